import { fold } from '../../core/fold.ts'
import { segmentOf, unknownAgreement, type Draft } from '../draft.ts'
import { opensClause } from '../openers.ts'
import { wordAt, type Reading } from '../reading.ts'
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

/** «يُذكر أن …», «وتجدر الإشارة إلى أن …»: nobody is named, and nobody is meant. */
export const readImpersonal = (reading: Reading, at: number): Draft[] => {
  const word = wordAt(reading, at)
  const lead = byFirst.has(word) || !word.startsWith('و') ? 0 : 1
  const phrase = byFirst
    .get(word.slice(lead))
    ?.find((words) => words.every((one, index) => index === 0 || wordAt(reading, at + index) === one))
  if (phrase === undefined) return []
  const end = at + phrase.length
  if (!opensClause(reading, end)) return []
  const isAtStart = (reading.units.startOf[at] ?? 0) >= at - 1 || lead > 0 || word.startsWith('و')
  if (!isAtStart) return []
  const found = contentOf(reading, end, 'clause', reading.units.endOf[at] ?? end)
  if (found === undefined) return []
  const inner = word.startsWith('و') && lead === 0 ? 1 : lead
  return [
    {
      rule: 'impersonal',
      at,
      cue: segmentOf(reading, { first: at, end, lead: inner }),
      sources: [],
      content: [found],
      opener: end,
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
