import type { Id } from '../entities.ts'
import type { ClaimDigest } from './digest.ts'
import { traitsOf, type Traits } from './traits.ts'

interface Ranked {
  readonly id: Id
  readonly rank: number
}

/** A claim at its place in an order. */
export interface Placed extends Ranked {
  digest: ClaimDigest
  traits: Traits
}

const byId = (a: Ranked, b: Ranked): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const compare = (a: Ranked, b: Ranked): number => a.rank - b.rank || byId(a, b)

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

/** Claims have few ranks, and come nearly in the order of their ids: they are sorted rank by rank. */
const sortedByRank = (placed: Iterable<Placed>): Placed[] => {
  const byRank = new Map<number, Placed[]>()
  for (const one of placed) {
    const list = byRank.get(one.rank)
    if (list) list.push(one)
    else byRank.set(one.rank, [one])
  }
  const sorted: Placed[] = []
  for (const rank of [...byRank.keys()].toSorted((a, b) => a - b)) {
    const list = byRank.get(rank) ?? []
    if (list.some((one, at) => at > 0 && byId(list[at - 1] ?? one, one) > 0)) list.sort(byId)
    for (const one of list) sorted.push(one)
  }
  return sorted
}

/** One order of all claims. */
export class Order {
  private readonly placed = new Map<Id, Placed>()
  private readonly list: Placed[]
  private readonly rankOf: (digest: ClaimDigest) => number
  /** The traits in the order of the list; made again after a change. */
  private column: Int32Array | undefined

  constructor(digests: Iterable<ClaimDigest>, rankOf: (digest: ClaimDigest) => number) {
    this.rankOf = rankOf
    for (const digest of digests) {
      this.placed.set(digest.id, { id: digest.id, rank: rankOf(digest), digest, traits: traitsOf(digest) })
    }
    this.list = sortedByRank(this.placed.values())
  }

  /** Brings one claim to where it belongs now; without a digest it goes. */
  move(id: Id, digest: ClaimDigest | undefined): void {
    this.column = undefined
    const before = this.placed.get(id)
    const rank = digest && this.rankOf(digest)
    if (before && digest && before.rank === rank) {
      before.digest = digest
      before.traits = traitsOf(digest)
      return
    }
    if (before) {
      this.list.splice(placeOf(this.list, before), 1)
      this.placed.delete(id)
    }
    if (!digest || rank === undefined) return
    const placed = { id, rank, digest, traits: traitsOf(digest) }
    this.placed.set(id, placed)
    this.list.splice(placeOf(this.list, placed), 0, placed)
  }

  /** Those that both questions let through, in order; the second is asked of few. */
  where(byTraits: (traits: Traits) => boolean, byDigest: (digest: ClaimDigest) => boolean): readonly Placed[] {
    this.column ??= Int32Array.from(this.list, ({ traits }) => traits)
    const { column, list } = this
    const found: Placed[] = []
    for (let at = 0; at < column.length; at++) {
      if (!byTraits(column[at] ?? 0)) continue
      const placed = list[at]
      if (placed && byDigest(placed.digest)) found.push(placed)
    }
    return found
  }
}
