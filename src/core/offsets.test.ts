import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CodePointIndex, isGraphemeBoundary, snapToGrapheme } from './offsets.ts'

/** Strings with pairs, lone halves of pairs, marks, joiners and flags. */
const anyText = fc
  .array(
    fc.constantFrom(
      'ا',
      'قُ',
      '\u0651',
      'a',
      '«',
      '7',
      '#',
      ' ',
      '\n',
      '😀',
      '👩‍👩‍👧',
      '🇱🇾',
      '🇹',
      '\u{1f3fd}',
      '\u200d',
      '\u202e',
      '\u200b',
      '\u0605',
      '\ud83d',
      '\ude00',
      '\u{e0067}',
    ),
    { maxLength: 200 },
  )
  .map((parts) => parts.join(''))

describe('CodePointIndex', () => {
  test('a text without pairs has the same offsets in both units', () => {
    const index = new CodePointIndex('قال إن')
    expect(index.length).toBe(6)
    expect(index.toCodePoint(4)).toBe(4)
    expect(index.toUtf16(6)).toBe(6)
  })

  test('counts a pair as one', () => {
    const index = new CodePointIndex('أ😀ب')
    expect(index.length).toBe(3)
    expect([0, 1, 3, 4].map((utf16) => index.toCodePoint(utf16))).toEqual([0, 1, 2, 3])
    expect([0, 1, 2, 3].map((codePoint) => index.toUtf16(codePoint))).toEqual([0, 1, 3, 4])
  })

  test('a lone surrogate is one code point', () => {
    expect(new CodePointIndex('\ud83d\ud83d\ude00\ude00').length).toBe(3)
  })

  test('refuses an offset inside a pair, outside the text, or between units', () => {
    const index = new CodePointIndex('أ😀ب')
    for (const wrong of [2, -1, 5, 0.5, Number.NaN]) expect(() => index.toCodePoint(wrong)).toThrow(RangeError)
    for (const wrong of [-1, 4, 1.5]) expect(() => index.toUtf16(wrong)).toThrow(RangeError)
    expect(() => new CodePointIndex('قال').toCodePoint(4)).toThrow(RangeError)
  })

  test('agrees with the iterator of strings, everywhere and both ways', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = new CodePointIndex(text)
        const points = Array.from(text)
        expect(index.length).toBe(points.length)
        let utf16 = 0
        for (let codePoint = 0; codePoint <= points.length; codePoint++) {
          expect(index.toCodePoint(utf16)).toBe(codePoint)
          expect(index.toUtf16(codePoint)).toBe(utf16)
          utf16 += points[codePoint]?.length ?? 0
        }
      }),
    )
  })
})

describe('grapheme boundaries', () => {
  const boundaries = (text: string) =>
    Array.from({ length: text.length + 1 }, (_, offset) => offset).filter((offset) => isGraphemeBoundary(text, offset))

  test.each([
    ['a letter and its vowel', 'قُتل', [0, 2, 3, 4]],
    ['shadda and vowel', 'نوَّه', [0, 1, 4, 5]],
    ['a family joined by ZWJ', 'أ👩‍👩‍👧ب', [0, 1, 9, 10]],
    ['a hand with a skin', '👍🏽', [0, 4]],
    ['two flags', '🇱🇾🇹🇳', [0, 4, 8]],
    ['a flag after a single indicator', '🇹🇱🇾', [0, 4, 6]],
    ['a mark after a line end', '\n\u064f', [0, 1, 2]],
    ['a letter shown in its joined form', 'ه\u200d.', [0, 2, 3]],
    ['the flag of England, made of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', [0, 14]],
    ['Devanagari with a virama', 'क्षि', [0, 4]],
  ])('%s', (_, text, expected) => {
    expect(boundaries(text)).toEqual(expected)
  })

  test('a small window gives what the whole text gives', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const segments = [...new Intl.Segmenter('ar', { granularity: 'grapheme' }).segment(text)]
        const whole = new Set([...segments.map(({ index }) => index), text.length])
        for (let offset = 0; offset <= text.length; offset++) {
          expect(isGraphemeBoundary(text, offset)).toBe(whole.has(offset))
        }
      }),
    )
  })

  test('snapping goes to the nearest boundary on the side asked for', () => {
    expect(snapToGrapheme('قُتل', 1, 'before')).toBe(0)
    expect(snapToGrapheme('قُتل', 1, 'after')).toBe(2)
    expect(snapToGrapheme('قُتل', 2, 'after')).toBe(2)
    expect(snapToGrapheme('👩‍👩‍👧', 4, 'before')).toBe(0)
    expect(snapToGrapheme('👩‍👩‍👧', 4, 'after')).toBe(8)
  })

  test('ten thousand marks on one letter are no burden', () => {
    const zalgo = `قال${'\u064f'.repeat(10_000)} إن`
    expect(snapToGrapheme(zalgo, 5_000, 'before')).toBe(2)
    expect(snapToGrapheme(zalgo, 5_000, 'after')).toBe(10_003)
  })

  test('refuses an offset outside the text', () => {
    expect(() => isGraphemeBoundary('قال', 4)).toThrow(RangeError)
    expect(() => snapToGrapheme('قال', -1, 'after')).toThrow(RangeError)
  })
})
