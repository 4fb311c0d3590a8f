import { isHead, isOffice, isState, stemOf } from './kind.ts'
import { adjunctOpeners } from './lexicon/function-words.ts'
import { isNoun, noun } from './lexicon/nouns.ts'
import { isChannel } from './phrase-bounds.ts'
import type { PhraseState } from './phrase-state.ts'
import { endsInAlef, tokenAt, wordAt, type Reading } from './reading.ts'

/* Which prepositions go on with the phrase of a source, and which begin an adjunct. */

/** How a phrase is bounded. */
export interface PhraseLimits {
  /** The token that it cannot reach. */
  readonly end: number
  /** Whether `end` is where the content begins; if not, the phrase must see by itself where it is complete. */
  readonly isKnown: boolean
  /** Whether an object must follow, as behind «وصف» and «حمّل»: an office behind a name is rather that. */
  readonly objectFollows?: boolean
}

const takesAbout =
  /^(?:ال)?(?:نايب|نايبه|عضو|ممثل|ممثله|مندوب|نواب|مسوول|مسووله|ناطق|متحدث|مبعوث|مرشح|مرشحه|نيابه|صادر|صادره|مدافعون|مدافعين|ممثلون|ممثلين|ممثلو|ممثلي|نقلا)$/u

/** Adjectives that are nothing without the preposition behind them: التابعة ل، المكلف ب، المقرب من. */
const governing =
  /^(?:ال)?(?:تابع|موال|موالي|مقرب|قريب|خاص|مكلف|معني|مختص|متخصص|مناهض|مويد|داعم|منتمي|منضوي|مشرف|مسوول|عامل|مقيم|متمركز|صادر|ممثل|مدعوم|مطلع|مرتبط|قايم|منسوب|مطالب|مكون|مشارك|ناشط|عضو|رافض|معارض|متضرر|مستقيل|منشق|متقاعد|متهم|مقيمين)(?:ه|ين|ون|ان|ات|تان|تين)?$/u
const governed = new Set(['في', 'من', 'عن', 'علي', 'الي', 'ل', 'ب'])

/** Whether the word at `at` is, or bears, the preposition that the adjective before it wants. */
export const isGoverned = (reading: Reading, at: number): boolean => {
  const [before, word] = [wordAt(reading, at - 1), wordAt(reading, at)]
  if (!governing.test(before)) return false
  const next = wordAt(reading, at + 1)
  if (governed.has(word))
    return !isChannel(next) && !adjunctOpeners.has(next) && !/^(?:ان|جهه|جانب|قبل|خلال)$/u.test(next)
  if (/^(?:ال)?(?:مسوول|عضو|عامل|ناشط|قايم|مطلع)/u.test(before)) return false
  return (/^ل\p{L}{3,}/u.test(word) || /^ب\p{L}{3,}/u.test(word)) && !isHead(word) && !adjunctOpeners.has(word)
}

const purposes =
  /^ل(?:كره|حقوق|حمايه|مكافحه|شوون|تنميه|دعم|انقاذ|رعايه|اداره|تنظيم|دراسات|دراسه|بحوث|تنسيق|مراقبه|اغاثه|صيانه|تربيه|نقل|صناعه|تجاره|طب|علوم)/u

/** «الاتحاد الدولي لكرة القدم»، «الهيئة العليا لمكافحة الفساد»: what a body is for. */
export const isPurpose = (word: string, state: PhraseState): boolean => state.isBody && purposes.test(word)

/** Whether the preposition at `at` belongs to the phrase. */
export const joinsByPreposition = (
  reading: Reading,
  first: number,
  at: number,
  state: PhraseState,
  limits: PhraseLimits,
): boolean => {
  const word = wordAt(reading, at)
  const next = wordAt(reading, at + 1)
  if (word === 'في') return !isChannel(next) && !adjunctOpeners.has(next) && !state.hasName && next !== 'ان'
  if (word === 'من') return state.isAnonymous && !adjunctOpeners.has(next) && !/^(?:جهت|جانب|طرف|خلال|قبل$)/u.test(next)
  if (word === 'عن') {
    if (state.hasName) return false
    if (/^(?:ال)?دفاع$/u.test(wordAt(reading, at - 1))) return true
    // «أعرب المتحدث عن أسفه»: the preposition of the verb.
    if (!limits.isKnown && /^(?:ال)?(?:متحدث|ناطق)(?:ه)?$/u.test(wordAt(reading, at - 1))) return false
    for (let back = first; back < at; back++) if (takesAbout.test(wordAt(reading, back).replace(/^و/u, ''))) return true
    return false
  }
  if (word === 'علي') {
    if (!endsInAlef(reading, tokenAt(reading, at))) return true
    return /^(?:ال)?(?:مشرف|مشرفه|قايم|قايمون|متمردين|متمردون)$/u.test(wordAt(reading, at - 1))
  }
  return word === 'لدي' && (state.hasOffice || state.isBody) && !state.hasName
}

/** Whether a word that bears ب or ل goes on with the phrase: المتحدث باسم، المدير العام للهيئة. */
export const joinsByProclitic = (
  reading: Reading,
  first: number,
  at: number,
  state: PhraseState,
  limits: PhraseLimits,
): boolean => {
  const word = wordAt(reading, at)
  if (word.startsWith('باسم')) return true
  if (state.hasName) return false
  if (word === 'ل') return wordAt(reading, at + 1) === '"' && (state.isBody || state.isThing)
  // «أوعز الرئيس للأجهزة»: behind an office alone stands the addressee.
  if (
    word.startsWith('ل') &&
    at - first === 1 &&
    isOffice(wordAt(reading, first)) &&
    wordAt(reading, first).startsWith('ال')
  )
    return false
  // «للصحفيين»، «لأعضاء المجلس»: whoever hears it.
  if (!state.isThing && word.startsWith('ل') && isNoun(stemOf(word), noun.group | noun.anonymousPlural)) return false
  if (word.startsWith('لل') || (word.startsWith('ل') && isHead(stemOf(word)))) return true
  if (word.startsWith('ب'))
    return (
      (limits.isKnown && word.startsWith('بال') && !isState(wordAt(reading, first))) ||
      (limits.isKnown && (state.isBody || at - first > 1) && isNoun(word.slice(1), noun.state | noun.place)) ||
      ((state.hasOffice || (limits.isKnown && state.isBody)) &&
        isNoun(stemOf(word), noun.body | noun.organisation | noun.bodyName | noun.organisationName))
    )
  return limits.isKnown && state.hasOffice
}
