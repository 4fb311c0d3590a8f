import type { MentionType, SourceKind } from '../core/vocabulary.ts'
import * as bodies from './lexicon/bodies.ts'
import * as people from './lexicon/people.ts'
import { isNisba, places, stateHeads, states } from './lexicon/places.ts'
import { isMasdar } from './lexicon/masdars.ts'
import { isComma, wordAt, wordIn, type Reading, type TokenRange } from './reading.ts'

/** Folded, without the article. */
export const bare = (folded: string): string =>
  folded.startsWith('ال') && folded.length > 4 ? folded.slice(2) : folded

/** Without a proclitic that a word of an idafa or of a prepositional phrase may bear: للهيئة، بالبرلمان. */
export const stemOf = (folded: string): string =>
  /^(?:لل|بال|وال|كال)/u.test(folded) && folded.length > 5
    ? folded.slice(folded.startsWith('لل') ? 2 : 3)
    : /^[لب]/u.test(folded) && folded.length > 4 && !isHead(folded)
      ? bare(folded.slice(1))
      : bare(folded)

const has = (set: ReadonlySet<string>, folded: string): boolean => set.has(folded) || set.has(bare(folded))

const headSets = [
  people.titles,
  people.offices,
  people.anonymousSingular,
  people.anonymousPlural,
  people.groups,
  bodies.officialBodies,
  bodies.officialNames,
  bodies.organisations,
  bodies.organisationNames,
  bodies.documents,
  bodies.recordings,
  bodies.posts,
  bodies.events,
  bodies.outlets,
  bodies.agencyHeads,
  states,
  places,
]

/** Whether a folded word is known to head, or to belong to, the description of a source: it is no personal name. */
export const isHead = (folded: string): boolean => headSets.some((set) => has(set, folded))

/** Whether a folded word begins a mention of somebody or something that can speak. */
export const canSpeak = (folded: string): boolean => isHead(folded) || people.givenNames.has(folded)

export const isOffice = (folded: string): boolean => has(people.offices, folded)
export const isTitle = (folded: string): boolean => has(people.titles, folded)
export const isGivenName = (folded: string): boolean => people.givenNames.has(folded)
export const isState = (folded: string): boolean => states.has(folded) || states.has(folded.replace(/^[لب]/u, ''))

/** Whether a folded word within a phrase looks like a part of a personal name. */
export const looksLikeName = (folded: string): boolean =>
  isGivenName(folded) ||
  (!folded.startsWith('ال') &&
    /^\p{L}{2,}$/u.test(folded) &&
    !isHead(folded) &&
    !isHead(stemOf(folded)) &&
    !isMasdar(folded) &&
    !isNisba(folded))

/** Where a personal name begins in a phrase: the index of its token, or -1. */
export const nameStart = (reading: Reading, range: TokenRange): number => {
  const { first, end } = range
  for (let at = first; at < end; at++) {
    const word = wordIn(reading, range, at)
    if (isGivenName(word) && (at > first || !isHead(word))) return at
    if (at === first) {
      if (end - first === 1) continue
      if (!isHead(word) && looksLikeName(word)) return at
    } else if (isComma(wordAt(reading, at - 1))) {
      if (looksLikeName(word)) return at
    } else if (/^(?:في|من|باسم|عن|علي|لدي|ل|ب|ان|اي|عام|غير|ذات|شوون|لشوون|بشوون|مجلس|سابق|كل)$/u.test(word)) {
      if (word === 'من' || word === 'في') at++
    } else if (looksLikeName(word) && !/^[لبوك](?:ال|ل)/u.test(word)) return at
    else if (isTitle(wordAt(reading, at - 1)) && !isHead(word) && word.startsWith('ال') && at === end - 1) return at
  }
  return -1
}

const quantifiers = new Set(['احد', 'احدي', 'عدد', 'بعض', 'كل', 'جميع', 'معظم', 'عده', 'مجموعه'])

/** The index of the noun that a phrase is about, behind quantifiers. */
const headOf = (reading: Reading, range: TokenRange): number => {
  const { first, end } = range
  let at = first
  while (at < end - 1 && !reading.tokens[at]?.isWord) at++
  if (quantifiers.has(wordIn(reading, range, at)) && at + 1 < end) at += wordAt(reading, at + 1) === 'من' ? 2 : 1
  return Math.min(at, end - 1)
}

const plain: readonly (readonly [SourceKind, (word: string, next: string) => boolean])[] = [
  [
    'newsAgency',
    (word, next) => has(bodies.agencyHeads, word) && !/^(?:الفضاء|الطاقه|الاستخبارات|المخابرات|التنميه)/u.test(next),
  ],
  ['newsAgency', (word) => bodies.agencyNames.has(word)],
  ['mediaOutlet', (word) => has(bodies.outlets, word) || bodies.outletNames.has(word)],
  ['socialPost', (word) => has(bodies.posts, word)],
  ['audioVisual', (word) => has(bodies.recordings, word)],
  ['officialBody', (word) => bodies.officialNames.has(word)],
  ['namedOrganisation', (word) => bodies.organisationNames.has(word)],
  ['officialBody', (word) => stateHeads.has(word) || states.has(word)],
]

const later: readonly (readonly [SourceKind, (word: string) => boolean])[] = [
  ['document', (word) => has(bodies.documents, word)],
  ['officialBody', (word) => has(bodies.officialBodies, word)],
  ['namedOrganisation', (word) => has(bodies.organisations, word)],
  ['event', (word) => has(bodies.events, word)],
  ['group', (word) => has(people.groups, word)],
]

/** The kind of the mention that a phrase is, as it is written there; undefined where its words tell nothing. */
export const kindOf = (reading: Reading, phrase: TokenRange): SourceKind | undefined => {
  const at = headOf(reading, phrase)
  const word = wordIn(reading, phrase, at)
  const next = at + 1 < phrase.end ? wordAt(reading, at + 1) : ''
  const name = nameStart(reading, phrase)
  const isDefinite = word.startsWith('ال')
  const isPlural = has(people.anonymousPlural, word)
  if (isPlural && (/^(?:ال)?مصادر$/u.test(word) || !has(people.groups, word))) {
    return quantifiers.has(word) && next !== '' && has(people.groups, wordAt(reading, at + 2))
      ? 'group'
      : 'anonymousGroup'
  }
  if (/^(?:ال)?مصدر$/u.test(word)) return 'anonymousPerson'
  const direct = plain.find(([, test]) => test(word, next))
  if (direct !== undefined && !(isOffice(word) && !bodies.officialNames.has(word))) return direct[0]
  const isPerson = isOffice(word) || isTitle(word)
  if (isPerson || has(people.anonymousSingular, word)) {
    if (name >= 0) return 'namedPerson'
    if (isTitle(word) && !isOffice(word) && phrase.end - at > 1 && !has(people.anonymousSingular, word))
      return 'namedPerson'
    const identifies = /^(?:متحدث|ناطق|متحدثه|ناطقه)$/u.test(word) && /^(?:باسم|رسمي)/u.test(next)
    if (!isDefinite && has(people.anonymousSingular, word) && !identifies) {
      if (!isOffice(word) || /^(?:في|من|ب|كبير|رفيع|سابق|بارز)/u.test(next) || isNisba(next) || next === '')
        return 'anonymousPerson'
      return /^(?:مسوول|خبير|محلل|مراقب|ناشط|طبيب|موظف|باحث|استاذ|محام|صحفي|صحافي|طالب|سايق|تاجر)/u.test(word)
        ? 'anonymousPerson'
        : 'roleHolder'
    }
    return 'roleHolder'
  }
  const found = later.find(([, test]) => test(word))
  if (found !== undefined && name < 0) return found[0]
  if (found !== undefined && found[0] !== 'group') return found[0]
  if (name >= 0) return 'namedPerson'
  return undefined
}

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
  return ['roleHolder', 'anonymousPerson', 'anonymousGroup', 'group', 'document', 'audioVisual', 'socialPost'].includes(
    kind,
  )
    ? 'nominal'
    : 'name'
}
