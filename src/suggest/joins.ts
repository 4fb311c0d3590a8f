import { awaitsNoun, isGivenName, isHead, isOffice, isState, isTitle } from './kind.ts'
import { isNoun, noun } from './lexicon/nouns.ts'
import { isNisba } from './lexicon/places.ts'
import { wordAt, type Reading } from './reading.ts'

/** Whether a word is a masculine plural in the nominative: محامون، مدافعون. */
const isPluralOfPersons = (word: string): boolean => /^\p{L}{3,}ون$/u.test(word)

/** Whether «و» at the beginning of this word joins another speaker rather than another word of the same office. */
export const joinsSpeaker = (reading: Reading, first: number, at: number, lead: number): boolean => {
  const word = wordAt(reading, at)
  if (!word.startsWith('و') || isHead(word) || isGivenName(word)) return false
  const rest = word.slice(1)
  const head = wordAt(reading, first).slice(lead)
  if ((isTitle(rest) && !rest.startsWith('ال')) || isGivenName(rest))
    return !isNoun(head, noun.body | noun.organisation)
  if (isOffice(rest))
    return !rest.startsWith('ال') || !/^(?:ال)?وزير/u.test(head) || /^(?:ال)?(?:وزير|رييس|مدير)/u.test(rest)
  if (at - first <= 3 && isState(head) && isState(rest)) return true
  // «مسؤولون أمريكيون وعراقيون»: two adjectives of one noun.
  if (at - first > 1 && isNisba(rest) && isNisba(wordAt(reading, at - 1))) return false
  if (isPluralOfPersons(head) && isPluralOfPersons(rest)) return true
  const persons = noun.group | noun.anonymousPlural | noun.anonymous
  if (isNoun(rest, persons) && isNoun(head, persons) && !rest.startsWith('ال')) return true
  const shared = noun.body | noun.organisation | noun.outlet | noun.agency | noun.group | noun.anonymousPlural
  return awaitsNoun(rest) && isNoun(rest, shared) && isNoun(head, shared) && !isOffice(head)
}
