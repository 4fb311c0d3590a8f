import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGraphemeBoundary } from '../core/offsets.ts'
import { suggest } from './suggest.ts'
import type { Suggestion } from './suggestion.ts'

const pieces = [
  'قال',
  'وأكد السراج',
  'إن',
  'أن',
  'بأن',
  'إلى أن',
  'مشيرا',
  'بحسب',
  'وفقا للمصدر',
  'نقلا عن',
  'مصدر عسكري',
  'رئيس الحكومة',
  'وزارة الصحة',
  '«',
  '»',
  '"',
  '“',
  ':',
  '،',
  '.',
  '؟',
  '\n',
  ' ',
  'قوله',
  'يُذكر',
  'محمد',
  'الذي',
  '(',
  ')',
  'في بيان',
  '😀',
  '\u202e',
  'ﷺ',
  'ﻻ',
  'ک',
  'ی',
  '\u0640',
  '\u0651',
  '\ud800',
]

const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
)

const spansOf = ({ cue, sources, antecedent, content, why }: Suggestion) => [
  ...(cue ? [cue] : []),
  ...sources.flatMap(({ segments }) => segments),
  ...(antecedent ? [antecedent] : []),
  ...content,
  ...why.fired,
]

describe('whatever the text is', () => {
  test('nothing is thrown and every span is one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = suggest({ text })
        found.forEach((suggestion, number) => {
          for (const { start, end } of spansOf(suggestion)) {
            expect(start).toBeLessThan(end)
            expect(isGraphemeBoundary(text, start)).toBe(true)
            expect(isGraphemeBoundary(text, end)).toBe(true)
          }
          expect(suggestion.content.length).toBeGreaterThan(0)
          expect(suggestion.parent).not.toBe(number)
          if (suggestion.parent !== undefined) expect(found[suggestion.parent]).toBeDefined()
          expect(suggestion.score).toBeGreaterThan(0)
          expect(suggestion.score).toBeLessThanOrEqual(1)
        })
      }),
      { numRuns: 400 },
    )
  })

  const article =
    'وقال رئيس الحكومة محمد السراج، أمس، إن "الوضع في البلاد تحت السيطرة"، مشيرا إلى أن الاجتماع سيعقد غدا. وبحسب مصادر محلية فإن الطريق مغلق.\n' +
    'وأضاف: «لن نقبل بأي تدخل في شؤوننا الداخلية»، وفقا للمتحدث باسم الوزارة. ويُذكر أن الجسر قديم.'

  /** What is found, as words without marks. */
  const found = (text: string) =>
    suggest({ text }).map((one) => [
      one.rule,
      one.kind,
      one.manner,
      one.parent,
      spansOf(one).map(({ start, end }) =>
        text
          .slice(start, end)
          .normalize('NFKC')
          .replaceAll(/[\u064b-\u0652\u0640\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
          .replaceAll('ک', 'ك')
          .replaceAll('ی', 'ي'),
      ),
    ])

  test.each([
    ['tashkeel on every letter', (text: string) => text.replaceAll(/(?<=\p{L})(?=\p{L})/gu, '\u064e')],
    ['tatweel', (text: string) => text.replaceAll(/(?<=[بتثسشصضطعفقكلمنهي])(?=\p{L})/gu, '\u0640')],
    ['direction controls', (text: string) => text.replaceAll(' ', ' \u200f').replaceAll('،', '\u202b،\u202c')],
    ['presentation forms', (text: string) => text.replaceAll('لا', 'ﻻ').replaceAll('م', 'ﻣ')],
    ['Persian letters', (text: string) => text.replaceAll('ك', 'ک').replaceAll('ي', 'ی')],
  ])('the same is found with %s', (_, change) => {
    expect(found(article).length).toBeGreaterThan(5)
    expect(found(change(article))).toEqual(found(article))
  })

  test.each([
    ['a million quotation marks', '"'.repeat(1_000_000)],
    ['opening marks', '« "'.repeat(100_000)],
    ['cues in one paragraph', 'قال السراج إن '.repeat(30_000)],
    ['participles', 'مشيرا إلى أن، '.repeat(30_000)],
    ['phrases', 'بحسب السراج، '.repeat(30_000)],
    ['remarks', 'قال السراج إن الباب مغلق، على حد قوله. ونفت الوزارة ذلك. '.repeat(5_000)],
    ['one endless word', 'ق'.repeat(300_000)],
    ['brackets and commas', '(،'.repeat(100_000)],
  ])('%s end', (_, text) => {
    expect(suggest({ text }).length).toBeLessThanOrEqual(text.length)
  })
})
