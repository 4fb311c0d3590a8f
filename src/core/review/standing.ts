import type { Id, Project, Review, Verdict } from '../entities.ts'
import type { ReadonlyTables } from '../tables.ts'

/** The newest of what was made at different times; of two made at once, the one with the greater id. */
export const newestOf = <T extends { readonly createdAt: string; readonly id: Id }>(
  rows: Iterable<T>,
): T | undefined => {
  let newest: T | undefined
  for (const row of rows) {
    const isNewer =
      newest === undefined ||
      row.createdAt > newest.createdAt ||
      (row.createdAt === newest.createdAt && row.id > newest.id)
    if (isNewer) newest = row
  }
  return newest
}

/**
 * How far a claim is decided. With double review one verdict is only a first opinion: two people have to give the same,
 * and where they do not, a third decides.
 */
export type Standing =
  | { readonly state: 'open' }
  | { readonly state: 'first'; readonly verdicts: readonly Verdict[] }
  | { readonly state: 'disagreed'; readonly verdicts: readonly Verdict[] }
  | { readonly state: 'decided' | 'adjudicated'; readonly verdict: Verdict; readonly verdicts: readonly Verdict[] }

/** The verdicts that no other supersedes. */
const unsuperseded = (verdicts: readonly Verdict[]): readonly Verdict[] => {
  const superseded = new Set(verdicts.map(({ supersedesId }) => supersedesId))
  return verdicts.filter(({ id }) => !superseded.has(id))
}

/** What each person thinks now; whoever took a verdict back thinks nothing. */
const opinions = (verdicts: readonly Verdict[]): readonly Verdict[] => {
  const current = unsuperseded(verdicts)
  const people = new Set(current.map(({ annotatorId }) => annotatorId))
  return [...people]
    .flatMap((person) => newestOf(current.filter(({ annotatorId }) => annotatorId === person)) ?? [])
    .filter(({ value }) => value !== 'unreviewed')
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1))
}

/** The verdict that settled a disagreement, or the one that took its place: given in one act with the review that says so. */
const adjudication = (tables: ReadonlyTables, claimId: Id, verdicts: readonly Verdict[]): Verdict | undefined => {
  const settling: Review[] = []
  for (const review of tables.reviewsOf(claimId)) if (review.status === 'adjudicated') settling.push(review)
  const review = newestOf(settling)
  let verdict = verdicts.find(
    ({ annotatorId, createdAt }) => annotatorId === review?.annotatorId && createdAt === review.createdAt,
  )
  const seen = new Set<Id>()
  while (verdict && !seen.has(verdict.id)) {
    seen.add(verdict.id)
    const { id } = verdict
    const next = verdicts.find(({ supersedesId }) => supersedesId === id)
    if (!next) break
    verdict = next
  }
  return verdict?.value === 'unreviewed' ? undefined : verdict
}

/** How far a claim is decided, from its verdicts and who gave them. */
export const standingOf = (tables: ReadonlyTables, claimId: Id, policy: Project['policy']): Standing => {
  const verdicts = [...tables.verdictsOnClaim(claimId)]
  if (verdicts.length === 0) return { state: 'open' }
  if (!policy.doubleReview) {
    const verdict = newestOf(unsuperseded(verdicts))
    return verdict === undefined || verdict.value === 'unreviewed'
      ? { state: 'open' }
      : { state: 'decided', verdict, verdicts: [verdict] }
  }
  const given = opinions(verdicts)
  const settled = adjudication(tables, claimId, verdicts)
  if (settled) return { state: 'adjudicated', verdict: settled, verdicts: given }
  const [first, ...others] = given
  if (first === undefined) return { state: 'open' }
  if (others.length === 0) return { state: 'first', verdicts: given }
  const verdict = newestOf(given) ?? first
  return others.every(({ value }) => value === first.value)
    ? { state: 'decided', verdict, verdicts: given }
    : { state: 'disagreed', verdicts: given }
}

/** The verdict in force: one that decides. A first opinion of two does not, nor do two that differ. */
export const verdictInForce = (tables: ReadonlyTables, claimId: Id, policy: Project['policy']): Verdict | undefined => {
  const standing = standingOf(tables, claimId, policy)
  return 'verdict' in standing ? standing.verdict : undefined
}

/**
 * What a person may see of the others' verdicts: with double review nothing until the own one is given, so that the
 * second opinion is an opinion. What two have given is open to all.
 */
export const mayReadVerdicts = (
  tables: ReadonlyTables,
  claimId: Id,
  annotatorId: Id,
  policy: Project['policy'],
): boolean => {
  const standing = standingOf(tables, claimId, policy)
  return standing.state !== 'first' || standing.verdicts.some((verdict) => verdict.annotatorId === annotatorId)
}

/** Whether a person may settle the disagreement about a claim: an adjudicator, or one who is no party to it. */
export const mayAdjudicate = (
  tables: ReadonlyTables,
  claimId: Id,
  annotatorId: Id,
  policy: Project['policy'],
): boolean => {
  const standing = standingOf(tables, claimId, policy)
  if (standing.state !== 'disagreed') return false
  if (tables.get('annotator', annotatorId)?.role === 'adjudicator') return true
  return !standing.verdicts.some((verdict) => verdict.annotatorId === annotatorId)
}

/** The newest step of the workflow on a claim, an attribution, evidence, a source or an article. */
export const currentReview = (tables: ReadonlyTables, targetId: Id): Review | undefined =>
  newestOf(tables.reviewsOf(targetId))
