import fc from 'fast-check'

/** One thing that a person does, as numbers that mean something only on what is there at that moment. */
export interface Step {
  readonly act: number
  /** Whom or what it is done to, and how. */
  readonly a: number
  readonly b: number
  readonly words: string
}

const words = fc.string({ unit: fc.constantFrom('ا', 'بلدية', ' ', 'و', 'قال', '😀', 'ً', '؟', '\n'), maxLength: 6 })

export const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  act: fc.nat(9999),
  a: fc.nat(999),
  b: fc.nat(999),
  words,
})

/** The row that a number means; undefined where there is none. */
export const pickFrom = <T>(rows: Iterable<T>, number: number): T | undefined => {
  const all = [...rows]
  return all[number % Math.max(1, all.length)]
}

/** Words that a field takes: never empty, in one line. */
export const fieldOf = (step: Step): string => step.words.replaceAll('\n', ' ').trim() || 'فلان'

/** Says what did not come about that an act promises. */
export function must(holds: boolean, promise: string): asserts holds {
  if (!holds) throw new Error(`Not kept: ${promise}`)
}
