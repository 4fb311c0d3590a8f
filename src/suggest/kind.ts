import type { SourceKind } from '../core/vocabulary.ts'
import { isMasdar } from './lexicon/masdars.ts'
import { isNoun, noun, nounFlags } from './lexicon/nouns.ts'
import { isNisba, isNounInYa } from './lexicon/places.ts'
import { isComma, tokenAt, wordAt, wordIn, type Reading, type TokenRange } from './reading.ts'

/** Folded, without the article. */
const bare = (folded: string): string => (folded.startsWith('ال') && folded.length > 4 ? folded.slice(2) : folded)

/** Without a proclitic that a word within a phrase may bear: للهيئة، بالبرلمان، لحلف. */
export const stemOf = (folded: string): string => {
  if (folded.startsWith('لل') && folded.length > 4) return folded.slice(2)
  if (/^[بوك]ال/u.test(folded) && folded.length > 5) return folded.slice(3)
  return /^[لب]/u.test(folded) && folded.length > 3 && !isHead(folded) ? bare(folded.slice(1)) : bare(folded)
}

/** Whether a folded word is known to head, or to belong to, the description of a source: it is no personal name. */
export const isHead = (folded: string): boolean => (nounFlags(folded) & ~(noun.givenName | noun.descriptor)) !== 0

/** Whether a folded word begins a mention of somebody or something that can speak. */
export const canSpeak = (folded: string): boolean => isNoun(folded, ~noun.descriptor)

export const isOffice = (folded: string): boolean => isNoun(folded, noun.office)
export const isTitle = (folded: string): boolean => isNoun(folded, noun.title)
export const isGivenName = (folded: string): boolean => isNoun(folded, noun.givenName)
export const isState = (folded: string): boolean =>
  isNoun(folded, noun.state) || isNoun(folded.replace(/^[لب]/u, ''), noun.state)
export const isDescriptor = (folded: string): boolean => isNoun(folded, noun.descriptor)

/** Heads that want a noun behind them, so long as they have no article: وزارة، رئيس، شركة. */
const heads =
  noun.office |
  noun.body |
  noun.organisation |
  noun.outlet |
  noun.agency |
  noun.document |
  noun.group |
  noun.recording |
  noun.event |
  noun.post

/** Whether a noun without article must follow this one to complete it. */
export const awaitsNoun = (folded: string): boolean =>
  !folded.startsWith('ال') &&
  isNoun(folded, heads) &&
  !isNoun(folded, noun.bodyName | noun.organisationName) &&
  !/(?:ها|هم|هما)$/u.test(folded)

const quantifiers = new Set(
  'كثير قليل عديد احد احدي عدد بعض كل جميع معظم عده مجموعه ذات نفس ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره عشرات مئات الاف غالبيه اغلبيه العديد الكثير'.split(
    ' ',
  ),
)

/** Endings that names do not have: of plurals, of attached pronouns. */
const nounEnding = /^(?:\p{L}{2,}(?:ات|ها|هم|هما|ته)|(?:م\p{L}{3,}|\p{L}ا\p{L}{2})(?:ون|ين))$/u
/** Several who do or suffer something: مدافعون، الداعمين. */
const persons = /^(?:ال)?(?:م\p{L}{3,}|\p{L}ا\p{L}{2}|\p{L}{2,}ي)(?:ون|ين)$/u

/** «ابني»، «جارتها»: whose relation somebody is, and no name. */
const kin =
  /^(?:(?:ابن|ابنت|ابي|اخ|اخو|اخت|زوج|زوجت|جار|جارت|صديق|صديقت|والد|والدت|خال|جد|عم)(?:ي|ه|ها|هم|نا)|اباء|امهات)$/u

/** Whether a folded word within a phrase looks like a part of a personal name. */
export const looksLikeName = (folded: string): boolean =>
  isGivenName(folded) ||
  (!nounEnding.test(folded) &&
    !quantifiers.has(folded) &&
    !kin.test(folded) &&
    !folded.startsWith('ال') &&
    /^\p{Script=Arabic}{2,}$/u.test(folded) &&
    !isHead(folded) &&
    !isHead(stemOf(folded)) &&
    !isMasdar(folded) &&
    !isNisba(folded) &&
    !isNounInYa(folded) &&
    !isDescriptor(folded) &&
    !(/^[بل]/u.test(folded) && isMasdar(folded.slice(1))))

const noName = /^(?:في|من|باسم|عن|علي|لدي|ل|ب|ان|اي|عام|غير|ذات|شوون|لشوون|بشوون|سابق|كل|عدم|ذلك|هذا)$/u

const isPersonalName = (reading: Reading, { first, end }: TokenRange): boolean => {
  for (let at = first; at < end; at++) if (isGivenName(wordAt(reading, at))) return true
  return false
}

const placeHeads = /^(?:ال)?(?:عاصمه|مدينه|بلده|قريه|ولايه|محافظه|منطقه|جزيره|مقاطعه)$/u

/** Where a personal name begins in a phrase: the index of its token, or -1. */
export const nameStart = (reading: Reading, range: TokenRange): number => {
  const { first, end } = range
  const head = wordIn(reading, range, first)
  const isDescribed =
    !head.startsWith('ال') &&
    isNoun(head, noun.anonymous | noun.anonymousPlural) &&
    !isTitle(head) &&
    !/^(?:عضو|نايب|وزير|قايد|مستشار)ه?$/u.test(head)
  for (let at = first; at < end; at++) {
    const word = wordIn(reading, range, at)
    if (!tokenAt(reading, at).isWord) {
      const closer = reading.quotations.partner[at] ?? -1
      if (closer > at && isPersonalName(reading, { first: at + 1, end: closer })) return at + 1
      if (closer > at) at = closer
      continue
    }
    const previous = at > first ? wordIn(reading, range, at - 1) : ''
    if (noName.test(word)) {
      // «مسؤول في قوات حفتر»: whoever is named behind the preposition is another.
      if (isDescribed && /^(?:في|من|عن|لدي)$/u.test(word)) {
        while (at < end && !isComma(wordIn(reading, range, at))) at++
        continue
      }
      if (/^(?:في|من|عن|علي|لدي)$/u.test(word)) at++
      continue
    }
    if (
      at > first &&
      (awaitsNoun(previous) || (/^[لب](?!ل|ال)/u.test(previous) && awaitsNoun(stemOf(previous)))) &&
      !(isGivenName(word) && isOffice(previous))
    )
      continue
    // «العاصمة الإثيوبية أديس أبابا»
    const isPlace = [1, 2].some((back) => at - back >= first && placeHeads.test(wordAt(reading, at - back)))
    if (isPlace && !isGivenName(word)) return -1
    if (
      isGivenName(word) &&
      (at > first || !isHead(word)) &&
      !(isOffice(word) && at + 1 < end && noName.test(wordAt(reading, at + 1)))
    )
      return at
    if (at === first) {
      const isKnown = reading.names.has(word) || reading.names.has(wordAt(reading, at + 1))
      if (end - first > 1 && !isHead(word) && looksLikeName(word) && isKnown) return at
    } else if (isComma(previous)) {
      // «النائب عن الولاية، المنجي فلان»
      const isUnknown = word.startsWith('ال') && nounFlags(word) === 0 && !isMasdar(word.slice(2)) && at + 1 < end
      if (looksLikeName(word) || isUnknown) return at
    } else if (isNoun(wordIn(reading, range, first), noun.office | noun.title)) {
      if (
        looksLikeName(word) &&
        !/^[لبوك](?:ال|ل)/u.test(word) &&
        (previous.startsWith('ال') ||
          previous === '"' ||
          /(?:ها|هم)$/u.test(previous) ||
          !isHead(previous) ||
          isTitle(previous) ||
          isState(previous))
      )
        return at
      if (
        isTitle(previous) &&
        !isHead(word) &&
        word.startsWith('ال') &&
        at === end - 1 &&
        (!isOffice(previous) || (nounFlags(word) === 0 && !isNisba(word)))
      )
        return at
    }
  }
  return -1
}

/** Whether a folded word says how many of something: أحد، عدد، بعض. */
export const isQuantifier = (folded: string): boolean => quantifiers.has(folded)

/** The index of the noun that a phrase is about, behind quantifiers. */
const headOf = (reading: Reading, range: TokenRange): number => {
  const { first, end } = range
  let at = first
  while (
    at < end - 1 &&
    (!tokenAt(reading, at).isWord || /^(?:هذا|هذه|هولاء|تلك|هذان|هذين)$/u.test(wordAt(reading, at)))
  )
    at++
  if (quantifiers.has(wordIn(reading, range, at)) && at + 1 < end) at += wordAt(reading, at + 1) === 'من' ? 2 : 1
  return Math.min(at, end - 1)
}

/** The kinds of names and of heads that need no second look, in the order in which they are tried. */
const plain: readonly (readonly [flags: number, SourceKind])[] = [
  [noun.agencyName, 'newsAgency'],
  [noun.outlet, 'mediaOutlet'],
  [noun.post, 'socialPost'],
  [noun.recording, 'audioVisual'],
  [noun.bodyName, 'officialBody'],
  [noun.organisationName, 'namedOrganisation'],
]

const later: readonly (readonly [flags: number, SourceKind])[] = [
  [noun.state, 'officialBody'],
  [noun.outletName, 'mediaOutlet'],
  [noun.document, 'document'],
  [noun.body, 'officialBody'],
  [noun.organisation, 'namedOrganisation'],
  [noun.event, 'event'],
  [noun.group, 'group'],
]

const noAgency = /^(?:ال)?(?:فضاء|طاقه|استخبارات|مخابرات|تنميه|ذريه|دوليه|حمايه)/u
const unnamedProfessions =
  /^(?:مسوول|خبير|محلل|مراقب|ناشط|طبيب|موظف|باحث|استاذ|محام|صحفي|صحافي|طالب|سايق|تاجر|ضابط|قيادي|مواطن|معلم|عسكري|مهندس|حارس|جار|شقيق|والد|زوج|ابن|ام|جندي|شرطي|شاهد|رجل|سيد|شاب|فتا|امراه|طفل|لاجي|ضحي|ممرض|متظاهر|متطوع|مسافر|ساكن|عامل|نازح|صياد|مزارع|قريب|صديق|زميل)(?:ه|ا|ي|ان|ين|تي|تان|تين)?$/u

const personKind = (reading: Reading, phrase: TokenRange, at: number): SourceKind => {
  const word = wordIn(reading, phrase, at)
  const next = at + 1 < phrase.end ? wordAt(reading, at + 1) : ''
  if (nameStart(reading, phrase) >= 0) return 'namedPerson'
  const isUnnamed = isNoun(word, noun.anonymous)
  if (isTitle(word) && !isOffice(word) && !isUnnamed && phrase.end - at > 1) return 'namedPerson'
  if (word.startsWith('ال'))
    return isTitle(word) && !isOffice(word) && phrase.end - at > 1 ? 'namedPerson' : 'roleHolder'
  if (/^(?:متحدث|ناطق)ه?ا?$/u.test(word)) return /^(?:باسم|رسمي|الرسمي)/u.test(next) ? 'roleHolder' : 'anonymousPerson'
  if (unnamedProfessions.test(word) && !next.startsWith('ال') && !isState(next)) return 'anonymousPerson'
  if (unnamedProfessions.test(word) && isUnnamed) return 'anonymousPerson'
  const isDescribed =
    next === '' ||
    (isNisba(next) && !next.startsWith('ال') && !isNoun(next, noun.body)) ||
    isDescriptor(next) ||
    /^(?:في|من)$/u.test(next)
  return isUnnamed && isDescribed && !next.startsWith('ال') ? 'anonymousPerson' : 'roleHolder'
}

/** Whether the noun at `at` has no article and no definite noun behind it: «تجار جملة», not «تجار المدينة». */
const isIndefinite = (reading: Reading, phrase: TokenRange, at: number): boolean => {
  if (wordIn(reading, phrase, at).startsWith('ال') || at > phrase.first) return false
  if (at + 1 >= phrase.end) return !/(?:ها|هم|هما)$/u.test(wordIn(reading, phrase, at))
  const next = wordAt(reading, at + 1)
  if (next === 'من') return false
  const isName = isNoun(next, noun.state | noun.place | noun.givenName) || reading.names.has(next)
  return !next.startsWith('ال') && !isName && !/(?:ها|هم)$/u.test(next) && !isHead(next)
}

/** The kind of the mention that a phrase is, as it is written there; undefined where its words tell nothing. */
export const kindOf = (reading: Reading, phrase: TokenRange): SourceKind | undefined => {
  if (phrase.end <= phrase.first) return undefined
  const first = wordIn(reading, phrase, phrase.first)
  const at = headOf(reading, phrase)
  const word = wordIn(reading, phrase, at)
  if (tokenAt(reading, phrase.first).text === '"') return quotedKind(reading, phrase)
  const introduced = reading.bodies.get(first)
  if (introduced !== undefined) return introduced
  if (/^(?:احدهما|احدهم|احدهن|احداهن|اخر)$/u.test(first)) return 'anonymousPerson'
  if (/^(?:احد|احدي)$/u.test(first) && /^\p{L}{3,}(?:ين|يه|يها|يهم)$/u.test(word)) return 'anonymousPerson'
  if (phrase.end - phrase.first === 1 && word.startsWith('ال') && reading.names.has(word)) return 'namedPerson'
  if (/^(?:ال)?مصادر$/u.test(word)) return 'anonymousGroup'
  if (/^(?:ال)?مصدرا?$/u.test(word)) return 'anonymousPerson'
  if (/^(?:ال)?هييه$/u.test(word) && wordAt(reading, at + 1) === 'الاذاعه') return 'mediaOutlet'
  if (/^(?:ال)?شبكه$/u.test(word) && /^ل?حقوق$/u.test(wordAt(reading, at + 2))) return 'namedOrganisation'
  const flags = nounFlags(word)
  const isPerson = (flags & (noun.office | noun.title | noun.anonymous)) !== 0
  const quantified = at > phrase.first ? first : ''
  if (/^(?:احد|احدي)$/u.test(quantified) && (flags & (noun.anonymousPlural | noun.group)) !== 0)
    return 'anonymousPerson'
  if (quantified !== '' && /^(?:عدد|بعض|مجموعه|عده)$/u.test(quantified) && (flags & noun.group) !== 0) return 'group'
  if (kin.test(word) && nameStart(reading, phrase) < 0)
    return /(?:اء|ات)$/u.test(word) ? 'anonymousGroup' : 'anonymousPerson'
  if ((flags & noun.group) !== 0 && isIndefinite(reading, phrase, at)) return 'anonymousGroup'
  if ((flags & noun.anonymousPlural) !== 0)
    return (flags & noun.group) !== 0 && nameStart(reading, phrase) < 0 ? 'group' : 'anonymousGroup'
  if ((flags & noun.agency) !== 0) return noAgency.test(wordAt(reading, at + 1)) ? 'officialBody' : 'newsAgency'
  const direct = plain.find(([flag]) => (flags & flag) !== 0)
  if (direct !== undefined && !isPerson) return direct[1]
  if (isPerson) return personKind(reading, phrase, at)
  if ((flags & noun.state) !== 0 && /^(?:بوست|تايمز|نيوز|تريبيون|ستريت)$/u.test(wordAt(reading, at + 1)))
    return 'mediaOutlet'
  const found = later.find(([flag]) => (flags & flag) !== 0)
  if (found !== undefined) return found[1]
  // «عراقيون», «التونسيين»: people of a country, a town, a party.
  if (persons.test(word) && !reading.names.has(word) && nameStart(reading, phrase) < 0)
    return word.startsWith('ال') ? 'group' : 'anonymousGroup'
  return nameStart(reading, phrase) >= 0 ? 'namedPerson' : undefined
}

/** The kind of a phrase whose words tell nothing: one word is a surname, several with the article are a body. */
export const unknownKind = (reading: Reading, phrase: TokenRange): SourceKind => {
  const word = wordIn(reading, phrase, phrase.first)
  if (phrase.end - phrase.first < 2 || !word.startsWith('ال') || reading.names.has(word)) return 'namedPerson'
  const next = wordAt(reading, phrase.first + 1)
  return isNisba(next) && next.endsWith('ه') ? 'namedOrganisation' : 'namedPerson'
}

const spelling = (reading: Reading, { first, end }: TokenRange): string =>
  reading.map.folded.slice(tokenAt(reading, first + 1).start, tokenAt(reading, end - 1).start)

/** A name in quotation marks: of a paper more often than of anything else. */
const quotedKind = (reading: Reading, phrase: TokenRange): SourceKind | undefined => {
  const flags = nounFlags(wordAt(reading, phrase.first + 1))
  const found = [...plain, ...later].find(([flag]) => (flags & flag) !== 0)
  const introduced = reading.bodies.get(wordAt(reading, phrase.first + 1))
  if (introduced !== undefined) return introduced
  if ((flags & noun.agencyName) !== 0) return 'newsAgency'
  if ((flags & noun.outletName) !== 0) return 'mediaOutlet'
  if (/^(?:سي اي ايه|اف بي اي|ناسا)/u.test(spelling(reading, phrase))) return 'officialBody'
  if (reading.names.has(wordAt(reading, phrase.first + 1)) || isPersonalName(reading, phrase)) return 'namedPerson'
  return found?.[1] ?? ((flags & noun.givenName) !== 0 ? 'namedPerson' : 'mediaOutlet')
}
