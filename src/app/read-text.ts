import { normaliseLineEndings, type LineEndings } from '../core/lines.ts'
import { invalidUtf8At, lineOfByte } from '../core/utf8.ts'
import { otherFormatOf, type OtherFormat } from './other-formats.ts'

/** The largest file that is read, in bytes. */
export const largestFile = 64_000_000
/** The longest line of a text, in UTF-16 code units; nothing could be read in a longer paragraph. */
export const longestLine = 1_000_000

/** Why a file is not taken in; each reason has its sentence in the interface's words. */
export type Refusal =
  | { readonly reason: 'empty' }
  | { readonly reason: 'tooLarge'; readonly limit: number }
  | { readonly reason: 'longLine'; readonly line: number; readonly limit: number }
  /** `byte` counts from 0, `line` from 1. */
  | { readonly reason: 'notUtf8'; readonly byte: number; readonly line: number }
  | { readonly reason: 'binary'; readonly line: number }
  | { readonly reason: 'otherFormat'; readonly format: OtherFormat }
  /** The file changed or went away after it was chosen, is a folder, or may not be read. */
  | { readonly reason: 'unreadable' }

/** A text as it will be kept, and what was done to it on the way. */
export interface PlainText {
  readonly text: string
  readonly byteOrderMark: boolean
  readonly lineEndings: LineEndings
}

export type ReadText =
  | { readonly ok: true; readonly value: PlainText }
  | { readonly ok: false; readonly refusal: Refusal }

const refuse = (refusal: Refusal): ReadText => ({ ok: false, refusal })

/** Whether nothing in a text can be seen. */
const isBlank = (text: string): boolean => /^[\s\p{Cf}]*$/u.test(text)

const longLineOf = (text: string): number => {
  let line = 1
  for (let start = 0; start <= text.length; line++) {
    const end = text.indexOf('\n', start)
    if ((end < 0 ? text.length : end) - start > longestLine) return line
    if (end < 0) break
    start = end + 1
  }
  return 0
}

/** The characters of UTF-8, strictly; a byte order mark stays where it is. */
export const decodeUtf8 = (
  bytes: Uint8Array,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly refusal: Refusal } => {
  const wrong = invalidUtf8At(bytes)
  if (wrong < 0) return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  return { ok: false, refusal: { reason: 'notUtf8', byte: wrong, line: lineOfByte(bytes, wrong) } }
}

/**
 * Reads a file as UTF-8, strictly. A byte order mark is dropped and every line end becomes LF, both recorded; nothing
 * else is changed.
 */
export const readText = (bytes: Uint8Array): ReadText => {
  if (bytes.length > largestFile) return refuse({ reason: 'tooLarge', limit: largestFile })
  const format = otherFormatOf(bytes)
  if (format !== undefined) return refuse({ reason: 'otherFormat', format })
  const nul = bytes.indexOf(0)
  if (nul >= 0) return refuse({ reason: 'binary', line: lineOfByte(bytes, nul) })
  const decoded = decodeUtf8(bytes)
  if (!decoded.ok) return decoded
  const byteOrderMark = decoded.text.startsWith('\ufeff')
  const { text, lineEndings } = normaliseLineEndings(byteOrderMark ? decoded.text.slice(1) : decoded.text)
  if (isBlank(text)) return refuse({ reason: 'empty' })
  const line = longLineOf(text)
  if (line > 0) return refuse({ reason: 'longLine', line, limit: longestLine })
  return { ok: true, value: { text, byteOrderMark, lineEndings } }
}
