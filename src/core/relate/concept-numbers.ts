import { lettersOf, type Letters } from './letters.ts'

/** A library is never treated as smaller than this: in a few claims every word is rare. */
const leastClaims = 2000

const rarity = (claims: number, withConcept: number): number =>
  Math.log(1 + Math.max(leastClaims, claims) / Math.max(1, withConcept))

/** Concepts by number, with how many claims have each. */
export class ConceptNumbers {
  private readonly byName = new Map<string, number>()
  private readonly letters: Letters[] = []
  private readonly claimsWith: number[] = []
  private weights = new Float64Array(0)
  private weighedFor = -1

  /** The number of a concept, a new one when it is met for the first time. */
  numberOf(concept: string): number {
    const known = this.byName.get(concept)
    if (known !== undefined) return known
    const number = this.letters.push(lettersOf(concept)) - 1
    this.byName.set(concept, number)
    this.claimsWith.push(0)
    return number
  }

  /** The letters of the concept that has a number. */
  lettersAt(number: number): Letters | undefined {
    return this.letters[number]
  }

  /** Counts a claim's concepts in, or out again with −1. */
  count(concepts: Iterable<number>, step: 1 | -1): void {
    for (const number of concepts) this.claimsWith[number] = (this.claimsWith[number] ?? 0) + step
    this.weighedFor = -1
  }

  /** How many claims have the concept. */
  frequency(number: number): number {
    return this.claimsWith[number] ?? 0
  }

  /** How rare each concept is among so many claims, by number: what it is worth that two of them share it. */
  weightsAmong(claims: number): Float64Array {
    if (claims !== this.weighedFor) {
      this.weighedFor = claims
      this.weights = Float64Array.from(this.claimsWith, (count) => rarity(claims, count))
    }
    return this.weights
  }

  /** How rare a concept is, by name. */
  weightOf(concept: string, claims: number): number {
    const number = this.byName.get(concept)
    return (number === undefined ? undefined : this.weightsAmong(claims)[number]) ?? rarity(claims, 0)
  }
}
