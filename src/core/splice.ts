import type { Anchor, ArticleText, LostQuote, Segment } from './entities.ts'
import type { BlockKind } from './vocabulary.ts'

/**
 * One replacement in a text, complete enough to be undone: at `start` the words `removed` give way to `inserted`, and
 * the lines that the replacement touches, which had the kinds `kindsBefore`, have `kindsAfter`. With nothing removed
 * and nothing inserted it changes the kind of a line. Offsets are UTF-16 code units.
 */
export interface Splice {
  readonly start: number
  readonly removed: string
  readonly inserted: string
  readonly kindsBefore: readonly BlockKind[]
  readonly kindsAfter: readonly BlockKind[]
}

const countLines = (text: string): number => {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** The number of the line (from 0) that holds `offset`. */
export const lineNumberAt = (text: string, offset: number): number => {
  let line = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

/**
 * The splice that replaces `[start, end)` of a text. New lines take the kind of the line they were written in; a line
 * that is joined to another keeps the kind of the one that had words.
 * @throws RangeError when the range is not inside the text
 */
export const makeSplice = (of: ArticleText, start: number, end: number, inserted: string): Splice => {
  if (start < 0 || end < start || end > of.text.length) throw new RangeError(`No range ${start}–${end} in this text`)
  const removed = of.text.slice(start, end)
  const first = lineNumberAt(of.text, start)
  const kindsBefore = of.kinds.slice(first, first + countLines(removed))
  const lineStart = of.text.lastIndexOf('\n', start - 1) + 1
  const opening = kindsBefore[0] ?? 'paragraph'
  const closing = kindsBefore.at(-1) ?? opening
  const kindsAfter = Array.from({ length: countLines(inserted) }, (): BlockKind => opening)
  if (kindsBefore.length > 1) {
    if (kindsAfter.length > 1) kindsAfter[kindsAfter.length - 1] = closing
    else if (lineStart === start) kindsAfter[0] = closing
  }
  return { start, removed, inserted, kindsBefore, kindsAfter }
}

/** The splice that gives another kind to the line that holds `offset`. */
export const makeKindSplice = (of: ArticleText, offset: number, kind: BlockKind): Splice => {
  const before = of.kinds[lineNumberAt(of.text, offset)] ?? 'paragraph'
  return { start: offset, removed: '', inserted: '', kindsBefore: [before], kindsAfter: [kind] }
}

/** The splice that takes this one back. */
export const invertSplice = (splice: Splice): Splice => ({
  start: splice.start,
  removed: splice.inserted,
  inserted: splice.removed,
  kindsBefore: splice.kindsAfter,
  kindsAfter: splice.kindsBefore,
})

/**
 * The text after a splice.
 * @throws RangeError when the text does not hold what the splice removes
 */
export const spliceText = (of: ArticleText, splice: Splice): ArticleText => {
  const { start, removed, inserted } = splice
  const end = start + removed.length
  if (start < 0 || of.text.slice(start, end) !== removed) {
    throw new RangeError(`The text at ${start} is not what this correction replaces`)
  }
  const first = lineNumberAt(of.text, start)
  const kinds = [
    ...of.kinds.slice(0, first),
    ...splice.kindsAfter,
    ...of.kinds.slice(first + splice.kindsBefore.length),
  ]
  return { id: of.id, text: of.text.slice(0, start) + inserted + of.text.slice(end), kinds }
}

/** Whether a splice reaches a segment's edge, so that mapping it back might not return it. */
export const touches = (splice: Splice, { start, end }: Segment): boolean => {
  const from = splice.start
  const until = splice.start + splice.removed.length
  return (start >= from && start <= until) || (end >= from && end <= until)
}

/**
 * Where a segment stands after a splice, or nothing when its words are gone. What is inserted at an edge stays
 * outside; what replaces exactly the segment's words takes their place.
 */
export const mapSegment = (splice: Splice, { start, end }: Segment): Segment | undefined => {
  const from = splice.start
  const until = from + splice.removed.length
  if (end < from || (end === from && until === from)) return { start, end }
  const shift = splice.inserted.length - splice.removed.length
  const mapped = {
    start:
      start < from || (start === from && until > from)
        ? start
        : start >= until
          ? start + shift
          : from + splice.inserted.length,
    end: end < from ? end : end >= until ? (end === until && until === from ? end : end + shift) : from,
  }
  return mapped.start < mapped.end ? mapped : undefined
}

/** Characters of context that a quote carries on either side, in UTF-16 code units before surrogates are respected. */
export const contextLength = 32

/** Stands between the pieces of a quote. */
export const pieceSign = ' … '

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** The words of an anchor and a little of what stands around them. Segments are joined by « … ». */
export const quoteOf = (text: string, segments: readonly Segment[]): LostQuote => {
  const first = segments[0]
  const last = segments.at(-1)
  if (first === undefined || last === undefined) return { exact: '', prefix: '', suffix: '' }
  let from = Math.max(0, first.start - contextLength)
  if (isLow(text.charCodeAt(from))) from++
  let until = Math.min(text.length, last.end + contextLength)
  if (isLow(text.charCodeAt(until))) until--
  return {
    exact: segments.map(({ start, end }) => text.slice(start, end)).join(pieceSign),
    prefix: text.slice(from, first.start),
    suffix: text.slice(last.end, until),
  }
}

/** An anchor after a splice of its article's text; when none of its words is left it becomes an orphan with its quote. */
export const mapAnchor = (text: string, splice: Splice, anchor: Anchor): Anchor => {
  if (anchor.segments.length === 0) return anchor
  const segments = anchor.segments.flatMap((segment) => mapSegment(splice, segment) ?? [])
  if (segments.length > 0) return { id: anchor.id, articleId: anchor.articleId, segments }
  return { id: anchor.id, articleId: anchor.articleId, segments, lost: quoteOf(text, anchor.segments) }
}

/**
 * Whether the words of a passage may read otherwise after a replacement: it was made in them or right beside them.
 * @param segment where the passage stands after it, in UTF-16 code units
 */
export const isWrittenIn = (segment: Segment, { start, inserted }: Splice): boolean =>
  segment.start <= start + inserted.length && segment.end >= start
