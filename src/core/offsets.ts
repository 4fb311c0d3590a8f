import { isLowSurrogate, sizeAt, sizeBefore, splitsPair } from './surrogates.ts'

const blockBits = 6

const requireOffset = (offset: number, length: number, what: string) => {
  if (!Number.isInteger(offset) || offset < 0 || offset > length) {
    throw new RangeError(`No ${what} ${offset} in a text of ${length}`)
  }
}

/**
 * Translates between UTF-16 offsets, which this program counts in, and code point offsets, which everything that leaves
 * it counts in. Made once for a text in O(n); either direction then looks at no more than 64 code units. A lone
 * surrogate counts as one code point, as in Python.
 */
export class CodePointIndex {
  /** The length of the text in code points. */
  readonly length: number
  readonly #text: string
  /** How many pairs end before each 64th code unit; empty for a text without pairs, where both counts are the same. */
  readonly #pairsBefore: Uint32Array

  /** @param text the text as stored */
  constructor(text: string) {
    this.#text = text
    const counts = new Uint32Array((text.length >> blockBits) + 1)
    let pairs = 0
    for (let at = 0; at < text.length; at++) {
      if ((at & ((1 << blockBits) - 1)) === 0) counts[at >> blockBits] = pairs
      if (isLowSurrogate(text.charCodeAt(at)) && splitsPair(text, at)) pairs++
    }
    if ((text.length & ((1 << blockBits) - 1)) === 0) counts[text.length >> blockBits] = pairs
    this.length = text.length - pairs
    this.#pairsBefore = pairs === 0 ? new Uint32Array(0) : counts
  }

  /**
   * The code point offset of a UTF-16 offset.
   * @throws RangeError outside the text and between the halves of a surrogate pair
   */
  toCodePoint(utf16: number): number {
    const text = this.#text
    requireOffset(utf16, text.length, 'code unit')
    if (this.#pairsBefore.length === 0) return utf16
    if (splitsPair(text, utf16)) throw new RangeError(`Code unit ${utf16} is inside a surrogate pair`)
    const block = utf16 >> blockBits
    let pairs = this.#pairsBefore[block] ?? 0
    for (let at = block << blockBits; at < utf16; at++) if (splitsPair(text, at)) pairs++
    return utf16 - pairs
  }

  /**
   * The UTF-16 offset of a code point offset.
   * @throws RangeError outside the text
   */
  toUtf16(codePoint: number): number {
    requireOffset(codePoint, this.length, 'code point')
    if (this.#pairsBefore.length === 0) return codePoint
    const text = this.#text
    const block = this.#blockOf(codePoint)
    let at = block << blockBits
    let counted = at - (this.#pairsBefore[block] ?? 0)
    if (splitsPair(text, at)) at++
    for (; counted < codePoint; counted++) at += sizeAt(text, at)
    return at
  }

  /** The last block that does not begin behind the code point. */
  #blockOf(codePoint: number): number {
    let low = 0
    let high = this.#pairsBefore.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((middle << blockBits) - (this.#pairsBefore[middle] ?? 0) <= codePoint) low = middle
      else high = middle - 1
    }
    return low
  }
}

const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' })

/** What can make a boundary depend on more than its two neighbours (rules GB9–GB13 of Unicode annex 29). */
const looksBack = /[\p{Grapheme_Extend}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d]/u
const extendsCluster = /[\p{Grapheme_Extend}\u200d]/u
/** What a mark always joins; after a control character it stands alone. */
const takesMarks = /[\p{Grapheme_Extend}\p{L}\u200d]/u

const codePointBefore = (text: string, offset: number) => text.slice(offset - sizeBefore(text, offset), offset)
const codePointAfter = (text: string, offset: number) => text.slice(offset, offset + sizeAt(text, offset))

/** Letters, digits and signs of which no two ever make one grapheme: nearly all of an Arabic text. */
const isPlain = (unit: number) =>
  (unit >= 0x0621 && unit <= 0x064a) ||
  (unit >= 0x20 && unit <= 0x7e) ||
  unit === 0x0a ||
  unit === 0xab ||
  unit === 0xbb

/**
 * Whether a caret may stand at `offset` (UTF-16 code units): not inside a surrogate pair, nor between a letter and its
 * marks, nor inside an emoji or a flag. Intl.Segmenter is superlinear, so it sees only the few code points on which the
 * answer depends.
 * @throws RangeError outside the text
 */
export const isGraphemeBoundary = (text: string, offset: number): boolean => {
  requireOffset(offset, text.length, 'code unit')
  if (offset === 0 || offset === text.length) return true
  if (isPlain(text.charCodeAt(offset)) && isPlain(text.charCodeAt(offset - 1))) return true
  if (splitsPair(text, offset)) return false
  const next = codePointAfter(text, offset)
  let previous = codePointBefore(text, offset)
  // Without this, ten thousand marks on one letter would be segmented anew at each of them.
  if (extendsCluster.test(next) && takesMarks.test(previous)) return false
  let start = offset - previous.length
  while (start > 0 && looksBack.test(previous)) {
    previous = codePointBefore(text, start)
    start -= previous.length
  }
  const window = text.slice(start, offset + next.length)
  return segmenter.segment(window).containing(offset - start)?.index === offset - start
}

/**
 * The grapheme boundary nearest to `offset` (UTF-16 code units) in one direction; `offset` itself when it is one.
 * @throws RangeError outside the text
 */
export const snapToGrapheme = (text: string, offset: number, side: 'before' | 'after'): number => {
  const step = side === 'before' ? -1 : 1
  let at = offset
  while (!isGraphemeBoundary(text, at)) at += step
  return at
}
