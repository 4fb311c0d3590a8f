import { segmentOf, unknownAgreement, type Draft } from '../draft.ts'
import { kindOf } from '../kind.ts'
import { cueFormsOf, isEverCue, pronouns, type CueForm } from '../lexicon/cues.ts'
import { opensClause, opensNominal, opensObject, opensSpeech } from '../openers.ts'
import { endsInTa, isComma, tokenAt, wordAt, type Reading, type TokenRange } from '../reading.ts'
import { readSpeakers } from '../speakers.ts'
import { behindAdjuncts } from './adjuncts.ts'
import { contentOf } from './verb.ts'

/** The reading of a word as a noun of saying that can govern a clause; undefined for any other word. */
const nounOfSaying = (text: string): CueForm | undefined =>
  cueFormsOf(text).find(({ shape, verb }) => shape === 'masdar' && verb.governs.clause)

/** «ووصفه بأنه»: where a verb stands, what may be a noun is one. */
const isRatherVerb = (reading: Reading, at: number, plain: string, lead: number): boolean =>
  cueFormsOf(plain).some(({ shape, verb }) => shape === 'perfect' && verb.governs.before === 'content') &&
  (lead > 0 || !tokenAt(reading, at - 1).isWord)

/** «نقلت الوكالة عن مسؤول قوله», «ونسبت إليه قوله»: he who is named before the noun is the source. */
const speakerBefore = (reading: Reading, at: number): TokenRange | undefined => {
  const start = Math.max(reading.units.startOf[at] ?? 0, at - 24)
  for (let from = at - 2; from > start; from--) {
    const word = wordAt(reading, from)
    if (word !== 'عن' && !(word === 'الي' && /نسب/u.test(wordAt(reading, start)))) continue
    const { phrases, end } = readSpeakers(reading, from + 1, { end: at, isKnown: true })
    const [speaker] = phrases
    // «عن مسؤول رفيع، طلب عدم الكشف عن هويته، قوله»
    const isInserted = isComma(wordAt(reading, end)) && isComma(wordAt(reading, at - 1))
    if (/^(?:اسم|هويت)(?:ه|ها|هم)$/u.test(wordAt(reading, from + 1))) continue
    return speaker !== undefined && (end >= at - 3 || isInserted) ? speaker : undefined
  }
  return undefined
}

const common = {
  rule: 'verbalNoun',
  isParticiple: false,
  isFirstPerson: false,
} as const

/** «قوله إن», «تأكيدها أن», «بقوله: …»: a noun of saying whose pronoun is the source. */
const readOwn = (reading: Reading, at: number): Draft | undefined => {
  const token = tokenAt(reading, at)
  if (!/(?:ه|ها|هم|هما|هن|نا|ني|كم)$/u.test(token.text) || endsInTa(reading, token)) return undefined
  const lead =
    /^[وف]/u.test(token.text) && cueFormsOf(token.text.slice(1).replace(/(?:ه|ها|هم|هما)$/u, '')).length > 0 ? 1 : 0
  const inner = /^[بل]/u.test(token.text.slice(lead)) && token.text.length > 4 ? lead + 1 : lead
  for (const start of new Set([inner, lead])) {
    for (const pronoun of pronouns) {
      const text = token.text.slice(start)
      if (!text.endsWith(pronoun) || text.length - pronoun.length < 2) continue
      const form = nounOfSaying(text.slice(0, -pronoun.length))
      if (form === undefined || isRatherVerb(reading, at, text.slice(0, -pronoun.length), lead)) continue
      // «قولها اليوم الجمعة إن»
      const behind = opensClause(reading, at + 1)
        ? at + 1
        : behindAdjuncts(reading, at + 1, reading.units.endOf[at] ?? at)
      const isClause = opensClause(reading, behind)
      const isSpeech = wordAt(reading, behind) === ':' || opensSpeech(reading, behind)
      if (!isClause && !isSpeech) continue
      const opener = wordAt(reading, behind) === ':' ? behind + 1 : behind
      const opening = isSpeech && opensSpeech(reading, opener) ? 'quotation' : 'clause'
      const content = contentOf(reading, opener, opening, reading.units.endOf[at] ?? at)
      if (content === undefined) continue
      const named = speakerBefore(reading, at)
      const suffix = token.end - pronoun.length
      const gender = pronoun === 'ها' ? 'feminine' : pronoun === 'ه' ? 'masculine' : 'either'
      return {
        ...common,
        at,
        cue: { start: token.start + start, end: named ? token.end : suffix },
        sources: [named ?? { first: at, end: at + 1, lead: suffix - token.start }],
        content: [content],
        opener,
        opening: isClause ? 'clause' : 'speech',
        subject: named ? 'written' : 'pronoun',
        agreement: { ...unknownAgreement, gender },
        stance: form.verb.stance,
        doubts: 0,
      }
    }
  }
  return undefined
}

/** «بعد تأكيد الوزير أن», «رغم دعوة النقابة إلى»: a noun of saying with its speaker behind it. */
const readOfSpeaker = (reading: Reading, at: number): Draft | undefined => {
  const word = wordAt(reading, at)
  if (word.length < 3 || word.startsWith('ال')) return undefined
  const lead = /^[بلو]/u.test(word) && cueFormsOf(word).length === 0 ? 1 : 0
  const form = nounOfSaying(word.slice(lead))
  if (form === undefined || /^(?:قول|راي|رد|حديث|كشف|شهاده|وصف|كتاب)$/u.test(form.text)) return undefined
  const limit = reading.units.endOf[at] ?? at
  const { phrases, end } = readSpeakers(reading, at + 1, { end: limit, isKnown: false })
  const [speaker] = phrases
  if (speaker === undefined || phrases.length > 1 || kindOf(reading, speaker) === undefined) return undefined
  const isClause = opensClause(reading, end)
  const { governs } = form.verb
  if (!isClause && governs.before === 'content') return undefined
  if (!isClause && !opensNominal(reading, end, governs) && !(governs.object && opensObject(reading, end, governs)))
    return undefined
  const content = contentOf(reading, end, isClause ? 'clause' : 'nominal', limit)
  return (
    content && {
      ...common,
      at,
      cue: segmentOf(reading, { first: at, end: at + 1, lead: word.startsWith('و') ? lead : 0 }),
      sources: [speaker],
      content: [content],
      opener: end,
      opening: isClause ? 'clause' : 'nominal',
      subject: 'written',
      agreement: unknownAgreement,
      stance: form.verb.stance,
      doubts: isClause ? 1 : 3,
    }
  )
}

/** The attribution that a noun of saying at this token makes. */
export const readVerbalNoun = (reading: Reading, at: number): Draft[] => {
  if (!isEverCue(wordAt(reading, at))) return []
  const found = readOwn(reading, at) ?? readOfSpeaker(reading, at)
  return found ? [found] : []
}
