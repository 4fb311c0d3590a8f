import { cliticBoundaries } from './clitics.ts'
import type { Segment } from './entities.ts'
import { findFolded, foldWithMap } from './fold.ts'
import { wordAt } from './words.ts'

/** Whether an offset begins a word, or the noun behind the proclitics of one. */
const beginsNoun = (text: string, offset: number): boolean => {
  const word = wordAt(text, offset)
  if (!word || offset <= word.start) return true
  return cliticBoundaries(text.slice(word.start, word.end)).some((boundary) => word.start + boundary.offset === offset)
}

const endsWord = (text: string, offset: number): boolean => {
  const word = wordAt(text, offset)
  return !word || offset >= word.end || offset <= word.start
}

/**
 * Where names stand in a text as whole words, however they are spelt and whatever proclitics are attached: فيروس in
 * «الفيروس» and «بالفيروس», not in «فيروسات». UTF-16 code units, in text order; where names overlap the longest holds.
 */
export const occurrencesOf = (text: string, names: readonly string[]): readonly Segment[] => {
  const folded = foldWithMap(text)
  const found = names
    .flatMap((name) => findFolded(folded, name))
    .filter(({ start, end }) => beginsNoun(text, start) && endsWord(text, end))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: Segment[] = []
  for (const segment of found) if (segment.start >= (kept.at(-1)?.end ?? 0)) kept.push(segment)
  return kept
}
