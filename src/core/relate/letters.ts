/** What of a word is compared with the letters of another. */
export interface Letters {
  readonly length: number
  readonly first: number
  readonly second: number
  /** Its pairs of letters, its edges among them, as numbers: ascending, each once. */
  readonly pairs: Uint32Array
}

const known = new Map<string, Letters>()

/** The letters of a word. */
export const lettersOf = (word: string): Letters => {
  const there = known.get(word)
  if (there) return there
  const padded = ` ${word} `
  const found = new Set<number>()
  for (let at = 0; at + 2 <= padded.length; at++) {
    found.add(padded.charCodeAt(at) * 0x1_0000 + padded.charCodeAt(at + 1))
  }
  const letters = {
    length: word.length,
    first: word.charCodeAt(0),
    second: word.charCodeAt(1),
    pairs: Uint32Array.from(found).sort(),
  }
  if (known.size < 100_000) known.set(word, letters)
  return letters
}

/** How alike two words are by their pairs of letters (Dice's coefficient); 0 where they cannot reach `nearEnough`. */
export const dice = (one: Letters, other: Letters): number => {
  // Words that could reach the mark have a letter in common where they begin, and are not twice as long.
  if (one.first !== other.first && one.second !== other.second) {
    if (one.first !== other.second && one.second !== other.first) return 0
  }
  if (Math.min(one.length, other.length) * 2 < Math.max(one.length, other.length)) return 0
  const [a, b] = [one.pairs, other.pairs]
  let common = 0
  for (let at = 0, beside = 0; at < a.length && beside < b.length;) {
    const [ours, theirs] = [a[at] ?? 0, b[beside] ?? 0]
    if (ours === theirs) common++
    if (ours <= theirs) at++
    if (theirs <= ours) beside++
  }
  return (2 * common) / (a.length + b.length)
}

/** Words this alike may be forms of one. */
export const nearEnough = 0.55
