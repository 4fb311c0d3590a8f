import { adjunctOpeners, clauseOpeners, clauseOpenersWithBi, relatives } from './lexicon/function-words.ts'
import { cueFormsOf } from './lexicon/cues.ts'
import { isMasdar } from './lexicon/masdars.ts'
import { agencyHeads, agencyNames, events, outletNames, outlets, posts } from './lexicon/bodies.ts'
import { canSpeak, isGivenName, isHead, isOffice, isState, isTitle, looksLikeName, stemOf } from './kind.ts'
import { isNisba } from './lexicon/places.ts'
import { endsInAlef, isComma, tokenAt, withoutLead, wordAt, type Reading, type TokenRange } from './reading.ts'

/** How a phrase is bounded. */
export interface PhraseLimits {
  /** The token that it cannot reach. */
  readonly end: number
  /** Whether `end` is where the content begins; if not, the phrase must see by itself where it is complete. */
  readonly isKnown: boolean
}

const channels = new Set(
  'موتمر تصريح تصريحات حوار لقاء كلمه بيان اتصال مقابله حديث اجتماع جلسه ندوه برنامج تدوينه تغريده تغريدات رساله خطاب مداخله رد تعليق تعليقه رده منشور مقال مقاله وقت اطار سياق ختام معرض اشاره هذا هذه ذات نفس المقابل حين ظل حال صفحته صفحتها حسابه حسابها كلمته بيانه بيانها تصريحه تصريحاته تصريحها حديثه زياره اول كتاب مذكره تقرير لقايه مستهل بدايه نهايه اعقاب غضون اثناء تدوينته تغريدته خطابه المناسبه مناسبه شهر عام سنه يوم ليله ساعه الساعه ايام بلاغ مستهل مذكراته مقدمه فيديو تسجيل نشره شريط ندوته'.split(
    ' ',
  ),
)
const isChannel = (word: string) =>
  channels.has(word) ||
  channels.has(word.replace(/^ال/u, '')) ||
  channels.has(word.replace(/(?:ه|ها|هم)$/u, '')) ||
  events.has(word) ||
  posts.has(word)

const isAddressee = (word: string): boolean => {
  if (!word.startsWith('ل') || word.length < 4) return false
  const stem = word.startsWith('لل') ? word.slice(2) : word.slice(1)
  const plain = stem.replace(/^ال/u, '')
  return (
    [outlets, outletNames, agencyNames, agencyHeads].some(
      (set) => set.has(stem) || set.has(plain) || set.has(`ال${plain}`),
    ) || /^(?:صحفي|صحافي|اعلامي|جزيره|عربيه|وسايل|اناضول|مراسل|تلفزيون|اذاعه|موفد|فرانس|رويترز|بي|سي)/u.test(plain)
  )
}

/** Whether a phrase of a source ends before this token, however it goes on. */
const endsBefore = (reading: Reading, at: number): boolean => {
  const word = wordAt(reading, at)
  if (adjunctOpeners.has(word) || clauseOpeners.has(word) || clauseOpenersWithBi.has(word)) return true
  if (relatives.has(word) && word !== 'من' && word !== 'ما') return true
  if (isAddressee(word) || (/^[فو]/u.test(word) && clauseOpeners.has(word.slice(1)))) return true
  const forms = cueFormsOf(word)
  if (
    forms.some(({ shape }) => shape === 'participle') &&
    !isHead(word) &&
    /(?:ا|ه|ين|ات)$/u.test(word) &&
    !word.startsWith('ال')
  )
    return true
  const conjoined = /^[وف]/u.test(word) ? cueFormsOf(word.slice(1)) : []
  return conjoined.some(({ shape, isFirst }) => shape === 'perfect' && !isFirst) && cueFormsOf(word).length === 0
}

const quotedName = (reading: Reading, at: number, end: number): number => {
  const closer = reading.quotations.partner[at] ?? -1
  return closer > at && closer < end && closer - at <= 6 ? closer + 1 : -1
}

const bracketed = (reading: Reading, at: number, end: number): number => {
  for (let close = at + 1; close < Math.min(end, at + 7); close++) if (wordAt(reading, close) === ')') return close + 1
  return -1
}

interface State {
  hasName: boolean
  hasOffice: boolean
  isAnonymous: boolean
}

const takesAbout =
  /^(?:ال)?(?:نايب|نايبه|عضو|ممثل|ممثله|مندوب|نواب|مسوول|مسووله|ناطق|متحدث|مبعوث|مرشح|مرشحه|نيابه|دفاع)$/u

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
  if (word === 'من')
    return state.isAnonymous && !adjunctOpeners.has(next) && !/^(?:جهت|جانب|طرف|خلال|قبل|داخل$)/u.test(next)
  if (word === 'عن')
    return (
      !state.hasName && [...Array(at - first).keys()].some((back) => takesAbout.test(wordAt(reading, first + back)))
    )
  if (word === 'علي')
    return (
      /^(?:ال)?(?:مشرف|مشرفه|قايم|قايمون|متمردين|متمردون)$/u.test(wordAt(reading, at - 1)) ||
      !endsInAlef(reading, tokenAt(reading, at))
    )
  if (word === 'لدي') return state.hasOffice && !state.hasName && limits.isKnown
  return false
}

const prepositions = new Set(['في', 'من', 'عن', 'علي', 'الي', 'لدي'])

/** Whether a word that bears ب or ل goes on with the phrase: المتحدث باسم، المدير العام للهيئة. */
const joinsByProclitic = (reading: Reading, at: number, state: State, limits: PhraseLimits): boolean => {
  const word = wordAt(reading, at)
  if (word.startsWith('باسم')) return true
  if (state.hasName) return false
  if (word.startsWith('لل') || (word.startsWith('ل') && (isHead(stemOf(word)) || wordAt(reading, at) === 'ل')))
    return true
  if (word.startsWith('بال')) return limits.isKnown || isHead(stemOf(word))
  return limits.isKnown && word.startsWith('ل') && !isHead(word) && state.hasOffice
}

const hasProclitic = (word: string): boolean =>
  /^(?:لل|بال|باسم|ل$)/u.test(word) || (/^[لب]\p{L}{3,}/u.test(word) && !isHead(word) && isHead(stemOf(word)))

/** Whether the phrase so far can stand by itself, so that a new noun begins something else. */
const isComplete = (reading: Reading, first: number, at: number, state: State): boolean => {
  const last = wordAt(reading, at - 1)
  return (
    state.hasName ||
    last.startsWith('ال') ||
    last.startsWith('لل') ||
    last === '"' ||
    last === ')' ||
    isState(last) ||
    (at - first === 1 && !isHead(last)) ||
    (isNisba(last) && at - first > 1) ||
    /(?:ها|هم)$/u.test(last)
  )
}

/** The end of an apposition behind the comma at `comma`: the name of an office, the office of a name; -1 for none. */
const appositionEnd = (reading: Reading, first: number, comma: number, state: State, limits: PhraseLimits): number => {
  const next = wordAt(reading, comma + 1)
  const isFitting = state.hasName
    ? isOffice(next) || isTitle(next) || /^(?:احد|احدي|عضو)$/u.test(next)
    : (isTitle(next) || looksLikeName(next)) && (state.hasOffice || state.isAnonymous) && !next.startsWith('و')
  if (!isFitting || endsBefore(reading, comma + 1)) return -1
  const end = phraseEnd(reading, comma + 1, limits, { isApposition: true })
  const behind = wordAt(reading, end)
  const isClosed =
    end === limits.end ||
    isComma(behind) ||
    endsBefore(reading, end) ||
    behind === ':' ||
    behind === '"' ||
    prepositions.has(behind)
  return end > comma + 1 && isClosed ? end : -1
}

/** Whether «و» at the beginning of this word joins another speaker rather than another word of the same office. */
export const joinsSpeaker = (reading: Reading, first: number, at: number): boolean => {
  const word = wordAt(reading, at)
  if (!word.startsWith('و') || isHead(word) || isGivenName(word)) return false
  const rest = word.slice(1)
  if (isTitle(rest) || isGivenName(rest)) return true
  const head = wordAt(reading, first)
  if (isOffice(rest)) return !/^(?:ال)?وزير/u.test(head) || /^(?:ال)?(?:وزير|رييس|مدير)/u.test(rest)
  return at - first <= 3 && isState(head) && isState(rest)
}

/** The end of the phrase of one source that begins at `first`; `first` itself where none begins. */
export const phraseEnd = (
  reading: Reading,
  first: number,
  limits: PhraseLimits,
  { isApposition = false, lead = 0 }: { isApposition?: boolean; lead?: number } = {},
): number => {
  const state: State = { hasName: false, hasOffice: false, isAnonymous: false }
  const limit = Math.min(limits.end, first + 40)
  let at = first
  let nameWords = 0
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
    if (endsBefore(reading, at) && !(at === first && (lead > 0 || (isHead(word) && !adjunctOpeners.has(word)))))
      return at
    if (prepositions.has(word)) {
      if (at === first || !joinsByPreposition(reading, first, at, state, limits)) return at
      if (word === 'علي' && !endsInAlef(reading, tokenAt(reading, at))) state.hasName = true
      at += 1
      // What the preposition governs belongs to it, whatever it looks like.
      if (tokenAt(reading, at).isWord && at < limit && !endsBefore(reading, at)) at += 1
      continue
    }
    if (at > first && hasProclitic(word) && !isGivenName(word)) {
      if (!joinsByProclitic(reading, at, state, limits)) return at
      if (word === 'ل' && wordAt(reading, at + 1) !== '"') return at
      at += 1
      continue
    }
    if (at > first && word.startsWith('و') && word.length > 2 && !isHead(word) && !isGivenName(word)) {
      if (joinsSpeaker(reading, first, at)) return at
      const rest = word.slice(1)
      const goesOn = rest.startsWith('ال') || (isHead(rest) && !state.hasName)
      if (!goesOn || state.hasName || (!limits.isKnown && !rest.startsWith('ال'))) return at
      at += 1
      continue
    }
    if (at > first && !limits.isKnown && isComplete(reading, first, at, state)) {
      const isName =
        looksLikeName(word) ||
        (state.hasName && nameWords < 4 && (word.startsWith('ال') || isNisba(word)) && !isHead(word))
      const isAdjective = word.startsWith('ال') && !isGivenName(word)
      const lastIsSimpleName =
        at - first === 1 && !isHead(wordAt(reading, first)) && wordAt(reading, first).startsWith('ال')
      if (isMasdar(word) && !isGivenName(word)) return at
      if (
        !(isName || isAdjective || isTitle(word) || (isNisba(word) && state.isAnonymous)) ||
        (lastIsSimpleName && !isGivenName(word))
      )
        return at
    }
    if (at === first && !limits.isKnown && isMasdar(word) && !canSpeak(word)) return at
    if (isOffice(word) || isTitle(word)) state.hasOffice = true
    if (at === first && !word.startsWith('ال') && isHead(word) && !isTitle(word)) state.isAnonymous = true
    if (at === first && /^(?:احد|احدي|عدد|بعض|كل|جميع|اي)$/u.test(word)) state.isAnonymous = true
    if (
      isGivenName(word) ||
      ((at > first || !isHead(word)) &&
        looksLikeName(word) &&
        !isNisba(word) &&
        !(at > first && isHead(wordAt(reading, at - 1)) && !state.hasOffice))
    ) {
      if (isGivenName(word) || state.hasOffice || at === first) {
        state.hasName = true
        state.isAnonymous = false
      }
    }
    if (state.hasName) nameWords++
    at += 1
  }
  return at
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
  let at = first
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
