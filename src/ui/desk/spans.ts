import { affectedClaims } from '../../core/affected.ts'
import { rowsIn, type Change } from '../../core/change.ts'
import type { Anchor, Id } from '../../core/entities.ts'
import type { Session } from '../../app/session.ts'
import type { EditorSpan, SpanChanges } from '../../editor/editor.ts'

/** An anchor as the text shows it; undefined for orphans and for what nothing refers to. */
export const spanOf = (session: Session, anchor: Anchor): EditorSpan | undefined => {
  const { tables } = session
  const { id, segments } = anchor
  const owner = tables.ownerOf(id)
  if (!owner || segments.length === 0) return undefined
  if (owner.role !== 'claim') return { id, kind: owner.role, segments }
  const { level, unsupported } = session.supportOf(owner.claim)
  return { id, kind: 'claim', segments, level, unsupported }
}

/** Everything that the text of an article shows. */
export const spansIn = (session: Session, articleId: Id): readonly EditorSpan[] =>
  [...session.tables.anchorsIn(articleId)].flatMap((anchor) => spanOf(session, anchor) ?? [])

/** What a change brings to the text of an article and takes from it; undefined when everything must be shown anew. */
export const spanChanges = (session: Session, articleId: Id, change: Change): SpanChanges | undefined => {
  const { tables } = session
  const claims = affectedClaims(tables, change)
  if (!claims) return undefined
  const anchorIds = new Set<Id>()
  const drop: Id[] = []
  for (const claimId of claims) for (const id of tables.get('claim', claimId)?.anchors ?? []) anchorIds.add(id)
  for (const row of rowsIn(change)) {
    if (row.table === 'anchor') anchorIds.add(row.value.id)
    else if (row.table === 'mention' && 'anchor' in row.value) anchorIds.add(row.value.anchor)
    else if (row.table === 'attribution' && row.value.cue !== undefined) anchorIds.add(row.value.cue)
  }
  const put: EditorSpan[] = []
  for (const id of anchorIds) {
    const anchor = tables.get('anchor', id)
    const span = anchor && anchor.articleId === articleId ? spanOf(session, anchor) : undefined
    if (span) put.push(span)
    else drop.push(id)
  }
  return { put, drop }
}
