import type { Change } from '../change.ts'
import { Draft, stampOf, type Author } from '../draft.ts'
import type { Id, Project, Verdict } from '../entities.ts'
import { mayAdjudicate, newestOf } from '../review/standing.ts'
import type { ReadonlyTables } from '../tables.ts'
import type { VerdictValue } from '../vocabulary.ts'

/** A verdict as a person gives it. */
export interface Ruling {
  readonly value: VerdictValue
  readonly justification: string
  /** The evidence that it rests on. */
  readonly evidenceIds: readonly Id[]
}

/** The verdict that a new one of this person takes the place of: with double review, only the own one. */
export const verdictToSupersede = (
  tables: ReadonlyTables,
  claimId: Id,
  annotatorId: Id,
  policy: Project['policy'],
): Verdict | undefined => {
  const verdicts = [...tables.verdictsOnClaim(claimId)]
  const superseded = new Set(verdicts.map(({ supersedesId }) => supersedesId))
  const current = verdicts.filter(({ id }) => !superseded.has(id))
  return newestOf(policy.doubleReview ? current.filter((one) => one.annotatorId === annotatorId) : current)
}

/**
 * A verdict is given. It never overwrites: the one before stays as its history. Where two people disagree and this one
 * may settle it, the verdict settles it. The same verdict given again changes nothing.
 */
export const giveVerdict = (
  tables: ReadonlyTables,
  author: Author,
  claimId: Id,
  ruling: Ruling,
  policy: Project['policy'],
): { readonly change: Change; readonly verdictId: Id | undefined } => {
  const draft = new Draft(tables, author)
  const before = verdictToSupersede(tables, claimId, author.annotatorId, policy)
  const isSame =
    before?.value === ruling.value &&
    before.justification === ruling.justification &&
    before.evidenceIds.length === ruling.evidenceIds.length &&
    ruling.evidenceIds.every((id) => before.evidenceIds.includes(id))
  if (!tables.get('claim', claimId) || isSame) return { change: draft.change(), verdictId: undefined }
  const verdict: Verdict = {
    ...stampOf(author),
    claimId,
    value: ruling.value,
    justification: ruling.justification,
    evidenceIds: [...ruling.evidenceIds],
    ...(before ? { supersedesId: before.id } : {}),
  }
  draft.put('verdict', verdict)
  if (policy.doubleReview && mayAdjudicate(tables, claimId, author.annotatorId, policy)) {
    draft.put('review', { ...stampOf(author), target: { type: 'claim', id: claimId }, status: 'adjudicated' })
  }
  return { change: draft.change(), verdictId: verdict.id }
}
