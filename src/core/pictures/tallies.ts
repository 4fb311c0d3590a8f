import type { Id, Review } from '../entities.ts'
import type { ClaimDigest, DigestOrigin } from '../review/digest.ts'
import { supportLevels, type SourceKind, type SupportLevel } from '../vocabulary.ts'

/** So many claims of each level, weakest first. */
export type LevelCounts = readonly number[]

/** What the pictures of some claims show. */
export interface Tallies {
  readonly claims: number
  readonly byLevel: LevelCounts
  /** By the kind of who says so; a claim with several counts for each. */
  readonly byKind: ReadonlyMap<SourceKind, LevelCounts>
  /** By year or month of publication («2017-02»), in order of time. */
  readonly byTime: ReadonlyMap<string, LevelCounts>
  readonly byStatus: ReadonlyMap<Review['status'] | 'none', number>
  /** By who has reviewed them: how many are decided and how many are not. */
  readonly byReviewer: ReadonlyMap<Id, { readonly decided: number; readonly open: number }>
  readonly decided: number
  /** Outlets and whom they quote, by how many claims; the strongest bonds first. */
  readonly bonds: readonly Bond[]
}

/** An outlet quotes a source. */
export interface Bond {
  readonly outletId: Id
  readonly sourceId: Id
  readonly claims: number
}

const indexOfLevel = new Map<SupportLevel, number>(supportLevels.map((level, index) => [level, index]))
const countIn = <K>(map: Map<K, number[]>, key: K, at: number): void => {
  let counts = map.get(key)
  if (!counts) map.set(key, (counts = supportLevels.map(() => 0)))
  counts[at] = (counts[at] ?? 0) + 1
}

/** More than so many months make a picture of years. */
const mostMonths = 36

const byYear = (byMonth: ReadonlyMap<string, LevelCounts>): ReadonlyMap<string, LevelCounts> => {
  const years = new Map<string, number[]>()
  for (const [month, counts] of byMonth) {
    const year = month.slice(0, 4)
    const sum = years.get(year) ?? supportLevels.map(() => 0)
    years.set(
      year,
      sum.map((count, at) => count + (counts[at] ?? 0)),
    )
  }
  return years
}

/** Whether no earlier origin is of that kind: a claim counts once for each. */
const isFirstOfKind = (origins: readonly DigestOrigin[], origin: DigestOrigin): boolean => {
  for (const one of origins) if (one.kind === origin.kind) return one === origin
  return true
}

const bind = (bonds: Map<Id, Map<Id, number>>, outletId: Id, sourceId: Id): void => {
  let quoted = bonds.get(outletId)
  if (!quoted) bonds.set(outletId, (quoted = new Map()))
  quoted.set(sourceId, (quoted.get(sourceId) ?? 0) + 1)
}

const bondsIn = (bonds: ReadonlyMap<Id, ReadonlyMap<Id, number>>): readonly Bond[] =>
  [...bonds].flatMap(([outletId, quoted]) =>
    Array.from(quoted, ([sourceId, claims]) => ({ outletId, sourceId, claims })),
  )

/** Counts claims for the pictures, in one walk. */
export const tally = (
  digests: Iterable<ClaimDigest>,
  articleOf: (id: Id) => { readonly outletId?: Id; readonly publishedAt?: string } | undefined,
): Tallies => {
  const byLevel = supportLevels.map(() => 0)
  const byKind = new Map<SourceKind, number[]>()
  const byMonth = new Map<string, number[]>()
  const byStatus = new Map<Review['status'] | 'none', number>()
  const byReviewer = new Map<Id, { decided: number; open: number }>()
  const bonds = new Map<Id, Map<Id, number>>()
  let [claims, decided] = [0, 0]
  for (const digest of digests) {
    const at = indexOfLevel.get(digest.level) ?? 0
    claims++
    byLevel[at] = (byLevel[at] ?? 0) + 1
    for (const origin of digest.origins) if (isFirstOfKind(digest.origins, origin)) countIn(byKind, origin.kind, at)
    const isDecided = digest.standing === 'decided' || digest.standing === 'adjudicated'
    if (isDecided) decided++
    const status = digest.status ?? 'none'
    byStatus.set(status, (byStatus.get(status) ?? 0) + 1)
    for (const id of digest.reviewerIds ?? []) {
      const known = byReviewer.get(id) ?? { decided: 0, open: 0 }
      if (isDecided) known.decided++
      else known.open++
      byReviewer.set(id, known)
    }
    let first = ''
    let lastOutlet: Id | undefined
    for (const id of digest.articleIds) {
      const article = articleOf(id)
      const month = article?.publishedAt?.slice(0, 7)
      if (month !== undefined && (first === '' || month < first)) first = month
      const outletId = article?.outletId
      if (outletId === undefined || outletId === lastOutlet) continue
      lastOutlet = outletId
      for (const { sourceId } of digest.origins) if (sourceId !== undefined) bind(bonds, outletId, sourceId)
    }
    if (first !== '') countIn(byMonth, first, at)
  }
  const inTime = new Map([...byMonth].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return {
    ...{ claims, byLevel, byKind, byStatus, byReviewer, decided },
    byTime: inTime.size > mostMonths ? byYear(inTime) : inTime,
    bonds: bondsIn(bonds).toSorted((a, b) => b.claims - a.claims || (a.sourceId < b.sourceId ? -1 : 1)),
  }
}
