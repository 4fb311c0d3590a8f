import { describe, expect, test } from 'vitest'
import type { Segment } from '../core/entities.ts'
import { suggest } from './suggest.ts'

const words = (text: string, segments: readonly Segment[]) =>
  segments.map(({ start, end }) => text.slice(start, end)).join(' … ')

/** Each suggestion as «cue | sources | content»; an implicit source in brackets. */
export const lines = (text: string): string[] =>
  suggest({ text }).map(({ cue, sources, antecedent, content }) =>
    [
      cue ? words(text, [cue]) : '',
      sources.length > 0
        ? sources.map(({ segments }) => words(text, segments)).join(' + ')
        : antecedent
          ? `(${words(text, [antecedent])})`
          : '',
      words(text, content),
    ].join(' | '),
  )

describe('who says what', () => {
  test.each([
    ['وقال مصدر طبي إن المصابين غادروا المستشفى.', 'قال | مصدر طبي | إن المصابين غادروا المستشفى'],
    [
      'أكدت وزيرة الصحة سلمى الحاجي، أمس الثلاثاء، أن اللقاح متوفر، مشيرة إلى وصول شحنة جديدة.',
      'أكدت | وزيرة الصحة سلمى الحاجي | أن اللقاح متوفر',
    ],
    ['وبحسب مصادر محلية فإن الطريق مغلق.', 'بحسب | مصادر محلية | إن الطريق مغلق'],
    ['ويُذكر أن الجسر بُني قبل قرن.', 'يُذكر |  | أن الجسر بُني قبل قرن'],
    ['وفقًا للمصدر، عاد الهدوء إلى المدينة.', 'وفقًا ل | لمصدر | عاد الهدوء إلى المدينة'],
  ])('%s', (text, first) => {
    expect(lines(text)[0]).toBe(first)
  })

  test('a participle goes back to the subject of its sentence', () => {
    const text = 'أكدت وزيرة الصحة سلمى الحاجي، أمس الثلاثاء، أن اللقاح متوفر، مشيرة إلى وصول شحنة جديدة.'
    expect(lines(text)[1]).toBe('مشيرة | (وزيرة الصحة سلمى الحاجي) | إلى وصول شحنة جديدة')
  })
})
