import type { Segment } from '../../core/entities.ts'

const length = (segments: readonly Segment[]): number => segments.reduce((sum, { start, end }) => sum + end - start, 0)

/** How many code units two lists of segments, each in text order, have in common. */
export const shared = (a: readonly Segment[], b: readonly Segment[]): number => {
  let sum = 0
  for (const one of a) {
    for (const other of b) sum += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  }
  return sum
}

/** How far two lists of segments are the same words: 1 for the same, 0 for none in common. */
export const likeness = (a: readonly Segment[], b: readonly Segment[]): number => {
  const both = shared(a, b)
  const either = length(a) + length(b) - both
  return either === 0 ? 0 : both / either
}

/** The words of segments as one line; pieces are joined by an ellipsis. */
export const wordsIn = (text: string, segments: readonly Segment[]): string =>
  segments
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
