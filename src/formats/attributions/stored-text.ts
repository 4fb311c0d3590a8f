import { normaliseLineEndings, type LineEndings } from '../../core/lines.ts'
import { textSha256 } from '../text-hash.ts'

/** A text as it is stored, and where offsets into the file's text come to stand in it. */
export interface StoredText {
  readonly text: string
  readonly byteOrderMark: boolean
  readonly lineEndings: LineEndings
  /** The stored offset of an offset into the text that was annotated, both in code points. */
  readonly storedOffset: (annotated: number) => number
}

/** The code points of a text that storing it takes away: the mark at its beginning, and the CR of each CRLF. */
const lostPoints = (text: string): readonly number[] => {
  const lost = text.startsWith('\ufeff') ? [0] : []
  let point = 0
  let previous = ''
  for (const character of text) {
    if (character === '\n' && previous === '\r') lost.push(point - 1)
    previous = character
    point++
  }
  return lost
}

const countBelow = (sorted: readonly number[], limit: number): number => {
  const first = sorted.findIndex((value) => value >= limit)
  return first < 0 ? sorted.length : first
}

/**
 * A file's text as it is stored, for offsets that were counted in the file as it is, or without its mark, or as stored:
 * the hash tells which. Nothing when it is another text's hash.
 * @param sha256 of the text that the offsets count in; the file as it is when undefined
 */
export const storeText = (file: string, sha256: string | undefined): StoredText | undefined => {
  const byteOrderMark = file.startsWith('\ufeff')
  const unmarked = byteOrderMark ? file.slice(1) : file
  const { text, lineEndings } = normaliseLineEndings(unmarked)
  const annotated = [file, unmarked, text].find((one) => sha256 === undefined || textSha256(one) === sha256)
  if (annotated === undefined) return undefined
  const lost = annotated === text ? [] : lostPoints(annotated)
  return { text, byteOrderMark, lineEndings, storedOffset: (offset) => offset - countBelow(lost, offset) }
}
