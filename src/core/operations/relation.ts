import type { Change } from '../change.ts'
import { Draft, stampOf, type Author } from '../draft.ts'
import type { Id, Relation } from '../entities.ts'
import type { ReadonlyTables } from '../tables.ts'
import { patchRow } from './patch.ts'

/** What a claim is to another: «from repeats to», «from corrects to». */
export type RelationLink = Pick<Relation, 'fromClaimId' | 'toClaimId' | 'type' | 'suggestion'>

/** The relation of two claims, whichever of them it starts from; two claims have at most one. */
export const relationBetween = (tables: ReadonlyTables, a: Id, b: Id): Relation | undefined => {
  for (const relation of tables.relationsOfClaim(a)) {
    if (relation.fromClaimId === b || relation.toClaimId === b) return relation
  }
  return undefined
}

/**
 * Two claims are related, or, with the decision `rejected`, a proposal that they are is remembered as wrong. Where they
 * have a relation already it becomes this one. A claim has no relation to itself: then nothing changes.
 */
export const relateClaims = (
  tables: ReadonlyTables,
  author: Author,
  link: RelationLink,
  decision: Relation['decision'] = 'accepted',
): Change => {
  const draft = new Draft(tables, author)
  const { fromClaimId, toClaimId } = link
  if (fromClaimId === toClaimId || !draft.get('claim', fromClaimId) || !draft.get('claim', toClaimId)) {
    return draft.change()
  }
  const { suggestion, ...said } = link
  const proposed = suggestion ? ({ origin: 'suggested', suggestion } as const) : {}
  const known = relationBetween(tables, fromClaimId, toClaimId)
  draft.put('relation', { ...(known ?? { ...stampOf(author), ...proposed }), ...said, decision })
  return draft.change()
}

/** A proposed relation is accepted or rejected, or the decision taken back. */
export const decideRelation = (
  tables: ReadonlyTables,
  author: Author,
  relationId: Id,
  decision: Relation['decision'],
): Change => patchRow(tables, author, 'relation', relationId, { decision })

/** A relation goes; nothing of it is remembered. */
export const removeRelation = (tables: ReadonlyTables, author: Author, relationId: Id): Change => {
  const draft = new Draft(tables, author)
  if (draft.get('relation', relationId)) draft.remove('relation', relationId)
  return draft.change()
}
