import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { invalidUtf8At, lineOfByte } from './utf8.ts'

const fatal = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const isValid = (bytes: Uint8Array): boolean => {
  try {
    fatal.decode(bytes)
    return true
  } catch {
    return false
  }
}

describe('the first byte that is not UTF-8', () => {
  it('finds none in any text', () => {
    const characters = fc
      .nat(0x10ffff)
      .filter((point) => point < 0xd800 || point > 0xdfff)
      .map((point) => String.fromCodePoint(point))
    fc.assert(
      fc.property(fc.string({ unit: characters }), (text) => {
        expect(invalidUtf8At(new TextEncoder().encode(text))).toBe(-1)
      }),
    )
  })

  it('agrees with the platform on any bytes, and what stands before it is valid', () => {
    const nearly = fc.array(
      fc.constantFrom(0x41, 0x80, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xd9, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5),
    )
    fc.assert(
      fc.property(fc.oneof(nearly, fc.array(fc.nat(255))), (list) => {
        const bytes = Uint8Array.from(list)
        const at = invalidUtf8At(bytes)
        expect(at === -1).toBe(isValid(bytes))
        expect(isValid(bytes.subarray(0, Math.max(at, 0)))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['an overlong form', [0x41, 0xc0, 0x80], 1],
    ['a surrogate', [0xed, 0xa0, 0x80], 0],
    ['a sequence cut off', [0xd8, 0xa7, 0xd9], 2],
    ['Windows-1256', [0xc7, 0xe1, 0xde], 0],
  ])('points at %s', (_, bytes, at) => {
    expect(invalidUtf8At(Uint8Array.from(bytes))).toBe(at)
  })
})

describe('the line of a byte', () => {
  it('counts LF, CR and CRLF as one end each', () => {
    const bytes = new TextEncoder().encode('a\nb\rc\r\nd')
    expect([0, 2, 4, 7].map((offset) => lineOfByte(bytes, offset))).toEqual([1, 2, 3, 4])
  })
})
