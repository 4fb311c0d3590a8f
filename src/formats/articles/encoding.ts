import { invalidUtf8At } from '../../core/utf8.ts'

/** The encodings that Arabic news was written in; in the order in which they are offered. */
export const encodings = ['utf-8', 'windows-1256', 'iso-8859-6', 'windows-1252', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof encodings)[number]

/** Which encoding bytes are in. */
export interface Guess {
  readonly encoding: Encoding
  /** How many bytes a byte order mark takes at the start. */
  readonly markLength: number
  /** Whether the bytes themselves say so; else a person is asked. */
  readonly certain: boolean
}

/** Pages, workers and Node have it; the library of the language's own names does not. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string }

/**
 * The characters of bytes; a byte order mark stays where it is.
 * @returns undefined when the bytes are not of this encoding
 */
export const decodeStrictly = (bytes: Uint8Array, encoding: Encoding): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** The beginning of a file; enough to tell its encoding by. */
const looked = 65_536

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** How many bytes the byte order mark of an encoding takes at the start of these: 0 when there is none. */
export const markLengthOf = (bytes: Uint8Array, encoding: Encoding): number => {
  const mark = marks.find(([name]) => name === encoding)?.[1]
  return mark?.every((byte, at) => bytes[at] === byte) === true ? mark.length : 0
}

/** The share of pairs whose byte at `offset` is what the upper byte of Latin, Arabic and punctuation is. */
const upperBytes = (bytes: Uint8Array, offset: 0 | 1): number => {
  let upper = 0
  for (let at = offset; at < bytes.length; at += 2) {
    const byte = bytes[at]
    if (byte === 0x00 || byte === 0x06 || byte === 0x20) upper++
  }
  return upper / (bytes.length >> 1)
}

const utf16WithoutMark = (bytes: Uint8Array): Encoding | undefined => {
  if (bytes.length < 4 || bytes.length % 2 > 0) return undefined
  const start = bytes.subarray(0, looked)
  const [big, little] = [upperBytes(start, 0), upperBytes(start, 1)]
  if (little > 0.9 && big < 0.6) return 'utf-16le'
  return big > 0.9 && little < 0.6 ? 'utf-16be' : undefined
}

/**
 * Whether bytes that are not UTF-8 were meant to be: lead bytes with as many followers as they announce, sound or not,
 * outnumber the other bytes above ASCII.
 */
const isBrokenUtf8 = (bytes: Uint8Array): boolean => {
  let whole = 0
  let stray = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1
    let followers = 0
    while (followers < length - 1 && ((bytes[at + followers + 1] ?? 0) & 0xc0) === 0x80) followers++
    if (length > 1 && followers === length - 1) {
      whole++
      at += followers
    } else stray++
  }
  return whole > stray
}

const arabic = /[\u0621-\u063a\u0640-\u0652\u066e-\u06d3،؛؟]/gu
const arabicRun = /[\u0621-\u064a\u066e-\u06d3]{2}/u
/** The commonest words and beginnings of Arabic; nothing that another code page would give by accident. */
const common = /(?<![\p{L}\p{M}])(?:ال|و|(?:في|من|على|إلى|أن|إن)(?![\p{L}\p{M}]))/gu
const unlikely = /[\ufffd\u0080-\u009f]/gu
const latin = /[\u00c0-\u024f]/gu

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** How much a text looks like Arabic. */
const score = (text: string): number =>
  count(text, arabic) + 3 * count(text, common) - 4 * count(text, unlikely) - 2 * count(text, latin)

const loosely = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding, { fatal: false, ignoreBOM: true }).decode(bytes.subarray(0, looked))

const codePageOf = (bytes: Uint8Array): Encoding => {
  const windows = loosely(bytes, 'windows-1256')
  const iso = loosely(bytes, 'iso-8859-6')
  if (!arabicRun.test(windows) && !arabicRun.test(iso)) return 'windows-1252'
  return score(iso) > score(windows) ? 'iso-8859-6' : 'windows-1256'
}

/**
 * The encoding of a text's bytes: by byte order mark, then by the zeros of UTF-16, then strict UTF-8, then by what
 * looks most like Arabic. What is UTF-8 but for a few faults is still taken for UTF-8, so that the fault is told and
 * not read as letters.
 */
export const guessEncoding = (bytes: Uint8Array): Guess => {
  for (const [encoding] of marks) {
    const markLength = markLengthOf(bytes, encoding)
    if (markLength > 0) return { encoding, markLength, certain: true }
  }
  const utf16 = utf16WithoutMark(bytes)
  if (utf16) return { encoding: utf16, markLength: 0, certain: false }
  if (invalidUtf8At(bytes) < 0 || isBrokenUtf8(bytes)) return { encoding: 'utf-8', markLength: 0, certain: true }
  return { encoding: codePageOf(bytes), markLength: 0, certain: false }
}

/** Where bytes stop being of an encoding; -1 when all of them are. Takes O(n). */
export const faultAt = (bytes: Uint8Array, encoding: Encoding): number => {
  if (encoding === 'utf-8') return invalidUtf8At(bytes)
  if (decodeStrictly(bytes, encoding) !== undefined) return -1
  if (encoding === 'utf-16le' || encoding === 'utf-16be')
    return surrogateFaultAt(bytes, encoding === 'utf-16le' ? 1 : 0)
  return bytes.findIndex((byte) => byte >= 0x80 && decodeStrictly(Uint8Array.of(byte), encoding) === undefined)
}

/** The first half of a pair that stands alone, or the odd byte at the end. */
const surrogateFaultAt = (bytes: Uint8Array, upper: 0 | 1): number => {
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const byte = bytes[at + upper] ?? 0
    if (byte < 0xd8 || byte > 0xdf) continue
    const next = bytes[at + 2 + upper] ?? 0
    if (byte >= 0xdc || next < 0xdc || next > 0xdf) return at
    at += 2
  }
  return bytes.length - 1
}
