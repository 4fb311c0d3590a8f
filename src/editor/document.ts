import type { Node } from 'prosemirror-model'
import type { ArticleText, Id } from '../core/entities.ts'
import type { BlockKind } from '../core/vocabulary.ts'
import { kindOf, schema, textOf } from './schema.ts'

/** A section is closed when it has this many paragraphs, or this many UTF-16 code units. */
const fullAt = { paragraphs: 20, units: 10_000 }
/** A section that has grown beyond this is divided. */
const tooFullAt = { paragraphs: 40, units: 20_000 }

const { doc: docType, section: sectionType, paragraph: paragraphType } = schema.nodes

/** A paragraph that holds one line. */
export const makeParagraph = (text: string, kind: BlockKind, dir: 'ltr' | null = null): Node =>
  paragraphType.create({ kind, dir }, text === '' ? null : schema.text(text))

/** Where to divide a row of paragraphs into sections: the index of the first paragraph of each but the first. */
const divisionsOf = (paragraphs: readonly Node[]): number[] => {
  const divisions: number[] = []
  let begin = 0
  let units = 0
  paragraphs.forEach((paragraph, at) => {
    if (at > begin && (at - begin >= fullAt.paragraphs || units >= fullAt.units)) {
      divisions.push(at)
      begin = at
      units = 0
    }
    units += paragraph.content.size
  })
  return divisions
}

/** Where a section that has grown too big should be divided; nowhere for most. */
export const divisionsOfSection = (section: Node): readonly number[] =>
  section.childCount > tooFullAt.paragraphs || section.content.size > tooFullAt.units
    ? divisionsOf(section.children)
    : []

/**
 * The document of an article's text: a paragraph for each line.
 * @param direction the direction of a line, null for that of the article
 */
export const makeDocument = (article: ArticleText, direction: (line: string) => 'ltr' | null): Node => {
  const paragraphs = article.text
    .split('\n')
    .map((line, at) => makeParagraph(line, article.kinds[at] ?? 'paragraph', direction(line)))
  const begins = [0, ...divisionsOf(paragraphs)]
  return docType.create(
    null,
    begins.map((begin, at) => sectionType.create(null, paragraphs.slice(begin, begins[at + 1]))),
  )
}

/** The text of a document. */
export const readDocument = (doc: Node, id: Id): ArticleText => {
  const lines: string[] = []
  const kinds: BlockKind[] = []
  for (const section of doc.children) {
    for (const paragraph of section.children) {
      lines.push(textOf(paragraph))
      kinds.push(kindOf(paragraph))
    }
  }
  return { id, text: lines.join('\n'), kinds }
}
