import type { MentionType, SourceKind } from '../core/vocabulary.ts'
import { isHead } from './kind.ts'
import { wordIn, type Reading, type TokenRange } from './reading.ts'

const clitic = /^(?:ه|ها|هم|هما|هن|نا|ي)$/u

/** How a phrase points at its source. */
export const mentionTypeOf = (
  reading: Reading,
  phrase: TokenRange,
  kind: SourceKind,
): Exclude<MentionType, 'implicit' | 'impersonal'> => {
  const word = wordIn(reading, phrase, phrase.first)
  if (clitic.test(word)) return 'cliticPronoun'
  if (/^(?:هو|هي|هم|هما|نحن|انا)$/u.test(word)) return 'pronoun'
  if (kind === 'namedPerson') return isHead(word) || phrase.end - phrase.first > 3 ? 'nameWithTitle' : 'name'
  const described: readonly SourceKind[] = [
    'roleHolder',
    'anonymousPerson',
    'anonymousGroup',
    'group',
    'document',
    'audioVisual',
    'socialPost',
  ]
  return described.includes(kind) ? 'nominal' : 'name'
}
