import type { SourceKind } from '../../core/vocabulary.ts'
import { contentSegment, segmentOf, unknownAgreement, type Draft } from '../draft.ts'
import { speechEnd } from '../extent.ts'
import { canSpeak, isGivenName, isOffice, isState, isTitle, kindOf } from '../kind.ts'
import { cueFormsOf } from '../lexicon/cues.ts'
import { isMasdar } from '../lexicon/masdars.ts'
import { opensSpeech } from '../openers.ts'
import { phraseEnd } from '../phrase.ts'
import { wordAt, type Reading, type TokenRange } from '../reading.ts'

/** «السراج: …»: a colon as the only cue, behind a name at the beginning of its sentence. */
export const readColon = (reading: Reading, at: number): Draft[] => {
  if (wordAt(reading, at) !== ':') return []
  const start = reading.units.startOf[at] ?? 0
  const limit = reading.units.endOf[at] ?? at
  if (at - start < 1 || at - start > 9 || at + 1 >= limit) return []
  const phrase = { first: start, end: at }
  const word = wordAt(reading, start)
  if (phraseEnd(reading, start, { end: at, isKnown: true }) !== at) return []
  if (isState(word) || (isMasdar(word) && !canSpeak(word)) || cueFormsOf(word).length > 0) return []
  const kind = kindOf(reading, phrase)
  const isHeadline = reading.kindAt(at) === 'headline' || reading.kindAt(at) === 'subhead'
  if (kind !== undefined && !mayIntroduce.has(kind)) return []
  if (kind === 'namedPerson' && !isNamed(reading, phrase)) return []
  if (kind === undefined && !(isHeadline && isKnownName(reading, phrase))) return []
  const opener = at + 1
  const end = opensSpeech(reading, opener) ? speechEnd(reading, opener) : limit
  const content = contentSegment(reading, opener, end)
  return content
    ? [
        {
          rule: 'colon',
          at,
          cue: segmentOf(reading, { first: at, end: at + 1 }),
          sources: [phrase],
          content: [content],
          opener,
          opening: 'speech',
          subject: 'written',
          agreement: unknownAgreement,
          isParticiple: false,
          isFirstPerson: false,
          stance: 'asserts',
          doubts: isHeadline ? 0 : 1,
        },
      ]
    : []
}

/** Whether a bare name before the colon is used as one elsewhere in the text. */
const isKnownName = (reading: Reading, { first, end }: TokenRange): boolean =>
  end - first <= 4 && reading.names.has(wordAt(reading, end - 1))

/** Whether a phrase holds a given name, an office or a title, or a name that the text knows: «حريق لندن» does not. */
const isNamed = (reading: Reading, { first, end }: TokenRange): boolean => {
  if (isState(wordAt(reading, end - 1))) return false
  for (let at = first; at < end; at++) {
    const word = wordAt(reading, at)
    if (isGivenName(word) || isOffice(word) || isTitle(word) || reading.names.has(word)) return true
  }
  return false
}

/** Kinds of sources that a colon makes speak. */
const mayIntroduce: ReadonlySet<SourceKind> = new Set<SourceKind>([
  'namedPerson',
  'roleHolder',
  'officialBody',
  'namedOrganisation',
  'mediaOutlet',
  'newsAgency',
  'anonymousPerson',
  'anonymousGroup',
  'group',
])
