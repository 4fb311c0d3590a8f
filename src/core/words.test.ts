import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGraphemeBoundary } from './offsets.ts'
import { wordAt, wordsIn } from './words.ts'

const wordsOf = (text: string) => wordsIn(text, 0, text.length).map(({ start, end }) => text.slice(start, end))

describe('wordsIn', () => {
  test.each([
    ['وقال المتحدث: «لن نقبل».', ['وقال', 'المتحدث', 'لن', 'نقبل']],
    ['قُتِلَ ثلاثةٌ', ['قُتِلَ', 'ثلاثةٌ']],
    ['الـ"ناتو" والـ24 ساعة', ['الـ', 'ناتو', 'والـ24', 'ساعة']],
    ['می\u200cشود محمـــد', ['می\u200cشود', 'محمـــد']],
    ['فيروس COVID-19 وكوفيد-19', ['فيروس', 'COVID-19', 'وكوفيد-19']],
    ['القرار A/RES/76/300.', ['القرار', 'A/RES/76/300']],
    ['12.5 و1,250,000 و١٢٬٣٤٥٫٦٧', ['12.5', 'و1,250,000', 'و١٢٬٣٤٥٫٦٧']],
    ['12% ١٢٪ %12 و%5', ['12%', '١٢٪', '%12', 'و', '%5']],
    ['وكالة أ.ف.ب، ود.ب.أ.', ['وكالة', 'أ.ف.ب', 'ود.ب.أ']],
    ['نهاية خبر.وقال آخر', ['نهاية', 'خبر', 'وقال', 'آخر']],
    ['عام 2016.وقال', ['عام', '2016', 'وقال']],
    ['د.محمد', ['د', 'محمد']],
    ['شبكة سي.إن.إن', ['شبكة', 'سي.إن.إن']],
    ['bbc.com', ['bbc', 'com']],
    ['الأوروبية-الليبية', ['الأوروبية', 'الليبية']],
    ['شباط/فبراير 12/5/2016', ['شباط', 'فبراير', '12/5/2016']],
    ['الساعة 10:30، وقال:نعم', ['الساعة', '10:30', 'وقال', 'نعم']],
    ['#كلنا_معكم @user_1', ['كلنا_معكم', 'user_1']],
    ["O'Neil l’État 'قال'", ["O'Neil", 'l’État', 'قال']],
    ['نعم،لا', ['نعم', 'لا']],
    ['نص\u2067abc\u2069نص', ['نص', 'abc', 'نص']],
    ['\u202bقال\u202c \u200fقال\u200f', ['قال', 'قال']],
    ['قا\u200fل', ['قا\u200fل']],
    ['1437 ه\u200d.', ['1437', 'ه\u200d']],
    ['قال😀نعم', ['قال', 'نعم']],
    ['𞸀𐐀', ['𞸀𐐀']],
    ['… - — / . %', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected)
  })

  test('gives whole the words that reach into the range, and no others', () => {
    const text = 'قال المتحدث نعم'
    expect(wordsIn(text, 1, 5)).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 11 },
    ])
    expect(wordsIn(text, 3, 4)).toEqual([])
    expect(wordsIn(text, 11, 12)).toEqual([])
  })
})

describe('wordAt', () => {
  test('inside, at both edges, and nowhere', () => {
    const text = 'قال  COVID-19. 12%'
    expect([0, 2, 3].map((offset) => wordAt(text, offset))).toEqual(Array(3).fill({ start: 0, end: 3 }))
    expect(wordAt(text, 4)).toBeUndefined()
    expect([5, 10, 11, 13].map((offset) => wordAt(text, offset))).toEqual(Array(4).fill({ start: 5, end: 13 }))
    expect(wordAt(text, 14)).toBeUndefined()
    expect([15, 17, 18].map((offset) => wordAt(text, offset))).toEqual(Array(3).fill({ start: 15, end: 18 }))
  })

  test('between two words without a space, the one that begins', () => {
    expect(wordAt('12%من', 3)).toEqual({ start: 3, end: 5 })
  })

  test('before a sign that stands before a number', () => {
    expect(wordAt('نحو %12', 4)).toEqual({ start: 4, end: 7 })
    expect(wordAt('ب%12', 1)).toEqual({ start: 1, end: 4 })
  })

  test('refuses an offset outside the text', () => {
    for (const wrong of [-1, 4, Number.NaN]) expect(() => wordAt('قال', wrong)).toThrow(RangeError)
  })

  const pieces = 'قالأب12a٣.,-/_%\'":٬ \n،\u0640\u064b\u0651\u200c\u200d\u200f\u2067\u2069\u00ad😀𞸀'
  const anyText = fc.array(fc.constantFrom(...Array.from(pieces)), { maxLength: 40 }).map((parts) => parts.join(''))

  test('agrees with wordsIn at every offset of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = wordsIn(text, 0, text.length)
        for (let offset = 0; offset <= text.length; offset++) {
          const expected =
            words.find(({ start, end }) => start <= offset && offset < end) ?? words.find(({ end }) => offset === end)
          expect(wordAt(text, offset)).toEqual(expected)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('words are in order, not empty, on grapheme boundaries, and without invisible edges', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const { start, end } of wordsIn(text, 0, text.length)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)).toBe(true)
          expect(text.slice(start, end)).not.toMatch(/^[\u200f\u2067\u2069\u00ad]|[\u200f\u2067\u2069\u00ad]$/)
          last = end
        }
      }),
      { numRuns: 1000 },
    )
  })
})
