import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { decodeStrictly, encodings, faultAt, guessEncoding, type Encoding } from './encoding.ts'
import { encode } from './testing/encode.ts'

const headline = 'وزارة الصحة تعلن حصيلة جديدة'
const passage =
  'قالت وزارة الصحة، في بيان نشرته الأحد، إن «المستشفى المركزي» استقبل 45 جريحًا خلال يومين، وأضافت أن معظمهم غادر بعد العلاج؛ ' +
  'ولم يصدر تعليق من الجهة الأخرى حتى الآن. وذكر مسؤول محلي أن الطريق إلى المدينة أُعيد فتحه.\r\nهل يعود الهدوء؟\r\n'
const samples: Readonly<Record<string, string>> = {
  headline,
  passage: passage.replaceAll(/[«»]/gu, '"'),
  long: passage.replaceAll(/[«»]/gu, '"').repeat(10),
  quoted: passage,
  mixed: 'أعلنت شركة ABC أن iPhone 17 وصل إلى السوق، وقالت Reuters إن السعر 1250 دولارا.',
  ascii: 'The ministry said on Sunday that 45 people were treated.\n',
  french: "Le ministère a déclaré que l'hôpital était « plein » dès l'été.\n",
}

/** What is told apart of these: ASCII is the same in all code pages, and is UTF-8. */
const cases = Object.entries(samples).flatMap(([name, text]) =>
  encodings.flatMap((encoding) => {
    const bytes = encode(text, encoding)
    return bytes === undefined ? [] : [{ name, text, encoding, bytes }]
  }),
)

test.each(cases)('$name in $encoding is read as it was written', ({ text, bytes }) => {
  const guess = guessEncoding(bytes)
  expect(decodeStrictly(bytes, guess.encoding)).toBe(text)
})

test('there are samples of each encoding', () => {
  expect(new Set(cases.map(({ encoding }) => encoding))).toEqual(new Set(encodings))
})

describe('what needs no question', () => {
  it('is UTF-8, and whatever has a byte order mark', () => {
    expect(guessEncoding(encode(headline, 'utf-8') ?? new Uint8Array())).toMatchObject({ certain: true })
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const bytes = encode(`\ufeff${headline}`, encoding) ?? new Uint8Array()
      expect(guessEncoding(bytes)).toEqual({ encoding, markLength: encoding === 'utf-8' ? 3 : 2, certain: true })
    }
  })

  it('is not a code page, nor UTF-16 without a mark', () => {
    for (const encoding of ['windows-1256', 'iso-8859-6', 'utf-16le', 'utf-16be'] as const) {
      const guess = guessEncoding(encode(headline, encoding) ?? new Uint8Array())
      expect(guess).toEqual({ encoding, markLength: 0, certain: false })
    }
  })
})

test.each([
  ['overlong', [0x61, 0xc0, 0x80], 1],
  ['half a pair in UTF-8', [0xed, 0xa0, 0x80], 0],
  ['cut inside a character', [0xd8, 0xa7, 0xd9, 0x84, 0xd8], 4],
  ['a stray byte in Arabic', [...(encode(headline, 'utf-8') ?? []), 0xff], 52],
])('UTF-8 that is broken is told as such, not read as letters: %s', (_, bytes, at) => {
  const given = Uint8Array.from(bytes)
  expect(guessEncoding(given)).toMatchObject({ encoding: 'utf-8', certain: true })
  expect(faultAt(given, 'utf-8')).toBe(at)
})

describe('the place of a fault', () => {
  it('is the odd byte at the end of UTF-16', () => {
    expect(faultAt(Uint8Array.of(0x27, 0x06, 0x44), 'utf-16le')).toBe(2)
  })
  it('is half a pair that stands alone', () => {
    expect(faultAt(Uint8Array.of(0x27, 0x06, 0x00, 0xd8, 0x44, 0x06), 'utf-16le')).toBe(2)
    expect(faultAt(Uint8Array.of(0x06, 0x27, 0xdc, 0x00), 'utf-16be')).toBe(2)
  })
  it('is a byte that ISO-8859-6 leaves free', () => {
    expect(faultAt(Uint8Array.of(0x61, 0xc7, 0xff), 'iso-8859-6')).toBe(2)
  })
})

test('whatever the bytes are, the answer is one of the encodings, and a fault is found exactly where decoding fails', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom<Encoding>(...encodings), (bytes, encoding) => {
      expect(encodings).toContain(guessEncoding(bytes).encoding)
      expect(faultAt(bytes, encoding) < 0).toBe(decodeStrictly(bytes, encoding) !== undefined)
    }),
  )
})
