import { characterClass, classAt } from './character-class.ts'
import type { Segment } from './entities.ts'
import { sizeAt, sizeBefore, splitsPair } from './surrogates.ts'
import { isFiller, isJoiner, isSolid, joins } from './word-joiners.ts'

const { digit, mark, none, percent } = characterClass

/** The start of the last character before `offset` that is no filler; -1 for none. */
const lastBefore = (text: string, offset: number): number => {
  let at = offset - sizeBefore(text, offset)
  while (at >= 0 && isFiller(classAt(text, at))) at -= sizeBefore(text, at)
  return at
}

/** The letter or digit before `offset`, across fillers and at most one joiner or «%»; -1 for none. */
const solidBefore = (text: string, offset: number): number => {
  let at = lastBefore(text, offset)
  const kind = classAt(text, at)
  if (isJoiner(kind) || kind === percent) at = lastBefore(text, at)
  return isSolid(classAt(text, at)) ? at : -1
}

/** Where the word goes on behind the letter or digit at `solid`; -1 where it ends. */
const nextSolid = (text: string, solid: number): number => {
  let joiner: number = none
  for (let at = solid + sizeAt(text, solid); ; at += sizeAt(text, at)) {
    const kind = classAt(text, at)
    if (isSolid(kind)) return joiner === none || joins(text, joiner, solid, at) ? at : -1
    if (isJoiner(kind) && joiner === none) joiner = kind
    else if (!isFiller(kind)) return -1
  }
}

const skipMarks = (text: string, offset: number): number => {
  let at = offset
  while (classAt(text, at) === mark) at += sizeAt(text, at)
  return at
}

/** The end of the word that holds the letter or digit at `solid`: behind its marks and, after a number, «%». */
const endFrom = (text: string, solid: number): number => {
  let last = solid
  for (let next = solid; next >= 0; next = nextSolid(text, next)) last = next
  const end = skipMarks(text, last + sizeAt(text, last))
  return classAt(text, last) === digit && classAt(text, end) === percent ? skipMarks(text, end + 1) : end
}

/** The start of the word whose first letter or digit is at `first`: «%» may stand before its number too. */
const startAt = (text: string, first: number): number => {
  if (classAt(text, first) !== digit || classAt(text, first - 1) !== percent) return first
  return classAt(text, lastBefore(text, first - 1)) === digit ? first : first - 1
}

const startFrom = (text: string, solid: number): number => {
  let first = solid
  for (let before = solidBefore(text, first); before >= 0; before = solidBefore(text, first)) {
    if (nextSolid(text, before) !== first) break
    first = before
  }
  return startAt(text, first)
}

/**
 * The word that `offset` is in or before, else the one that it ends, in UTF-16 code units; undefined where there is
 * neither. A word is a run of letters, marks and digits, and what joins them: COVID-19, A/RES/76/300, 12.5, ١٬٢٥٠, 12%,
 * أ.ف.ب. Its edges are never invisible controls. Takes the time of the word, however long the text is.
 * @throws RangeError outside the text
 */
export const wordAt = (text: string, offset: number): Segment | undefined => {
  if (!(offset >= 0 && offset <= text.length)) throw new RangeError(`No ${offset} in a text of ${text.length}`)
  const at = splitsPair(text, offset) ? offset - 1 : offset
  const isBeforePercent = classAt(text, at) === percent && isSolid(classAt(text, at + 1))
  const right = isBeforePercent ? at + 1 : at
  if (isSolid(classAt(text, right))) {
    const start = startFrom(text, right)
    if (start <= at) return { start, end: endFrom(text, right) }
  }
  const left = solidBefore(text, at)
  const end = left < 0 ? -1 : endFrom(text, left)
  return offset <= end ? { start: startFrom(text, left), end } : undefined
}

/**
 * The words that reach into `[start, end)`, whole, in text order; the offsets are UTF-16 code units.
 * @throws RangeError outside the text
 */
export const wordsIn = (text: string, start: number, end: number): Segment[] => {
  const words: Segment[] = []
  const first = wordAt(text, start)
  let at = start
  if (first !== undefined && first.end > start && first.start < end) {
    words.push(first)
    at = first.end
  }
  while (at < end) {
    if (isSolid(classAt(text, at))) {
      words.push({ start: startAt(text, at), end: endFrom(text, at) })
      at = words.at(-1)?.end ?? end
    } else at += sizeAt(text, at)
  }
  return words
}
