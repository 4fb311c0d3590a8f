/**
 * A tree hidden in a row of segments that stand in the order in which they begin: the middle of each range of the row
 * holds the greatest end in that range, and its halves are its children. A search leaves out every range that ends
 * before the place it asks about.
 */
export const reachOf = (ends: Int32Array): Int32Array => {
  const reach = new Int32Array(ends.length)
  const fill = (low: number, high: number): number => {
    const middle = (low + high) >> 1
    let greatest = ends[middle] ?? 0
    if (low < middle) {
      const before = fill(low, middle)
      if (before > greatest) greatest = before
    }
    if (middle + 1 < high) {
      const behind = fill(middle + 1, high)
      if (behind > greatest) greatest = behind
    }
    reach[middle] = greatest
    return greatest
  }
  if (ends.length > 0) fill(0, ends.length)
  return reach
}
