import { wordAt, type Reading } from './reading.ts'

/** Where a name in quotation marks ends that begins at `at`; -1 for none. */
export const quotedName = (reading: Reading, at: number, end: number): number => {
  const closer = reading.quotations.partner[at] ?? -1
  return closer > at && closer < end && closer - at <= 6 ? closer + 1 : -1
}

/** Where short brackets that begin at `at` end, an acronym or another name; -1 for others. */
export const bracketed = (reading: Reading, at: number, end: number): number => {
  for (let close = at + 1; close < Math.min(end, at + 7); close++) {
    if (/\d/u.test(wordAt(reading, close))) return -1
    if (wordAt(reading, close) === ')') return close + 1
  }
  return -1
}
