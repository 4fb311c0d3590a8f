/** Claims that overlap are underlined at as many heights as this; what is left over shares the last. */
export const laneCount = 3

/**
 * For each segment the lane in which it is underlined if it is a claim's: the first that is free where it begins. It is
 * found over the whole text at once, so that a claim keeps its lane wherever one looks.
 * @param columns segments in the order in which they begin
 * @param isClaim 1 for each span, by its number, that is a claim
 */
export const assignLanes = (
  { starts, ends, owners }: { readonly starts: Int32Array; readonly ends: Int32Array; readonly owners: Int32Array },
  isClaim: Uint8Array,
): Uint8Array => {
  const lanes = new Uint8Array(starts.length)
  const freeFrom = new Int32Array(laneCount)
  for (let at = 0; at < starts.length; at++) {
    if (isClaim[owners[at] ?? 0] !== 1) continue
    const start = starts[at] ?? 0
    let lane = 0
    while (lane < laneCount - 1 && (freeFrom[lane] ?? 0) > start) lane++
    lanes[at] = lane
    freeFrom[lane] = Math.max(freeFrom[lane] ?? 0, ends[at] ?? 0)
  }
  return lanes
}
