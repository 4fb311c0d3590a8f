import type { Segment } from './entities.ts'
import { foldTable, special } from './fold-table.ts'
import { sizeAt } from './surrogates.ts'

/** A text's search form and the way back, in UTF-16 code units: of `folded` going in, of the text coming out. */
export interface FoldedText {
  readonly folded: string
  /** Where the source of folded unit `i` starts; the text's length when `i` is behind the last. */
  readonly startOf: (i: number) => number
  /** Where the source of folded unit `i` ends, its marks included; 0 when `i` is before the first. */
  readonly endOf: (i: number) => number
}

const replacement = 0xfffd
const space = 0x20

/** The code points from U+E0000 on are tags and variation selectors; their high halves are these. */
const isInvisibleHigh = (unit: number) => unit >= 0xdb40 && unit <= 0xdb43

/** How many units the folding may have, or -1 when it is the text itself. */
const measure = (text: string): number => {
  const { units, expansions } = foldTable()
  let room = text.length
  let changes = false
  let previous = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const folded = units[unit]
    if (folded !== unit || (unit === space && previous === space)) changes = true
    if (folded === special.several) room += expansions.get(unit)?.length ?? 0
    previous = unit
  }
  return changes ? room : -1
}

/** Most texts that are folded are words and sentences: their units are gathered here, and copied out before the next. */
const scratch = new Uint16Array(4096)

/** One growing folding. A class and not a closure: a counter that a closure shares is read from memory at each unit. */
class Writer {
  count = 0
  readonly output: Uint16Array
  /** By twos, where the source of each unit starts and ends; without it the map costs nothing. */
  readonly sources: Uint32Array | undefined

  constructor(room: number, withSources: boolean) {
    this.output = room <= scratch.length ? scratch : new Uint16Array(room)
    this.sources = withSources ? new Uint32Array(2 * room) : undefined
  }

  /** One more unit, from `[start, end)`; a space after a space only makes that one longer. */
  emit(folded: number, start: number, end: number): void {
    const count = this.count
    if (folded === space && count > 0 && this.output[count - 1] === space) return this.extend(end)
    this.output[count] = folded
    if (this.sources !== undefined) {
      this.sources[2 * count] = start
      this.sources[2 * count + 1] = end
    }
    this.count = count + 1
  }

  /** The last unit's source goes on to `end`. */
  extend(end: number): void {
    if (this.sources !== undefined && this.count > 0) this.sources[2 * this.count - 1] = end
  }
}

const foldInto = (writer: Writer, text: string): Writer => {
  const { units, expansions } = foldTable()
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const folded = units[unit] ?? unit
    if (folded < special.mark || folded > special.surrogate) writer.emit(folded, at, at + 1)
    else if (folded === special.mark) writer.extend(at + 1)
    else if (folded === special.several) {
      for (const part of expansions.get(unit) ?? []) writer.emit(part, at, at + 1)
    } else if (folded === special.surrogate) {
      if (sizeAt(text, at) === 1) {
        // Left as they are, two halves could meet when what stands between them is dropped.
        writer.emit(replacement, at, at + 1)
        continue
      }
      if (isInvisibleHigh(unit)) writer.extend(at + 2)
      else {
        writer.emit(unit, at, at + 2)
        writer.emit(text.charCodeAt(at + 1), at, at + 2)
      }
      at++
    }
  }
  return writer
}

const decode = ({ output, count }: Writer): string => {
  const parts: string[] = []
  // One call takes only as many arguments as the stack holds.
  for (let at = 0; at < count; at += 8192) {
    parts.push(Reflect.apply(String.fromCharCode, undefined, output.subarray(at, Math.min(at + 8192, count))))
  }
  return parts.join('')
}

/**
 * The search form of a text: without tashkeel, tatweel, accents and invisible characters; one form each for alef,
 * hamza, ya, ta marbuta, kaf, digits, spaces, quotation marks and dashes; presentation forms resolved; lower case. Line
 * ends stay. Folding twice changes nothing more. Never to be written back: it loses what it folds.
 */
export const fold = (text: string): string => {
  const room = measure(text)
  return room < 0 ? text : decode(foldInto(new Writer(room, false), text))
}

/** The search form of a text with the source of each of its units; every source ends behind the marks of its letter. */
export const foldWithMap = (text: string): FoldedText => {
  const room = measure(text)
  if (room < 0) return { folded: text, startOf: (i) => Math.min(i, text.length), endOf: (i) => Math.max(i + 1, 0) }
  const writer = foldInto(new Writer(room, true), text)
  const { count, sources } = writer
  return {
    folded: decode(writer),
    startOf: (i) => (i < count ? (sources?.[2 * i] ?? 0) : text.length),
    endOf: (i) => (i < 0 ? 0 : (sources?.[2 * Math.min(i, count - 1) + 1] ?? 0)),
  }
}

/**
 * Every place in a folded text where `needle` (folded here) stands, as ranges of the unfolded text in text order; they
 * do not overlap. None for a needle of which folding leaves nothing.
 */
export const findFolded = (haystackFolded: FoldedText, needle: string): Segment[] => {
  const wanted = fold(needle)
  const found: Segment[] = []
  if (wanted === '') return found
  const { folded, startOf, endOf } = haystackFolded
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    found.push({ start: startOf(at), end: endOf(at + wanted.length - 1) })
  }
  return found
}

/**
 * The folded words of a query, without the «ال» of those that have one. Only «ال» with a bare alef is the article:
 * «ألمانيا» has none, and would without it be found in «رومانيا».
 */
const queryWords = (query: string): string[] =>
  query
    .split(/\s+/u)
    .map((word) => {
      const folded = fold(word)
      return word.startsWith('ال') && folded.length >= 5 ? folded.slice(2) : folded
    })
    .filter((word) => word.trim() !== '')

/** Whether all words of `query` stand in `text` (both unfolded), in any order; «ال» before a query word is optional. */
export const matchesFolded = (text: string, query: string): boolean => {
  const folded = fold(text)
  return queryWords(query).every((word) => folded.includes(word))
}
