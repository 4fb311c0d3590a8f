import type { SpanSet } from './span-set.ts'

/** Claims that overlap are underlined at as many heights as this; what is left over shares the last. */
export const laneCount = 3

const known = new WeakMap<SpanSet, Uint8Array>()

/**
 * For each segment the lane in which it is underlined if it is a claim's: the first that is free where it begins. It is
 * found over the whole text at once, so that a claim keeps its lane wherever one looks.
 */
export const lanesOf = (spans: SpanSet): Uint8Array => {
  const before = known.get(spans)
  if (before) return before
  const lanes = new Uint8Array(spans.size)
  const freeFrom = new Int32Array(laneCount)
  for (let at = 0; at < spans.size; at++) {
    if (spans.look(at).kind !== 'claim') continue
    const start = spans.start(at)
    const free = freeFrom.findIndex((offset) => offset <= start)
    const lane = free < 0 ? laneCount - 1 : free
    lanes[at] = lane
    freeFrom[lane] = Math.max(freeFrom[lane] ?? 0, spans.end(at))
  }
  known.set(spans, lanes)
  return lanes
}
