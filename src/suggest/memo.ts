import type { Reading } from './reading.ts'

/**
 * A question about a token whose answer depends on the text alone, asked once for each token: what is looked at from
 * many cues would otherwise be worked out anew from each.
 */
export const remembered = (
  ask: (reading: Reading, at: number) => boolean,
): ((reading: Reading, at: number) => boolean) => {
  const answers = new WeakMap<Reading, Uint8Array>()
  return (reading, at) => {
    let known = answers.get(reading)
    if (known === undefined) {
      known = new Uint8Array(reading.tokens.length)
      answers.set(reading, known)
    }
    const before = known[at]
    if (before === undefined) return ask(reading, at)
    if (before === 0) known[at] = ask(reading, at) ? 2 : 1
    return known[at] === 2
  }
}
