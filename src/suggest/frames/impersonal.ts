import { fold } from '../../core/fold.ts'
import { segmentOf, unknownAgreement, type Draft } from '../draft.ts'
import { opensClause } from '../openers.ts'
import { canSpeak } from '../kind.ts'
import { isComma, tokenAt, wordAt, type Reading } from '../reading.ts'
import { contentOf } from './verb.ts'

/** Phrases by which nobody says something; a clause with أن must follow. One a line. */
const phrases = `
يذكر
ويذكر
يشار
ويشار
يقال
ويقال
قيل
يعتقد
يزعم
يتردد
تردد
ينتظر
يتوقع
يرجح
يفترض
يلاحظ
يعرف
يشتبه
يخشى
يتداول
ويتداول
الجدير بالذكر
جدير بالذكر
الجدير بالإشارة
من الجدير بالذكر
تجدر الإشارة
وتجدر الإشارة
للإشارة
للتذكير
`
  .trim()
  .split('\n')
  .map((line) => fold(line).split(' '))

const byFirst = new Map<string, (readonly string[])[]>()
for (const phrase of phrases) {
  const [first = ''] = phrase
  byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
}

/** «مواد يُشتبه بأنها …», «سجناء يُعتقد أنهم …»: a passive that no subject of its number and gender precedes. */
const isPassive = (reading: Reading, at: number): boolean => {
  const word = wordAt(reading, at)
  if (!/^(?:يشتبه|يعتقد|يزعم|يقال|يرجح|يخشي|يتوقع|يفترض|يتردد|يتداول)$/u.test(word)) return false
  const previous = wordAt(reading, at - 1)
  const clause = wordAt(
    reading,
    opensClause(reading, at + 1) && /^(?:في|من|الي|علي)$/u.test(wordAt(reading, at + 1)) ? at + 2 : at + 1,
  )
  if (/^(?:التي|الذين|اللذين|اللتين|اللواتي|ما|مما)$/u.test(previous)) return true
  if (!tokenAt(reading, at - 1).isWord) return false
  if (word === 'يشتبه' || previous === 'الذي') return /^ب?ان(?:ه|ها|هم|هما)?$/u.test(clause)
  return (
    !previous.startsWith('ال') &&
    !canSpeak(previous) &&
    !reading.names.has(previous) &&
    /^ب?ان(?:ه|ها|هم|هما)$/u.test(clause)
  )
}

const active = /^و(?:يعتقد|يتوقع|يرجح|يزعم|يخشي|يلاحظ|ينتظر)$/u

/** «تردد في أروقة النادي أن»: the clause behind the place where it is said; -1 for none. */
const behindPlace = (reading: Reading, at: number): number => {
  if (/^(?:له|لها|لهم|لنا|لي)$/u.test(wordAt(reading, at)) && opensClause(reading, at + 1)) return at + 1
  if (!/^(?:في|ضمن|داخل|بين|علي)$/u.test(wordAt(reading, at))) return -1
  for (let next = at + 2; next < at + 7 && tokenAt(reading, next).isWord; next++)
    if (opensClause(reading, next)) return next
  return -1
}

/** «يُذكر أن …», «وتجدر الإشارة إلى أن …»: nobody is named, and nobody is meant. */
export const readImpersonal = (reading: Reading, at: number): Draft[] => {
  const word = wordAt(reading, at)
  const lead = byFirst.has(word) || !word.startsWith('و') ? 0 : 1
  const phrase = byFirst
    .get(word.slice(lead))
    ?.find((words) => words.every((one, index) => index === 0 || wordAt(reading, at + index) === one))
  if (phrase === undefined) return []
  const end = at + phrase.length
  const opener = opensClause(reading, end) ? end : behindPlace(reading, end)
  if (opener < 0) return []
  const isAtStart =
    (reading.units.startOf[at] ?? 0) >= at - 1 || lead > 0 || word.startsWith('و') || isPassive(reading, at)
  // «…، ويعتقد أن»: he who has just spoken.
  if (active.test(word) && isComma(wordAt(reading, at - 1)) && (reading.units.startOf[at] ?? 0) < at - 1) return []
  if (!isAtStart) return []
  const found = contentOf(reading, opener, 'clause', reading.units.endOf[at] ?? opener)
  if (found === undefined) return []
  const inner = word.startsWith('و') && lead === 0 ? 1 : lead
  return [
    {
      rule: 'impersonal',
      at,
      cue: segmentOf(reading, { first: at, end, lead: inner }),
      sources: [],
      content: [found],
      opener,
      opening: 'clause',
      subject: 'none',
      agreement: unknownAgreement,
      isParticiple: false,
      isFirstPerson: false,
      stance: 'asserts',
      doubts: 0,
    },
  ]
}
