import type { Change } from '../change.ts'
import { Draft, stampOf, type Author } from '../draft.ts'
import type { Claim, Id, Review } from '../entities.ts'
import { currentReview } from '../review/standing.ts'
import type { ReadonlyTables } from '../tables.ts'
import type { AttributionCheck } from '../vocabulary.ts'
import { patchRow } from './patch.ts'

/** One more step in the workflow of something; the steps before stay as its history. */
export const takeStep = (
  tables: ReadonlyTables,
  author: Author,
  target: Review['target'],
  status: Review['status'],
  comment?: string,
): Change => {
  const draft = new Draft(tables, author)
  const isSame = comment === undefined && currentReview(tables, target.id)?.status === status
  if (!isSame && tables.get(target.type, target.id)) {
    draft.put('review', { ...stampOf(author), target, status, ...(comment === undefined ? {} : { comment }) })
  }
  return draft.change()
}

/** A remark on something, which leaves its status as it is. */
export const commentOn = (tables: ReadonlyTables, author: Author, target: Review['target'], comment: string): Change =>
  takeStep(tables, author, target, currentReview(tables, target.id)?.status ?? 'inReview', comment)

/** A claim needs no support, for a reason; without an exemption it needs support again. */
export const exempt = (
  tables: ReadonlyTables,
  author: Author,
  claimId: Id,
  exemption: Claim['exemption'] | undefined,
): Change => patchRow(tables, author, 'claim', claimId, { exemption })

/** Was it said? Says nothing about whether it is so. */
export const checkAttribution = (
  tables: ReadonlyTables,
  author: Author,
  attributionId: Id,
  checked: AttributionCheck,
): Change => patchRow(tables, author, 'attribution', attributionId, { checked })
