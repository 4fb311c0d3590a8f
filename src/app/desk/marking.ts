import type { Change } from '../../core/change.ts'
import { nextEdge, previousEdge, trimConjunction } from '../../core/clitics.ts'
import type { Article, ArticleText, Claim, Id, Segment } from '../../core/entities.ts'
import { markClaim, placeAnchor, removeClaims, togglePiece } from '../../core/operations/claim.ts'
import { editText } from '../../core/operations/edit-text.ts'
import { patchRow, type Patch } from '../../core/operations/patch.ts'
import { makeKindSplice, type Splice } from '../../core/splice.ts'
import type { BlockKind } from '../../core/vocabulary.ts'
import type { Session } from '../session.ts'
import { proposeEventDate } from '../suggesting/event-date.ts'
import { statementOf, wordsOf } from './readout.ts'

/*
 * What a person does to claims and text at the desk. Every function is one act of the session: saved, undoable, named
 * after what it did. Offsets are UTF-16 code units.
 */

const labelLength = 60

/** Words short enough for «undo: …». */
export const inBrief = (words: string): string => {
  const flat = words.replaceAll(/\s+/gu, ' ').trim()
  return flat.length <= labelLength ? flat : `${flat.slice(0, labelLength).replace(/[\ud800-\udbff]$/u, '')}…`
}

const textOf = (session: Session, articleId: Id): ArticleText | undefined => session.tables.get('text', articleId)

/** The words become a claim. @returns the claim's id, or undefined when nothing could be marked */
export const mark = (session: Session, articleId: Id, range: Segment): Id | undefined => {
  const text = textOf(session, articleId)
  if (!text || range.end <= range.start) return undefined
  const segment = trimConjunction(text.text, range.start, range.end)
  let claimId: Id | undefined
  const subject = inBrief(text.text.slice(segment.start, segment.end))
  const change = session.act({ act: 'markClaim', subject }, (tables, author) => {
    const marked = markClaim(tables, author, articleId, [segment], proposeEventDate(tables, articleId, [segment]))
    claimId = marked.claimId
    return marked.change
  })
  return change && claimId
}

/** The words join a claim's place as another piece, or leave it. */
export const addPiece = (session: Session, anchorId: Id, range: Segment): Change | undefined =>
  session.act({ act: 'addPiece', subject: inBrief(wordsOf(session.tables, anchorId)) }, (tables, author) =>
    togglePiece(tables, author, anchorId, range),
  )

/** The words become the whole of a claim's place; an orphan finds its place again so. */
export const replace = (session: Session, anchorId: Id, range: Segment): Change | undefined =>
  session.act({ act: 'moveEdge', subject: inBrief(wordsOf(session.tables, anchorId)) }, (tables, author) =>
    placeAnchor(tables, author, anchorId, [range]),
  )

/** The next place for an edge in a direction: a start stands before letters, an end behind them, never at a space. */
const edgeFrom = (text: string, from: number, edge: 'start' | 'end', towards: 'earlier' | 'later'): number => {
  const step = towards === 'earlier' ? previousEdge : nextEdge
  let at = step(text, from)
  while (at > 0 && at < text.length && /\s/u.test(text.charAt(edge === 'start' ? at : at - 1))) at = step(text, at)
  return at
}

/** Moves one edge of a place to the next word or clitic. */
export const moveEdge = (
  session: Session,
  anchorId: Id,
  edge: 'start' | 'end',
  towards: 'earlier' | 'later',
): Change | undefined => {
  const anchor = session.tables.get('anchor', anchorId)
  const text = anchor && textOf(session, anchor.articleId)
  const first = anchor?.segments[0]
  const last = anchor?.segments.at(-1)
  if (!anchor || !text || !first || !last) return undefined
  const to = edgeFrom(text.text, edge === 'start' ? first.start : last.end, edge, towards)
  const segments =
    edge === 'start'
      ? [{ start: to, end: first.end }, ...anchor.segments.slice(1)]
      : [...anchor.segments.slice(0, -1), { start: last.start, end: to }]
  if (segments.some(({ start, end }) => end <= start)) return undefined
  return session.act({ act: 'moveEdge', subject: inBrief(wordsOf(session.tables, anchorId)) }, (tables, author) =>
    placeAnchor(tables, author, anchorId, segments),
  )
}

/** Claims go, with all that hangs on them; undo brings all of it back. */
export const remove = (session: Session, claims: readonly Claim[]): Change | undefined => {
  const [first] = claims
  if (!first) return undefined
  const subject = inBrief(statementOf(session.tables, first))
  return session.act({ act: 'removeClaim', subject, count: claims.length }, (tables, author) =>
    removeClaims(
      tables,
      author,
      claims.map(({ id }) => id),
    ),
  )
}

/** Says more about a claim. */
export const editClaim = (session: Session, claim: Claim, patch: Patch<Claim>): Change | undefined =>
  session.act({ act: 'editClaim', subject: inBrief(statementOf(session.tables, claim)) }, (tables, author) =>
    patchRow(tables, author, 'claim', claim.id, patch),
  )

/** Says more about an article. */
export const editArticle = (session: Session, article: Article, patch: Patch<Article>): Change | undefined =>
  session.act({ act: 'editArticle', subject: inBrief(article.title ?? '') }, (tables, author) =>
    patchRow(tables, author, 'article', article.id, patch),
  )

/** The line that holds `offset` becomes another kind of block. */
export const setBlockKind = (session: Session, articleId: Id, offset: number, kind: BlockKind): Change | undefined => {
  const text = textOf(session, articleId)
  if (!text) return undefined
  const splice = makeKindSplice(text, offset, kind)
  if (splice.kindsBefore[0] === kind) return undefined
  return session.act({ act: 'setBlockKind' }, (tables, author) => editText(tables, author, articleId, [splice]))
}

/**
 * A correction of the text.
 * @param group keystrokes of one stretch of typing share it, and are undone together
 * @param startsRevision whether this is the first since the text was unlocked
 */
export const correct = (
  session: Session,
  articleId: Id,
  splices: readonly Splice[],
  group: Id,
  startsRevision: boolean,
): Change | undefined =>
  session.act({ act: 'editText' }, (tables, author) => editText(tables, author, articleId, splices, startsRevision), {
    group,
  })
