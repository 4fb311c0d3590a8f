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

/** More than any library has; a rank and a place below this are one number together, and still a whole one. */
const mostClaims = 2 ** 22

/** Claims by their ids, which all orders keep among equals. They come nearly so. */
export const inOrderOfIds = (claims: Iterable<Listed>): readonly Listed[] =>
  [...claims].sort((a, b) => (a.id < b.id ? -1 : 1))

/** One order of all claims. */
export class Order {
  readonly list: Listed[] = []
  /** The ranks in the order of the list, as they were when each was put there. */
  private readonly ranks: number[] = []
  private readonly rankOf: RankOf
  /** The traits in the order of the list; made again after claims came or went. */
  private column: Int32Array | undefined

  /** @param byId every claim, in the order of their ids */
  constructor(byId: readonly Listed[], rankOf: RankOf) {
    this.rankOf = rankOf
    const keys = new Float64Array(byId.length)
    for (const [at, listed] of byId.entries()) keys[at] = rankOf(listed) * mostClaims + at
    keys.sort()
    for (const key of keys) {
      const rank = Math.floor(key / mostClaims)
      const listed = byId[key - rank * mostClaims]
      if (!listed) continue
      this.list.push(listed)
      this.ranks.push(rank)
    }
  }

  /** Where a claim of a rank stands, or would stand. */
  private placeOf(rank: number, id: Id): number {
    let low = 0
    let high = this.list.length
    while (low < high) {
      const middle = (low + high) >> 1
      const there = this.ranks[middle] ?? 0
      if (there < rank || (there === rank && (this.list[middle]?.id ?? '') < id)) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Brings one claim from where it was, if it was there, to where it belongs now, if it is there still. */
  move(before: Listed | undefined, now: Listed | undefined): void {
    this.column = undefined
    if (before) {
      const there = this.placeOf(this.rankOf(before), before.id)
      // What it was ranked by may have gone with it.
      const at = this.list[there] === before ? there : this.list.indexOf(before)
      if (now && this.rankOf(now) === this.ranks[at]) {
        this.list[at] = now
        return
      }
      this.list.splice(at, 1)
      this.ranks.splice(at, 1)
    }
    if (!now) return
    const rank = this.rankOf(now)
    const at = this.placeOf(rank, now.id)
    this.list.splice(at, 0, now)
    this.ranks.splice(at, 0, rank)
  }

  /** Those that both questions let through, in order; the second is asked of few. */
  where(byTraits: (traits: Traits) => boolean, byDigest: (digest: ClaimDigest) => boolean): readonly Listed[] {
    this.column ??= Int32Array.from(this.list, ({ traits }) => traits)
    const { column, list } = this
    const found: Listed[] = []
    for (let at = 0; at < column.length; at++) {
      if (!byTraits(column[at] ?? 0)) continue
      const listed = list[at]
      if (listed && byDigest(listed.digest)) found.push(listed)
    }
    return found
  }
}
