import type { Id, Review } from '../entities.ts'
import type { ClaimDigest } from '../review/digest.ts'
import { allStates, askOnce, bitsOfKinds, stateIn, type Traits } from '../review/traits.ts'
import { sourceKinds, supportLevels, type SourceKind, type SupportLevel } from '../vocabulary.ts'

/** So many claims of each level, weakest first. */
export type LevelCounts = readonly number[]

/** What the pictures of some claims show. */
export interface Tallies {
  readonly claims: number
  readonly byLevel: LevelCounts
  /** By the kind of who says so; a claim with several counts for each. */
  readonly byKind: ReadonlyMap<SourceKind, LevelCounts>
  /** By year or month of publication («2017-02»), in order of time; a claim told in several counts for each. */
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

const levelsAt = new Map<SupportLevel, number>(supportLevels.map((level, index) => [level, index]))
const isDecided = askOnce(({ standing }) => standing === 'decided' || standing === 'adjudicated')
const noLevels = (): number[] => supportLevels.map(() => 0)
const countIn = <K>(map: Map<K, number[]>, key: K, at: number, by = 1): void => {
  let counts = map.get(key)
  if (!counts) map.set(key, (counts = noLevels()))
  counts[at] = (counts[at] ?? 0) + by
}

/** More than so many months make a picture of years. */
const mostMonths = 36

/** More than any register has; two such numbers together are still whole ones. */
const mostSources = 2 ** 25

/** Bonds while they are counted: outlets and sources by number, and both in one. */
class BondCounter {
  private readonly numbers = new Map<Id, number>()
  private readonly ids: Id[] = []
  private readonly met: number[] = []
  private ordered: readonly Bond[] | undefined

  numberOf(id: Id): number {
    const known = this.numbers.get(id)
    if (known !== undefined) return known
    this.numbers.set(id, this.ids.length)
    return this.ids.push(id) - 1
  }

  add(outlet: number, sourceId: Id): void {
    this.met.push(outlet * mostSources + this.numberOf(sourceId))
  }

  /** The strongest first; of those that are as strong, in the order in which their outlets and sources were met. */
  inOrder(): readonly Bond[] {
    return (this.ordered ??= this.order())
  }

  private order(): readonly Bond[] {
    const byStrength: Bond[][] = []
    const met = Float64Array.from(this.met).sort()
    for (let at = 0; at < met.length;) {
      const bond = met[at] ?? 0
      const first = at
      while (met[at] === bond) at++
      const outlet = Math.floor(bond / mostSources)
      const [outletId = '', sourceId = ''] = [this.ids[outlet], this.ids[bond - outlet * mostSources]]
      ;(byStrength[at - first] ??= []).push({ outletId, sourceId, claims: at - first })
    }
    // No bond is as strong as most of the numbers between.
    return byStrength.toReversed().flatMap((bonds: readonly Bond[] | undefined) => bonds ?? [])
  }
}

/** What the pictures have to know of an article. */
interface Told {
  readonly month: string | undefined
  readonly year: string | undefined
  /** Its outlet by number; undefined where nobody said which it is. */
  readonly outlet: number | undefined
}

const noneTold: readonly Told[] = []
const isNew = (earlier: readonly Told[], isSame: (one: Told) => boolean): boolean =>
  earlier === noneTold || !earlier.some(isSame)

/**
 * Counts claims for the pictures, in one walk.
 * @param articleOf an article, where what stands in it counts; undefined for one that the view leaves out
 */
export const tally = (
  claims: Iterable<{ readonly digest: ClaimDigest; readonly traits: Traits }>,
  articleOf: (id: Id) => { readonly outletId?: Id; readonly publishedAt?: string } | undefined,
): Tallies => {
  const byMonth = new Map<string, number[]>()
  const byYear = new Map<string, number[]>()
  const byTraits = new Map<Traits, number>()
  const byReviewer = new Map<Id, { decided: number; open: number }>()
  const bonds = new BondCounter()
  const articles = new Map<Id, Told>()
  const toldIn = (id: Id): Told => {
    const known = articles.get(id)
    if (known) return known
    const article = articleOf(id)
    const outletId = article?.outletId
    const outlet = outletId === undefined ? undefined : bonds.numberOf(outletId)
    const date = article?.publishedAt
    const told = { month: date?.slice(0, 7), year: date?.slice(0, 4), outlet }
    articles.set(id, told)
    return told
  }
  let count = 0
  for (const { digest, traits } of claims) {
    count++
    byTraits.set(traits, (byTraits.get(traits) ?? 0) + 1)
    for (const id of digest.reviewerIds ?? []) {
      const known = byReviewer.get(id) ?? { decided: 0, open: 0 }
      if (isDecided(traits)) known.decided++
      else known.open++
      byReviewer.set(id, known)
    }
    const level = levelsAt.get(digest.level) ?? 0
    for (const [at, articleId] of digest.articleIds.entries()) {
      const { month, year, outlet } = toldIn(articleId)
      // A claim counts once for each month, year and outlet, in however many articles it stands.
      const earlier = at === 0 ? noneTold : digest.articleIds.slice(0, at).map(toldIn)
      if (month !== undefined && isNew(earlier, (one) => one.month === month)) countIn(byMonth, month, level)
      if (year !== undefined && isNew(earlier, (one) => one.year === year)) countIn(byYear, year, level)
      if (outlet === undefined || !isNew(earlier, (one) => one.outlet === outlet)) continue
      for (const sourceId of digest.sourceIds) bonds.add(outlet, sourceId)
    }
  }
  const byLevel = noLevels()
  const byStatus = new Map<Review['status'] | 'none', number>()
  let decided = 0
  const byKind = new Map<SourceKind, number[]>()
  for (const [traits, there] of byTraits) {
    const { level = 'L0', status = 'none' } = allStates[stateIn(traits)] ?? {}
    const at = levelsAt.get(level) ?? 0
    byLevel[at] = (byLevel[at] ?? 0) + there
    byStatus.set(status, (byStatus.get(status) ?? 0) + there)
    if (isDecided(traits)) decided += there
    for (const kind of sourceKinds) if ((traits & bitsOfKinds([kind])) !== 0) countIn(byKind, kind, at, there)
  }
  // Of some articles only the year is known.
  const isByYear = byMonth.size > mostMonths || [...byMonth.keys()].some((month) => month.length < 7)
  return {
    ...{ claims: count, byLevel, byKind, byStatus, byReviewer, decided },
    byTime: new Map([...(isByYear ? byYear : byMonth)].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    get bonds() {
      return bonds.inOrder()
    },
  }
}
