import { segmentOf, unknownAgreement, type Draft } from '../draft.ts'
import { kindOf } from '../kind.ts'
import { opensClause, opensSpeech } from '../openers.ts'
import { readSpeakers } from '../speakers.ts'
import { wordAt, type Reading } from '../reading.ts'
import { contentOf } from './verb.ts'

/** How far behind a cue its content may open. */
const reach = 24

/** A cue that people marked and that the lexicon has not: it needs a source and a clause or speech behind it. */
export const readLearnt = (reading: Reading, at: number, cues: ReadonlySet<string>): Draft[] => {
  const word = wordAt(reading, at)
  const lead = cues.has(word) ? 0 : /^[وف]/u.test(word) && cues.has(word.slice(1)) ? 1 : -1
  if (lead < 0) return []
  const limit = reading.units.endOf[at] ?? at
  for (let opener = at + 1; opener < Math.min(limit, at + reach); opener++) {
    const isColon = wordAt(reading, opener) === ':'
    if (!isColon && !opensClause(reading, opener) && !opensSpeech(reading, opener)) continue
    const { phrases } = readSpeakers(reading, at + 1, { end: opener, isKnown: true })
    const [first] = phrases
    if (
      first !== undefined &&
      kindOf(reading, first) === undefined &&
      !reading.names.has(wordAt(reading, first.end - 1))
    )
      return []
    const start = isColon ? opener + 1 : opener
    const opening = opensSpeech(reading, start) ? 'quotation' : isColon ? 'speech' : 'clause'
    const content = contentOf(reading, start, opening, limit)
    return content
      ? [
          {
            rule: 'learntCue',
            at,
            cue: segmentOf(reading, { first: at, end: at + 1, lead }),
            sources: phrases,
            content: [content],
            opener: start,
            opening,
            subject: phrases.length > 0 ? 'written' : 'implicit',
            agreement: unknownAgreement,
            isParticiple: false,
            isFirstPerson: false,
            stance: 'asserts',
            doubts: 0,
          },
        ]
      : []
  }
  return []
}
