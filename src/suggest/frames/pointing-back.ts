import { contentSegment, segmentOf, type Draft } from '../draft.ts'
import { kindOf } from '../kind.ts'
import { isConditional, isFinite, isImpossible, occurrencesAt, type Occurrence } from '../occurrence.ts'
import { isComma, tokenAt, wordAt, type Reading, type TokenRange } from '../reading.ts'
import { readSpeakers } from '../speakers.ts'
import { leadOfSentence, sentenceBefore } from './sentence-before.ts'
import { subjectBefore } from './subject-before.ts'

/** Verbs that answer what has been said. */
const answers = new Set('أكد نفى أنكر استبعد كذب فند دحض أقر أعلن رفض'.split(' '))

/** «وهو ما نفاه المدير», «الأمر الذي أكده الوزير»: the verb takes up the words before with a pronoun. */
const takesUp = (reading: Reading, { at, hasObject }: Occurrence): boolean => {
  const [before, earlier] = [wordAt(reading, at - 1), wordAt(reading, at - 2)]
  return hasObject && ((before === 'ما' && /^و?(?:هو|هي)$/u.test(earlier)) || (before === 'الذي' && earlier === 'الامر'))
}

/** «ذلك», «هذه الاتهامات»: what has just been said. */
const isThat = (reading: Reading, at: number): boolean => {
  const word = wordAt(reading, at)
  const next = wordAt(reading, at + 1)
  if (/^(?:هذا|هذه|تلك)$/u.test(word))
    return /^ال(?:انباء|اتهام|اتهامات|ادعاء|ادعاءات|مزاعم|معلومات|تقارير|خبر|اخبار|روايه)$/u.test(next)
  return (
    word === 'ذلك' &&
    (!tokenAt(reading, at + 1).isWord || /^(?:في|خلال|قايلا|قايله|جمله|بشده|تماما|امس|اليوم)$/u.test(next))
  )
}

/** Where the words that are pointed at end, for «وهو ما»: before the comma. */
const behindPointed = (reading: Reading, at: number): number => {
  let end = at - 2
  while (end > 0 && isComma(wordAt(reading, end - 1))) end--
  return end
}

/** «ونفت الوزارة ذلك», «…، وهو ما نفته الوزارة»: the content is what stands before. */
export const readPointingBack = (reading: Reading, at: number): Draft[] => {
  for (const occurrence of occurrencesAt(reading, at)) {
    const { form, lead } = occurrence
    if (!isFinite(occurrence) || form.isFirst || !answers.has(form.verb.lemma) || isImpossible(reading, occurrence))
      continue
    if (isConditional(reading, at) && !takesUp(reading, occurrence)) continue
    const limit = reading.units.endOf[at] ?? at
    const start = reading.units.startOf[at] ?? at
    const isTakenUp = takesUp(reading, occurrence)
    const { phrases, end } = readSpeakers(reading, at + 1, { end: limit, isKnown: false })
    const subject = end === at + 1 && !isTakenUp ? subjectBefore(reading, at) : phrases
    const isNamed = subject[0] !== undefined && (kindOf(reading, subject[0]) ?? 'other') !== 'other'
    if (!(isTakenUp ? isNamed : isThat(reading, end) && isNamed)) continue
    const pointed = isTakenUp
      ? contentSegment(reading, start, behindPointed(reading, at), leadOfSentence(reading, start))
      : sentenceBefore(reading, start)?.content
    if (pointed === undefined) continue
    const sources: readonly TokenRange[] = subject
    return [
      {
        rule: 'accordingToBefore',
        at,
        cue: segmentOf(reading, { first: at, end: at + 1, lead }),
        sources,
        content: [pointed],
        opener: end,
        opening: 'pointed',
        subject: sources.length > 0 ? 'written' : 'implicit',
        agreement: { gender: form.gender, number: form.number },
        isParticiple: false,
        isFirstPerson: false,
        stance: form.verb.stance,
        doubts: 2,
      },
    ]
  }
  return []
}
