import { proposeMetadata, type ProposedMetadata } from '../../core/byline.ts'
import type { LineEndings } from '../../core/lines.ts'
import { recogniseBlocks } from '../../core/recognise-blocks.ts'
import type { BlockKind } from '../../core/vocabulary.ts'
import type { Encoding } from './encoding.ts'
import type { Note } from './note.ts'
import type { Line } from './page/blocks.ts'
import { requireReadable } from './plain-text.ts'

/** An article as it was read from a file, with what the file and its text tell about it. */
export interface ReadArticle {
  /** With LF line ends. */
  readonly text: string
  /** One for each line of the text. */
  readonly kinds: readonly BlockKind[]
  readonly known: ProposedMetadata
  readonly encoding: Encoding
  readonly byteOrderMark: boolean
  readonly lineEndings: LineEndings
  readonly notes: readonly Note[]
}

/** What the file says, and where it is silent what the text itself proposes. */
export const withProposals = (
  known: Partial<ProposedMetadata>,
  text: string,
  kinds: readonly BlockKind[],
  name: string | undefined,
): ProposedMetadata => {
  const proposed = proposeMetadata(text, kinds, name)
  return { ...proposed, ...known, authors: known.authors?.length ? known.authors : proposed.authors }
}

/**
 * Lines as a text, a blank one between them as between the paragraphs of a plain text. A line whose kind the file does
 * not tell has the one that its words suggest.
 * @throws Refused when nothing can be seen in them
 */
export const textOfLines = (lines: readonly Line[]): { text: string; kinds: readonly BlockKind[] } => {
  const text = lines.map((line) => line.text).join('\n\n')
  requireReadable(text)
  const hasHeadline = lines.some(({ kind }) => kind === 'headline')
  const suggested = recogniseBlocks(text)
  const kinds: BlockKind[] = []
  for (const { text: words, kind } of lines) {
    if (kinds.length > 0) kinds.push('paragraph')
    for (const _ of words.split('\n')) {
      const suggestion = suggested[kinds.length] ?? 'paragraph'
      kinds.push(kind ?? (hasHeadline && suggestion === 'headline' ? 'paragraph' : suggestion))
    }
  }
  return { text, kinds }
}
