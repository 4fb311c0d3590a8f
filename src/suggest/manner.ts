import type { Segment } from '../core/entities.ts'
import type { Manner } from '../core/vocabulary.ts'
import type { Draft } from './draft.ts'
import { opensClause } from './openers.ts'
import { tokenAt, wordAt, type Reading } from './reading.ts'

/** The number of words that a quotation has at least when it is more than a name. */
const longestName = 3

/** How many tokens of a content are looked at. */
const looked = 600

/** Whether the content holds a quotation longer than a name. */
const holdsQuotation = (reading: Reading, draft: Draft): boolean => {
  const { before } = reading.quotations
  const behind = Math.min(draft.opener + looked, reading.tokens.length)
  if (before[behind] === before[draft.opener]) return false
  const contentEnd = draft.content.at(-1)?.end ?? 0
  const isInside = (at: number) =>
    at < draft.opener + looked && tokenAt(reading, at).start < contentEnd && at < reading.tokens.length
  for (let at = draft.opener; isInside(at); at++) {
    if (wordAt(reading, at) !== '"') continue
    const closer = reading.quotations.partner[at] ?? -1
    if (closer < at && !reading.quotations.unclosed.has(at)) continue
    let words = 0
    for (let inner = at + 1; inner !== closer && isInside(inner); inner++) if (tokenAt(reading, inner).isWord) words++
    if (words > longestName || (words === longestName && !wordAt(reading, at + 1).startsWith('ال'))) return true
    if (closer > at) at = closer
  }
  return false
}

const startsWithQuote = ({ map }: Reading, segment: Segment | undefined): boolean =>
  segment !== undefined && map.folded.charAt(segment.start) === '"'

/** How a content is given, by the guidelines' «Manner». */
export const mannerOf = (reading: Reading, draft: Draft): Manner => {
  const isQuoted = startsWithQuote(reading, draft.content[0])
  const first = isQuoted ? draft.opener + 1 : draft.opener
  const isClause = opensClause(reading, first) || draft.opening === 'clause'
  if (isClause) return isQuoted || holdsQuotation(reading, draft) ? 'mixed' : 'indirect'
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
