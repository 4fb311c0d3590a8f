import type { Article, Id } from '../entities.ts'
import type { ReadonlyTables } from '../tables.ts'
import { contests } from '../support.ts'
import { supportLevels, type SupportFlag } from '../vocabulary.ts'
import type { ClaimDigest } from './digest.ts'
import { matching, type FilterSurroundings, type QueueFilter } from './filter.ts'

/** What comes first: what stands worst, what would do most harm, what is newest, what is told most often. */
export const queueOrders = ['weakest', 'harm', 'newest', 'mostTold'] as const
export type QueueOrder = (typeof queueOrders)[number]

const weakness = ({ level }: ClaimDigest): number => supportLevels.indexOf(level)
const verifiability = ({ verifiable }: ClaimDigest): number =>
  verifiable === 'no' ? 3 : verifiable === 'cannotJudge' ? 2 : verifiable === undefined ? 1 : 0
/** Small comes first. One digit each: what is asked first stands first. */
const worth = (digest: ClaimDigest): number =>
  (5 - (digest.harm ?? 0)) * 100 + (5 - (digest.publicInterest ?? 0)) * 10 + verifiability(digest)

const days = new WeakMap<Article, number>()

/** The day of publication as a number that grows with time; 0 when nothing is known. */
const dayOf = (article: Article | undefined): number => {
  if (!article) return 0
  const known = days.get(article)
  if (known !== undefined) return known
  const day = Number((article.publishedAt ?? '').replaceAll('-', '').slice(0, 8).padEnd(8, '0'))
  days.set(article, day)
  return day
}

const newestDay = (tables: ReadonlyTables, { articleIds }: ClaimDigest): number => {
  let newest = 0
  for (const id of articleIds) newest = Math.max(newest, dayOf(tables.get('article', id)))
  return newest
}

/** The place of a claim in an order, as a number: small comes first. */
const rankIn: Record<QueueOrder, (digest: ClaimDigest, tables: ReadonlyTables) => number> = {
  weakest: (digest) => weakness(digest) * 1000 + worth(digest),
  harm: (digest) => worth(digest) * 10 + weakness(digest),
  newest: (digest, tables) => (99_999_999 - newestDay(tables, digest)) * 10 + weakness(digest),
  mostTold: (digest) => -digest.places * 10_000 + weakness(digest) * 1000 + worth(digest),
}

interface Ranked {
  readonly id: Id
  readonly rank: number
}

/** A claim at its place in an order. */
interface Placed extends Ranked {
  digest: ClaimDigest
}

const compare = (a: Ranked, b: Ranked): number => a.rank - b.rank || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Where a claim stands in a sorted list, or would stand. */
const placeOf = (sorted: readonly Ranked[], wanted: Ranked): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const there = sorted[middle]
    if (there && compare(there, wanted) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** One order of all claims. */
class Order {
  private readonly placed = new Map<Id, Placed>()
  readonly sorted: Placed[]
  private readonly rankOf: (digest: ClaimDigest) => number

  constructor(digests: Iterable<ClaimDigest>, rankOf: (digest: ClaimDigest) => number) {
    this.rankOf = rankOf
    for (const digest of digests) this.placed.set(digest.id, { id: digest.id, rank: rankOf(digest), digest })
    this.sorted = [...this.placed.values()].sort(compare)
  }

  /** Brings one claim to where it belongs now; without a digest it goes. */
  move(id: Id, digest: ClaimDigest | undefined): void {
    const before = this.placed.get(id)
    const rank = digest && this.rankOf(digest)
    if (before && digest && before.rank === rank) {
      before.digest = digest
      return
    }
    if (before) {
      this.sorted.splice(placeOf(this.sorted, before), 1)
      this.placed.delete(id)
    }
    if (!digest || rank === undefined) return
    const placed = { id, rank, digest }
    this.placed.set(id, placed)
    this.sorted.splice(placeOf(this.sorted, placed), 0, placed)
  }
}

/** When so many have changed, sorting anew is quicker than moving each. */
const many = 2000

/** What the queue is asked with: the rest it knows. */
type Around = Pick<FilterSurroundings, 'tables' | 'policy'>

/**
 * The claims of a library in short, in every order that was asked for. Kept up to date claim by claim: a change costs
 * what it changes, not what the library holds.
 */
export class ReviewQueue {
  private readonly digests = new Map<Id, ClaimDigest>()
  private readonly orders = new Map<QueueOrder, Order>()
  private readonly contradictors = new Map<Id, Set<Id>>()
  private moved = new Set<Id>()

  get size(): number {
    return this.digests.size
  }

  get(claimId: Id): ClaimDigest | undefined {
    return this.digests.get(claimId)
  }

  all(): Iterable<ClaimDigest> {
    return this.digests.values()
  }

  /** Takes a claim in, in place of what was known of it. */
  put(digest: ClaimDigest): void {
    const before = this.digests.get(digest.id)
    for (const id of before?.contradictorIds ?? []) this.contradictors.get(id)?.delete(digest.id)
    for (const id of digest.contradictorIds ?? []) {
      const known = this.contradictors.get(id)
      if (known) known.add(digest.id)
      else this.contradictors.set(id, new Set([digest.id]))
    }
    this.digests.set(digest.id, digest)
    this.moved.add(digest.id)
  }

  drop(claimId: Id): void {
    const before = this.digests.get(claimId)
    for (const id of before?.contradictorIds ?? []) this.contradictors.get(id)?.delete(claimId)
    this.digests.delete(claimId)
    this.moved.add(claimId)
  }

  clear(): void {
    this.digests.clear()
    this.contradictors.clear()
    this.orders.clear()
    this.moved.clear()
  }

  /** Every claim that contradicts this one: the relation is kept with one of the two. */
  contradictorsOf(claimId: Id): readonly Id[] {
    const own = this.digests.get(claimId)?.contradictorIds ?? []
    return [...new Set([...own, ...(this.contradictors.get(claimId) ?? [])])]
  }

  private inOrder(order: QueueOrder, tables: ReadonlyTables): readonly Placed[] {
    if (this.moved.size > many) this.orders.clear()
    for (const known of this.orders.values()) for (const id of this.moved) known.move(id, this.digests.get(id))
    this.moved.clear()
    const known = this.orders.get(order) ?? new Order(this.digests.values(), (digest) => rankIn[order](digest, tables))
    this.orders.set(order, known)
    return known.sorted
  }

  /** Forgets an order whose ground has shifted for all, such as the dates of articles. */
  forget(order: QueueOrder): void {
    this.orders.delete(order)
  }

  private question(filter: QueueFilter, around: Around): (digest: ClaimDigest) => boolean {
    return matching(filter, { ...around, flagsOf: (digest) => this.flagsOf(digest) })
  }

  /** The flags of a claim, with what others say against it. */
  flagsOf(digest: ClaimDigest): readonly SupportFlag[] {
    if (digest.flags.includes('contested')) return digest.flags
    const isContested = this.contradictorsOf(digest.id).some((id) => contests(this.digests.get(id)?.level ?? 'L0'))
    return isContested ? ['contested', ...digest.flags] : digest.flags
  }

  /** Sorts the claims before anybody asks: the first sorting is the only one that takes longer than a key may. */
  sortAhead(order: QueueOrder, tables: ReadonlyTables): void {
    this.inOrder(order, tables)
  }

  /** The claims that a filter lets through, in an order. */
  select(filter: QueueFilter, order: QueueOrder, around: Around): readonly Id[] {
    const isWanted = this.question(filter, around)
    const ids: Id[] = []
    for (const { id, digest } of this.inOrder(order, around.tables)) if (isWanted(digest)) ids.push(id)
    return ids
  }

  /** How many claims a filter lets through. */
  count(filter: QueueFilter, around: Around): number {
    const isWanted = this.question(filter, around)
    let found = 0
    for (const digest of this.digests.values()) if (isWanted(digest)) found++
    return found
  }
}
