import type { ConceptNumbers } from './concept-numbers.ts'
import { dice, nearEnough } from './letters.ts'

/** Concepts of a claim by number, ascending, each once. */
export type ConceptList = Uint32Array

/** Behind every number of a concept. */
const beyond = 0xffff_ffff
/** Sums of weights in another order differ by less. */
export const rounding = 1e-9

/** How alike two claims are by the concepts they share: the weight of those over the weight of all. */
export const overlapOf = (ours: ConceptList, theirs: ConceptList, weights: Float64Array): number => {
  let shared = 0
  let all = 0
  for (let at = 0, beside = 0; at < ours.length || beside < theirs.length;) {
    const one = ours[at] ?? beyond
    const other = theirs[beside] ?? beyond
    const weight = weights[one < other ? one : other] ?? 0
    all += weight
    if (one === other) shared += weight
    if (one <= other) at++
    if (other <= one) beside++
  }
  return all === 0 ? 0 : shared / all
}

/**
 * Whether two claims could share enough, if every word of the one were a form of the most similar word of the other: the
 * comparison of their words finds no more, and costs many times as much.
 * @param isEnough whether so much that is shared, of so much that both weigh together, is worth that comparison; of more
 * that is shared always, if of less
 */
export const mayShare = (
  ours: ConceptList,
  theirs: ConceptList,
  numbers: ConceptNumbers,
  weights: Float64Array,
  isEnough: (shared: number, both: number) => boolean,
): boolean => {
  const left: number[] = []
  const open: number[] = []
  let [shared, both, leftWeight, openWeight] = [0, 0, 0, 0]
  for (let at = 0, beside = 0; at < ours.length || beside < theirs.length;) {
    const one = ours[at] ?? beyond
    const other = theirs[beside] ?? beyond
    if (one === other) {
      const weight = weights[one] ?? 0
      shared += weight
      both += 2 * weight
      at++
      beside++
    } else if (one < other) {
      left.push(one)
      leftWeight += weights[one] ?? 0
      at++
    } else {
      open.push(other)
      openWeight += weights[other] ?? 0
      beside++
    }
  }
  both += leftWeight + openWeight
  if (isEnough(shared + rounding, both)) return true
  for (const concept of left) {
    if (!isEnough(shared + Math.min(leftWeight, openWeight) + rounding, both)) return false
    const weight = weights[concept] ?? 0
    const letters = numbers.lettersAt(concept)
    leftWeight -= weight
    let best = 0
    for (const other of open) {
      const beside = numbers.lettersAt(other)
      const likeness = letters && beside ? dice(letters, beside) : 0
      if (likeness >= nearEnough) best = Math.max(best, likeness * Math.min(weight, weights[other] ?? 0))
    }
    shared += best
    if (best > 0 && isEnough(shared + rounding, both)) return true
  }
  return false
}
