import type { PhraseLimits } from './attach.ts'
import type { PhraseState } from './phrase-state.ts'
import { isGivenName, isHead, isOffice, isTitle, looksLikeName } from './kind.ts'
import { clauseOpeners } from './lexicon/function-words.ts'
import { isMasdar } from './lexicon/masdars.ts'
import { noun, nounFlags } from './lexicon/nouns.ts'
import { endsBefore } from './phrase-bounds.ts'
import { isComma, tokenAt, wordAt, type Reading } from './reading.ts'

/** Reads a phrase within a phrase: from a token to its end. */
type ReadPhrase = (first: number) => number

export const prepositions = new Set(['في', 'من', 'عن', 'علي', 'الي', 'لدي'])

const looksLikeSurname = (word: string): boolean => looksLikeName(word) || (word.startsWith('ال') && !isHead(word))

/** How many words of a name stand here: those before the next sign or opener. */
const lengthOfName = (reading: Reading, first: number): number => {
  let length = 0
  while (length < 4 && tokenAt(reading, first + length).isWord && !endsBefore(reading, first + length)) length++
  return length
}

/** Whether two or three words stand here before a comma or the content, all of them unknown: a personal name. */
const isNameBetween = (reading: Reading, first: number, limits: PhraseLimits): boolean => {
  const length = lengthOfName(reading, first)
  const behind = first + length
  const isClosed =
    isComma(wordAt(reading, behind)) || behind === limits.end || clauseOpeners.has(wordAt(reading, behind))
  if (length < 2 || length > 3 || !isClosed) return false
  for (let at = first; at < behind; at++) {
    const word = wordAt(reading, at)
    if ((nounFlags(word) & ~noun.givenName) !== 0 || prepositions.has(word) || /^[وبل](?:ال|ل)/u.test(word))
      return false
  }
  return true
}

/** «مقدمة المشروع», «منسقة الحملة»: who did or does a thing, closed by another comma or by the content. */
const isDoer = (reading: Reading, at: number, limits: PhraseLimits): boolean => {
  const behind = wordAt(reading, at + 2)
  return (
    /^(?:م\p{L}{3,}|\p{L}ا\p{L}{2})ه?$/u.test(wordAt(reading, at)) &&
    nounFlags(wordAt(reading, at)) === 0 &&
    /^ال\p{L}{3,}/u.test(wordAt(reading, at + 1)) &&
    (isComma(behind) || at + 2 === limits.end)
  )
}

/** The end of an apposition behind the comma at `comma`: the name of an office, the office of a name; -1 for none. */
export const appositionEnd = (
  reading: Reading,
  first: number,
  comma: number,
  state: PhraseState,
  limits: PhraseLimits,
  read: ReadPhrase,
): number => {
  const next = wordAt(reading, comma + 1)
  const isPersonal = state.hasOffice && !state.hasName
  // «التوهامي العبدولي، كاتب الدولة»: a name that no list has.
  const isUnknownName = !state.hasOffice && !state.isBody && nounFlags(wordAt(reading, first)) === 0
  // «نائب الحركة، العجمي الوريمي، …»: the same behind an office, closed by another comma.
  const isClosedName =
    next.startsWith('ال') &&
    nounFlags(next) === 0 &&
    !isMasdar(next.slice(2)) &&
    isNameBetween(reading, comma + 1, limits)
  if (isPersonal && isClosedName) return comma + 1 + lengthOfName(reading, comma + 1)
  const isFitting =
    state.hasName || isUnknownName
      ? isOffice(next) || isTitle(next) || /^(?:احد|احدي|عضو)$/u.test(next) || isDoer(reading, comma + 1, limits)
      : isPersonal &&
        (isTitle(next) || isGivenName(next) || (looksLikeName(next) && looksLikeSurname(wordAt(reading, comma + 2)))) &&
        !/^[وف]/u.test(next)
  if (!isFitting || endsBefore(reading, comma + 1)) return -1
  const end = read(comma + 1)
  const behind = wordAt(reading, end)
  const isClosed =
    end === limits.end ||
    isComma(behind) ||
    endsBefore(reading, end) ||
    behind === ':' ||
    behind === '"' ||
    prepositions.has(behind) ||
    /^[بل]\p{L}{3}/u.test(behind)
  return end > comma + 1 && isClosed ? end : -1
}

/** The end of a short clause that identifies a thing: «فيديو عرضه المسماري», «رسالة عُثر عليها في الأرشيف»; -1 for none. */
export const relativeEnd = (reading: Reading, first: number, at: number, read: ReadPhrase): number => {
  const word = wordAt(reading, at)
  if (at === first || nounFlags(word) !== 0) return -1
  const next = wordAt(reading, at + 1)
  if (/^(?:عليه|عليها|فيه|فيها|منه|منها)$/u.test(next) && /^\p{L}{3,5}$/u.test(word)) {
    const isPlaced = wordAt(reading, at + 2) === 'في'
    return isPlaced ? Math.max(read(at + 3), at + 3) : at + 2
  }
  if (!/^\p{L}{3,}(?:ه|ها)$/u.test(word) || isMasdar(word) || prepositions.has(next)) return -1
  const end = read(at + 1)
  return end > at + 1 ? end : -1
}
