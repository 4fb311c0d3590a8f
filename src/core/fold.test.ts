import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFolded, fold, foldWithMap, matchesFolded } from './fold.ts'

const pieces = [
  ...Array.from('ابتةثأإآؤئىيیکك٠٥۹٪٫٬«»“”‘’–—_%- \n\tABÉİßaé…،؟0٣ﻻﷺﷲﻕ\ufe70\ufc5e😀'),
  ...Array.from('\u0640\u064b\u0651\u0670\u200c\u200d\u200f\u202e\ufeff\u00a0\u2009\u{e0041}'),
  '\ud83d',
  '\ude00',
  '\udb40',
  '\udc41',
  'e\u0301',
]
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const tashkeel = fc.constantFrom('\u064b', '\u064e', '\u064f', '\u0650', '\u0651', '\u0652', '\u0670', '\u0640')

describe('fold', () => {
  test.each([
    ['tashkeel', 'نوَّهَ بالتقدُّمِ', 'نوه بالتقدم'],
    ['tatweel', 'الـ"ناتو"', 'ال"ناتو"'],
    ['alef and hamza', 'أإآٱ مؤكدا رئيس', 'اااا موكدا رييس'],
    ['composed and decomposed hamza', 'أ ا\u0654 و\u0654 ي\u0654', 'ا ا و ي'],
    ['ya and ta marbuta', 'مستشفى مدينة', 'مستشفي مدينه'],
    ['Persian letters', 'کتابی', 'كتابي'],
    ['digits of both sets', '١٢٣ ۴۵۶', '123 456'],
    ['number signs', '١٢٫٥٪ ١٬٢٥٠', '12.5% 1,250'],
    ['presentation forms', 'ﻻ ﻗﺎﻝ ﷲ', 'لا قال الله'],
    ['the long ligature', 'ﷺ', 'صلي الله عليه وسلم'],
    ['an isolated vowel form', 'شكراﹰ', 'شكرا'],
    ['invisible characters', '\u202bقا\u200fل\u202c\ufeff', 'قال'],
    ['spaces', 'قال\u00a0 \t\u2009إن', 'قال ان'],
    ['quotation marks and dashes', '«أ» “ب” ‘ج’ – —', '"ا" "ب" "ج" - -'],
    ['capitals and accents', 'NATO Erdoğan ÉCOLE e\u0301', 'nato erdogan ecole e'],
    ['line ends stay', 'أ\nب', 'ا\nب'],
    ['emoji stay', '😀', '😀'],
    ['tags and selectors go', '✌️\u{e0041}', '✌'],
    ['a lone half of a pair', '\ud83dا', '\ufffdا'],
  ])('%s', (_, text, expected) => {
    expect(fold(text)).toBe(expected)
    expect(foldWithMap(text).folded).toBe(expected)
  })

  test('folds every code unit to something that it leaves alone', () => {
    const all = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
    expect(all.filter((unit) => fold(fold(unit)) !== fold(unit))).toEqual([])
  })

  test('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 1000 },
    )
  })

  test('is the same with and without tashkeel', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...pieces), fc.array(tashkeel, { maxLength: 3 }))), (parts) => {
        const isWhole = (piece: string) => !/^[\ud800-\udfff]$/.test(piece)
        const whole = parts.filter(([piece]) => isWhole(piece))
        const bare = whole.map(([piece]) => piece).join('')
        expect(fold(whole.map(([piece, marks]) => piece + marks.join('')).join(''))).toBe(fold(bare))
      }),
    )
  })
})

describe('foldWithMap', () => {
  test('a letter takes its marks along', () => {
    const { startOf, endOf } = foldWithMap('قُتِل')
    expect([0, 1, 2].map((i) => [startOf(i), endOf(i)])).toEqual([
      [0, 2],
      [2, 4],
      [4, 5],
    ])
  })

  test('every unit of an expansion comes from the whole character', () => {
    const { startOf, endOf } = foldWithMap('قالﻻ')
    expect([startOf(3), endOf(3), startOf(4), endOf(4)]).toEqual([3, 4, 3, 4])
  })

  test('holds for any string: sources are not empty, in order, inside the text, and fold to the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, startOf, endOf } = foldWithMap(text)
        expect(folded).toBe(fold(text))
        let last = 0
        for (let i = 0; i < folded.length; i++) {
          expect(startOf(i)).toBeLessThan(endOf(i))
          expect(endOf(i)).toBeLessThanOrEqual(text.length)
          expect(startOf(i)).toBeGreaterThanOrEqual(last)
          last = startOf(i)
          expect(fold(text.slice(startOf(i), endOf(i)))).toContain(folded.charAt(i))
        }
        expect(startOf(folded.length)).toBe(text.length)
        expect(endOf(-1)).toBe(0)
      }),
      { numRuns: 500 },
    )
  })
})

describe('findFolded', () => {
  const found = (text: string, needle: string) =>
    findFolded(foldWithMap(text), needle).map(({ start, end }) => text.slice(start, end))

  test('finds what is written in another way, with its marks', () => {
    expect(found('قُتل إثنان، ثم قُتِلَ ثالث', 'قتل')).toEqual(['قُتل', 'قُتِلَ'])
    expect(found('قال إنّ الناتو', 'ان')).toEqual(['إنّ'])
    expect(found('بلغ ٣٥٠ ثم 350', '350')).toEqual(['٣٥٠', '350'])
    expect(found('في «الناتو» و"الناتو"', '"الناتو"')).toEqual(['«الناتو»', '"الناتو"'])
  })

  test('half a pair never makes half a range', () => {
    expect(findFolded(foldWithMap('أ😀'), '😀')).toEqual([{ start: 1, end: 3 }])
    expect(findFolded(foldWithMap('أ😀'), '\ude00')).toEqual([])
  })

  test('an empty needle, or one of marks only, is nowhere', () => {
    expect(found('قال', '')).toEqual([])
    expect(found('قُال', '\u064f')).toEqual([])
  })

  test('matches do not overlap', () => {
    expect(findFolded(foldWithMap('لالالا'), 'لالا')).toEqual([{ start: 0, end: 4 }])
  })
})

describe('matchesFolded', () => {
  test.each([
    ['أحمد المسماري', 'المسمارى احمد', true],
    ['أحمد المسماري', 'مسماري', true],
    ['مسماري، أحمد', 'المسماري', true],
    ['بيان للناتو', 'الناتو', true],
    ['رومانيا', 'ألمانيا', false],
    ['أحمد المسماري', 'أحمد السراج', false],
    ['أي شيء', '  ', true],
    ['مصدر عسكري', 'مَصدر\u00a0عسكريّ', true],
  ])('«%s» and the query «%s»: %s', (text, query, expected) => {
    expect(matchesFolded(text, query)).toBe(expected)
  })
})
