import fc from 'fast-check'
import type { ArticleText } from '../core/entities.ts'
import { blockKinds } from '../core/vocabulary.ts'

/** For tests: pieces of text that are awkward to count, lam-alef, marks, pairs, joiners, bidi controls, line ends. */
export const pieceArbitrary: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('قال', ' ', 'لا', 'عَلِمَ', 'ا', 'ب', '،', 'GDP', '12.5') },
  { weight: 3, arbitrary: fc.constant('\n') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('😀', '👩‍🚒', '𞸀', '\u064B', '\u202E', '\u202C', '\u2067', '\u2069', '\u200F', '\uFEFF'),
  },
)

/** For tests: the text of an article, of up to a few hundred code units unless more pieces are asked for. */
export const articleArbitrary = (maxPieces = 60): fc.Arbitrary<ArticleText> =>
  fc.array(pieceArbitrary, { maxLength: maxPieces }).chain((pieces) => {
    const text = pieces.join('')
    const lines = text.split('\n').length
    return fc
      .array(fc.constantFrom(...blockKinds), { minLength: lines, maxLength: lines })
      .map((kinds) => ({ id: 'article', text, kinds }))
  })
