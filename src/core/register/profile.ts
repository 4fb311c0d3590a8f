import type { Id } from '../entities.ts'
import type { ClaimDigest } from '../review/digest.ts'

/** Another source, and how many claims bind the two. */
export interface Companion {
  readonly sourceId: Id
  readonly claims: number
}

/** How a source stands in the library. */
export interface SourceProfile {
  /** Claims that are said to be its own words, and those that it denies. */
  readonly ownIds: readonly Id[]
  readonly deniedIds: readonly Id[]
  /** Claims that it passes on from somebody else. */
  readonly passedOnIds: readonly Id[]
  readonly articleIds: readonly Id[]
  /** Of its own: how many were found right or wrong, or rest on nothing that can be asked, or on its own interest. */
  readonly supported: number
  readonly refuted: number
  readonly unsupported: number
  readonly selfInterested: number
  /** Who is quoted in the articles that quote it, by how many of their claims. */
  readonly beside: readonly Companion[]
  /** Who passes its words on, and whose words it passes on. */
  readonly carriedBy: readonly Companion[]
  readonly carries: readonly Companion[]
}

class Tally {
  private readonly counts = new Map<Id, number>()
  add(id: Id): void {
    this.counts.set(id, (this.counts.get(id) ?? 0) + 1)
  }
  inOrder(most: number): readonly Companion[] {
    return Array.from(this.counts, ([sourceId, claims]) => ({ sourceId, claims }))
      .toSorted((a, b) => b.claims - a.claims || (a.sourceId < b.sourceId ? -1 : 1))
      .slice(0, most)
  }
}

const mostCompanions = 12

/**
 * How a source stands in the library, from its claims in short.
 * @param digests every claim of the library
 * @param claimsIn the claims that stand in some articles
 * @param isUnsupported whether a claim waits for support by the project's threshold
 */
export const profileOf = (
  digests: Iterable<ClaimDigest>,
  claimsIn: (articleIds: ReadonlySet<Id>) => Iterable<ClaimDigest>,
  sourceId: Id,
  isUnsupported: (digest: ClaimDigest) => boolean,
): SourceProfile => {
  const [ownIds, deniedIds, passedOnIds]: [Id[], Id[], Id[]] = [[], [], []]
  const articleIds = new Set<Id>()
  const [beside, carriedBy, carries] = [new Tally(), new Tally(), new Tally()]
  let [supported, refuted, unsupported, selfInterested] = [0, 0, 0, 0]
  for (const digest of digests) {
    if (!digest.sourceIds.includes(sourceId)) continue
    for (const id of digest.articleIds) articleIds.add(id)
    const origins = new Set(digest.origins.flatMap((origin) => origin.sourceId ?? []))
    const own = digest.origins.find((origin) => origin.sourceId === sourceId)
    if (!own) {
      passedOnIds.push(digest.id)
      for (const id of origins) carries.add(id)
      continue
    }
    if (own.denies) {
      deniedIds.push(digest.id)
      continue
    }
    ownIds.push(digest.id)
    for (const id of digest.sourceIds) if (!origins.has(id)) carriedBy.add(id)
    if (digest.verdict === 'supported') supported++
    if (digest.verdict === 'refuted') refuted++
    if (isUnsupported(digest)) unsupported++
    if (digest.flags.includes('selfInterested')) selfInterested++
  }
  for (const { origins } of claimsIn(articleIds)) {
    for (const origin of origins) {
      const id = origin.sourceId
      if (id !== undefined && id !== sourceId && origins.find((one) => one.sourceId === id) === origin) beside.add(id)
    }
  }
  return {
    ...{ ownIds, deniedIds, passedOnIds, articleIds: [...articleIds] },
    ...{ supported, refuted, unsupported, selfInterested },
    beside: beside.inOrder(mostCompanions),
    carriedBy: carriedBy.inOrder(mostCompanions),
    carries: carries.inOrder(mostCompanions),
  }
}
