import { normaliseLineEndings, type LineEndings } from '../../core/lines.ts'
import { invalidUtf8At, lineOfByte } from '../../core/utf8.ts'
import { decodeStrictly, faultAt, guessEncoding, markLengthOf, type Encoding } from './encoding.ts'
import { limits } from './limits.ts'
import { Refused, type Refusal } from './refusal.ts'

/** A text as it will be kept, and what was done to it on the way. */
export interface PlainText {
  readonly text: string
  readonly encoding: Encoding
  readonly byteOrderMark: boolean
  readonly lineEndings: LineEndings
}

/** Whether nothing in a text can be seen. */
const isBlank = (text: string): boolean => /^[\s\p{Cf}]*$/u.test(text)

const longLineOf = (text: string): number => {
  let line = 1
  for (let start = 0; start <= text.length; line++) {
    const end = text.indexOf('\n', start)
    if ((end < 0 ? text.length : end) - start > limits.line) return line
    if (end < 0) break
    start = end + 1
  }
  return 0
}

/** @throws Refused when nothing can be seen in a text, or a line of it is too long */
export const requireReadable = (text: string): void => {
  if (isBlank(text)) throw new Refused('empty')
  const line = longLineOf(text)
  if (line > 0) throw new Refused('longLine', { line, allowed: limits.line })
}

const wide = (encoding: Encoding): boolean => encoding.startsWith('utf-16')

const lineAt = (bytes: Uint8Array, offset: number, encoding: Encoding): number => {
  if (!wide(encoding)) return lineOfByte(bytes, offset)
  const before = decodeStrictly(bytes.subarray(0, offset - (offset % 2)), encoding) ?? ''
  return before.split(/\r\n?|\n/).length
}

/** The characters of UTF-8, strictly; a byte order mark stays where it is. */
export const decodeUtf8 = (
  bytes: Uint8Array,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly refusal: Refusal } => {
  const byte = invalidUtf8At(bytes)
  if (byte < 0) return { ok: true, text: decodeStrictly(bytes, 'utf-8') ?? '' }
  return { ok: false, refusal: { key: 'notEncoded', byte, line: lineOfByte(bytes, byte), found: 'UTF-8' } }
}

/**
 * The characters of a file in an encoding, strictly, without a byte order mark.
 * @throws Refused with the place of the first byte that is not of this encoding
 */
export const decode = (bytes: Uint8Array, encoding: Encoding): { text: string; byteOrderMark: boolean } => {
  const markLength = markLengthOf(bytes, encoding)
  const text = decodeStrictly(bytes.subarray(markLength), encoding)
  if (text !== undefined) return { text, byteOrderMark: markLength > 0 }
  const byte = faultAt(bytes, encoding)
  throw new Refused('notEncoded', { byte, line: lineAt(bytes, byte, encoding), found: encoding.toUpperCase() })
}

/**
 * A file as a text. A byte order mark is dropped and every line end becomes LF, both recorded; nothing else is changed.
 * @param encoding as a person said; else it is found out
 * @throws Refused when it is no text of this encoding
 */
export const readPlainText = (bytes: Uint8Array, encoding?: Encoding): PlainText => {
  const chosen = encoding ?? guessEncoding(bytes).encoding
  const nul = wide(chosen) ? -1 : bytes.indexOf(0)
  if (nul >= 0) throw new Refused('binary', { line: lineOfByte(bytes, nul) })
  const { text: decoded, byteOrderMark } = decode(bytes, chosen)
  const zero = decoded.indexOf('\0')
  if (zero >= 0) throw new Refused('binary', { line: decoded.slice(0, zero).split(/\r\n?|\n/).length })
  const { text, lineEndings } = normaliseLineEndings(decoded)
  requireReadable(text)
  return { text, encoding: chosen, byteOrderMark, lineEndings }
}
