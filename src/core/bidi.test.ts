import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseDirection, invisibleCharacters } from './bidi.ts'

describe('invisibleCharacters', () => {
  test('says what, where and by which name', () => {
    expect(invisibleCharacters('بلغ \u202e1234\u202c می\u200cشود')).toEqual([
      { offset: 4, codePoint: 0x202e, name: 'RIGHT-TO-LEFT OVERRIDE', label: 'RLO', isOverride: true },
      { offset: 9, codePoint: 0x202c, name: 'POP DIRECTIONAL FORMATTING', label: 'PDF', isOverride: false },
      { offset: 13, codePoint: 0x200c, name: 'ZERO WIDTH NON-JOINER', label: 'ZWNJ', isOverride: false },
    ])
  })

  test.each([
    ['\u00ad\u061c\u200b\u200d\u200e\u200f', ['SHY', 'ALM', 'ZWSP', 'ZWJ', 'LRM', 'RLM']],
    ['\u202a\u202b\u202d\u2060\u2064\ufeff', ['LRE', 'RLE', 'LRO', 'WJ', 'IP', 'BOM']],
    ['\ufe00\ufe0f\u{e0100}\u{e01ef}', ['VS1', 'VS16', 'VS17', 'VS256']],
    ['\u{e0001}\u{e0067}\u{e007f}', ['TAG', 'TAG', 'TAG']],
    ['قُتِلَ\u00a0ـ ٣ 😀', []],
  ])('%j', (text, labels) => {
    expect(invisibleCharacters(text).map(({ label }) => label)).toEqual(labels)
  })

  test('an isolate overrides only when its paragraph does not close it', () => {
    const overrides = (text: string) =>
      invisibleCharacters(text)
        .filter(({ isOverride }) => isOverride)
        .map(({ offset }) => offset)
    expect(overrides('\u2067أ\u2066b\u2069\u2069')).toEqual([])
    expect(overrides('\u2067أ\u2066b\u2069')).toEqual([0])
    expect(overrides('\u2067أ\n\u2069 \u2068')).toEqual([0, 5])
    expect(overrides('\u2069\u202c')).toEqual([])
  })

  test('offsets are those of the characters, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('أ', '\n', '😀', '\u2067', '\u2069', '\u{e0067}') }), (text) => {
        const found = invisibleCharacters(text)
        expect(found.map(({ offset }) => text.codePointAt(offset))).toEqual(found.map(({ codePoint }) => codePoint))
        expect(found).toHaveLength(Array.from(text).filter((c) => /[\u2067\u2069\u{e0067}]/u.test(c)).length)
      }),
    )
  })
})

describe('baseDirection', () => {
  test.each([
    ['NATO أعلن اليوم', 'rtl'],
    ['The NATO secretary (الناتو) said', 'ltr'],
    ['', 'rtl'],
    ['12/5/2016 — 😀', 'rtl'],
    ['ab أب', 'rtl'],
    ['NATO', 'ltr'],
    ['שלום', 'rtl'],
    ['ﻗﺎﻝ a', 'rtl'],
    ['https://example.org', 'ltr'],
  ])('%j is %s', (line, direction) => {
    expect(baseDirection(line)).toBe(direction)
  })
})
