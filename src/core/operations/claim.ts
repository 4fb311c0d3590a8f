import type { Change } from '../change.ts'
import { Draft, stampOf, type Author } from '../draft.ts'
import type { Anchor, Claim, Id, Segment } from '../entities.ts'
import { snapToGrapheme } from '../offsets.ts'
import type { ReadonlyTables } from '../tables.ts'
import { removeClaimsFrom } from './remove.ts'

/** Segments in text order, those that overlap or touch made one, empty ones left out. */
export const normaliseSegments = (segments: readonly Segment[]): readonly Segment[] => {
  const sorted = segments.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start)
  const merged: Segment[] = []
  for (const segment of sorted) {
    const last = merged.at(-1)
    if (last !== undefined && segment.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, segment.end) }
    } else merged.push({ start: segment.start, end: segment.end })
  }
  return merged
}

/** The same segments with no edge inside a letter and its signs, or inside a surrogate pair: such an edge goes outward. */
export const wholeLetters = (text: string, segments: readonly Segment[]): readonly Segment[] =>
  normaliseSegments(
    segments.map(({ start, end }) => ({
      start: snapToGrapheme(text, start, 'before'),
      end: snapToGrapheme(text, end, 'after'),
    })),
  )

/** A new anchor on words of an article. Offsets are UTF-16 code units. */
export const anchorOn = (author: Author, articleId: Id, segments: readonly Segment[]): Anchor => ({
  id: author.newId(),
  articleId,
  segments: normaliseSegments(segments),
})

/** A claim as it is before anybody has said more about it. */
export const newClaim = (author: Author, anchors: readonly Id[]): Claim => ({
  ...stampOf(author),
  anchors: [...anchors],
  nature: 'fact',
  checkWorthiness: {},
  tags: [],
})

/**
 * Words of an article become a claim.
 * @param details what is known of it from the start
 */
export const markClaim = (
  tables: ReadonlyTables,
  author: Author,
  articleId: Id,
  segments: readonly Segment[],
  details: Pick<Claim, 'eventDate'> = {},
): { readonly change: Change; readonly claimId: Id } => {
  const draft = new Draft(tables, author)
  const claim = newClaim(author, [])
  const anchor = anchorOn(author, articleId, wholeLetters(tables.get('text', articleId)?.text ?? '', segments))
  draft.put('anchor', anchor)
  draft.put('claim', { ...claim, ...details, anchors: [anchor.id] })
  return { change: draft.change(), claimId: claim.id }
}

/** The words join the given anchor as another piece, or leave it when it already holds them. */
export const togglePiece = (tables: ReadonlyTables, author: Author, anchorId: Id, piece: Segment): Change => {
  const anchor = tables.get('anchor', anchorId)
  if (!anchor) return new Draft(tables, author).change()
  const held = anchor.segments.some(({ start, end }) => start <= piece.start && end >= piece.end)
  if (!held) return placeAnchor(tables, author, anchorId, [...anchor.segments, piece])
  const left = anchor.segments.flatMap(({ start, end }) => {
    if (piece.end <= start || piece.start >= end) return [{ start, end }]
    return [
      { start, end: piece.start },
      { start: piece.end, end },
    ].filter((part) => part.end > part.start)
  })
  return left.length === 0 ? new Draft(tables, author).change() : placeAnchor(tables, author, anchorId, left)
}

/** An anchor is set on other words; an orphan finds its place again. */
export const placeAnchor = (
  tables: ReadonlyTables,
  author: Author,
  anchorId: Id,
  segments: readonly Segment[],
): Change => {
  const draft = new Draft(tables, author)
  const anchor = tables.get('anchor', anchorId)
  const placed = wholeLetters(tables.get('text', anchor?.articleId)?.text ?? '', segments)
  if (anchor && placed.length > 0) draft.put('anchor', { id: anchor.id, articleId: anchor.articleId, segments: placed })
  return draft.change()
}

/** Claims go, with everything that hangs on them. */
export const removeClaims = (tables: ReadonlyTables, author: Author, claimIds: readonly Id[]): Change => {
  const draft = new Draft(tables, author)
  removeClaimsFrom(draft, claimIds)
  return draft.change()
}
