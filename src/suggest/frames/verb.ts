import type { Segment } from '../../core/entities.ts'
import { contentSegment, segmentOf, type Agreement, type Draft, type Opening } from '../draft.ts'
import { contentEnd, firstComma, speechEnd } from '../extent.ts'
import { asksForAnonymity } from '../anonymity.ts'
import { kindOf } from '../kind.ts'
import { cueFormsOf, type CueForm } from '../lexicon/cues.ts'
import { adjunctOpeners, clauseOpeners } from '../lexicon/function-words.ts'
import {
  isConditional,
  isFinite,
  isHomograph,
  isImpossible,
  isInRelative,
  isInserted,
  isRefusal,
  occurrencesAt,
  type Occurrence,
} from '../occurrence.ts'
import { opensClause, opensNominal, opensSpeech } from '../openers.ts'
import { readSpeakers } from '../speakers.ts'
import { isComma, tokenAt, wordAt, type Reading, type TokenRange } from '../reading.ts'
import { isAddressee } from './adjuncts.ts'
import { findContent } from './find-content.ts'
import type { Found } from './found.ts'
import { isPlausible } from './plausible.ts'
import { hasSubjectBefore, subjectBefore } from './subject-before.ts'

const agreementOf = ({ gender, number }: CueForm): Agreement => ({ gender, number })

/** The cue with its auxiliaries and its negation. */
const cueSegment = (reading: Reading, { at, lead }: Occurrence, end = at + 1): Segment => {
  let first = at
  if (lead === 0) {
    const before = wordAt(reading, first - 1)
    if (/^(?:قد|لم|لن|سوف|لا)$/u.test(before)) first--
    if (/^(?:وقد|ولم|ولن|وسوف|ولا|فقد|فلم)$/u.test(before)) return segmentOf(reading, { first: first - 1, end, lead: 1 })
    const auxiliary = wordAt(reading, first - 1)
    if (/^(?:كان|كانت|كانوا|بات|باتت|مازال|مازالت)$/u.test(auxiliary)) first--
    else if (/^(?:وكان|وكانت|وكانوا|وبات|وباتت)$/u.test(auxiliary))
      return segmentOf(reading, { first: first - 1, end, lead: 1 })
  }
  return segmentOf(reading, { first, end, lead: first === at ? lead : 0 })
}

const leadOfOpener = (word: string): number => (/^[فو]ا?ن/u.test(word) && clauseOpeners.has(word.slice(1)) ? 1 : 0)

/** The words that belong to an opening at `at`; undefined where nothing is left. */
export const contentOf = (
  reading: Reading,
  at: number,
  opening: Opening,
  limit: number,
  isImperfect = false,
): Segment | undefined => {
  const isUnclosed = wordAt(reading, at) === '"' && reading.quotations.unclosed.has(at)
  const end =
    opening === 'quotation' || isUnclosed ? speechEnd(reading, at) : contentEnd(reading, at, limit, isImperfect)
  return contentSegment(reading, at, end, leadOfOpener(wordAt(reading, at)))
}

/** The attributions that a verb of saying at this token makes; most words make none. */
export const readVerb = (reading: Reading, at: number): Draft[] => {
  const limit = reading.units.endOf[at] ?? at
  for (const occurrence of occurrencesAt(reading, at)) {
    if (isImpossible(reading, occurrence) || asksForAnonymity(reading, at) || isRefusal(reading, occurrence)) continue
    const draft =
      readRepetition(reading, occurrence, limit) ??
      readForward(reading, occurrence, limit) ??
      readBackward(reading, occurrence, limit)
    if (draft !== undefined) return [draft]
  }
  return []
}

const readForward = (reading: Reading, occurrence: Occurrence, limit: number): Draft | undefined => {
  const { at, form } = occurrence
  const found = findContent(reading, occurrence, limit)
  if (found === undefined) return readObject(reading, occurrence, limit)
  if (
    isInRelative(reading, at) &&
    isComma(wordAt(reading, found.at - 1)) &&
    firstComma(reading, at, found.at) === found.at - 1
  )
    return undefined
  if (found.opening === 'nominal' && isConditional(reading, at) && !occurrence.hasObject) return undefined
  if (found.opening === 'nominal' && /^[وف]?من$/u.test(wordAt(reading, at - 1))) return undefined
  const isUnsure = isHomograph(form.text) && found.opening === 'nominal' && found.speakers.length === 0
  if (isUnsure && !occurrence.isConjoined && !hasSubjectBefore(reading, at)) return undefined
  if (
    /^(?:عقب|بين|علم|حمل)$/u.test(form.text) &&
    found.speakers.length > 0 &&
    kindOf(reading, found.speakers[0] ?? { first: 0, end: 0 }) === undefined
  )
    return undefined
  if (form.verb.lemma === 'نسب' && !/(?:قوله|قولها|قولهم)/u.test(wordsBehind(reading, at, limit))) return undefined
  if (form.verb.lemma === 'حمل' && !mentions(reading, at, limit, 'مسووليه')) return undefined
  return complete(reading, occurrence, found, limit)
}

const wordsBehind = (reading: Reading, at: number, limit: number): string =>
  Array.from({ length: Math.min(20, limit - at) }, (_, step) => wordAt(reading, at + step)).join(' ')

const mentions = (reading: Reading, at: number, limit: number, stem: string): boolean => {
  for (let next = at + 1; next < Math.min(limit, at + 14); next++) if (wordAt(reading, next).includes(stem)) return true
  return false
}

/** «قطر تنفي تورطها», «الوزارة تتوقع انفراجا»: behind a subject that is known any noun is an object. */
const readObject = (reading: Reading, occurrence: Occurrence, limit: number): Draft | undefined => {
  const { at, form } = occurrence
  const { governs } = form.verb
  if (
    !governs.object ||
    governs.isWeak ||
    form.shape !== 'imperfect' ||
    occurrence.isConjoined ||
    isConditional(reading, at)
  )
    return undefined
  const subject = subjectBefore(reading, at)
  const next = wordAt(reading, at + 1)
  if (
    subject[0] === undefined ||
    kindOf(reading, subject[0]) === undefined ||
    !/^\p{L}{3,}/u.test(next) ||
    adjunctOpeners.has(next) ||
    at + 1 >= limit
  )
    return undefined
  return complete(reading, occurrence, { at: at + 1, opening: 'nominal', speakers: subject, doubts: 1 }, limit)
}

const repeats = new Set([
  'اعاد',
  'كرر',
  'جدد',
  'يعيد',
  'يكرر',
  'يجدد',
  'تعيد',
  'تكرر',
  'تجدد',
  'اعادت',
  'كررت',
  'جددت',
  'مجددا',
  'مجدده',
  'مكررا',
  'معيدا',
])

/** «سيعيد التأكيد على», «جددت دعوتها إلى»: two words that are one cue; undefined for any other. */
const readRepetition = (reading: Reading, occurrence: Occurrence, limit: number): Draft | undefined => {
  const { at, form } = occurrence
  if (!repeats.has(form.text)) return undefined
  const word = wordAt(reading, at + 1)
  const plain = word.startsWith('ال') ? word.slice(2) : word.replace(/(?:ه|ها|هم)$/u, '').replace(/ت$/u, 'ه')
  const said = [plain, word].flatMap((text) => cueFormsOf(text)).find(({ shape }) => shape === 'masdar')
  if (said === undefined) return undefined
  for (let next = at + 2; next < Math.min(limit, at + 10); next++) {
    if (!opensNominal(reading, next, said.verb.governs) && !opensClause(reading, next)) continue
    if (next > at + 2 && isAddressee(reading, next)) continue
    if (next === at + 2 && isAddressee(reading, next) && said.verb.governs.before === 'addressee') continue
    const opening = opensClause(reading, next) ? 'clause' : 'nominal'
    const found = { at: next, opening, speakers: [], doubts: 0 } as const
    return complete(
      reading,
      { ...occurrence, form: { ...form, verb: { ...said.verb, lemma: form.verb.lemma } } },
      found,
      limit,
      at + 2,
    )
  }
  return undefined
}

/** «معربا عن ثقته بأن»: the noun is part of the cue when a clause follows it. */
const withNoun = (reading: Reading, { at, form }: Occurrence, found: Found): Found | undefined => {
  if (form.verb.lemma !== 'أعرب' && form.verb.lemma !== 'عبر') return undefined
  if (found.at !== at + 1 || wordAt(reading, at + 1) !== 'عن') return undefined
  return /(?:ه|ها|هم|هما)$/u.test(wordAt(reading, at + 2)) && opensClause(reading, at + 3)
    ? { ...found, at: at + 3, opening: 'clause' }
    : undefined
}

const complete = (
  reading: Reading,
  occurrence: Occurrence,
  given: Found,
  limit: number,
  cueEnd?: number,
): Draft | undefined => {
  const { at, form } = occurrence
  const merged = withNoun(reading, occurrence, given)
  const found = merged ?? given
  const isParticiple = form.shape === 'participle'
  const speakers = isParticiple ? [] : found.speakers
  const mayFollow =
    speakers.length === 0 &&
    !isParticiple &&
    (!occurrence.isConjoined || wordAt(reading, at).startsWith('ف')) &&
    !form.isFirst
  const subject = mayFollow ? subjectBefore(reading, at) : []
  const sources = subject.length === 0 ? speakers : subject
  const isImplicit = sources.length === 0
  const isRemarkInside =
    isImplicit && !isParticiple && found.opening === 'clause' && !occurrence.isConjoined && isInserted(reading, at)
  const reach = isRemarkInside ? firstComma(reading, found.at, limit) : limit
  const content = contentOf(reading, found.at, found.opening, reach, form.shape === 'imperfect')
  if (
    content === undefined ||
    (form.verb.governs.isWeak && found.opening === 'nominal' && form.verb.governs.before !== 'content')
  )
    return undefined
  if (found.opening === 'nominal' && !sources.every((phrase) => isPlausible(reading, phrase, form))) return undefined
  const before = quotationBefore(reading, occurrence)
  const isContinued = before !== undefined && found.opening === 'quotation' && sources.length > 0
  return {
    rule: isParticiple
      ? 'participle'
      : subject.length > 0
        ? 'subjectFirst'
        : isImplicit
          ? 'verbImplicit'
          : 'verbSubject',
    at,
    cue: cueSegment(reading, occurrence, cueEnd ?? (merged ? at + 3 : at + 1)),
    sources,
    content: isContinued ? [before.segment, content] : [content],
    opener: isContinued ? before.opener : found.at,
    opening: found.opening,
    subject: isImplicit ? 'implicit' : 'written',
    agreement: agreementOf(form),
    isParticiple,
    isFirstPerson: form.isFirst,
    stance: form.verb.stance,
    doubts: found.doubts + (form.verb.governs.isWeak ? 1 : 0) + (found.opening === 'nominal' ? 1 : 0),
  }
}

/** A quotation of somebody's words that ends directly before the verb. */
const quotationBefore = (
  reading: Reading,
  { at, isConjoined }: Occurrence,
): { opener: number; segment: Segment } | undefined => {
  if (isConjoined) return undefined
  let closer = at - 1
  while (isComma(wordAt(reading, closer)) || /^(?:كما|بهذا|هكذا|[-–.])$/u.test(wordAt(reading, closer))) closer--
  const opener = reading.quotations.partner[closer] ?? -1
  if (opener < 0 || opener > closer || closer - opener < 4) return undefined
  return { opener, segment: segmentOf(reading, { first: opener, end: closer + 1 }) }
}

/** The words before a verb in the middle or at the end of what it reports: «…»، قال فلان; …، كما قال. */
const readBackward = (reading: Reading, occurrence: Occurrence, limit: number): Draft | undefined => {
  const { at, form } = occurrence
  if (!form.verb.governs.speech || !isFinite(occurrence) || form.isFirst) return undefined
  const quotation = quotationBefore(reading, occurrence)
  if (quotation === undefined || !opensSpeech(reading, quotation.opener)) return undefined
  const { phrases, end } = readSpeakers(reading, at + 1, { end: limit, isKnown: false })
  const next = wordAt(reading, end)
  const isClosed =
    end >= limit ||
    adjunctOpeners.has(next) ||
    /^(?:الذي|التي|الذين)$/u.test(next) ||
    !tokenAt(reading, end).isWord ||
    /^(?:في|من|ل|علي|عن|و(?:هو|هي|هم)$)/u.test(next) ||
    asksForAnonymity(reading, end)
  if (phrases.length === 0 || !isClosed) return undefined
  return backward(reading, occurrence, phrases, [quotation.segment], quotation.opener)
}

const backward = (
  reading: Reading,
  occurrence: Occurrence,
  sources: readonly TokenRange[],
  content: readonly Segment[],
  opener: number,
): Draft => ({
  rule: 'quotationFirst',
  at: occurrence.at,
  cue: cueSegment(reading, occurrence),
  sources,
  content,
  opener,
  opening: 'before',
  subject: 'written',
  agreement: agreementOf(occurrence.form),
  isParticiple: false,
  isFirstPerson: false,
  stance: occurrence.form.verb.stance,
  doubts: 0,
})
