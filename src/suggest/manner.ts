import type { Segment } from '../core/entities.ts'
import type { Manner } from '../core/vocabulary.ts'
import type { Draft } from './draft.ts'
import { opensClause } from './openers.ts'
import { isComma, tokenAt, wordAt, type Reading } from './reading.ts'

/** The number of words that a quotation has at least when it is more than a name. */
const longestName = 3

/** How many tokens of a content are looked at. */
const looked = 600

/** Whether a second clause that و joins to the first begins here: «، وأن», «، وإنها». */
const isNextConjunct = (reading: Reading, at: number): boolean =>
  /^وان(?:ه|ها|هم|هما)?$/u.test(wordAt(reading, at)) && isComma(wordAt(reading, at - 1))

/** Whether words in quotation marks are a person's name as papers of the police write it: «فلان بن فلان». */
const isLongName = (reading: Reading, opener: number, closer: number): boolean => {
  for (let at = opener + 1; at < closer; at++) if (/^(?:بن|بنت|ال)$/u.test(wordAt(reading, at))) return true
  return false
}

/** Whether the content holds a quotation longer than a name; of several conjuncts the first decides. */
const holdsQuotation = (reading: Reading, draft: Draft): boolean => {
  const { before } = reading.quotations
  const behind = Math.min(draft.opener + looked, reading.tokens.length)
  if (before[behind] === before[draft.opener]) return false
  const contentEnd = draft.content.at(-1)?.end ?? 0
  const isInside = (at: number) =>
    at < draft.opener + looked && tokenAt(reading, at).start < contentEnd && at < reading.tokens.length
  for (let at = draft.opener; isInside(at); at++) {
    if (at > draft.opener && isNextConjunct(reading, at)) return false
    if (wordAt(reading, at) !== '"') continue
    const closer = reading.quotations.partner[at] ?? -1
    if (closer < at && !reading.quotations.unclosed.has(at)) continue
    let words = 0
    for (let inner = at + 1; inner !== closer && isInside(inner); inner++) if (tokenAt(reading, inner).isWord) words++
    const isLong = words > longestName || (words === longestName && !wordAt(reading, at + 1).startsWith('ال'))
    if (isLong && !isLongName(reading, at, closer)) return true
    if (closer > at) at = closer
  }
  return false
}

/** Whether the clause is a quotation from its first word to its last: «أنه «الأصل لا سواه»». */
const isWhollyQuoted = (reading: Reading, { opener, content }: Draft): boolean => {
  const at = wordAt(reading, opener + 1) === '"' ? opener + 1 : opener + 2
  const closer = reading.quotations.partner[at] ?? -1
  return wordAt(reading, at) === '"' && closer - at > 2 && tokenAt(reading, closer).end === content.at(-1)?.end
}

const startsWithQuote = ({ map }: Reading, segment: Segment | undefined): boolean =>
  segment !== undefined && map.folded.charAt(segment.start) === '"'

/** How a content is given, by the guidelines' «Manner». */
export const mannerOf = (reading: Reading, draft: Draft): Manner => {
  if (draft.opening === 'pointed') return 'reportedAct'
  const isQuoted = startsWithQuote(reading, draft.content[0])
  const first = isQuoted ? draft.opener + 1 : draft.opener
  const isClause = opensClause(reading, first) || draft.opening === 'clause'
  if (isClause)
    return isQuoted || isWhollyQuoted(reading, draft) || holdsQuotation(reading, draft) ? 'mixed' : 'indirect'
  // What an agency takes over from another is told in its own words.
  if (
    draft.opening === 'nominal' &&
    wordAt(reading, draft.opener) === 'عن' &&
    /^و?(?:نقل|نقلت|ينقل|تنقل)$/u.test(wordAt(reading, draft.at))
  )
    return 'indirect'
  if (isQuoted) return draft.opening === 'nominal' ? 'mixed' : 'direct'
  if (draft.opening === 'speech') return 'direct'
  if (draft.opening === 'before') return holdsQuotation(reading, draft) ? 'mixed' : 'indirect'
  return holdsQuotation(reading, draft) ? 'mixed' : 'reportedAct'
}
