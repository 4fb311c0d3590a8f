/** A sequence of numbers that a seed decides: the same on every machine. */
export interface Random {
  /** At least 0, below 1. */
  next(): number
  /** A whole number at least 0, below `limit`. */
  below(limit: number): number
  /** One of a list that is not empty. */
  of<T>(list: readonly [T, ...T[]]): T
  chance(probability: number): boolean
}

/** The generator «mulberry32» by Tommy Ettinger: 32 bits of state, more than enough to choose words by. */
export const randomOf = (...seeds: readonly number[]): Random => {
  let state = seeds.reduce(
    (mixed, seed) => Math.imul(mixed ^ (seed + 0x9e3779b9), 0x85ebca6b) ^ (mixed >>> 13),
    0x5bd1e995,
  )
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    of: (list) => list[below(list.length)] ?? list[0],
    chance: (probability) => next() < probability,
  }
}
