import { adjunctOpeners, clauseOpeners } from './lexicon/function-words.ts'
import { isMasdar } from './lexicon/masdars.ts'
import {
  awaitsNoun,
  canSpeak,
  isDescriptor,
  isGivenName,
  isHead,
  isOffice,
  isState,
  isTitle,
  looksLikeName,
  stemOf,
} from './kind.ts'
import { isNoun, noun, nounFlags } from './lexicon/nouns.ts'
import { isNisba } from './lexicon/places.ts'
import { endsBefore, isChannel } from './phrase-bounds.ts'
import { endsInAlef, isComma, tokenAt, withoutLead, wordAt, type Reading, type TokenRange } from './reading.ts'

/** How a phrase is bounded. */
export interface PhraseLimits {
  /** The token that it cannot reach. */
  readonly end: number
  /** Whether `end` is where the content begins; if not, the phrase must see by itself where it is complete. */
  readonly isKnown: boolean
}

const quotedName = (reading: Reading, at: number, end: number): number => {
  const closer = reading.quotations.partner[at] ?? -1
  return closer > at && closer < end && closer - at <= 6 ? closer + 1 : -1
}

const bracketed = (reading: Reading, at: number, end: number): number => {
  for (let close = at + 1; close < Math.min(end, at + 7); close++) {
    if (/\d/u.test(wordAt(reading, close))) return -1
    if (wordAt(reading, close) === ')') return close + 1
  }
  return -1
}

interface State {
  hasName: boolean
  hasOffice: boolean
  /** What is described by an indefinite noun and not named. */
  isAnonymous: boolean
  /** Body, organisation, outlet: foreign words may follow. */
  isBody: boolean
  nameWords: number
}

const takesAbout =
  /^(?:ال)?(?:نايب|نايبه|عضو|ممثل|ممثله|مندوب|نواب|مسوول|مسووله|ناطق|متحدث|مبعوث|مرشح|مرشحه|نيابه|دفاع|صادر|صادره)$/u

/** Whether the preposition at `at` belongs to the phrase. */
const joinsByPreposition = (
  reading: Reading,
  first: number,
  at: number,
  state: State,
  limits: PhraseLimits,
): boolean => {
  const word = wordAt(reading, at)
  const next = wordAt(reading, at + 1)
  if (word === 'في') return !isChannel(next) && !adjunctOpeners.has(next) && !state.hasName && next !== 'ان'
  if (word === 'من') return state.isAnonymous && !adjunctOpeners.has(next) && !/^(?:جهت|جانب|طرف|خلال|قبل$)/u.test(next)
  if (word === 'عن') {
    if (state.hasName) return false
    for (let back = first; back < at; back++) if (takesAbout.test(wordAt(reading, back))) return true
    return false
  }
  if (word === 'علي') {
    if (!endsInAlef(reading, tokenAt(reading, at))) return true
    return /^(?:ال)?(?:مشرف|مشرفه|قايم|قايمون|متمردين|متمردون)$/u.test(wordAt(reading, at - 1))
  }
  return word === 'لدي' && state.hasOffice && !state.hasName && limits.isKnown
}

const prepositions = new Set(['في', 'من', 'عن', 'علي', 'الي', 'لدي'])

/** Whether a word that bears ب or ل goes on with the phrase: المتحدث باسم، المدير العام للهيئة. */
const joinsByProclitic = (reading: Reading, at: number, state: State, limits: PhraseLimits): boolean => {
  const word = wordAt(reading, at)
  if (word.startsWith('باسم')) return true
  if (state.hasName) return false
  if (word === 'ل') return wordAt(reading, at + 1) === '"'
  if (word.startsWith('لل') || (word.startsWith('ل') && isHead(stemOf(word)))) return true
  if (word.startsWith('ب'))
    return (
      (limits.isKnown && word.startsWith('بال')) ||
      (state.hasOffice && isNoun(stemOf(word), noun.body | noun.organisation | noun.bodyName | noun.organisationName))
    )
  return limits.isKnown && state.hasOffice
}

const hasProclitic = (word: string): boolean =>
  /^(?:لل|بال|باسم|ل$)/u.test(word) || (/^[لب]\p{L}{2,}/u.test(word) && !isHead(word) && isHead(stemOf(word)))

/** Whether the phrase so far can stand by itself, so that a new noun begins something else. */
const isComplete = (reading: Reading, first: number, at: number, state: State): boolean => {
  const last = wordAt(reading, at - 1)
  if (state.hasName) return true
  return (
    /^(?:ال|لل|بال)/u.test(last) ||
    last === '"' ||
    last === ')' ||
    isState(last) ||
    (at - first === 1 && !awaitsNoun(last)) ||
    (isNisba(last) && at - first > 1) ||
    isDescriptor(last) ||
    (isNoun(last, noun.anonymous | noun.anonymousPlural) && state.isAnonymous) ||
    /(?:ها|هم)$/u.test(last)
  )
}

/** The end of an apposition behind the comma at `comma`: the name of an office, the office of a name; -1 for none. */
const appositionEnd = (reading: Reading, first: number, comma: number, state: State, limits: PhraseLimits): number => {
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
      ? isOffice(next) || isTitle(next) || /^(?:احد|احدي|عضو)$/u.test(next)
      : isPersonal &&
        (isTitle(next) || isGivenName(next) || (looksLikeName(next) && looksLikeSurname(wordAt(reading, comma + 2)))) &&
        !/^[وف]/u.test(next)
  if (!isFitting || endsBefore(reading, comma + 1)) return -1
  const end = phraseEnd(reading, comma + 1, limits, { isApposition: true })
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

const looksLikeSurname = (word: string): boolean => looksLikeName(word) || (word.startsWith('ال') && !isHead(word))

/** Whether «و» at the beginning of this word joins another speaker rather than another word of the same office. */
const joinsSpeaker = (reading: Reading, first: number, at: number): boolean => {
  const word = wordAt(reading, at)
  if (!word.startsWith('و') || isHead(word) || isGivenName(word)) return false
  const rest = word.slice(1)
  const head = wordAt(reading, first)
  if ((isTitle(rest) && !rest.startsWith('ال')) || isGivenName(rest))
    return !isNoun(head, noun.body | noun.organisation)
  if (isOffice(rest)) return !/^(?:ال)?وزير/u.test(head) || /^(?:ال)?(?:وزير|رييس|مدير)/u.test(rest)
  if (at - first <= 3 && isState(head) && isState(rest)) return true
  const shared = noun.body | noun.organisation | noun.group | noun.anonymousPlural
  return awaitsNoun(rest) && isNoun(rest, shared) && isNoun(head, shared) && !isOffice(head)
}

/** An adverb of manner that says how, not who: مبتسما، ضاحكا. */
const isMannerAdverb = (word: string): boolean =>
  /^(?:م\p{L}{3,4}|\p{L}ا\p{L}{2})ا$/u.test(word) && nounFlags(word) === 0

type Step = 'take' | 'stop'

/** Whether a plain word goes on with the phrase. */
const stepOver = (
  reading: Reading,
  first: number,
  at: number,
  word: string,
  state: State,
  limits: PhraseLimits,
): Step => {
  const previous = wordAt(reading, at - 1)
  const isAwaited = awaitsNoun(previous)
  const isDefinite = word.startsWith('ال')
  const starts = looksLikeName(word)
  if (isMannerAdverb(word)) return 'stop'
  if (state.hasName) {
    if (/^ال\p{L}{3,}ين$/u.test(word) && nounFlags(word) !== 0) return 'stop'
    const isSurname =
      reading.names.has(word) || (isGivenName(previous) && state.nameWords === 1 && !/(?:ه|ها|هم)$/u.test(word))
    if (!limits.isKnown && isMasdar(word) && !isGivenName(word) && !isSurname) return 'stop'
    if (state.nameWords >= 6) return 'stop'
    if (isGivenName(word) || isTitle(word) || starts) return 'take'
    return (isDefinite && !isNoun(word, noun.body | noun.document)) || isNisba(word) || limits.isKnown ? 'take' : 'stop'
  }
  if (isDefinite) {
    if (
      !limits.isKnown &&
      isMasdar(word.slice(2)) &&
      !isNisba(word) &&
      !isHead(word) &&
      !isAwaited &&
      isComplete(reading, first, at, state)
    )
      return 'stop'
    const isLoneName = at - first === 1 && !isHead(previous) && previous.startsWith('ال')
    return isLoneName && !limits.isKnown && !isNisba(word) ? 'stop' : 'take'
  }
  if (isDescriptor(word) || (isNisba(word) && (state.isAnonymous || state.isBody || isAwaited))) return 'take'
  if (state.isAnonymous && !state.hasOffice) {
    if (isAwaited || isHead(previous))
      return isHead(word) || isAwaited ? (isMasdar(word) && !isAwaited ? 'stop' : 'take') : 'stop'
    return isHead(word) && limits.isKnown && isHead(previous) ? 'take' : 'stop'
  }
  if (isAwaited && !(isMasdar(word) && !limits.isKnown && !isHead(word) && isComplete(reading, first, at, state)))
    return 'take'
  if (!isComplete(reading, first, at, state)) return 'take'
  if (isGivenName(word) || (isTitle(word) && state.hasOffice)) return 'take'
  if (isHead(word)) return limits.isKnown && state.hasOffice ? 'take' : 'stop'
  if (isMasdar(word)) return 'stop'
  if (starts && (state.hasOffice || (at - first === 1 && !isHead(previous) && nounFlags(previous) === 0))) return 'take'
  if (starts && state.isBody && at - first < 4 && !/^(?:ال|لل)/u.test(previous)) return 'take'
  return 'stop'
}

/** The end of a short clause that identifies a thing: «فيديو عرضه المسماري», «دراسة أعدتها المنظمة»; -1 for none. */
const relativeEnd = (reading: Reading, first: number, at: number, limits: PhraseLimits): number => {
  if (at !== first + 1 || !isNoun(wordAt(reading, first), noun.document | noun.recording | noun.post)) return -1
  const word = wordAt(reading, at)
  if (!/^\p{L}{3,}(?:ه|ها)$/u.test(word) || nounFlags(word) !== 0 || isNisba(word)) return -1
  if (!canSpeak(wordAt(reading, at + 1)) && !reading.names.has(wordAt(reading, at + 1))) return -1
  const end = phraseEnd(reading, at + 1, limits, { isApposition: true })
  return end > at + 1 ? end : -1
}

/** The end of the phrase of one source that begins at `first`; `first` itself where none begins. */
export const phraseEnd = (
  reading: Reading,
  first: number,
  limits: PhraseLimits,
  { isApposition = false, lead = 0 }: { isApposition?: boolean; lead?: number } = {},
): number => {
  const state: State = { hasName: false, hasOffice: false, isAnonymous: false, isBody: false, nameWords: 0 }
  const limit = Math.min(limits.end, first + 40)
  let at = first
  while (at < limit) {
    const { text, isWord } = tokenAt(reading, at)
    const word = at === first ? withoutLead(text, lead) : text
    if (!isWord) {
      if (word === '"') {
        const behind = quotedName(reading, at, limit)
        if (behind < 0) return at
        at = behind
        continue
      }
      if (word === '(' && at > first) {
        const behind = bracketed(reading, at, limit)
        if (behind < 0) return at
        at = behind
        continue
      }
      if (isComma(word) && !isApposition && at > first) {
        const behind = appositionEnd(reading, first, at, state, limits)
        return behind < 0 ? at : behind
      }
      return at
    }
    const isForced =
      at === first && !clauseOpeners.has(word) && (lead > 0 || (isHead(word) && !adjunctOpeners.has(word)))
    if (at === first && lead === 0 && isMannerAdverb(word)) return at
    if (endsBefore(reading, at) && !isForced) return at
    if (prepositions.has(word)) {
      if (at === first || !joinsByPreposition(reading, first, at, state, limits)) return at
      if (word === 'علي' && !endsInAlef(reading, tokenAt(reading, at))) state.hasName = true
      at += word === 'من' && wordAt(reading, at + 1) === 'داخل' ? 2 : 1
      // What the preposition governs belongs to it, whatever it looks like.
      if (tokenAt(reading, at).isWord && at < limit && !endsBefore(reading, at)) at += 1
      continue
    }
    if (at === first && lead === 0 && hasProclitic(word) && !isGivenName(word) && word.startsWith('ل')) return at
    if (at > first && hasProclitic(word) && !isGivenName(word)) {
      if (!joinsByProclitic(reading, at, state, limits)) return at
      at += 1
      continue
    }
    if (at > first && word.startsWith('و') && word.length > 2 && !isHead(word) && !isGivenName(word)) {
      if (joinsSpeaker(reading, first, at)) return at
      const rest = word.slice(1)
      const goesOn = rest.startsWith('ال') || isNisba(rest) || (isHead(rest) && !state.hasName)
      if (!goesOn || state.hasName || (!limits.isKnown && !rest.startsWith('ال'))) return at
      at += 1
      continue
    }
    const behindClause = relativeEnd(reading, first, at, limits)
    if (behindClause > at) return behindClause
    if (at > first && stepOver(reading, first, at, word, state, limits) === 'stop') return at
    if (at === first && !limits.isKnown && isMasdar(word) && !canSpeak(word)) return at
    note(state, word, at === first, wordAt(reading, at - 1))
    at += 1
  }
  return at
}

/** Takes a word that belongs to the phrase into account. */
const note = (state: State, word: string, isFirst: boolean, previous: string): void => {
  const isRole = isOffice(word) || isTitle(word)
  if (isRole) state.hasOffice = true
  if (isFirst) {
    const described = noun.anonymous | noun.anonymousPlural | noun.group | noun.document | noun.recording | noun.post
    if (!word.startsWith('ال') && isNoun(word, described) && !isTitle(word)) {
      state.isAnonymous = true
      if (!isOffice(word)) state.hasOffice = false
    }
    if (/^(?:احد|احدي|عدد|بعض|كل|جميع|اي|عده|ذات|نفس)$/u.test(word)) state.isAnonymous = true
    if (isNoun(word, noun.body | noun.organisation | noun.outlet | noun.agency)) state.isBody = true
  }
  const begins = isGivenName(word)
    ? !(isFirst && isHead(word)) && !awaitsNoun(previous)
    : looksLikeName(word) && (isFirst || (state.hasOffice && !awaitsNoun(previous)))
  if (begins) {
    state.hasName = true
    state.isAnonymous = false
  }
  if (state.hasName) state.nameWords++
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
  let at = wordAt(reading, first) === 'كل' && wordAt(reading, first + 1) === 'من' ? first + 2 : first
  let outside = lead
  while (phrases.length < 4) {
    const end = phraseEnd(reading, at, limits, { lead: outside })
    if (end <= at) break
    phrases.push({ first: at, end, lead: outside })
    at = end
    if (!(at < limits.end && joinsSpeaker(reading, phrases[0]?.first ?? at, at))) break
    outside = 1
  }
  return { phrases, end: at }
}
