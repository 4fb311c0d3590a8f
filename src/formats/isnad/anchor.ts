import type { Anchor } from '../../core/entities.ts'
import type { CodePointIndex } from '../../core/offsets.ts'
import { quoteOf } from '../../core/splice.ts'
import { shown, type Fault } from '../fault.ts'
import type { AnchorDocument } from './document.ts'

/** A text and its offsets in both units. */
export interface IndexedText {
  readonly text: string
  readonly index: CodePointIndex
}

/** An anchor as the document says it: where it stands in code points, what it reads, and what stands around it. */
export const describeAnchor = ({ text, index }: IndexedText, anchor: Anchor): AnchorDocument => {
  const { exact, prefix, suffix } = anchor.lost ?? quoteOf(text, anchor.segments)
  return {
    id: anchor.id,
    articleId: anchor.articleId,
    segments: anchor.segments.map(({ start, end }) => ({
      start: index.toCodePoint(start),
      end: index.toCodePoint(end),
    })),
    exact,
    prefix,
    suffix,
  }
}

/** A fault of an anchor; `path` begins at the anchor. */
export type AnchorFault = Omit<Fault, 'path'> & { readonly path: readonly (string | number)[] }

/**
 * The anchor that the document describes: its segments re-read in the text, in UTF-16 code units. What is wrong with it
 * goes to `report`; then there is no anchor.
 */
export const matchAnchor = (
  { text, index }: IndexedText,
  said: AnchorDocument,
  report: (fault: AnchorFault) => void,
): Anchor | undefined => {
  const { id, articleId, exact, prefix, suffix } = said
  if (said.segments.length === 0) return { id, articleId, segments: [], lost: { exact, prefix, suffix } }
  let sound = true
  let from = 0
  for (const [at, { start, end }] of said.segments.entries()) {
    const fault = (key: Fault['key'], part: string[], found: string, allowed: string): void => {
      sound = false
      report({ key, path: ['segments', at, ...part], found, allowed })
    }
    const range = `0…${index.length}`
    if (start > index.length) fault('outside', ['start'], `${start}`, range)
    else if (end > index.length) fault('outside', ['end'], `${end}`, range)
    else if (start >= end) fault('emptySpan', [], `${start}…${end}`, '')
    else if (start < from) fault('overlap', ['start'], `${start}`, `${from}…${index.length}`)
    from = end
  }
  if (!sound) return undefined
  const segments = said.segments.map(({ start, end }) => ({ start: index.toUtf16(start), end: index.toUtf16(end) }))
  const read = quoteOf(text, segments).exact
  if (exact !== read) {
    report({ key: 'exact', path: ['exact'], found: `"${shown(exact)}"`, allowed: `"${shown(read)}"` })
    return undefined
  }
  const before = text.slice(0, segments[0]?.start)
  const after = text.slice(segments.at(-1)?.end)
  const beside = (part: 'prefix' | 'suffix', quoted: string, there: string): void => {
    report({ key: 'context', path: [part], found: `"${shown(quoted)}"`, allowed: `"${shown(there)}"` })
  }
  if (!before.endsWith(prefix)) beside('prefix', prefix, before.slice(-prefix.length))
  if (!after.startsWith(suffix)) beside('suffix', suffix, after.slice(0, suffix.length))
  return { id, articleId, segments }
}
