import search from 'approx-string-match'
import type { Segment } from '../core/entities.ts'
import { contextLength } from '../core/splice.ts'
import type { Run } from './runs.ts'

/** Words that were looked for, and how sure it is that they are these. */
export interface Found {
  readonly segment: Segment
  /** Between 0 and 1. */
  readonly score: number
}

const shortest = 3
/** So many characters are compared in all, 32 of a pattern at a time; then only exact words are found. */
const mostWork = 300_000_000

/** So many places of the same words are compared by what stands around them. */
const mostPlaces = 20

/** How sure it is that words which stand in a text only once are those, whatever stands around them. */
const onlyPlace = 0.8

const errorsIn = (text: string, pattern: string): number =>
  search(text, pattern, pattern.length)[0]?.errors ?? pattern.length

/** How much of a context is there again. */
const likeness = (text: string, context: string): number =>
  context === '' ? 1 : 1 - errorsIn(text, context) / context.length

/** Where words stand in a text exactly; the first places only. */
const placesOf = (text: string, words: string): readonly Segment[] => {
  const found: Segment[] = []
  if (words === '') return found
  for (let at = text.indexOf(words); at >= 0 && found.length < mostPlaces; at = text.indexOf(words, at + 1)) {
    found.push({ start: at, end: at + words.length })
  }
  return found
}

/** The passages of a corrected text that its first version has not; words are looked for there alone. */
export class Inserted {
  private readonly text: string
  private readonly passages: readonly (Segment & { readonly at: number })[]
  private readonly joined: string
  private work = 0

  /** @param text the corrected one */
  constructor(text: string, runs: readonly Run[]) {
    this.text = text
    const passages: (Segment & { at: number })[] = []
    let joined = ''
    let start = 0
    const take = (end: number): void => {
      if (end - start < shortest) return
      passages.push({ start, end, at: joined.length })
      joined += `${text.slice(start, end)}\n`
    }
    for (const { newStart, length } of runs) {
      take(newStart)
      start = newStart + length
    }
    take(text.length)
    this.passages = passages
    this.joined = joined
  }

  /**
   * The likeliest place of words, by themselves and by what stood around them.
   * @param prefix what stood before them, `suffix` what stood behind
   */
  find(words: string, prefix: string, suffix: string): Found | undefined {
    const matches = this.exact(words) ?? this.similar(words)
    let best: Found | undefined
    for (const { start, end, errors } of matches) {
      const segment = this.placeOf(start, end)
      if (!segment) continue
      const score = this.scoreOf(segment, errors / words.length, prefix, suffix)
      if (!best || score > best.score) best = { segment, score }
    }
    return best
  }

  /**
   * The likeliest place of words that had none any more: where exactly they stand in all of the corrected text, and
   * only if they stand nowhere, words like them in what was inserted.
   */
  findAgain(words: string, prefix: string, suffix: string): Found | undefined {
    const places = placesOf(this.text, words)
    if (places.length === 0) return this.find(words, prefix, suffix)
    const [best] = places
      .map((segment): Found => ({ segment, score: this.scoreOf(segment, 0, prefix, suffix) }))
      .toSorted((a, b) => b.score - a.score)
    // Words that stand there only once are worth showing wherever that is.
    return best && places.length === 1 ? { ...best, score: Math.max(best.score, onlyPlace) } : best
  }

  /** @param errors how much of the words is other than what was looked for */
  private scoreOf({ start, end }: Segment, errors: number, prefix: string, suffix: string): number {
    const before = likeness(this.text.slice(Math.max(0, start - 2 * contextLength), start), prefix)
    const after = likeness(this.text.slice(end, end + 2 * contextLength), suffix)
    return (50 * (1 - errors) + 20 * before + 20 * after) / 90
  }

  private exact(words: string): { start: number; end: number; errors: number }[] | undefined {
    const found = placesOf(this.joined, words).map((place) => ({ ...place, errors: 0 }))
    return found.length > 0 ? found : undefined
  }

  private similar(words: string): { start: number; end: number; errors: number }[] {
    this.work += this.joined.length * Math.ceil(words.length / 32)
    if (this.work > mostWork) return []
    return search(this.joined, words, Math.min(256, Math.floor(words.length / 4))).slice(0, mostPlaces)
  }

  /** Where a stretch of the joined passages stands in the text; nothing when it runs over the end of one. */
  private placeOf(start: number, end: number): Segment | undefined {
    let low = 0
    let high = this.passages.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.passages[middle]?.at ?? Infinity) <= start) low = middle
      else high = middle - 1
    }
    const passage = this.passages[low]
    if (!passage || end - passage.at > passage.end - passage.start) return undefined
    return { start: passage.start + start - passage.at, end: passage.start + end - passage.at }
  }
}
