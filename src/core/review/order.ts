import type { Id } from '../entities.ts'
import type { ClaimDigest } from './digest.ts'
import type { Traits } from './traits.ts'

/** A claim of the queue with what is asked of it most often, worked out once. */
export interface Listed {
  readonly id: Id
  readonly digest: ClaimDigest
  readonly traits: Traits
  /** How weak it stands, and how much it matters, as digits; small comes first. */
  readonly weakness: number
  readonly worth: number
}

/** The place of a claim in an order, as a whole number: small comes first. */
export type RankOf = (listed: Listed) => number

/** What a filter asks: of the traits of all, then of the digests of those that are left, if it asks more. */
export interface Questions {
  readonly byTraits: (traits: Traits) => boolean
  readonly byDigest: ((digest: ClaimDigest) => boolean) | undefined
}

/** More than any library has; a rank and a place below this are one number together, and still a whole one. */
const mostClaims = 2 ** 22

/**
 * One order of all claims: what is asked of them lies in columns side by side, so that a walk over a hundred thousand
 * looks at none of them in memory.
 */
export class Order {
  private readonly list: Listed[] = []
  private readonly ids: Id[] = []
  /** The ranks in the order of the list, as they were when each was put there. */
  private readonly ranks: number[] = []
  /** The traits in the order of the list; made again after claims came or went. */
  private column: Int32Array | undefined
  private readonly rankOf: RankOf

  private constructor(rankOf: RankOf) {
    this.rankOf = rankOf
  }

  /** Claims by their ids, which all other orders keep among equals. */
  static ofIds(claims: Iterable<Listed>): Order {
    const order = new Order(() => 0)
    // They come nearly so.
    for (const listed of [...claims].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      order.list.push(listed)
      order.ids.push(listed.id)
      order.ranks.push(0)
    }
    return order
  }

  /** The same claims in another order. @param byId claims by their ids */
  static from(byId: Order, rankOf: RankOf): Order {
    const { list, ids } = byId
    const traits = byId.traits()
    const keys = new Float64Array(list.length)
    // Each order is made once, before its code is quick: plain loops are so from the first.
    for (let at = 0; at < keys.length; at++) {
      const listed = list[at]
      if (listed) keys[at] = rankOf(listed) * mostClaims + at
    }
    keys.sort()
    const order = new Order(rankOf)
    const column = new Int32Array(keys.length)
    for (let to = 0; to < keys.length; to++) {
      const key = keys[to] ?? 0
      const rank = Math.floor(key / mostClaims)
      const at = key - rank * mostClaims
      const [listed, id] = [list[at], ids[at]]
      if (!listed || id === undefined) continue
      order.list.push(listed)
      order.ids.push(id)
      order.ranks.push(rank)
      column[to] = traits[at] ?? 0
    }
    order.column = column
    return order
  }

  private traits(): Int32Array {
    if (this.column) return this.column
    const column = new Int32Array(this.list.length)
    for (let at = 0; at < column.length; at++) column[at] = this.list[at]?.traits ?? 0
    return (this.column = column)
  }

  /** Where a claim of a rank stands, or would stand. */
  private placeOf(rank: number, id: Id): number {
    let low = 0
    let high = this.list.length
    while (low < high) {
      const middle = (low + high) >> 1
      const there = this.ranks[middle] ?? 0
      if (there < rank || (there === rank && (this.ids[middle] ?? '') < id)) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Brings one claim from where it was, if it was there, to where it belongs now, if it is there still. */
  move(before: Listed | undefined, now: Listed | undefined): void {
    if (before) {
      const there = this.placeOf(this.rankOf(before), before.id)
      // What it was ranked by may have gone with it.
      const at = this.list[there] === before ? there : this.list.indexOf(before)
      if (now && this.rankOf(now) === this.ranks[at]) {
        this.list[at] = now
        if (this.column) this.column[at] = now.traits
        return
      }
      for (const one of [this.list, this.ids, this.ranks]) one.splice(at, 1)
    }
    this.column = undefined
    if (!now) return
    const rank = this.rankOf(now)
    const at = this.placeOf(rank, now.id)
    this.list.splice(at, 0, now)
    this.ids.splice(at, 0, now.id)
    this.ranks.splice(at, 0, rank)
  }

  /** Takes those that both questions let through, in order; the second, where there is one, is asked of few. */
  private walk({ byTraits, byDigest }: Questions, take: (at: number) => void): void {
    const column = this.traits()
    for (let at = 0; at < column.length; at++) {
      if (!byTraits(column[at] ?? 0)) continue
      const listed = byDigest && this.list[at]
      if (!byDigest || (listed && byDigest(listed.digest))) take(at)
    }
  }

  /** Those that a filter lets through, in order. */
  where(questions: Questions): readonly Listed[] {
    const found: Listed[] = []
    this.walk(questions, (at) => {
      const listed = this.list[at]
      if (listed) found.push(listed)
    })
    return found
  }

  /** The ids of those that a filter lets through, in order. */
  idsWhere(questions: Questions): readonly Id[] {
    const found: Id[] = []
    this.walk(questions, (at) => {
      const id = this.ids[at]
      if (id !== undefined) found.push(id)
    })
    return found
  }
}
