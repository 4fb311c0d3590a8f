import type { Opening } from '../draft.ts'
import { isRemark } from '../extent.ts'
import { isHead, isState, kindOf, stemOf } from '../kind.ts'
import { cueFormsOf, type CueForm } from '../lexicon/cues.ts'
import { adjunctOpeners, relatives } from '../lexicon/function-words.ts'
import { isNoun, noun } from '../lexicon/nouns.ts'
import { isHomograph, type Occurrence } from '../occurrence.ts'
import { isMasdar } from '../lexicon/masdars.ts'
import {
  belongsToWordsBefore,
  isIndefiniteObject,
  isNewCue,
  opensAnything,
  opensClause,
  opensNominal,
  opensObject,
  opensSpeech,
  quotationEnd,
} from '../openers.ts'
import { remembered } from '../memo.ts'
import { readSpeakers } from '../phrase.ts'
import { isComma, wordAt, type Reading, type TokenRange } from '../reading.ts'

/** Where the content of a verb opens, how, and who stands between. */
export interface Found {
  readonly at: number
  readonly opening: Opening
  readonly speakers: readonly TokenRange[]
  readonly doubts: number
}

type Place = Pick<Found, 'at' | 'opening'>

const farthest = 48
const sayingSo = /^(?:قايلا|قايله|قايلين|بالقول|بقوله|بقولها|قوله|قولها|قولهم)$/u

/** Whether a finite verb of saying stands here that would take what follows for itself. */
const isRival = remembered((reading: Reading, at: number): boolean => {
  const word = wordAt(reading, at)
  if (isHomograph(word) || relatives.has(wordAt(reading, at - 1)))
    return opensClause(reading, at + 1) && cueFormsOf(word).length > 0
  const forms = cueFormsOf(word)
  const own = forms.length > 0 ? forms : /^[وف]/u.test(word) ? cueFormsOf(word.slice(1)) : []
  return own.some(
    ({ shape, verb, text }) =>
      (shape === 'perfect' || shape === 'imperfect') && !verb.governs.isWeak && verb.governs.clause && text.length > 2,
  )
})

/** Where clause or speech opens behind the source and its adjuncts; undefined where none belongs to this verb. */
const findFar = (reading: Reading, first: number, limit: number, form: CueForm): Place | undefined => {
  const { governs } = form.verb
  const reach = Math.min(limit, first + farthest)
  for (let at = first; at < reach; at++) {
    const word = wordAt(reading, at)
    if (governs.speech && word === ':')
      return { at: at + 1, opening: opensSpeech(reading, at + 1) ? 'quotation' : 'speech' }
    if (word === '"') {
      if (
        governs.speech &&
        opensSpeech(reading, at) &&
        !(at === first && clauseFollows(reading, quotationEnd(reading, at)))
      )
        return { at, opening: 'quotation' }
      const behind = quotationEnd(reading, at)
      if (behind > at) at = behind - 1
      continue
    }
    if ((governs.clause || governs.speech) && opensClause(reading, at)) {
      if (at > first && belongsToWordsBefore(reading, at)) continue
      return { at, opening: 'clause' }
    }
    if (at === first || sayingSo.test(word)) continue
    if (isRemark(reading, at)) {
      const comma = nextComma(reading, at, reach)
      if (comma < 0 && !governs.clause) return undefined
      const clause = nextClause(reading, at, comma < 0 ? reach : comma)
      if (clause > 0 && comma < 0) return { at: clause, opening: 'clause' }
      if (comma < 0) return undefined
      at = comma
    } else if (isNewCue(reading, at) || isRival(reading, at)) return undefined
  }
  return undefined
}

const nextClause = (reading: Reading, first: number, reach: number): number => {
  for (let at = first + 2; at < reach; at++) if (opensClause(reading, at)) return at
  return -1
}

const nextComma = (reading: Reading, first: number, reach: number): number => {
  for (let at = first; at < reach; at++) if (isComma(wordAt(reading, at))) return at
  return -1
}

const leadingAdjuncts =
  /^(?:اليوم|امس|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|صباح|مساء|ظهر|ايضا|لاحقا|موخرا|اخيرا|سابقا|مجددا|رسميا|كذلك|غدا|الليله|بدوره|بدورها|بدورهم|لي|لنا|له|لها|لهم|لهما|بشده|بقوه|بحده|بوضوح|صراحه|علنا)$/u

/** Whether the word at `at` says to whom: «للناتو», «لجميع الأطراف». */
export const isAddressee = (reading: Reading, at: number): boolean => {
  const word = wordAt(reading, at)
  return (
    /^ل\p{L}{3,}/u.test(word) &&
    !isHead(word) &&
    !isMasdar(stemOf(word)) &&
    (word.startsWith('لل') || isHead(stemOf(word)) || isState(word) || word === 'لجميع' || word === 'لكل')
  )
}

const asides = [
  'في الوقت ذاته',
  'في الوقت نفسه',
  'في هذا الصدد',
  'في هذا السياق',
  'في هذا الاطار',
  'في هذا الخصوص',
  'في ذات السياق',
  'في ذات الوقت',
  'في السياق ذاته',
  'في السياق نفسه',
  'في المقابل',
  'من جهه اخري',
  'من جهه ثانيه',
  'من جانب اخر',
  'من ناحيه اخري',
  'علي صعيد اخر',
  'في الان ذاته',
  'في الان نفسه',
  'في نفس الوقت',
  'في نفس السياق',
].map((words) => words.split(' '))

/** Where the adjuncts that begin at `first` end: time, addressee, a quotation mark that has no partner. */
const behindAdjuncts = (reading: Reading, first: number, limit: number): number => {
  let at = first
  while (at < limit) {
    const word = wordAt(reading, at)
    const aside = asides.find((words) => words.every((one, index) => wordAt(reading, at + index) === one))
    if (
      /^(?:قبل|منذ)$/u.test(word) &&
      /^(?:ايام|اسابيع|يوم|يومين|شهر|شهرين|اشهر|ساعات|قليل|اسبوع|فتره|سنوات|عامين)$/u.test(wordAt(reading, at + 1))
    ) {
      at += 2
      continue
    }
    if (aside !== undefined) {
      at += aside.length
      continue
    }
    const isStray = word === '"' && (reading.quotations.partner[at] ?? -1) < 0 && !reading.quotations.unclosed.has(at)
    if (at > first && word === '"' && isAddressee(reading, at - 1) && quotationEnd(reading, at) > at) {
      at = quotationEnd(reading, at)
      continue
    }
    if (!(leadingAdjuncts.test(word) || /^\d+$/u.test(word) || isAddressee(reading, at) || isStray)) break
    at++
  }
  return at
}

const placeAt = (reading: Reading, at: number, { verb: { governs } }: CueForm): Place | undefined => {
  if (governs.clause && opensClause(reading, at)) return { at, opening: 'clause' }
  if (opensNominal(reading, at, governs) || (governs.object && opensObject(reading, at, governs)))
    return { at, opening: 'nominal' }
  return undefined
}

const directly = (reading: Reading, at: number, form: CueForm): Place => {
  const word = wordAt(reading, at)
  if (word === ':') return { at: at + 1, opening: opensSpeech(reading, at + 1) ? 'quotation' : 'speech' }
  if (word === '"' && form.verb.governs.speech && form.verb.governs.before !== 'content')
    return { at, opening: 'quotation' }
  return { at, opening: opensClause(reading, at) ? 'clause' : 'nominal' }
}

/** A nominal content behind adjuncts, or behind an addressee that the verb takes first. */
const findBeyond = (
  reading: Reading,
  speakers: readonly TokenRange[],
  first: number,
  limit: number,
  form: CueForm,
): Found | undefined => {
  const { governs } = form.verb
  const reach = Math.min(limit, first + 24)
  for (let at = first; at < reach; at++) {
    const word = wordAt(reading, at)
    if (word === '"') {
      const behind = quotationEnd(reading, at)
      if (behind > at) at = behind - 1
      continue
    }
    if (at > first && isRemark(reading, at) && nextComma(reading, at, reach) > 0) {
      at = nextComma(reading, at, reach)
      continue
    }
    if (at > first && (isNewCue(reading, at) || isRemark(reading, at) || isRival(reading, at))) return undefined
    const isAfterComma = isComma(wordAt(reading, at - 1))
    if (opensNominal(reading, at, governs)) return { at, opening: 'nominal', speakers, doubts: isAfterComma ? 0 : 1 }
    const isOwn =
      /(?:ه|ها|هم)$/u.test(word) &&
      isMasdar(word) &&
      !/^(?:خلال|عقب|بعد|قبل|اثناء|في|من|علي|الي|عن|حول|مع|عبر|ختام|هامش)$/u.test(wordAt(reading, at - 1))
    if (governs.object && isOwn && at > first) return { at, opening: 'nominal', speakers, doubts: 1 }
    if (isAfterComma && governs.object && opensObject(reading, at, governs))
      return { at, opening: 'nominal', speakers, doubts: 1 }
  }
  return undefined
}

const hasWord = (reading: Reading, first: number, limit: number, wanted: string): boolean => {
  for (let at = first; at < Math.min(limit, first + 12); at++) if (wordAt(reading, at) === wanted) return true
  return false
}

const hasComma = (reading: Reading, { first, end }: TokenRange): boolean => {
  for (let at = first; at < end; at++) if (isComma(wordAt(reading, at))) return true
  return false
}

/** «اتهم الوزير إيران بدعم»: the object belongs to the content, and begins where the subject is complete. */
const findWithObject = (reading: Reading, start: number, limit: number, form: CueForm): Found | undefined => {
  const { governs } = form.verb
  const strict = readSpeakers(reading, start, { end: limit, isKnown: false })
  const [first] = strict.phrases
  if (first === undefined) return undefined
  const behind = strict.end
  const isUnknown = kindOf(reading, first) === undefined && !reading.names.has(wordAt(reading, first.end - 1))
  if (
    isUnknown &&
    behind - first.first < 3 &&
    !governs.isWeak &&
    (opensNominal(reading, behind, governs) || opensClause(reading, behind))
  ) {
    return { at: first.first, opening: 'nominal', speakers: [], doubts: 1 }
  }
  const last = wordAt(reading, behind - 1)
  const isTaken =
    opensNominal(reading, behind, governs) ||
    opensClause(reading, behind) ||
    (wordAt(reading, behind) === 'الي' && governs.prepositions.has('الي'))
  if (governs.prepositions.has('الي') && !hasWord(reading, behind, limit, 'الي')) return undefined
  if (isTaken && behind - first.first > 1 && last.startsWith('ال') && strict.phrases.length === 1) {
    return { at: behind - 1, opening: 'nominal', speakers: [{ ...first, end: behind - 1 }], doubts: 1 }
  }
  if (isComma(wordAt(reading, behind)) && hasComma(reading, first) && behind + 2 < limit) {
    return { at: behind + 1, opening: 'nominal', speakers: strict.phrases, doubts: 1 }
  }
  return behind < limit && !isComma(wordAt(reading, behind))
    ? { at: behind, opening: 'nominal', speakers: strict.phrases, doubts: 1 }
    : undefined
}

/** Whether a clause opens right here, behind a comma or not. */
const clauseFollows = (reading: Reading, at: number): boolean =>
  at > 0 && opensClause(reading, isComma(wordAt(reading, at)) ? at + 1 : at)

/** The content of a verb to its right, with the source between them. */
export const findContent = (
  reading: Reading,
  { at: cue, form, hasObject }: Occurrence,
  limit: number,
): Found | undefined => {
  const { governs } = form.verb
  const first = cue + 1
  const isName =
    wordAt(reading, first) === '"' &&
    (!opensSpeech(reading, first) || clauseFollows(reading, quotationEnd(reading, first)))
  const isThing = isNoun(wordAt(reading, first), noun.document | noun.recording | noun.post | noun.outlet)
  const mayBeSubject = (isName || (isThing && governs.object)) && form.shape !== 'participle'
  if (
    opensAnything(reading, first, form) &&
    !(mayBeSubject && findFar(reading, first, limit, form)?.opening === 'clause')
  ) {
    return { ...directly(reading, first, form), speakers: [], doubts: 0 }
  }
  if (hasObject && form.verb.governs.before === 'content' && form.shape !== 'participle') {
    return { at: first, opening: 'nominal', speakers: [], doubts: 1 }
  }
  const start = behindAdjuncts(reading, first, limit)
  if (form.shape === 'participle') return findOfParticiple(reading, first, limit, form)
  if (governs.before === 'content' && !governs.isWeak && !governs.speech)
    return findWithObject(reading, start, limit, form)
  const read = readSpeakers(reading, start, { end: limit, isKnown: false })
  // «ودعا الحكومة إلى»: what does not agree with the verb is not its subject.
  const isAddressed =
    governs.before === 'addressee' && read.phrases[0] !== undefined && isObjectOf(reading, read.phrases[0], form)
  const strict = isAddressed ? { ...read, phrases: [] } : read
  if ((strict.end > start || start > first) && !governs.isWeak) {
    const behind = behindAdjuncts(reading, strict.end, limit)
    const near =
      placeAt(reading, behind, form) ??
      (isComma(wordAt(reading, behind)) ? placeAt(reading, behind + 1, form) : undefined)
    if (near !== undefined) return { ...near, speakers: strict.phrases, doubts: 0 }
    const isObject =
      governs.object &&
      strict.end > start &&
      (isIndefiniteObject(wordAt(reading, behind)) || isMasdar(wordAt(reading, behind).replace(/^ال/u, '')))
    const isBare = governs.object && !governs.clause && !governs.speech && strict.end > start && behind < limit
    const [only] = strict.phrases
    const tail = wordAt(reading, behind - 1)
    if (isBare && only && relatives.has(wordAt(reading, behind)) && behind - only.first > 1 && tail.startsWith('ال')) {
      return { at: behind - 1, opening: 'nominal', speakers: [{ ...only, end: behind - 1 }], doubts: 1 }
    }
    const takesAny =
      isBare &&
      (wordAt(reading, behind) === '"' ||
        /^(?:ال\p{L}{2,}|هذا|هذه|ما|قرار|موقف|تصريحات|\p{L}{4,})$/u.test(wordAt(reading, behind))) &&
      !adjunctOpeners.has(wordAt(reading, behind).replace(/^هذ[اه]$/u, ''))
    if (takesAny) return { at: behind, opening: 'nominal', speakers: strict.phrases, doubts: 1 }
    if (isObject) return { at: behind, opening: 'nominal', speakers: strict.phrases, doubts: 1 }
  }
  const far = findFar(reading, first, limit, form)
  if (far !== undefined) {
    const end = wordAt(reading, far.at - 1) === ':' ? far.at - 1 : far.at
    const lenient =
      governs.before === 'addressee' && strict.phrases.length > 0
        ? strict
        : isAddressed
          ? strict
          : readSpeakers(reading, start, { end, isKnown: true })
    const isSpeech = far.opening !== 'clause' && lenient.phrases.length > 0
    if (governs.isWeak && !isSpeech && (lenient.end < end || lenient.phrases.length === 0)) return undefined
    return { ...far, speakers: lenient.phrases, doubts: 0 }
  }
  if (governs.isWeak) return governs.before === 'content' ? findWithObject(reading, start, limit, form) : undefined
  return findBeyond(reading, strict.phrases, strict.end, limit, form)
}

/** Whether a phrase behind a verb cannot be its subject: of another gender, or in the accusative. */
const isObjectOf = (reading: Reading, phrase: TokenRange, { gender }: CueForm): boolean => {
  const word = wordAt(reading, phrase.first)
  if (/^ال\p{L}{3,}ين$/u.test(word)) return true
  const isFeminine =
    word.endsWith('ه') &&
    isNoun(word, noun.body | noun.bodyName | noun.organisation | noun.organisationName | noun.outlet)
  if (/^(?:رجال|الاطراف|الشعب|المجتمع|الدول|السلطات|القوات|الفرقاء|جميع|كل|كافه|اعضاء)$/u.test(word))
    return gender !== 'feminine' || !/^(?:الدول|السلطات|القوات)$/u.test(word)
  return gender === 'masculine'
    ? isFeminine || isNoun(word, noun.state)
    : gender === 'feminine' && isNoun(word, noun.office) && !word.endsWith('ه') && !isNoun(word, noun.anonymousPlural)
}

/** A participle has its content behind adjuncts, an addressee or an object, never behind a source. */
const findOfParticiple = (reading: Reading, first: number, limit: number, form: CueForm): Found | undefined => {
  const { governs } = form.verb
  const isDescribing = governs.before === 'content' && nextClause(reading, first - 1, Math.min(limit, first + 8)) > 0
  if (!isComma(wordAt(reading, first - 2)) && !governs.speech && !isDescribing) return undefined
  if (isDescribing) return { at: first, opening: 'nominal', speakers: [], doubts: 1 }
  const far = governs.isWeak ? undefined : findFar(reading, first, Math.min(limit, first + 16), form)
  if (far !== undefined) return { ...far, speakers: [], doubts: 1 }
  const behind = behindAdjuncts(reading, first, limit)
  const near = behind > first ? placeAt(reading, behind, form) : undefined
  if (near !== undefined && !governs.isWeak) return { ...near, speakers: [], doubts: 0 }
  if (governs.before === 'content') return { at: first, opening: 'nominal', speakers: [], doubts: 1 }
  if (!isComma(wordAt(reading, first - 2)) || governs.isWeak) return undefined
  const beyond = findBeyond(reading, [], first, Math.min(limit, first + 12), form)
  if (beyond !== undefined) return beyond
  return governs.object && wordAt(reading, first - 1).endsWith('ا') && /^\p{L}{3}/u.test(wordAt(reading, first))
    ? { at: first, opening: 'nominal', speakers: [], doubts: 1 }
    : undefined
}
