import type { Id } from '../entities.ts'
import type { ReadonlyTables } from '../tables.ts'
import { supportLevels, type SupportLevel } from '../vocabulary.ts'
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

const dayOf = (tables: ReadonlyTables, { articleIds }: ClaimDigest): number => {
  let newest = 0
  for (const id of articleIds) {
    const day = Number((tables.get('article', id)?.publishedAt ?? '').replaceAll('-', '').slice(0, 8).padEnd(8, '0'))
    if (day > newest) newest = day
  }
  return newest
}

/** The place of a claim in an order, as a number: small comes first. */
const rankIn: Record<QueueOrder, (digest: ClaimDigest, tables: ReadonlyTables) => number> = {
  weakest: (digest) => weakness(digest) * 1000 + worth(digest),
  harm: (digest) => worth(digest) * 10 + weakness(digest),
  newest: (digest, tables) => (99_999_999 - dayOf(tables, digest)) * 10 + weakness(digest),
  mostTold: (digest) => -digest.places * 10_000 + weakness(digest) * 1000 + worth(digest),
}

interface Ranked {
  readonly id: Id
  readonly rank: number
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

/** When so many have changed, sorting anew is quicker than moving each. */
const many = 2000

/**
 * The claims of a library in short, in every order that was asked for. Kept up to date claim by claim: a change costs
 * what it changes, not what the library holds.
 */
export class ReviewQueue {
  private readonly digests = new Map<Id, ClaimDigest>()
  private readonly orders = new Map<QueueOrder, { ranks: Map<Id, number>; sorted: Ranked[] }>()
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

  levelOf = (claimId: Id): SupportLevel | undefined => this.digests.get(claimId)?.level

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

  /** A digest with all who contradict it. */
  private whole = (digest: ClaimDigest): ClaimDigest =>
    this.contradictors.has(digest.id) ? { ...digest, contradictorIds: this.contradictorsOf(digest.id) } : digest

  private settle(tables: ReadonlyTables): void {
    if (this.moved.size === 0) return
    if (this.moved.size > many) this.orders.clear()
    for (const [order, { ranks, sorted }] of this.orders) {
      for (const id of this.moved) {
        const before = ranks.get(id)
        const digest = this.digests.get(id)
        const rank = digest && rankIn[order](digest, tables)
        if (before === rank) continue
        if (before !== undefined) sorted.splice(placeOf(sorted, { id, rank: before }), 1)
        if (rank === undefined) ranks.delete(id)
        else {
          ranks.set(id, rank)
          const ranked = { id, rank }
          sorted.splice(placeOf(sorted, ranked), 0, ranked)
        }
      }
    }
    this.moved = new Set()
  }

  private inOrder(order: QueueOrder, tables: ReadonlyTables): readonly Ranked[] {
    this.settle(tables)
    const known = this.orders.get(order)
    if (known) return known.sorted
    const ranks = new Map<Id, number>()
    for (const digest of this.digests.values()) ranks.set(digest.id, rankIn[order](digest, tables))
    const sorted = Array.from(ranks, ([id, rank]) => ({ id, rank })).toSorted(compare)
    this.orders.set(order, { ranks, sorted })
    return sorted
  }

  /** Forgets an order whose ground has shifted for all, such as the dates of articles. */
  forget(order: QueueOrder): void {
    this.orders.delete(order)
  }

  /** The claims that a filter lets through, in an order. */
  select(filter: QueueFilter, order: QueueOrder, around: Omit<FilterSurroundings, 'levelOf'>): readonly Id[] {
    const isWanted = matching(filter, { ...around, levelOf: this.levelOf })
    const ids: Id[] = []
    for (const { id } of this.inOrder(order, around.tables)) {
      const digest = this.digests.get(id)
      if (digest && isWanted(this.whole(digest))) ids.push(id)
    }
    return ids
  }

  /** How many claims a filter lets through. */
  count(filter: QueueFilter, around: Omit<FilterSurroundings, 'levelOf'>): number {
    const isWanted = matching(filter, { ...around, levelOf: this.levelOf })
    let found = 0
    for (const digest of this.digests.values()) if (isWanted(this.whole(digest))) found++
    return found
  }
}
