import { adjunctOpeners, clauseOpeners, clauseOpenersWithBi, clausePrepositions } from './lexicon/function-words.ts'
import { cueFormsOf, type CueForm, type Government } from './lexicon/cues.ts'
import { wordSet } from './lexicon/word-lists.ts'
import { remembered } from './memo.ts'
import { isMasdar } from './lexicon/masdars.ts'
import { isNoun, noun } from './lexicon/nouns.ts'
import { endsInAlef, initialAt, isComma, tokenAt, wordAt, type Reading } from './reading.ts'
import { asksForAnonymity } from './anonymity.ts'
import { isChannel } from './phrase-bounds.ts'
import { isSpelt } from './spelt.ts'
import type { Opening } from './draft.ts'

/** Where a content opens, and how. */
export interface Opener {
  readonly at: number
  readonly opening: Opening
}

/** Words behind which أن opens no report: «بعد أن», «يمكن أن», «غير أن». */
const noReportBehind = wordSet(`
بعد قبل دون بدون منذ رغم مع خاصة خصوصا لاسيما سيما بما كما إلا غير حتى شرط شأنه شأنها كيف يمكن يجب ينبغي يبدو ويبدو يكفي يستطيع تستطيع أجل بد لابد ممكن الممكن
المقرر المتوقع المنتظر المفترض الضروري المؤكد الواضح المرجح حيث بمجرد مجرد إثر عقب أثر بيد لدرجة حد كون يريد تريد أراد أرادت قرر قررت كاد يكاد عسى لعل على
احتمال إمكانية ضرورة فرصة خشية مخافة اعتبار أساس قاعدة هو هي
`)

/** Whether the clause that opens at this token is no report but belongs to the words before it. */
export const belongsToWordsBefore = (reading: Reading, at: number): boolean =>
  noReportBehind.has(wordAt(reading, at - 1))

/** Whether a clause with أن opens at this token, with its preposition where it has one. */
export const opensClause = (reading: Reading, at: number): boolean => {
  const word = wordAt(reading, at)
  if (isSpelt(reading, at)) return false
  if (clauseOpeners.has(word) || clauseOpenersWithBi.has(word)) return true
  return clausePrepositions.has(word) && clauseOpeners.has(wordAt(reading, at + 1))
}

/** Where the quotation that opens at `at` ends, behind its closing mark; -1 where none opens. */
export const quotationEnd = (reading: Reading, at: number): number => {
  const closer = reading.quotations.partner[at] ?? -1
  return closer > at ? closer + 1 : -1
}

/** Whether what opens at `at` is a quotation of somebody's words and not a name in quotation marks. */
export const opensSpeech = (reading: Reading, at: number): boolean => {
  if (wordAt(reading, at) !== '"') return false
  if (/^(?:ب?شعار|ب?عنوان|ب?اسم|هاشتاغ|تحت|كتاب|فيلم|وسم)$/u.test(wordAt(reading, at - 1))) return false
  const end = quotationEnd(reading, at)
  return end < 0 ? reading.quotations.unclosed.has(at) : end - at > 5
}

const noContent =
  /^(?:بعد|بين|بعض|بدا|بدون|باسم|بسبب|بحسب|بل|بلد|باي|بيان|بلديه|برلمان|بنك|بقي|بلغ|به|بها|بهم|بشكل|بصوره|بقوه|بشده|بوضوح|بطريقه|بصفته|بصفتها|بحضور|بمناسبه|بموجب|بدوره|بدورها|بحق|بالفعل|بالتالي|بذلك|بهذا|بهذه|باستمرار|بينما|بينهم|بينها|بالقول|بقوله|بقولها|بالمقابل|بجانب|باتجاه|بالقرب|برفقه|بعيدا|برقيه|بحث|بدايه|بطل|بطوله|بنود|بيت|بحر|باب|باحث|بريد|بحوث|باريس|برلين|بغداد|بيروت|بروكسل|بنغازي|بريطانيا|لدي|لكن|لكنه|لكنها|لليوم|لليله|لاول|لم|لن|لا|لان|لانه|لقناه|لصحيفه|لوكاله|لاذاعه|لموقع|ليلا|ليس|ليست|ليبيا|لندن|لبنان|لجنه|لاحقا)$/u

/** «بوتين», «بلير»: a name that only looks as if it had a preposition, and that comes again as it is. */
/** What a preposition stands before in phrases that no verb governs: على الصعيد، من جهة، إلى جانب. */
const notGoverned =
  /^(?:هامش|جانب|حد|حين|متن|اثر|ذلك|الصعيد|صعيد|الاقل|الاكثر|الارجح|الفور|غرار|ضوء|مدي|مستوي|الرغم|لسان|حساب|خلفيه|طريق|كثب|جهه|جهته|جهتها|جانبه|جانبها|خلال|قبل|طرف|اجل|بين|جديد|ثم|غير|وجه|يد)$/u

const channelWords =
  /^ب(?:ال)?(?:موقع|حساب|صفحه|صفحته|صفحتها|حسابه|حسابها|قناه|صحيفه|اذاعه|دار|مقر|قاعه|مدينه|قصر|فندق|مطار|ولايه|محافظه|منطقه)/u

const isNameInBi = ({ names, frequency }: Reading, word: string): boolean => {
  const rest = word.slice(1)
  if (names.has(word)) return true
  return (
    !rest.startsWith('ال') &&
    !isMasdar(rest) &&
    !isNoun(rest, ~0) &&
    (frequency.get(word) ?? 0) > 1 &&
    !frequency.has(rest)
  )
}

/** Whether a word comes in the same sentence, within reach. */
const comesSoon = (reading: Reading, first: number, wanted: string): boolean => {
  const limit = Math.min(reading.units.endOf[first] ?? first, first + 24)
  for (let at = first; at < limit; at++) if (wordAt(reading, at) === wanted) return true
  return false
}

/** Whether a nominal content as the verb governs it opens at this token. */
export const opensNominal = (reading: Reading, at: number, governs: Government): boolean => {
  const word = wordAt(reading, at)
  if (noContent.test(word)) return false
  // «عزا الأمر إلى»: the object must stand before the preposition.
  if (governs.before === 'content' && word === 'الي') return false
  for (const preposition of governs.prepositions) {
    if (
      preposition === 'ب' &&
      ((/^ب\p{L}{2,}/u.test(word) && !isNameInBi(reading, word) && !channelWords.test(word)) ||
        (word === 'ب' && wordAt(reading, at + 1) === '"')) &&
      !isNoun(word, noun.givenName)
    )
      return true
    if (
      preposition === 'ل' &&
      !(governs.prepositions.has('الي') && comesSoon(reading, at, 'الي')) &&
      /^ل\p{L}{3,}/u.test(word) &&
      (word.startsWith('لل') || isMasdar(word.slice(1))) &&
      !isMasdar(word)
    )
      return true
    if ((preposition === 'من' && word === 'مما') || (preposition === 'عن' && word === 'عما')) return true
    if (
      word === preposition &&
      !(word === 'في' && (isChannel(wordAt(reading, at + 1)) || adjunctOpeners.has(wordAt(reading, at + 1)))) &&
      !notGoverned.test(wordAt(reading, at + 1)) &&
      !/^(?:ان|هذا)$/u.test(wordAt(reading, at + 1))
    )
      return true
  }
  return false
}

/** «تقدما», «انفراجا»: a noun whose ending says that it is an object. */
export const isIndefiniteObject = (word: string): boolean =>
  /^\p{L}{3,}ا$/u.test(word) && !word.startsWith('ال') && !isNoun(word, ~0) && cueFormsOf(word).length === 0

/** «أطفال» is written with a hamza above its alef, «إعلان» is not. */
const isBrokenPlural = (reading: Reading, at: number): boolean =>
  /^ا\p{L}{2}ا\p{L}/u.test(wordAt(reading, at)) && initialAt(reading, at) === 'أ'

/** «أدان ما اعتبره تهميشا»: what somebody calls so is what he says. */
const isWhatHeCalls = (reading: Reading, at: number): boolean =>
  wordAt(reading, at) === 'ما' &&
  /^(?:و?(?:اعتبر|وصف|سما|اسما|عد|راا?)(?:ه|ته|وه|اه)|يعتبره|يسميه|يصفه)$/u.test(wordAt(reading, at + 1))

/** Whether a noun as object of the verb opens at this token. */
export const opensObject = (reading: Reading, at: number, governs: Government): boolean => {
  const word = wordAt(reading, at)
  if (clauseOpeners.has(word) || (word === 'كل' && wordAt(reading, at + 1) === 'من')) return false
  if (governs.isOfThings && isNoun(word, noun.document | noun.recording | noun.post)) return false
  if (isIndefiniteObject(word) && isMasdar(word.slice(0, -1))) return true
  if (
    isNoun(
      word,
      noun.givenName | noun.body | noun.organisation | noun.group | noun.anonymous | noun.anonymousPlural | noun.office,
    )
  )
    return false
  return (
    (isMasdar(word) && !isBrokenPlural(reading, at)) ||
    isWhatHeCalls(reading, at) ||
    (!governs.isOfThings && isNoun(word, noun.document | noun.recording) && !word.startsWith('ال'))
  )
}

/** Whether a content of any kind that the form may have opens right at this token. */
export const opensAnything = (reading: Reading, at: number, { verb: { governs } }: CueForm): boolean => {
  const word = wordAt(reading, at)
  if ((governs.clause || governs.speech) && opensClause(reading, at)) return true
  if (governs.speech && (word === ':' || opensSpeech(reading, at) || (word === '"' && !governs.isWeak))) return true
  if (governs.isWeak) return false
  return opensNominal(reading, at, governs) || (governs.object && opensObject(reading, at, governs))
}

/** Whether a clause with أن opens soon, before any comma. */
export const hasClauseSoon = (reading: Reading, first: number): boolean => {
  for (let at = first; at < first + 12; at++) {
    if (opensClause(reading, at)) return true
    if (isComma(wordAt(reading, at)) || wordAt(reading, at) === '.') return false
  }
  return false
}

/** «، وسيكرر الدعوة»: another verb of saying in the imperfect, which ends the content of one. */
export const isNextImperfect = (reading: Reading, at: number): boolean => {
  const word = wordAt(reading, at)
  if (!word.startsWith('و') || cueFormsOf(word).length > 0) return false
  const rest = word.slice(1)
  return cueFormsOf(rest.startsWith('س') ? rest.slice(1) : rest).some(
    ({ shape, verb, isFirst }) => shape === 'imperfect' && !isFirst && (!verb.governs.isWeak || rest.startsWith('س')),
  )
}

const isStrong = ({ shape, isFirst, verb }: CueForm): boolean => shape === 'perfect' && !isFirst && !verb.governs.isWeak

/** «ووصفه بأنه», «واتهمها ب»: the verb with an object that has been named. */
const takesUpObject = (word: string): boolean => {
  const plain = word.replace(/(?:هما|هم|ها|ه)$/u, '')
  if (plain === word || plain.length < 3) return false
  return cueFormsOf(plain).some((form) => isStrong(form) && form.verb.governs.before !== 'none')
}

/** «وتُدعى مريم»: is called, and says nothing. */
export const isCalled = (reading: Reading, at: number): boolean =>
  /^و?[يت]دعي$/u.test(wordAt(reading, at)) && endsInAlef(reading, tokenAt(reading, at))

/** Whether the token is a cue of its own that says something: how a content before it is cut. */
export const isNewCue = remembered((reading: Reading, at: number): boolean => {
  const word = wordAt(reading, at)
  if (word.length < 3 || asksForAnonymity(reading, at) || isCalled(reading, at)) return false
  const previous = wordAt(reading, at - 1)
  const next = wordAt(reading, at + 1)
  const own = cueFormsOf(word)
  for (const form of own) {
    if (form.shape === 'participle' && previous !== 'غير' && !word.startsWith('ال') && /(?:ا|ه|ين|ات)$/u.test(word)) {
      if (opensAnything(reading, at + 1, form)) return true
      if (isComma(previous) && !form.verb.governs.isWeak && /^(?:في|علي|خلال|بالقول)$/u.test(next)) return true
      if (isComma(previous) && form.verb.governs.before !== 'none' && /[اه]$/u.test(word)) return true
      if (isComma(previous) && form.verb.governs.object && word.endsWith('ا')) return true
    }
  }
  const isConjoined = /^[وف]/u.test(word) && own.length === 0
  // «، ولم يستبعد»
  if (
    isComma(previous) &&
    /^(?:ولم|ولن|فلم)$/u.test(word) &&
    cueFormsOf(next).some(({ shape, verb }) => shape === 'imperfect' && !verb.governs.isWeak)
  )
    return true
  // «، ومعلنا عزمه»: a second participle.
  if (
    isConjoined &&
    isComma(previous) &&
    cueFormsOf(word.slice(1)).some(
      (form) => form.shape === 'participle' && /(?:ا|ه|ين)$/u.test(word) && opensAnything(reading, at + 1, form),
    )
  )
    return true
  const announced = /^(?:كما|فيما|بينما|حين)$/u.test(previous)
  const forms = isConjoined ? cueFormsOf(word.slice(1)) : announced ? own : []
  if (forms.some(isStrong)) return true
  if (isConjoined && takesUpObject(word.slice(1))) return true
  if (
    isComma(previous) &&
    own.some((form) => isStrong(form) && form.verb.governs.clause && form.text.length > 3) &&
    hasClauseSoon(reading, at + 1)
  )
    return true
  if (announced && isComma(wordAt(reading, at - 2)) && own.some(({ shape }) => shape === 'perfect')) return true
  const weak = forms.find(({ shape, isFirst }) => shape === 'perfect' && !isFirst)
  return weak !== undefined && (opensClause(reading, at + 1) || next === ':' || opensSpeech(reading, at + 1))
})
