import { Schema, type Node } from 'prosemirror-model'
import { blockKinds, type BlockKind } from '../core/vocabulary.ts'

/*
 * An article is sections of paragraphs of text, and nothing else: no marks, no links, no images. Sections are not part
 * of the text; they only let the browser skip what is far from the viewport.
 */

const headingLevels: Partial<Record<BlockKind, number>> = { headline: 1, subhead: 2 }

const isKind = (value: unknown): value is BlockKind => blockKinds.some((kind) => kind === value)

/** The kind of a paragraph. */
export const kindOf = (paragraph: Node): BlockKind => {
  const kind: unknown = paragraph.attrs['kind']
  return isKind(kind) ? kind : 'paragraph'
}

/** The text of a paragraph, which is one text node or none. */
export const textOf = (paragraph: Node): string => paragraph.firstChild?.text ?? ''

/** Whether a paragraph is set from left to right. */
export const isLeftToRight = (paragraph: Node): boolean => paragraph.attrs['dir'] === 'ltr'

/** The attributes of a paragraph's element. */
export const paragraphAttributes = (paragraph: Node): Record<string, string> => {
  const kind = kindOf(paragraph)
  const level = headingLevels[kind]
  return {
    'data-kind': kind,
    ...(level === undefined ? {} : { role: 'heading', 'aria-level': String(level) }),
    ...(isLeftToRight(paragraph) ? { dir: 'ltr' } : {}),
  }
}

// What reaches an attribute from outside (a paste, a step as JSON) is refused unless it is one of ours.
const refuseUnless = (allowed: (value: unknown) => boolean) => (value: unknown) => {
  if (!allowed(value)) throw new RangeError(`Not a value for this attribute: ${String(value)}`)
}

export const schema = new Schema({
  nodes: {
    doc: { content: 'section+' },
    section: {
      content: 'paragraph+',
      parseDOM: [{ tag: 'section' }],
      toDOM: () => ['section', 0],
    },
    paragraph: {
      content: 'text*',
      whitespace: 'pre',
      attrs: {
        kind: { default: 'paragraph', validate: refuseUnless(isKind) },
        dir: { default: null, validate: refuseUnless((value) => value === null || value === 'ltr') },
      },
      parseDOM: [{ tag: 'p' }, { tag: 'div' }],
      toDOM: (node) => ['p', paragraphAttributes(node), 0],
    },
    text: {},
  },
})
