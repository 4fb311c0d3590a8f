import type { Segment } from '../core/entities.ts'
import type { Manner } from '../core/vocabulary.ts'
import type { Draft } from './draft.ts'
import { opensClause } from './openers.ts'
import { wordAt, type Reading } from './reading.ts'

/** The number of words that a quotation has at least when it is more than a name. */
const longestName = 3

/** Whether the content holds a quotation longer than a name. */
const holdsQuotation = (reading: Reading, draft: Draft): boolean => {
  const last = draft.content.at(-1)
  if (last === undefined) return false
  for (let at = draft.opener; at < reading.tokens.length && (reading.tokens[at]?.start ?? 0) < last.end; at++) {
    if (wordAt(reading, at) !== '"') continue
    const closer = reading.quotations.partner[at] ?? -1
    const end =
      closer > at
        ? closer
        : reading.quotations.unclosed.has(at)
          ? reading.tokens.findIndex((token, index) => index > at && token.start >= last.end)
          : at
    let words = 0
    for (let inner = at + 1; inner < end; inner++) if (reading.tokens[inner]?.isWord) words++
    if (words > longestName) return true
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
  if (isQuoted) return draft.opening === 'nominal' ? 'mixed' : 'direct'
  if (draft.opening === 'speech') return 'direct'
  if (draft.opening === 'before') return holdsQuotation(reading, draft) ? 'mixed' : 'indirect'
  return holdsQuotation(reading, draft) ? 'mixed' : 'reportedAct'
}
