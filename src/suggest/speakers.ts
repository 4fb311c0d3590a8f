import { joinsSpeaker } from './joins.ts'
import { isHead, isOffice, nameStart, stemOf } from './kind.ts'
import { isMasdar } from './lexicon/masdars.ts'
import { nounFlags } from './lexicon/nouns.ts'
import type { PhraseLimits } from './attach.ts'
import { phraseEnd } from './phrase.ts'
import { wordAt, type Reading, type TokenRange } from './reading.ts'

/* Who speaks: one phrase, or several that «و» joins. */

const demonstratives = /^[بلكفو]{1,2}(?:هذا|هذه|ذلك|تلك|هولاء|كل|جميع|بعض|غير|اي|ما|من|هم|ها|ه|نا|ي)$/u

/** Whether no mention of a speaker begins with this word: it bears a preposition, or a conjunction before one. */
const cannotBegin = (reading: Reading, at: number): boolean => {
  const word = wordAt(reading, at)
  if (nounFlags(word) !== 0 || reading.names.has(word)) return false
  if (demonstratives.test(word) || /^(?:و|ف)?[بكل](?:ال|ل)/u.test(word)) return true
  const rest = word.slice(1)
  if (/^[وف]/u.test(word)) return rest.startsWith('ال') || isHead(rest) || /^[بل]\p{L}{4}/u.test(rest)
  return /^[بل]\p{L}{3}/u.test(word) && (isMasdar(rest) || isHead(rest) || isHead(stemOf(word)))
}

/**
 * Whether the office that «و» joins to a named person is another one of the same person: «الرئيس السابق فلان ورئيس
 * الحزب». Who is named second beside a name has one himself.
 */
const isSecondOffice = (reading: Reading, first: TokenRange, second: TokenRange): boolean => {
  const [head, next] = [wordAt(reading, first.first).slice(first.lead ?? 0), wordAt(reading, second.first).slice(1)]
  const [isNamed, isNextNamed] = [nameStart(reading, first) >= 0, nameStart(reading, second) >= 0]
  // «أستاذ التاريخ والمحلل السياسي فلان», «وزير الدفاع ونائب رئيس الوزراء فلان»
  if (!isNamed && isNextNamed) return isOffice(head) && isOffice(next)
  // «العقيد فلان المتحدث باسم الجيش والمستشار في الوزارة»: an office behind his name has another behind it.
  const isBehindName = hasOfficeBehind(reading, first)
  return isNamed && !isNextNamed && (isBehindName || !next.startsWith('ال')) && isOffice(next)
}

const hasOfficeBehind = (reading: Reading, phrase: TokenRange): boolean => {
  const name = nameStart(reading, phrase)
  for (let at = name + 1; name >= 0 && at < phrase.end; at++) if (isOffice(wordAt(reading, at))) return true
  return false
}

/**
 * The speakers named at `first`, several when «و» joins them, and where they end.
 * @param lead folded letters of the first token that stand outside
 */
export const readSpeakers = (
  reading: Reading,
  first: number,
  limits: PhraseLimits,
  lead = 0,
): { readonly phrases: readonly TokenRange[]; readonly end: number } => {
  const phrases: TokenRange[] = []
  // «كل من فلان وفلان»: each is a mention, and the two words before them belong to none.
  const areSeveral = wordAt(reading, first) === 'كل' && wordAt(reading, first + 1) === 'من'
  let at = areSeveral ? first + 2 : first
  let outside = lead
  if (lead === 0 && cannotBegin(reading, at)) return { phrases, end: at }
  while (phrases.length < 4) {
    const end = phraseEnd(reading, at, limits, { lead: outside })
    if (end <= at) break
    const phrase = { first: at, end, lead: outside }
    const named = phrases.at(-1)
    if (named !== undefined && !areSeveral && isSecondOffice(reading, named, phrase))
      phrases[phrases.length - 1] = { ...named, end }
    else phrases.push(phrase)
    at = end
    if (!(at < limits.end && joinsSpeaker(reading, phrases[0]?.first ?? at, at, lead))) break
    outside = 1
  }
  return { phrases, end: at }
}
