import type { ArticleText, Segment } from '../../core/entities.ts'
import { linesOf } from '../../core/lines.ts'
import type { BlockKind } from '../../core/vocabulary.ts'

/** A line that has words, and its kind; UTF-16 code units, without the line feed. */
export interface Block extends Segment {
  readonly kind: BlockKind
}

/** The lines of a text that have words. Blank ones have a kind too, which nobody sees, and no block. */
export const blocksOf = ({ text, kinds }: ArticleText): readonly Block[] =>
  linesOf(text).flatMap(({ start, end }, at) =>
    text.slice(start, end).trim() === '' ? [] : [{ kind: kinds[at] ?? 'paragraph', start, end }],
  )

/** The kind of each line of a text, from those of the lines that have words, in order. */
export const kindsOf = (text: string, ofBlocks: readonly BlockKind[]): readonly BlockKind[] => {
  let next = 0
  return linesOf(text).map(({ start, end }) =>
    text.slice(start, end).trim() === '' ? 'paragraph' : (ofBlocks[next++] ?? 'paragraph'),
  )
}
