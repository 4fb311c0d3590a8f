import type { Segment } from '../../core/entities.ts'
import { cliticBoundaries } from '../../core/clitics.ts'
import { contentSegment } from '../draft.ts'
import { isHead } from '../kind.ts'
import { cueFormsOf } from '../lexicon/cues.ts'
import { tokenAt, wordAt, type Reading } from '../reading.ts'

/** Whether the و or ف of a word is certainly no letter of its own. */
const isConjunction = (reading: Reading, at: number): boolean => {
  const [boundary] = cliticBoundaries(wordAt(reading, at))
  return boundary?.offset === 1 && boundary.certain
}

/** Folded letters of the conjunction with which the sentence that begins here is joined to the one before. */
export const leadOfSentence = (reading: Reading, first: number): number => {
  const word = wordAt(reading, first)
  if (!/^[وف]/u.test(word) || isHead(word)) return 0
  const rest = word.slice(1)
  const isJoined = cueFormsOf(rest).length > 0 || word.startsWith('وا') || isHead(rest) || reading.frequency.has(rest)
  return isJoined || isConjunction(reading, first) ? 1 : 0
}

/** The sentence of the same paragraph before the one that begins at `start`; undefined where there is none. */
export const sentenceBefore = (
  reading: Reading,
  start: number,
): { readonly first: number; readonly content: Segment } | undefined => {
  let last = start - 1
  while (last >= 0 && !tokenAt(reading, last).isWord && wordAt(reading, last) !== '\n') last--
  if (last < 0 || wordAt(reading, last) === '\n') return undefined
  let first = reading.units.startOf[last] ?? last
  // What ends in a quotation began before it.
  for (let mark = reading.quotations.around[last] ?? -1; mark >= 0; mark = reading.quotations.around[mark] ?? -1)
    first = Math.min(first, reading.units.startOf[mark] ?? mark)
  const content = contentSegment(reading, first, last + 1, leadOfSentence(reading, first))
  return content && { first, content }
}
