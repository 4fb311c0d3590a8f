import { diffArrays } from 'diff'

/** A stretch that two texts have in common; UTF-16 code units. */
export interface Run {
  readonly start: number
  readonly newStart: number
  readonly length: number
}

/** More differences than this in one comparison are not looked through: the whole stretch counts as replaced. */
const mostLineEdits = 20_000
const mostWordEdits = 1_500

const lines = /[^\n]*\n|[^\n]+$/g
const words = /[\p{L}\p{M}\p{N}\u0640\u200c\u200d]+|\s+|[^]/gu

const tokensOf = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? []

class Runs {
  readonly all: Run[] = []

  add(start: number, newStart: number, length: number): void {
    if (length === 0) return
    const last = this.all.at(-1)
    if (last && last.start + last.length === start && last.newStart + last.length === newStart) {
      this.all[this.all.length - 1] = { ...last, length: last.length + length }
    } else this.all.push({ start, newStart, length })
  }
}

/** What two replaced words have in common at either end: «المسمارى» and «المسماري». */
const ends = (runs: Runs, before: string, after: string, start: number, newStart: number): void => {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++
  let tail = 0
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++
  runs.add(start, newStart, head)
  runs.add(start + before.length - tail, newStart + after.length - tail, tail)
}

type Inside = (runs: Runs, before: string, after: string, start: number, newStart: number) => void

/** Compares token by token; what was replaced is looked into by `inside`. */
const compare = (
  runs: Runs,
  [before, start]: readonly [string, number],
  [after, newStart]: readonly [string, number],
  pattern: RegExp,
  maxEditLength: number,
  inside: Inside,
): void => {
  const parts = diffArrays(tokensOf(before, pattern), tokensOf(after, pattern), { maxEditLength })
  if (parts === undefined) {
    ends(runs, before, after, start, newStart)
    return
  }
  let at = start
  let newAt = newStart
  let removed = ''
  let added = ''
  const settle = (): void => {
    if (removed !== '' && added !== '') inside(runs, removed, added, at, newAt)
    at += removed.length
    newAt += added.length
    removed = ''
    added = ''
  }
  for (const part of parts) {
    const text = part.value.join('')
    if (part.removed) removed += text
    else if (part.added) added += text
    else {
      settle()
      runs.add(at, newAt, text.length)
      at += text.length
      newAt += text.length
    }
  }
  settle()
}

/**
 * What a text and its corrected version have in common, in order: line by line, and word by word where lines were
 * replaced.
 */
export const runsOf = (before: string, after: string): readonly Run[] => {
  const runs = new Runs()
  const inLines: Inside = (into, old, fresh, start, newStart) =>
    compare(into, [old, start], [fresh, newStart], words, mostWordEdits, ends)
  compare(runs, [before, 0], [after, 0], lines, mostLineEdits, inLines)
  return runs.all
}
