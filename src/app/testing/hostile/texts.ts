import { encode } from '../../../formats/articles/testing/encode.ts'
import { bytesOf, file, one, refused, sentence, type Hostile } from './hostile.ts'

const inEncoding = (encoding: Parameters<typeof encode>[1], text = sentence) =>
  encode(text, encoding) ?? new Uint8Array()
const utf8 = (...bytes: readonly number[]) => Uint8Array.from([...bytesOf(sentence), ...bytes])
const sentenceBytes = bytesOf(sentence).length
const long = (character: string, count: number) => `أ${character.repeat(count)}ب`

/** Encodings and characters: 1–23. */
export const texts: readonly Hostile[] = [
  one(1, 'windows-1256', 'a.txt', () => inEncoding('windows-1256'), { outcome: 'asks', first: 'windows-1256' }),
  one(2, 'ISO-8859-6', 'a.txt', () => inEncoding('iso-8859-6'), { outcome: 'asks', first: 'iso-8859-6' }),
  {
    number: 3,
    what: 'UTF-16 with a byte order mark',
    sources: () => [
      file('le.txt', inEncoding('utf-16le', `\ufeff${sentence}`)),
      file('be.txt', inEncoding('utf-16be', `\ufeff${sentence}!`)),
    ],
    expected: [
      { outcome: 'added', text: sentence, original: { encoding: 'utf-16le', byteOrderMark: true } },
      { outcome: 'added', text: `${sentence}!`, original: { encoding: 'utf-16be', byteOrderMark: true } },
    ],
  },
  one(4, 'UTF-16 without a mark', 'a.txt', () => inEncoding('utf-16le'), { outcome: 'asks', first: 'utf-16le' }),
  one(
    5,
    'UTF-16 of an odd length',
    'a.txt',
    () => [...inEncoding('utf-16le', `\ufeff${sentence}`), 0x27],
    refused({ key: 'notEncoded', found: 'UTF-16LE', line: 1, byte: 2 + 2 * sentence.length }),
  ),
  one(6, 'UTF-32', 'a.txt', () => [0xff, 0xfe, 0, 0, 0x27, 6, 0, 0], refused({ key: 'otherFormat', format: 'utf32' })),
  one(7, 'UTF-8 with a mark', 'a.txt', () => `\ufeff${sentence}`, {
    outcome: 'added',
    text: sentence,
    original: { byteOrderMark: true },
  }),
  one(7, 'JSON with a mark', 'a.json', () => `\ufeff[{"text":"${sentence}"}]`, { outcome: 'added', text: sentence }),
  one(
    8,
    'overlong UTF-8',
    'a.txt',
    () => utf8(0xc0, 0x80),
    refused({ key: 'notEncoded', byte: sentenceBytes, line: 1 }),
  ),
  one(8, 'CESU-8', 'a.txt', () => utf8(0xed, 0xa0, 0x80), refused({ key: 'notEncoded', byte: sentenceBytes })),
  one(9, 'UTF-8 cut inside a letter', 'a.txt', () => utf8(0x0a, 0xd8), refused({ key: 'notEncoded', line: 2 })),
  one(10, 'UTF-7', 'a.txt', () => '+ADw-script+AD4-alert(1)+ADw-/script+AD4-', {
    outcome: 'added',
    text: '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
  }),
  one(
    11,
    'two encodings in one file',
    'a.txt',
    () => Uint8Array.from([...bytesOf(`${sentence}\n`), ...inEncoding('windows-1256', 'قال')]),
    refused({ key: 'notEncoded', byte: sentenceBytes + 1, line: 2 }),
  ),
  one(12, 'a zero in a text', 'a.txt', () => `سطر\n${sentence}\0`, refused({ key: 'binary', line: 2 })),
  one(12, 'a zero in JSON', 'a.json', () => JSON.stringify({ text: `${sentence}\0` }), {
    outcome: 'added',
    text: `${sentence}\0`,
  }),
  one(13, 'half a pair in JSON', 'a.json', () => `[{"text":"${sentence}\\ud800"}]`, {
    outcome: 'added',
    text: `${sentence}\ud800`,
  }),
  one(14, 'bidi controls without an end', 'a.txt', () => `\u202e${sentence}\u2067`, {
    outcome: 'added',
    text: `\u202e${sentence}\u2067`,
  }),
  one(15, 'direction marks and joiners', 'a.txt', () => `\u200f\u061c${sentence}\u200d\u200c`, {
    outcome: 'added',
    text: `\u200f\u061c${sentence}\u200d\u200c`,
  }),
  one(16, 'a mark and separators inside', 'a.txt', () => `${sentence}\ufeff\u2028${sentence}\u2029\u0085`, {
    outcome: 'added',
    text: `${sentence}\ufeff\u2028${sentence}\u2029\u0085`,
  }),
  one(17, 'line ends of three kinds', 'a.txt', () => `أ\r\nب\rج\n${sentence}`, {
    outcome: 'added',
    text: `أ\nب\nج\n${sentence}`,
    original: { lineEndings: 'mixed' },
  }),
  one(18, 'letters in other forms', 'a.txt', () => `${'أ'.normalize('NFD')} ﻻ ﷲ مــد ${sentence}`, {
    outcome: 'added',
    text: `${'أ'.normalize('NFD')} ﻻ ﷲ مــد ${sentence}`,
  }),
  one(19, '10,000 marks on a letter', 'a.txt', () => long('\u064b', 10_000), {
    outcome: 'added',
    text: long('\u064b', 10_000),
  }),
  one(
    20,
    'one line of 50 MB',
    'a.txt',
    () => new Uint8Array(50_000_000).fill(0x61),
    refused({ key: 'longLine', line: 1 }),
  ),
  ...['', '\ufeff', ' \n\t\u200f'].map((content) =>
    one(21, `nothing: ${JSON.stringify(content)}`, 'a.txt', () => content, refused({ key: 'empty' })),
  ),
  one(22, 'tag characters and selectors', 'a.txt', () => `\u{e0041}${sentence}\ufe0f\u{e0101}`, {
    outcome: 'added',
    text: `\u{e0041}${sentence}\ufe0f\u{e0101}`,
  }),
  one(23, 'letters that look the same', 'a.txt', () => `${sentence} علی علي`, {
    outcome: 'added',
    text: `${sentence} علی علي`,
  }),
]
