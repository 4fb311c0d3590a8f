import type { Segment } from '../../core/entities.ts'
import { contentSegment, segmentOf, type Agreement, type Draft, type Opening } from '../draft.ts'
import { contentEnd, isRemark, speechEnd } from '../extent.ts'
import { canSpeak, kindOf, looksLikeName } from '../kind.ts'
import { cueFormsOf, pronouns, type CueForm } from '../lexicon/cues.ts'
import { adjunctOpeners, auxiliaries, clauseOpeners, relatives } from '../lexicon/function-words.ts'
import {
  isNewCue,
  opensAnything,
  opensClause,
  opensNominal,
  opensObject,
  opensSpeech,
  quotationEnd,
} from '../openers.ts'
import { phraseEnd, readSpeakers } from '../phrase.ts'
import { isComma, tokenAt, wordAt, type Reading, type TokenRange } from '../reading.ts'

/** A form of a verb of saying where it stands. */
interface Occurrence {
  readonly at: number
  readonly form: CueForm
  /** Letters before the verb that are no part of the cue. */
  readonly lead: number
  readonly isConjoined: boolean
  /** A pronoun behind the verb: an object that is taken up again. */
  readonly hasObject: boolean
}

/** Every reading of a token as a verb of saying. */
const occurrencesAt = (reading: Reading, at: number): Occurrence[] => {
  const word = wordAt(reading, at)
  const found: Occurrence[] = []
  const add = (text: string, lead: number, isConjoined: boolean, hasObject = false) => {
    for (const form of cueFormsOf(text)) found.push({ at, form, lead, isConjoined, hasObject })
  }
  add(word, 0, false)
  if (found.length > 0) return found
  const conjunction = /^[وف]/u.test(word) && word.length > 3 ? 1 : 0
  if (conjunction > 0) add(word.slice(1), 1, true)
  if (found.length > 0) return found
  const rest = word.slice(conjunction)
  if (/^س[يتنا]/u.test(rest)) add(rest.slice(1), conjunction, conjunction > 0)
  if (found.length > 0) return found.filter(({ form }) => form.shape === 'imperfect')
  for (const pronoun of pronouns) {
    if (!rest.endsWith(pronoun) || rest.length - pronoun.length < 3) continue
    add(rest.slice(0, -pronoun.length), conjunction, conjunction > 0, true)
    if (found.length > 0)
      return found.filter(
        ({ form: { shape, verb } }) => shape !== 'participle' && shape !== 'masdar' && verb.governs.before !== 'none',
      )
  }
  return found
}

const isFinite = ({ form: { shape } }: Occurrence) => shape === 'perfect' || shape === 'imperfect'

/** What speaks against reading the word as a verb here, whatever follows. */
const isImpossible = (reading: Reading, { at, form, lead }: Occurrence): boolean => {
  const previous = wordAt(reading, at - 1)
  if (form.shape === 'masdar') return true
  if (form.shape === 'participle') return !/(?:ا|ه|ين|ات)$/u.test(form.text)
  if (lead > 0) return false
  if (
    /^(?:في|عن|الي|علي|بعد|قبل|خلال|عبر|ضد|حول|اي|كل|بدون|دون|غير|عدم|هذا|هذه|ذلك|تلك|نحو|بين|عند|لدي|منذ|حتي)$/u.test(
      previous,
    )
  )
    return true
  if (previous === 'من')
    return !(wordAt(reading, at - 2) !== '' && form.shape === 'perfect' && opensClause(reading, at + 1))
  return clauseOpeners.has(previous) && previous === 'ان' && form.shape === 'imperfect' && !opensClause(reading, at + 1)
}

interface Found {
  readonly at: number
  readonly opening: Opening
  readonly speakers: readonly TokenRange[]
  readonly doubts: number
}

const leadingAdjuncts =
  /^(?:اليوم|امس|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|صباح|مساء|ظهر|ايضا|لاحقا|موخرا|اخيرا|سابقا|مجددا|رسميا|كذلك|غدا|الليله|بدوره|بدورها|قايلا|قايله)$/u

/** Where clause or speech opens behind the source and its adjuncts; undefined where none belongs to this verb. */
const findFar = (
  reading: Reading,
  from: number,
  limit: number,
  form: CueForm,
): { at: number; opening: Opening } | undefined => {
  const { governs } = form.verb
  const reach = Math.min(limit, from + 48)
  for (let at = from; at < reach; at++) {
    const word = wordAt(reading, at)
    if (governs.speech && word === ':') {
      return { at: at + 1, opening: opensSpeech(reading, at + 1) ? 'quotation' : 'speech' }
    }
    if (word === '"') {
      if (governs.speech && opensSpeech(reading, at)) return { at, opening: 'quotation' }
      const behind = quotationEnd(reading, at)
      if (behind > at) at = behind - 1
      continue
    }
    if ((governs.clause || governs.speech) && opensClause(reading, at)) return { at, opening: 'clause' }
    if (at > from && (isNewCue(reading, at) || isRemark(reading, at))) return undefined
    if (at > from && isOtherCue(reading, at)) return undefined
  }
  return undefined
}

/** A finite verb of saying that has its own content directly behind it, or a subject and then its content. */
const isOtherCue = (reading: Reading, at: number): boolean =>
  occurrencesAt(reading, at).some(
    (other) =>
      isFinite(other) &&
      !isImpossible(reading, other) &&
      !other.form.verb.governs.isWeak &&
      opensAnything(reading, at + 1, other.form),
  )

/** Where the adjuncts that begin at `from` end: time, and what stands between commas. */
const behindAdjuncts = (reading: Reading, from: number, limit: number): number => {
  let at = from
  while (at < limit && (leadingAdjuncts.test(wordAt(reading, at)) || /^\d+$/u.test(wordAt(reading, at)))) at++
  return at
}

/** The source and the content of a verb, to its left side not looked at. */
const findRight = (reading: Reading, { at: cue, form }: Occurrence, limit: number): Found | undefined => {
  const { governs } = form.verb
  const from = cue + 1
  if (
    opensAnything(reading, from, form) &&
    !(
      wordAt(reading, from) === '"' &&
      !opensSpeech(reading, from) &&
      governs.clause &&
      findFar(reading, from, limit, form)?.opening === 'clause'
    )
  ) {
    return { ...direct(reading, from, form), speakers: [], doubts: 0 }
  }
  const start = behindAdjuncts(reading, from, limit)
  const strict = readSpeakers(reading, start, { end: limit, isKnown: false })
  if (strict.end > start || start > from) {
    const behind = behindAdjuncts(reading, strict.end, limit)
    const near =
      nominalAt(reading, behind, form) ??
      nominalAt(reading, isComma(wordAt(reading, behind)) ? behind + 1 : behind, form)
    if (near !== undefined && !governs.isWeak) {
      if (strict.end > start || near.opening !== 'nominal') return { ...near, speakers: strict.phrases, doubts: 0 }
      return { ...near, speakers: [], doubts: 0 }
    }
  }
  const far = findFar(reading, from, limit, form)
  if (far !== undefined) {
    const end = wordAt(reading, far.at - 1) === ':' ? far.at - 1 : far.at
    const lenient = readSpeakers(reading, start, { end, isKnown: true })
    return { ...far, speakers: lenient.phrases, doubts: governs.isWeak && lenient.end < end ? 2 : 0 }
  }
  if (governs.isWeak) return undefined
  return findBeyondAdjuncts(reading, strict.phrases, strict.end, limit, form)
}

const direct = (reading: Reading, at: number, form: CueForm): { at: number; opening: Opening } => {
  const word = wordAt(reading, at)
  if (word === ':') return { at: at + 1, opening: opensSpeech(reading, at + 1) ? 'quotation' : 'speech' }
  if (word === '"' && form.verb.governs.speech) return { at, opening: 'quotation' }
  return { at, opening: opensClause(reading, at) ? 'clause' : 'nominal' }
}

const nominalAt = (reading: Reading, at: number, form: CueForm): { at: number; opening: Opening } | undefined => {
  const { governs } = form.verb
  if (governs.clause && opensClause(reading, at)) return { at, opening: 'clause' }
  if (opensNominal(reading, at, governs) || (governs.object && opensObject(reading, at)))
    return { at, opening: 'nominal' }
  return undefined
}

/** A nominal content behind adjuncts that commas enclose, or behind an object that the verb takes first. */
const findBeyondAdjuncts = (
  reading: Reading,
  speakers: readonly TokenRange[],
  from: number,
  limit: number,
  form: CueForm,
): Found | undefined => {
  const { governs } = form.verb
  if (governs.before === 'content' && from < limit && speakers.length > 0) {
    return { at: from, opening: 'nominal', speakers, doubts: 1 }
  }
  const reach = Math.min(limit, from + 24)
  for (let at = from; at < reach; at++) {
    const word = wordAt(reading, at)
    if (word === '"') {
      const behind = quotationEnd(reading, at)
      if (behind > at) at = behind - 1
      continue
    }
    if (isNewCue(reading, at) || isRemark(reading, at) || isOtherCue(reading, at)) return undefined
    const isAfterComma = isComma(wordAt(reading, at - 1))
    const isAddressed = governs.before === 'addressee' && at > from
    if (opensNominal(reading, at, governs) && (isAfterComma || isAddressed))
      return { at, opening: 'nominal', speakers, doubts: 1 }
    if (isAfterComma && governs.object && opensObject(reading, at))
      return { at, opening: 'nominal', speakers, doubts: 1 }
  }
  return undefined
}

/** The subject that stands before its verb: «السراج أكد», «التحليلات التي أكدت». */
const findLeft = (reading: Reading, { at }: Occurrence): TokenRange | undefined => {
  const start = reading.units.startOf[at] ?? 0
  let first = at
  let end = at
  while (end > start && auxiliaries.has(wordAt(reading, end - 1))) end--
  const isRelative = relatives.has(wordAt(reading, end - 1)) && !/^(?:ما|من)$/u.test(wordAt(reading, end - 1))
  if (isRelative) end--
  first = end
  while (first > start && end - first < 14) {
    const { text: word, isWord } = tokenAt(reading, first - 1)
    if (
      clauseOpeners.has(word) ||
      word === 'بان' ||
      /^(?:لكن|بينما|فيما|حيث|لان|غير|اما|كما|حين|اذ|فان|وان|بل|حسب|وفق|بحسب|كان|وكان|كانت|وكانت|ولكن)$/u.test(word)
    )
      break
    if (isComma(word) && !isCommaInside(reading, first - 1, end)) break
    if (!isWord && !isComma(word) && word !== '"' && word !== '(' && word !== ')') break
    if (word === '"' && (reading.quotations.partner[first - 1] ?? -1) < 0) break
    if (first - 1 < at && cueFormsOf(word).some(({ shape }) => shape === 'perfect') && !canSpeak(word)) break
    if (isRelative && /^(?:من|في|علي|الي|عن)$/u.test(word) && end - first > 0) break
    first--
  }
  if (first >= end) return undefined
  for (let from = first; from < end; from++) {
    const word = wordAt(reading, from)
    const lead = from > first || !word.startsWith('و') || canSpeak(word) || looksLikeName(word) ? 0 : 1
    const isStart = from === first || (isRelative && !/^(?:في|من)$/u.test(wordAt(reading, from - 1)))
    if (!isStart) break
    if (
      phraseEnd(reading, from, { end, isKnown: true }, { lead }) === end &&
      (isRelative || canSpeak(word.slice(lead)) || kindOf(reading, { first: from, end, lead }) !== undefined)
    ) {
      return { first: from, end, lead }
    }
  }
  return undefined
}

const isCommaInside = (reading: Reading, comma: number, end: number): boolean => {
  const next = wordAt(reading, comma + 1)
  return canSpeak(next) && end - comma > 1 && end - comma < 10 && canSpeak(wordAt(reading, comma - 1))
}

const agreementOf = ({ gender, number }: CueForm): Agreement => ({ gender, number })

/** The cue with its auxiliaries and its negation. */
const cueSegment = (reading: Reading, { at, lead }: Occurrence): Segment => {
  const own = segmentOf(reading, { first: at, end: at + 1, lead })
  if (lead > 0) return own
  let first = at
  const before = wordAt(reading, first - 1)
  if (/^(?:قد|لم|لن|سوف|لا)$/u.test(before)) first--
  if (/^(?:وقد|ولم|ولن|وسوف|ولا|فقد|فلم)$/u.test(before))
    return segmentOf(reading, { first: first - 1, end: at + 1, lead: 1 })
  if (first < at || /^(?:كان|كانت|بات|باتت)$/u.test(wordAt(reading, first - 1))) {
    const auxiliary = wordAt(reading, first - 1)
    if (/^(?:كان|كانت|كانوا|بات|باتت|مازال|مازالت)$/u.test(auxiliary)) first--
    else if (/^(?:وكان|وكانت|وكانوا|وبات|وباتت)$/u.test(auxiliary))
      return segmentOf(reading, { first: first - 1, end: at + 1, lead: 1 })
  }
  return segmentOf(reading, { first, end: at + 1 })
}

const leadOfOpener = (word: string): number => (/^(?:ف|و)ا?ن/u.test(word) && clauseOpeners.has(word.slice(1)) ? 1 : 0)

/** The words that belong to an opening, and where they end. */
export const contentOf = (
  reading: Reading,
  at: number,
  opening: Opening,
  limit: number,
): { content: Segment; end: number } | undefined => {
  const end =
    opening === 'quotation' || (wordAt(reading, at) === '"' && reading.quotations.unclosed.has(at))
      ? speechEnd(reading, at)
      : contentEnd(reading, at, limit)
  const content = contentSegment(reading, at, end, leadOfOpener(wordAt(reading, at)))
  return content && { content, end }
}

/** The attributions that a verb of saying at this token makes; most words make none. */
export const readVerb = (reading: Reading, at: number): Draft[] => {
  const limit = reading.units.endOf[at] ?? at
  for (const occurrence of occurrencesAt(reading, at)) {
    const { form } = occurrence
    if (isImpossible(reading, occurrence)) continue
    const found = findRight(reading, occurrence, limit)
    const draft = found && complete(reading, occurrence, found, limit)
    if (draft !== undefined) return [draft]
    const before = form.verb.governs.speech && isFinite(occurrence) ? readBefore(reading, occurrence, limit) : undefined
    if (before !== undefined) return [before]
  }
  return []
}

const complete = (reading: Reading, occurrence: Occurrence, found: Found, limit: number): Draft | undefined => {
  const { at, form } = occurrence
  const content = contentOf(reading, found.at, found.opening, limit)
  if (content === undefined) return undefined
  const isParticiple = form.shape === 'participle'
  const speakers = isParticiple ? [] : found.speakers
  const left =
    speakers.length === 0 && !isParticiple && !occurrence.isConjoined && !form.isFirst
      ? findLeft(reading, occurrence)
      : undefined
  const sources = left === undefined ? speakers : [left]
  const isWeakFrame = form.verb.governs.isWeak && found.opening === 'nominal'
  if (isWeakFrame) return undefined
  return {
    rule: isParticiple
      ? 'participle'
      : left !== undefined
        ? 'subjectFirst'
        : sources.length > 0
          ? 'verbSubject'
          : 'verbImplicit',
    at,
    cue: cueSegment(reading, occurrence),
    sources,
    content: [content.content],
    opener: found.at,
    opening: found.opening,
    subject: sources.length > 0 ? 'written' : 'implicit',
    agreement: agreementOf(form),
    isParticiple,
    isFirstPerson: form.isFirst,
    stance: form.verb.stance,
    doubts: found.doubts + (form.verb.governs.isWeak ? 1 : 0),
  }
}

/** A quotation, and behind it who says it: «…»، قال فلان. */
const readBefore = (reading: Reading, occurrence: Occurrence, limit: number): Draft | undefined => {
  const { at, form, isConjoined } = occurrence
  if (isConjoined) return undefined
  let closer = at - 1
  while (isComma(wordAt(reading, closer)) || /^(?:كما|[-–.])$/u.test(wordAt(reading, closer))) closer--
  const opener = reading.quotations.partner[closer] ?? -1
  if (opener < 0 || opener > closer || !opensSpeech(reading, opener)) return undefined
  const { phrases, end } = readSpeakers(reading, at + 1, { end: limit, isKnown: false })
  if (
    phrases.length === 0 ||
    !(
      end >= limit ||
      adjunctOpeners.has(wordAt(reading, end)) ||
      !tokenAt(reading, end).isWord ||
      /^(?:في|من|ل|علي|عن)/u.test(wordAt(reading, end))
    )
  )
    return undefined
  return {
    rule: 'quotationFirst',
    at,
    cue: cueSegment(reading, occurrence),
    sources: phrases,
    content: [segmentOf(reading, { first: opener, end: closer + 1 })],
    opener,
    opening: 'before',
    subject: 'written',
    agreement: agreementOf(form),
    isParticiple: false,
    isFirstPerson: false,
    stance: form.verb.stance,
    doubts: 0,
  }
}
