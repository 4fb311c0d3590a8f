import type { Segment } from '../entities.ts'
import { foldedWords } from './reading.ts'

/** More words than these are not compared: no claim is that long, and a table of them is. */
const mostWords = 400

/**
 * The words of a telling that an earlier one does not have, in order; those that stand together are one. Compared
 * folded, by the longest common subsequence. Offsets are UTF-16 code units of `after`.
 */
export const changedWords = (before: string, after: string): readonly Segment[] => {
  const [old, now] = [foldedWords(before).slice(0, mostWords), foldedWords(after).slice(0, mostWords)]
  const width = now.length + 1
  const common = new Uint16Array((old.length + 1) * width)
  for (let a = old.length - 1; a >= 0; a--) {
    for (let b = now.length - 1; b >= 0; b--) {
      const isSame = old[a]?.folded === now[b]?.folded
      const below = common[(a + 1) * width + b] ?? 0
      const beside = common[a * width + b + 1] ?? 0
      common[a * width + b] = isSame ? (common[(a + 1) * width + b + 1] ?? 0) + 1 : Math.max(below, beside)
    }
  }
  const changed: Segment[] = []
  let [a, b] = [0, 0]
  let isOpen = false
  while (b < now.length) {
    const word = now[b]
    if (!word) break
    if (a < old.length && old[a]?.folded === word.folded) {
      a++
      b++
      isOpen = false
    } else if (a < old.length && (common[(a + 1) * width + b] ?? 0) >= (common[a * width + b + 1] ?? 0)) a++
    else {
      const last = changed.at(-1)
      if (isOpen && last) changed[changed.length - 1] = { start: last.start, end: word.end }
      else changed.push({ start: word.start, end: word.end })
      isOpen = true
      b++
    }
  }
  return changed
}
