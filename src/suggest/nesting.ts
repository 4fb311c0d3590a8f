import type { Draft } from './draft.ts'
import { wordAt, type Reading } from './reading.ts'

/** Where the words of an attribution begin and end: cue, sources and content. */
const hullOf = ({ cue, content }: Draft): { start: number; end: number } => ({
  start: Math.min(...(cue ? [cue.start] : []), ...content.map(({ start }) => start)),
  end: Math.max(...(cue ? [cue.end] : []), ...content.map(({ end }) => end)),
})

/** How many attributions back are looked at for the one around; nothing is nested deeper. */
const deepest = 24

/** «أفادت الوكالة، نقلا عن مسؤول، أن …»: the one by whom another's words are told; -1 where none is. */
const teller = (reading: Reading, drafts: readonly Draft[], inner: number): number => {
  const draft = drafts[inner]
  if (draft === undefined || !/^و?نقلا$/u.test(wordAt(reading, draft.at))) return -1
  for (let outer = inner - 1; outer >= Math.max(0, inner - 3); outer--) {
    const other = drafts[outer]
    const isSame =
      other !== undefined &&
      other.content.some(({ start, end }) => draft.content.some((one) => start <= one.start && one.end <= end))
    if (isSame && other.at < draft.at && !other.rule.startsWith('accordingTo')) return outer
  }
  return -1
}

/**
 * For each attribution the index of the innermost one within whose content it lies, cue and content; undefined for
 * the outermost.
 */
export const parentsOf = (reading: Reading, drafts: readonly Draft[]): (number | undefined)[] => {
  const hulls = drafts.map(hullOf)
  return drafts.map((_, inner) => {
    const told = teller(reading, drafts, inner)
    if (told >= 0) return told

    const hull = hulls[inner]
    let best: number | undefined
    let size = Number.POSITIVE_INFINITY
    if (hull === undefined) return undefined
    for (let outer = Math.max(0, inner - deepest); outer < Math.min(drafts.length, inner + deepest); outer++) {
      if (outer === inner) continue
      for (const { start, end } of drafts[outer]?.content ?? []) {
        if (start <= hull.start && hull.end <= end && end - start < size && end - start > hull.end - hull.start - 1) {
          const cue = drafts[outer]?.cue
          if (cue && cue.start >= hull.start && cue.end <= hull.end) continue
          best = outer
          size = end - start
        }
      }
    }
    return best
  })
}
