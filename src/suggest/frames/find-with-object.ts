import type { Found } from './found.ts'
import { nextComma } from './find-far.ts'
import { kindOf } from '../kind.ts'
import type { CueForm } from '../lexicon/cues.ts'
import { opensClause, opensNominal } from '../openers.ts'
import { isComma, wordAt, type Reading, type TokenRange } from '../reading.ts'
import { readSpeakers } from '../speakers.ts'

const hasWord = (reading: Reading, first: number, limit: number, wanted: string): boolean => {
  for (let at = first; at < Math.min(limit, first + 12); at++) if (wordAt(reading, at) === wanted) return true
  return false
}

const hasComma = (reading: Reading, { first, end }: TokenRange): boolean => {
  for (let at = first; at < end; at++) if (isComma(wordAt(reading, at))) return true
  return false
}

/** «اتهم الوزير إيران بدعم»: the object belongs to the content, and begins where the subject is complete. */
export const findWithObject = (reading: Reading, start: number, limit: number, form: CueForm): Found | undefined => {
  const { governs } = form.verb
  const strict = readSpeakers(reading, start, { end: limit, isKnown: false, objectFollows: true })
  const [first] = strict.phrases
  if (first === undefined) return undefined
  const behind = strict.end
  const isUnknown = kindOf(reading, first) === undefined && !reading.names.has(wordAt(reading, first.end - 1))
  if (
    isUnknown &&
    behind - first.first < 3 &&
    !governs.isWeak &&
    (opensNominal(reading, behind, governs) || opensClause(reading, behind))
  ) {
    return { at: first.first, opening: 'nominal', speakers: [], doubts: 1 }
  }
  const last = wordAt(reading, behind - 1)
  const isTaken =
    opensNominal(reading, behind, governs) ||
    opensClause(reading, behind) ||
    (wordAt(reading, behind) === 'الي' && governs.prepositions.has('الي'))
  if (governs.prepositions.has('الي') && !hasWord(reading, behind, limit, 'الي')) return undefined
  if (isTaken && behind - first.first > 1 && last.startsWith('ال') && strict.phrases.length === 1) {
    return { at: behind - 1, opening: 'nominal', speakers: [{ ...first, end: behind - 1 }], doubts: 1 }
  }
  if (isComma(wordAt(reading, behind)) && hasComma(reading, first) && behind + 2 < limit) {
    return { at: behind + 1, opening: 'nominal', speakers: strict.phrases, doubts: 1 }
  }
  // «وصفت الرابطة، في بيان، الإدارة بأنها»
  if (isComma(wordAt(reading, behind)) && /^(?:في|خلال|عبر|علي)$/u.test(wordAt(reading, behind + 1))) {
    const close = nextComma(reading, behind + 1, Math.min(limit, behind + 14))
    if (close > 0) return { at: close + 1, opening: 'nominal', speakers: strict.phrases, doubts: 1 }
  }
  return behind < limit && !isComma(wordAt(reading, behind))
    ? { at: behind, opening: 'nominal', speakers: strict.phrases, doubts: 1 }
    : undefined
}
