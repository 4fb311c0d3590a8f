import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LineIndex, linesOf, normaliseLineEndings } from './lines.ts'

describe('normaliseLineEndings', () => {
  test.each([
    ['', '', 'lf'],
    ['سطر واحد', 'سطر واحد', 'lf'],
    ['أ\nب\n', 'أ\nب\n', 'lf'],
    ['أ\r\nب', 'أ\nب', 'crlf'],
    ['أ\rب', 'أ\nب', 'cr'],
    ['أ\r\rب', 'أ\n\nب', 'cr'],
    ['أ\r\nب\n', 'أ\nب\n', 'mixed'],
    ['أ\n\rب', 'أ\n\nب', 'mixed'],
    ['أ\r\r\nب', 'أ\n\nب', 'mixed'],
  ])('%j becomes %j (%s)', (text, normalised, lineEndings) => {
    expect(normaliseLineEndings(text)).toEqual({ text: normalised, lineEndings })
  })

  test('leaves no CR and is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\r', '\n', 'أ') }), (text) => {
        const once = normaliseLineEndings(text)
        expect(once.text).not.toContain('\r')
        expect(normaliseLineEndings(once.text)).toEqual({ text: once.text, lineEndings: 'lf' })
      }),
    )
  })
})

describe('lines', () => {
  test('one more than there are line ends', () => {
    expect(linesOf('')).toEqual([{ start: 0, end: 0 }])
    expect(linesOf('أب\n\nت\n')).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 3 },
      { start: 4, end: 5 },
      { start: 6, end: 6 },
    ])
  })

  test('joined again they are the text, and each offset is in its line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\n', 'أ', '\u2028') }), (text) => {
        const index = new LineIndex(text)
        expect(index.lines.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text)
        for (let offset = 0; offset <= text.length; offset++) {
          expect(index.lineAt(offset)).toBe(text.slice(0, offset).split('\n').length - 1)
        }
      }),
    )
  })

  test('refuses an offset outside the text', () => {
    for (const wrong of [-1, 4, Number.NaN]) expect(() => new LineIndex('قال').lineAt(wrong)).toThrow(RangeError)
  })
})
