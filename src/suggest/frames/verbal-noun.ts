import { unknownAgreement, type Draft } from '../draft.ts'
import { cueFormsOf, pronouns } from '../lexicon/cues.ts'
import { opensClause, opensSpeech } from '../openers.ts'
import { readSpeakers } from '../speakers.ts'
import { tokenAt, wordAt, type Reading, type TokenRange } from '../reading.ts'
import { contentOf } from './verb.ts'

/** «قوله إن», «تأكيدها أن», «بقوله: …»: a noun of saying whose pronoun is the source. */
export const readVerbalNoun = (reading: Reading, at: number): Draft[] => {
  const token = tokenAt(reading, at)
  const lead =
    /^[وف]/u.test(token.text) && cueFormsOf(token.text.slice(1).replace(/(?:ه|ها|هم|هما)$/u, '')).length > 0 ? 1 : 0
  const inner = /^[بل]/u.test(token.text.slice(lead)) && token.text.length > 4 ? lead + 1 : lead
  for (const start of new Set([inner, lead])) {
    for (const pronoun of pronouns) {
      const text = token.text.slice(start)
      if (!text.endsWith(pronoun) || text.length - pronoun.length < 2) continue
      const form = cueFormsOf(text.slice(0, -pronoun.length)).find(
        ({ shape, verb }) => shape === 'masdar' && verb.governs.clause,
      )
      if (form === undefined || isRatherVerb(reading, at, text.slice(0, -pronoun.length), lead)) continue
      const opening = opensClause(reading, at + 1)
        ? 'clause'
        : wordAt(reading, at + 1) === ':' || opensSpeech(reading, at + 1)
          ? 'quotation'
          : undefined
      if (opening === undefined) continue
      const opener = wordAt(reading, at + 1) === ':' ? at + 2 : at + 1
      const found = contentOf(
        reading,
        opener,
        opening === 'quotation' && opensSpeech(reading, opener) ? 'quotation' : 'clause',
        reading.units.endOf[at] ?? at,
      )
      if (found === undefined) continue
      const behindAbout = speakerBehindAbout(reading, at)
      const cueStart = token.start + start
      const suffix = token.end - pronoun.length
      return [
        {
          rule: 'verbalNoun',
          at,
          cue: { start: cueStart, end: behindAbout ? token.end : suffix },
          sources: behindAbout ? [behindAbout] : [{ first: at, end: at + 1, lead: suffix - token.start }],
          content: [found],
          opener,
          opening: opening === 'quotation' ? 'speech' : 'clause',
          subject: behindAbout ? 'written' : 'pronoun',
          agreement: {
            ...unknownAgreement,
            gender: pronoun === 'ها' ? 'feminine' : pronoun === 'ه' ? 'masculine' : 'either',
          },
          isParticiple: false,
          isFirstPerson: false,
          stance: form.verb.stance,
          doubts: 0,
        },
      ]
    }
  }
  return []
}

/** «ووصفه بأنه»: where a verb stands, what may be a noun is one. */
const isRatherVerb = (reading: Reading, at: number, plain: string, lead: number): boolean =>
  cueFormsOf(plain).some(({ shape, verb }) => shape === 'perfect' && verb.governs.before === 'content') &&
  (lead > 0 || !tokenAt(reading, at - 1).isWord)

/** «نقلت الوكالة عن مسؤول قوله»: he who is named between عن and the noun is the source. */
const speakerBehindAbout = (reading: Reading, at: number): TokenRange | undefined => {
  const start = Math.max(reading.units.startOf[at] ?? 0, at - 24)
  for (let from = at - 2; from > start; from--) {
    if (wordAt(reading, from) !== 'عن') continue
    const { phrases, end } = readSpeakers(reading, from + 1, { end: at, isKnown: true })
    const [speaker] = phrases
    return speaker !== undefined && end >= at - 3 ? speaker : undefined
  }
  return undefined
}
