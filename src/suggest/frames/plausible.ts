import { kindOf } from '../kind.ts'
import type { CueForm } from '../lexicon/cues.ts'
import { nounFlags } from '../lexicon/nouns.ts'
import { wordAt, type Reading, type TokenRange } from '../reading.ts'

/** Whether a phrase can be the subject of a saying that only a noun reports; a bare word must be known as a name. */
export const isPlausible = (reading: Reading, phrase: TokenRange, form: CueForm): boolean => {
  const kind = kindOf(reading, phrase)
  const word = wordAt(reading, phrase.first).slice(phrase.lead ?? 0)
  const describes = form.verb.governs.before === 'content' && form.verb.governs.clause && phrase.end - phrase.first <= 4
  if (kind === undefined && describes) return true
  if (kind === undefined) return reading.names.has(word) || reading.names.has(wordAt(reading, phrase.end - 1))
  // «يظهر الضابط في الصورة»: he is seen, and shows nothing.
  if (
    form.verb.governs.isOfThings &&
    (kind === 'roleHolder' || kind === 'anonymousPerson' || kind === 'anonymousGroup')
  )
    return false
  const isBareName = kind === 'namedPerson' && phrase.end - phrase.first <= 2 && nounFlags(word) === 0
  return !(form.verb.governs.isOfThings && kind === 'namedPerson' && (!isBareName || !reading.names.has(word)))
}
