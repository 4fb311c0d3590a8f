import { characterClass, classAt } from './character-class.ts'
import type { Segment } from './entities.ts'
import { foldWithMap } from './fold.ts'
import { isGraphemeBoundary, snapToGrapheme } from './offsets.ts'
import { procliticsOf } from './proclitics.ts'
import { sizeBefore } from './surrogates.ts'
import { wordAt } from './words.ts'

/** A place inside a written word where a proclitic ends. */
export interface CliticBoundary {
  /** UTF-16 code units from the word's start, behind the clitic's marks. */
  readonly offset: number
  /** Whether grammar allows hardly anything else; if not, the letter may belong to the root. */
  readonly certain: boolean
}

/**
 * Where the proclitics of one written word end: «وبالفيروس» has boundaries behind و, ب and ال. Ascending; at least two
 * letters remain behind the last.
 */
export const cliticBoundaries = (word: string): readonly CliticBoundary[] => {
  const { folded, startOf, endOf } = foldWithMap(word)
  const hasHamza = (index: number) => /[أإآ\ufe81-\ufe84\ufe87\ufe88]/.test(word.charAt(startOf(index)))
  // A ligature such as ﻻ is two letters in one place.
  const isBetween = (index: number) => startOf(index) >= endOf(index - 1)
  return procliticsOf({ folded, hasHamza })
    .filter(({ index }) => isBetween(index))
    .map(({ index, certain }) => ({ offset: startOf(index), certain }))
}

const requireRange = (text: string, start: number, end: number) => {
  if (!(start >= 0 && end >= start && end <= text.length)) {
    throw new RangeError(`No range ${start}–${end} in a text of ${text.length}`)
  }
}

/** The boundaries of a word as offsets of the text, its start and end among them. */
const edgesOf = (text: string, { start, end }: Segment): number[] => [
  start,
  ...cliticBoundaries(text.slice(start, end)).map(({ offset }) => start + offset),
  end,
]

const separator = /[\s،,؛;:.…!?؟|•·–—―‐‑\-\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u
const blank = /[\s\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u

const isBlank = (text: string): boolean => [...text].every((character) => blank.test(character))

const snapEdge = (text: string, offset: number, side: 'start' | 'end'): number => {
  const word = wordAt(text, offset)
  if (word !== undefined && word.start < offset && offset < word.end) {
    // Invisible controls between an edge and the end of a proclitic make no difference: trimming leaves them out.
    const stands = edgesOf(text, word).some((edge) =>
      isBlank(text.slice(Math.min(edge, offset), Math.max(edge, offset))),
    )
    return stands ? offset : word[side]
  }
  return snapToGrapheme(text, offset, side === 'start' ? 'before' : 'after')
}

const trim = (text: string, { start, end }: Segment, edge: RegExp): Segment => {
  const isMinus = (at: number) => text.charAt(at) === '-' && classAt(text, at + 1) === characterClass.digit
  let [left, right] = [start, end]
  // A sign that bears a mark is no longer a separator.
  while (left < right && edge.test(text.charAt(left)) && !isMinus(left) && isGraphemeBoundary(text, left + 1)) left++
  while (right > left && edge.test(text.charAt(right - 1))) right--
  return { start: left, end: right }
}

/**
 * What a dragged selection becomes, in UTF-16 code units. An edge inside a word stays where a proclitic ends and
 * otherwise moves out to the word's edge; white space and separators at the edges are left out, unless there is
 * nothing else (a colon can be a cue). An empty selection becomes the word at its place, or stays empty.
 * @throws RangeError when the range is not inside the text
 */
export const snapRange = (text: string, start: number, end: number): Segment => {
  requireRange(text, start, end)
  const word = start === end ? wordAt(text, start) : undefined
  if (word !== undefined) return word
  const whole = { start: snapEdge(text, start, 'start'), end: snapEdge(text, end, 'end') }
  const trimmed = trim(text, whole, separator)
  return trimmed.start < trimmed.end ? trimmed : trim(text, whole, blank)
}

/**
 * The range without a conjunction that its first word certainly begins with, also where «و» stands alone before a
 * quotation mark or a space; unchanged where there is none or nothing else. For cues and sources.
 * @throws RangeError when the range is not inside the text
 */
export const trimConjunction = (text: string, start: number, end: number): Segment => {
  requireRange(text, start, end)
  const word = start < end ? wordAt(text, start) : undefined
  if (word === undefined || word.start !== start) return { start, end }
  const written = text.slice(word.start, word.end)
  let behind = start
  if (/^[وف][\u0640\u064b-\u0652]*$/u.test(written)) {
    const gap = /^\s*(?=[«"“”„'‘\p{L}])/u.exec(text.slice(word.end, end))
    if (gap !== null) behind = word.end + gap[0].length
  } else if (/^[وف]/u.test(written)) {
    const first = cliticBoundaries(written)[0]
    if (first?.certain === true) behind = start + first.offset
  }
  return behind < end ? { start: behind, end } : { start, end }
}

const skipBlank = (text: string, offset: number, step: 1 | -1): number => {
  let at = offset
  while (at >= 0 && at < text.length && blank.test(text.charAt(at))) at += step
  return at
}

/**
 * The next place behind `offset` (UTF-16 code units) where an edge may stand: a word's edge, the end of a proclitic, or
 * either side of a sign; the end of the text when there is none.
 * @throws RangeError outside the text
 */
export const nextEdge = (text: string, offset: number): number => {
  const word = wordAt(text, offset)
  if (offset === text.length) return offset
  if (word !== undefined && offset < word.end) return edgesOf(text, word).find((edge) => edge > offset) ?? word.end
  const at = skipBlank(text, offset, 1)
  return at > offset ? at : snapToGrapheme(text, offset + 1, 'after')
}

/**
 * The next place before `offset` (UTF-16 code units) where an edge may stand; 0 when there is none.
 * @throws RangeError outside the text
 */
export const previousEdge = (text: string, offset: number): number => {
  const before = Math.max(0, offset - sizeBefore(text, offset))
  const word = wordAt(text, before)
  if (offset === 0) return offset
  if (word !== undefined && before < word.end) {
    return edgesOf(text, word).findLast((edge) => edge < offset) ?? word.start
  }
  const at = skipBlank(text, offset - 1, -1) + 1
  return at < offset ? at : snapToGrapheme(text, offset - 1, 'before')
}
