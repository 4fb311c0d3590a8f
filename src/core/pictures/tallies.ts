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

const byYear = (byMonth: ReadonlyMap<string, LevelCounts>): ReadonlyMap<string, LevelCounts> => {
  const years = new Map<string, number[]>()
  for (const [month, counts] of byMonth) {
    const year = month.slice(0, 4)
    const sum = years.get(year) ?? noLevels()
    years.set(
      year,
      sum.map((count, at) => count + (counts[at] ?? 0)),
    )
  }
  return years
}

/** Bonds while they are counted: outlets and sources by number, and both in one. */
class BondCounter {
  private readonly numbers = new Map<Id, number>()
  private readonly ids: Id[] = []
  private readonly counts = new Map<number, number>()

  private numberOf(id: Id): number {
    const known = this.numbers.get(id)
    if (known !== undefined) return known
    this.numbers.set(id, this.ids.length)
    return this.ids.push(id) - 1
  }

  add(outletId: Id, sourceId: Id): void {
    const bond = this.numberOf(outletId) * mostSources + this.numberOf(sourceId)
    this.counts.set(bond, (this.counts.get(bond) ?? 0) + 1)
  }

  /** The strongest first; of those that are as strong, the one that was met first. */
  inOrder(): readonly Bond[] {
    const byStrength: Bond[][] = []
    for (const [bond, claims] of this.counts) {
      const outletId = this.ids[Math.floor(bond / mostSources)] ?? ''
      const sourceId = this.ids[bond % mostSources] ?? ''
      ;(byStrength[claims] ??= []).push({ outletId, sourceId, claims })
    }
    // No bond is as strong as most of the numbers between.
    return byStrength.toReversed().flatMap((bonds: readonly Bond[] | undefined) => bonds ?? [])
  }
}

/** More than any register has; two such numbers together are still whole ones. */
const mostSources = 2 ** 25

/** What the pictures have to know of an article. */
interface Told {
  readonly month: string | undefined
  readonly outletId: Id | undefined
}

/** Counts claims for the pictures, in one walk. */
export const tally = (
  claims: Iterable<{ readonly digest: ClaimDigest; readonly traits: Traits }>,
  articleOf: (id: Id) => { readonly outletId?: Id; readonly publishedAt?: string } | undefined,
): Tallies => {
  const byState = new Uint32Array(allStates.length)
  const byMonth = new Map<string, number[]>()
  const byTraits = new Map<Traits, number>()
  const byReviewer = new Map<Id, { decided: number; open: number }>()
  const bonds = new BondCounter()
  const articles = new Map<Id, Told>()
  const toldIn = (id: Id): Told => {
    const known = articles.get(id)
    if (known) return known
    const article = articleOf(id)
    const told = { month: article?.publishedAt?.slice(0, 7), outletId: article?.outletId }
    articles.set(id, told)
    return told
  }
  let count = 0
  for (const { digest, traits } of claims) {
    const state = stateIn(traits)
    count++
    byState[state] = (byState[state] ?? 0) + 1
    byTraits.set(traits, (byTraits.get(traits) ?? 0) + 1)
    for (const id of digest.reviewerIds ?? []) {
      const known = byReviewer.get(id) ?? { decided: 0, open: 0 }
      if (isDecided(traits)) known.decided++
      else known.open++
      byReviewer.set(id, known)
    }
    let first: string | undefined
    let lastOutlet: Id | undefined
    for (const articleId of digest.articleIds) {
      const { month, outletId } = toldIn(articleId)
      if (month !== undefined && (first === undefined || month < first)) first = month
      if (outletId === undefined || outletId === lastOutlet) continue
      lastOutlet = outletId
      for (const { sourceId } of digest.origins) if (sourceId !== undefined) bonds.add(outletId, sourceId)
    }
    if (first !== undefined) countIn(byMonth, first, levelsAt.get(digest.level) ?? 0)
  }
  const byLevel = noLevels()
  const byStatus = new Map<Review['status'] | 'none', number>()
  let decided = 0
  for (const [state, { level, status = 'none' }] of allStates.entries()) {
    const there = byState[state] ?? 0
    if (there === 0) continue
    const at = levelsAt.get(level) ?? 0
    byLevel[at] = (byLevel[at] ?? 0) + there
    byStatus.set(status, (byStatus.get(status) ?? 0) + there)
    if (isDecided(state)) decided += there
  }
  const byKind = new Map<SourceKind, number[]>()
  for (const [traits, there] of byTraits) {
    const at = levelsAt.get(allStates[stateIn(traits)]?.level ?? 'L0') ?? 0
    for (const kind of sourceKinds) if ((traits & bitsOfKinds([kind])) !== 0) countIn(byKind, kind, at, there)
  }
  const inTime = new Map([...byMonth].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return {
    ...{ claims: count, byLevel, byKind, byStatus, byReviewer, decided },
    byTime: inTime.size > mostMonths ? byYear(inTime) : inTime,
    bonds: bonds.inOrder(),
  }
}
