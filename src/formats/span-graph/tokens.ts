import type { Segment } from '../../core/entities.ts'

/** Words with their marks, numbers with what joins their digits, and every other sign by itself. */
const tokenForm = /\p{N}+(?:[.,٫٬]\p{N}+)*|[\p{L}\p{M}\p{N}\p{Cf}ـ]+|[^\s]/gu

/**
 * The tokens of a text, UTF-16 code units. Words are also cut at the given offsets, so that a span may begin behind a
 * clitic.
 */
export const tokensOf = (text: string, cuts: readonly number[]): readonly Segment[] => {
  const sorted = [...new Set(cuts)].toSorted((a, b) => a - b)
  const tokens: Segment[] = []
  let next = 0
  for (const { 0: found, index } of text.matchAll(tokenForm)) {
    let start = index
    const end = index + found.length
    while (next < sorted.length && (sorted[next] ?? 0) <= start) next++
    for (; next < sorted.length && (sorted[next] ?? 0) < end; next++) {
      const cut = sorted[next] ?? end
      tokens.push({ start, end: cut })
      start = cut
    }
    tokens.push({ start, end })
  }
  return tokens
}
