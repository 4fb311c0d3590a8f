import { cueFormsOf, isEverCue, pronouns, type CueForm } from './lexicon/cues.ts'
import { canSpeak } from './kind.ts'
import { auxiliaries, clauseOpeners, relatives, turnWords } from './lexicon/function-words.ts'
import { isNoun, noun, nounFlags } from './lexicon/nouns.ts'
import { endsInAlef, endsInTa, isComma, tokenAt, wordAt, type Reading } from './reading.ts'
import { hasClauseSoon, opensClause } from './openers.ts'
import { phraseEnd } from './phrase.ts'

/** A form of a verb of saying where it stands. */
export interface Occurrence {
  readonly at: number
  readonly form: CueForm
  /** Letters before the verb that are no part of the cue. */
  readonly lead: number
  readonly isConjoined: boolean
  /** A pronoun behind the verb: an object that is taken up again. */
  readonly hasObject: boolean
}

const isFiniteShape = (shape: string): boolean => shape === 'perfect' || shape === 'imperfect'

export const isFinite = ({ form: { shape } }: Occurrence): boolean => isFiniteShape(shape)

/** Every reading of a token as a verb of saying: as it stands, behind و or ف, behind the س of the future, with a pronoun. */
export const occurrencesAt = (reading: Reading, at: number): readonly Occurrence[] => {
  const word = wordAt(reading, at)
  if (!isEverCue(word)) return []
  const read = (text: string, lead: number, isConjoined: boolean, hasObject = false): Occurrence[] =>
    cueFormsOf(text).map((form) => ({ at, form, lead, isConjoined, hasObject }))
  const whole = read(word, 0, false)
  if (whole.length > 0) return whole
  const isShort =
    word.startsWith('ف') &&
    word.length < 5 &&
    word !== 'فقال' &&
    !/^و?اما$/u.test(wordAt(reading, reading.units.startOf[at] ?? 0))
  const conjunction = /^[وف]/u.test(word) && word.length > 3 && !isShort ? 1 : 0
  const rest = word.slice(conjunction)
  const behind = conjunction > 0 ? read(rest, 1, true) : []
  if (behind.length > 0) return behind
  if (/^س[يتنا]/u.test(rest)) {
    const future = read(rest.slice(1), conjunction, conjunction > 0).filter(({ form }) => form.shape === 'imperfect')
    if (future.length > 0) return future
  }
  if (/^ل[يت]/u.test(rest) && opensClause(reading, at + 1)) {
    const purpose = read(rest.slice(1), conjunction + 1, true).filter(({ form }) => form.shape === 'imperfect')
    if (purpose.length > 0) return purpose
  }
  if (isNoun(rest, noun.office | noun.title | noun.anonymous)) return []
  if (endsInTa(reading, tokenAt(reading, at))) return []
  for (const pronoun of pronouns) {
    if (!rest.endsWith(pronoun) || rest.length - pronoun.length < 3) continue
    const stem = rest.slice(0, -pronoun.length)
    // «نفاه»: the ى of «نفى» before a pronoun.
    const own = read(stem, conjunction, conjunction > 0, true)
    const found =
      own.length > 0 || !stem.endsWith('ا') ? own : read(`${stem.slice(0, -1)}ي`, conjunction, conjunction > 0, true)
    if (found.length > 0)
      return found.filter(
        ({ form: { shape, verb } }) =>
          isFiniteShape(shape) && (verb.governs.before !== 'none' || /^(?:ما|الذي)$/u.test(wordAt(reading, at - 1))),
      )
  }
  return []
}

/** Words that are nearly always something else than the verb that they look like: «here», «between», «after». */
const homographs = new Set(
  'هنا بين عقب علم عد حمل حدد ربط رد سلم حكم امر ذكر نقل كشف دون خاتم شكر امل تابع مراقب نص راي قدر عبر شهد ثمن نشر سجل لوح عرض سال مقر وعد رات طلب رفض وصف حث ظن نفي توقع تعهد توعد تخوف تكهن شجب دحض سرد ابرز'.split(
    ' ',
  ),
)

/** Whether a word that looks like a verb of saying is as often something else. */
export const isHomograph = (folded: string): boolean => homographs.has(folded)

const nounBefore =
  /^(?:في|عن|الي|علي|بعد|قبل|خلال|عبر|ضد|حول|اي|كل|بدون|دون|غير|عدم|هذا|هذه|ذلك|تلك|نحو|بين|عند|لدي|منذ|حتي|مع|عقب|اثر|سبب|فور|حد)$/u

/** Where a word that may be a noun is rather a verb: at the beginning, behind an auxiliary, behind a relative pronoun. */
const isVerbPosition = (reading: Reading, at: number): boolean => {
  const before = tokenAt(reading, at - 1)
  if (!before.isWord) return true
  return (
    auxiliaries.has(before.text) ||
    relatives.has(before.text) ||
    /^(?:كما|فيما|بينما|ثم|حين|حيث|وقد|الذي|لكن|بهذا|هكذا)$/u.test(before.text) ||
    turnWords.has(before.text) ||
    subjectLike(reading, at) ||
    isBeforeSpeaker(reading, at)
  )
}

/** «من جانب آخر بيّن الوزير أن»: one speaker stands between the word and its clause, and nobody else. */
const isBeforeSpeaker = (reading: Reading, at: number): boolean => {
  if (!canSpeak(wordAt(reading, at + 1)) && !reading.names.has(wordAt(reading, at + 1))) return false
  const end = phraseEnd(reading, at + 1, { end: reading.units.endOf[at] ?? at, isKnown: false })
  return end > at + 1 && opensClause(reading, end)
}

/** «السراج رفض أن»: a name or a role at the beginning of its sentence, and the verb behind it. */
const subjectLike = (reading: Reading, at: number): boolean => {
  const start = reading.units.startOf[at] ?? 0
  return (
    at - start <= 3 &&
    at > start &&
    (nounFlags(wordAt(reading, start)) !== 0 || reading.names.has(wordAt(reading, at - 1)))
  )
}

/** «بينها وبين أسرتها»: the second of two between which something is. */
const isBetween = (reading: Reading, at: number): boolean => {
  for (let before = at - 1; before > at - 8; before--) if (wordAt(reading, before).startsWith('بين')) return true
  return false
}

/** What speaks against reading the word as a verb here, whatever follows. */
export const isImpossible = (reading: Reading, { at, form, lead, hasObject }: Occurrence): boolean => {
  const previous = wordAt(reading, at - 1)
  if (form.shape === 'masdar') return true
  if (form.shape === 'participle') return !/(?:ا|ه|ين|ات)$/u.test(form.text)
  // «يُدعى» is to be called.
  if (form.verb.lemma === 'ادعى' && form.shape === 'imperfect' && endsInAlef(reading, tokenAt(reading, at))) return true
  if (hasObject && (form.isFirst || form.verb.lemma === 'قدر')) return true
  // «تعتبر المدينة نموذجا»: is held to be.
  const isHeld = form.verb.lemma === 'اعتبر' && form.shape === 'imperfect' && !hasObject && !form.isFirst
  if (isHeld && !hasClauseSoon(reading, at + 1)) return true
  // «يعد» is more often «is held to be», or «returns».
  const isPromise = /^ب\p{L}{3,}/u.test(wordAt(reading, at + 1))
  if (form.verb.lemma === 'وعد' && form.shape === 'imperfect' && !isPromise) return true
  if (form.verb.lemma === 'نقل' && form.number === 'dual') return true
  if (form.verb.lemma === 'بين' && (form.isFirst || isBetween(reading, at))) return true
  if (lead > 0) return false
  if (nounBefore.test(previous)) return true
  // «نفى» is never «نفي».
  const isPlain = form.text === 'نفي' && endsInAlef(reading, tokenAt(reading, at))
  if (isHomograph(form.text) && !isPlain && !isVerbPosition(reading, at)) return true
  if (previous === 'من')
    return !(wordAt(reading, at - 2) !== '' && form.shape === 'perfect' && opensClause(reading, at + 1))
  return previous === 'ان' && clauseOpeners.has(previous) && form.shape === 'imperfect' && !opensClause(reading, at + 1)
}

/** «إذا طلبت», «ما يهدد», «لو قال»: a condition or a relation is no report of a noun. */
export const isConditional = (reading: Reading, at: number): boolean =>
  /^(?:اذا|لو|ما|مما|متي|كيف|ماذا|هل|حيثما|كلما|لولا|كي|لكي|حتي)$/u.test(wordAt(reading, at - 1))

/** «رفض التعليق», «رفضت طلبه»: an act, and nothing is said by it. */
export const isRefusal = (reading: Reading, { at, form }: Occurrence): boolean =>
  form.verb.lemma === 'رفض' &&
  (relatives.has(wordAt(reading, at - 1)) ||
    [1, 2, 3, 4].some((step) =>
      /^(?:(?:ال)?(?:تعليق|تعقيب|رد|ادلاء|اجابه|افصاح|كشف|خوض|حديث|طلب)(?:ه|ها|هم)?|ذكر|طلبات)$/u.test(
        wordAt(reading, at + step),
      ),
    ))

/** «الذي كان يتحدث في لندن»: whether the verb stands in a relative clause. */
export const isInRelative = (reading: Reading, at: number): boolean => {
  let before = at - 1
  while (auxiliaries.has(wordAt(reading, before))) before--
  return /^(?:الذي|التي|الذين)$/u.test(wordAt(reading, before))
}

/** Whether a sentence within a sentence is opened before this token: «، قال إنه …،», «من قال إنه». */
export const isInserted = (reading: Reading, at: number): boolean =>
  isComma(wordAt(reading, at - 1)) || wordAt(reading, at - 1) === 'من'
