import { appositionEnd, prepositions, relativeEnd } from './apposition.ts'
import { isGoverned, isPurpose, joinsByPreposition, joinsByProclitic, type PhraseLimits } from './attach.ts'
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
import { acronyms } from './lexicon/bodies.ts'
import { cueFormsOf } from './lexicon/cues.ts'
import { adjunctOpeners, clauseOpeners } from './lexicon/function-words.ts'
import { isMasdar, isNamedMasdar } from './lexicon/masdars.ts'
import { isNoun, noun, nounFlags } from './lexicon/nouns.ts'
import { isNisba } from './lexicon/places.ts'
import { endsBefore, isMannerAdverb } from './phrase-bounds.ts'
import { endsInAlef, initialAt, isComma, tokenAt, withoutLead, wordAt, type Reading } from './reading.ts'
import { joinsSpeaker } from './joins.ts'
import { note, nothingSoFar, type PhraseState } from './phrase-state.ts'
import { bracketed, quotedName } from './phrase-signs.ts'
import { isSpelt } from './spelt.ts'

/** A phrase on the way to its end. */
interface Walk {
  readonly reading: Reading
  readonly first: number
  /** Folded letters of the first token that stand outside. */
  readonly lead: number
  readonly limits: PhraseLimits
  readonly state: PhraseState
}

/** The folded word at `at`, without what stands outside the phrase. */
const wordOf = ({ reading, first, lead }: Walk, at: number): string =>
  at === first ? withoutLead(wordAt(reading, at), lead) : wordAt(reading, at)

const hasProclitic = (word: string): boolean =>
  /^(?:لل|بال|باسم|ل$)/u.test(word) || (/^[لب]\p{L}{2,}/u.test(word) && !isHead(word) && isHead(stemOf(word)))

/** Whether the phrase so far can stand by itself, so that a new noun begins something else. */
const isComplete = (walk: Walk, at: number): boolean => {
  const { first, state } = walk
  const last = wordOf(walk, at - 1)
  if (state.hasName) return true
  return (
    /^(?:ال|لل|بال)/u.test(last) ||
    last === '"' ||
    last === ')' ||
    isState(last) ||
    isGivenName(last) ||
    (at - first === 1 && !awaitsNoun(last)) ||
    (isNisba(last) && at - first > 1) ||
    isDescriptor(last) ||
    (isNoun(last, noun.anonymous | noun.anonymousPlural) && state.isAnonymous) ||
    /(?:ها|هم)$/u.test(last)
  )
}

const isMasdarWithArticle = (word: string): boolean => isMasdar(word.startsWith('ال') ? word.slice(2) : word)

/** The same of the word at `at`: what is written with أ is no noun of action, but a plural or a name (أطفال، أنطوان). */
const isAction = ({ reading }: Walk, at: number, word: string): boolean =>
  isMasdarWithArticle(word) && (initialAt(reading, at) !== 'أ' || isNamedMasdar(word))

const isDemonstrative = (word: string): boolean => /^(?:هذا|هذه|هولاء|تلك|هذان|هذين)$/u.test(word)

/** Whether a plain word goes on with a phrase that holds a personal name. */
const goesOnBehindName = (walk: Walk, at: number, word: string): boolean => {
  const { reading, limits, state } = walk
  const previous = wordOf(walk, at - 1)
  if (/^ال\p{L}{3,}ين$/u.test(word) && nounFlags(word) !== 0) return false
  const isSurname =
    reading.names.has(word) ||
    (isGivenName(previous) && state.nameWords === 1 && !/(?:ه|ها|هم)$/u.test(word) && !isMasdarWithArticle(word))
  if (!limits.isKnown && isAction(walk, at, word) && !isGivenName(word) && !isSurname) return false
  if (state.nameWords >= 6) return false
  if (!limits.isKnown && word.startsWith('ال') && isNoun(word, noun.group | noun.organisation) && !isTitle(word))
    return false
  // «دعا خامنئي الشعراء»: behind a surname alone stands another.
  const isAlone = state.nameWords === 1 && !isGivenName(previous) && at - walk.first === 1
  if (!limits.isKnown && isAlone && word.startsWith('ال') && !reading.names.has(word) && !isNisba(word)) return false
  if (
    (isSurname && word.endsWith('ات')) ||
    isGivenName(word) ||
    isTitle(word) ||
    looksLikeName(word) ||
    initialAt(reading, at) === 'أ'
  )
    return true
  return (word.startsWith('ال') && !isNoun(word, noun.body | noun.document)) || isNisba(word) || limits.isKnown
}

/** Whether a word with the article goes on with a phrase without a name. */
const goesOnDefinite = (walk: Walk, at: number, word: string): boolean => {
  const { reading, first, limits } = walk
  const previous = wordOf(walk, at - 1)
  if (limits.isKnown) return true
  // «حزب حراك تونس الإرادة محمد …»: what a given name follows still belongs to the office.
  const next = wordAt(reading, at + 1)
  if (isGivenName(next) && !prepositions.has(next) && !isGivenName(word)) return true
  // «اتهمت المعارضة المسلحة القوات»: behind an article stands no genitive, but another noun.
  const another = noun.body | noun.group | noun.document | noun.outlet
  if (previous.startsWith('ال') && isNoun(word, another) && !isNoun(word, noun.title | noun.office) && !isNisba(word))
    return false
  const isObject = isMasdarWithArticle(word) && !isNisba(word) && !isHead(word) && !awaitsNoun(previous)
  if (isObject && isComplete(walk, at)) return false
  if (at - first !== 1 || isNisba(word)) return true
  const isLoneName = !isHead(previous) && previous.startsWith('ال')
  return !isLoneName && !acronyms.has(previous)
}

/** Whether a plain word goes on with the phrase. */
const goesOn = (walk: Walk, at: number, word: string): boolean => {
  const { first, limits, state } = walk
  const previous = wordOf(walk, at - 1)
  const isAwaited = awaitsNoun(previous)
  if (isMannerAdverb(word)) return false
  if (state.hasName) return goesOnBehindName(walk, at, word)
  if (word.startsWith('ال')) return goesOnDefinite(walk, at, word)
  if (isDescriptor(word) || (isNisba(word) && (state.isAnonymous || state.isBody || isAwaited))) return true
  if (state.isAnonymous && !state.hasOffice) {
    if (limits.isKnown && isNoun(word, noun.state | noun.place | noun.givenName)) return true
    // «خبراء صحة»
    if (limits.isKnown && at - first === 1 && !/(?:ا|ه|ها|هم)$/u.test(word) && cueFormsOf(word).length === 0)
      return true
    if (limits.isKnown && at - first === 1 && word.endsWith('ه') && word.length < 6 && cueFormsOf(word).length === 0)
      return true
    if (!isAwaited && !isHead(previous)) return false
    if (isAwaited || isHead(word)) return isAwaited || (!isMasdar(word) && (limits.isKnown || isHead(previous)))
    return false
  }
  if (isAwaited && !(isMasdar(word) && !limits.isKnown && !isHead(word) && isComplete(walk, at))) return true
  // «هيومن رايتس ووتش قوات …»
  if (isHead(word) && !limits.isKnown && previous.startsWith('و') && nounFlags(previous) === 0) return false
  if (!isComplete(walk, at)) return true
  if (isGivenName(word) || (isTitle(word) && state.hasOffice)) return true
  if (isHead(word)) return limits.isKnown && state.hasOffice
  const isWritten = initialAt(walk.reading, at) === 'أ' && !isHead(word) && !isNamedMasdar(word)
  if (isAction(walk, at, word) || !(looksLikeName(word) || isWritten)) return false
  return (
    state.hasOffice ||
    (at - first === 1 && !isHead(previous) && nounFlags(previous) === 0) ||
    (state.isBody && at - first < 4 && !/^(?:ال|لل)/u.test(previous))
  )
}

/** Whether the و of a word in a name is its own first letter and joins nothing: القاضي واتسون. */
const isOwnWaw = (walk: Walk, at: number): boolean => {
  const { reading, state } = walk
  const rest = wordAt(reading, at).slice(1)
  const previous = wordOf(walk, at - 1)
  const isUnknown =
    !reading.frequency.has(rest) && nounFlags(rest) === 0 && !/^[بكل]?(?:ال|ل)/u.test(rest) && !isNisba(rest)
  if (!isUnknown || isMasdar(rest)) return false
  const isRepeated = (reading.frequency.get(wordAt(reading, at)) ?? 0) > 1
  if (isNoun(wordOf(walk, walk.first), noun.organisationName | noun.organisation) && rest.startsWith('و')) return true
  return isGivenName(previous) || (isTitle(previous) && previous.startsWith('ال')) || (state.hasName && isRepeated)
}

/** Where a word that begins with و is left behind, when it goes on with the phrase: «وزير المالية والاقتصاد»; -1 when not. */
const behindConjunction = (walk: Walk, at: number): number => {
  const { reading, limits, state } = walk
  const rest = wordAt(reading, at).slice(1)
  if (state.hasName || joinsSpeaker(reading, walk.first, at, walk.lead)) return -1
  const isOfSameKind = rest.startsWith('ال') || isNisba(rest) || isHead(rest)
  return isOfSameKind && (limits.isKnown || rest.startsWith('ال')) ? at + 1 : -1
}

/** Where a sign within a phrase is left behind: a name in quotation marks, brackets, an apposition; -1 where it ends. */
const behindSign = (walk: Walk, at: number, isApposition: boolean): number => {
  const { reading, first, limits, state } = walk
  const sign = wordAt(reading, at)
  if (sign === '"') {
    // «انتقد فلان "الديمقراطية"»: behind a name stands what he speaks of.
    const isObject =
      !limits.isKnown && state.hasName && tokenAt(reading, at - 1).isWord && !isTitle(wordOf(walk, at - 1))
    // «أبلغ دبلوماسيان غربيان «رويترز»»
    const isAddressed = !limits.isKnown && state.isAnonymous && isNisba(wordOf(walk, at - 1))
    return isObject || isAddressed ? -1 : quotedName(reading, at, limits.end)
  }
  if (sign === '(' && at > first) return bracketed(reading, at, limits.end)
  const { start } = tokenAt(reading, at)
  const isInside = tokenAt(reading, at - 1).end === start && /^[\p{Script=Latin}\d]+$/u.test(wordAt(reading, at + 1))
  if (at > first && /^[&/.-]$/u.test(sign) && (isInside || sign === '&')) return at + 1
  if (!isComma(sign) || isApposition || at === first) return -1
  return appositionEnd(reading, first, at, state, limits, (from) =>
    phraseEnd(reading, from, limits, { isApposition: true }),
  )
}

/** «الطبيبة، فلانة، مديرة المستشفى»: behind a title and a name the office may follow as well. */
const behindSecond = ({ reading, limits }: Walk, first: number, end: number): number => {
  const isTitled = isTitle(wordAt(reading, first)) && isComma(wordAt(reading, first + 1))
  if (!isTitled || !isComma(wordAt(reading, end)) || !isOffice(wordAt(reading, end + 1))) return end
  return phraseEnd(reading, end + 1, limits, { isApposition: true })
}

/** Where a preposition, or a word that bears one, is left behind with what it governs; -1 where the phrase ends. */
const behindPreposition = (walk: Walk, at: number): number => {
  const { reading, first, limits, state } = walk
  const word = wordOf(walk, at)
  if (prepositions.has(word)) {
    if (at === first || !joinsByPreposition(reading, first, at, state, limits)) return -1
    if (word === 'علي' && !endsInAlef(reading, tokenAt(reading, at))) state.hasName = true
    const behind = word === 'من' && wordAt(reading, at + 1) === 'داخل' ? at + 2 : at + 1
    // What the preposition governs belongs to it, whatever it looks like.
    return tokenAt(reading, behind).isWord && behind < limits.end && !endsBefore(reading, behind) ? behind + 1 : behind
  }
  if (at === first) return -1
  return joinsByProclitic(reading, first, at, state, limits) ? at + 1 : -1
}

/**
 * The end of the phrase of one source that begins at `first`; `first` itself where none begins.
 * @param lead folded letters of the first token that stand outside
 */
export const phraseEnd = (
  reading: Reading,
  first: number,
  limits: PhraseLimits,
  { isApposition = false, lead = 0 }: { isApposition?: boolean; lead?: number } = {},
): number => {
  const state = nothingSoFar()
  const walk: Walk = { reading, first, lead, limits: { ...limits, end: Math.min(limits.end, first + 40) }, state }
  const within = (from: number): number => phraseEnd(reading, from, walk.limits, { isApposition: true })
  let at = first
  while (at < walk.limits.end) {
    const { isWord } = tokenAt(reading, at)
    const word = wordOf(walk, at)
    if (!isWord) {
      const behind = behindSign(walk, at, isApposition)
      if (behind < 0) return at
      if (isComma(word)) return behindSecond(walk, first, behind)
      at = behind
      continue
    }
    if (at > first && (isSpelt(reading, at) || /^\p{Script=Latin}+$/u.test(word))) {
      at += 1
      continue
    }
    // «المشتبه به»، «المدعى عليه»
    if (
      at > first &&
      /^(?:به|بها|بهم|فيه|فيها|عليه|عليها|عليهم)$/u.test(word) &&
      /^(?:ال)?(?:مشتبه|مدعي|محكوم|مقبوض)$/u.test(wordOf(walk, at - 1))
    ) {
      at += 1
      continue
    }
    if (at > first && (isGoverned(reading, at) || isPurpose(word, state))) {
      at += prepositions.has(word) ? 2 : 1
      continue
    }
    // «هذه المصادر»
    if (
      at === first &&
      isDemonstrative(word) &&
      canSpeak(wordAt(reading, at + 1)) &&
      wordAt(reading, at + 1).startsWith('ال')
    ) {
      at += 1
      continue
    }
    const isForced =
      at === first && !clauseOpeners.has(word) && (lead > 0 || (isHead(word) && !adjunctOpeners.has(word)))
    if (at === first && lead === 0 && isMannerAdverb(word)) return at
    if (endsBefore(reading, at, state.isThing) && !isForced) return at
    const bears = at > first ? hasProclitic(word) : lead === 0 && hasProclitic(word) && word.startsWith('ل')
    if (prepositions.has(word) || (bears && !isGivenName(word))) {
      const behind = behindPreposition(walk, at)
      if (behind < 0) return at
      at = behind
      continue
    }
    const isOwn = at > first && word.startsWith('و') && isOwnWaw(walk, at)
    if (at > first && word.startsWith('و') && word.length > 2 && !isHead(word) && !isGivenName(word) && !isOwn) {
      const behind = behindConjunction(walk, at)
      if (behind < 0) return at
      at = behind
      continue
    }
    // «توماس دي مايتسيره وزير الداخلية»: the office behind the name, as a phrase of its own.
    const isBehindName = state.hasName && isOffice(word) && !isGivenName(word) && !isTitle(wordOf(walk, at - 1))
    if (at > first && isBehindName && limits.objectFollows === true && !word.startsWith('ال')) return at
    if (at > first && isBehindName && !isApposition) return Math.max(within(at), at + 1)
    const behindClause = state.isThing ? relativeEnd(reading, first, at, within) : -1
    if (behindClause > at) return behindClause
    if (at > first && !isOwn && !goesOn(walk, at, word)) return at
    if (at === first && !limits.isKnown && isMasdar(word) && !canSpeak(word)) return at
    note(state, word, at === first, wordOf(walk, at - 1))
    at += 1
  }
  return at
}
