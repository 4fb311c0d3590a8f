import type { Id } from './entities.ts'

/** Shorter lines say nothing: «قال», a place, a date. UTF-16 code units of the folded line. */
const shortest = 24

const linesIn = (folded: string): readonly string[] =>
  folded
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line.length >= shortest)

/** A number for a line (FNV-1a); two lines in a library have the same one hardly ever, and that does no harm. */
const hashOf = (line: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < line.length; at++) hash = Math.imul(hash ^ line.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** A text that shares lines with another. */
export interface Alike {
  readonly id: Id
  /** How much of the other's lines it has too, by their length; between 0 and 1. */
  readonly share: number
}

/** Which texts share lines: versions of one article share most of theirs. */
export class LikenessIndex {
  private readonly byLine = new Map<number, Set<Id>>()

  put(id: Id, folded: string): void {
    for (const line of linesIn(folded)) {
      const hash = hashOf(line)
      const there = this.byLine.get(hash)
      if (there) there.add(id)
      else this.byLine.set(hash, new Set([id]))
    }
  }

  /** @param folded what the text was when it was put */
  drop(id: Id, folded: string): void {
    for (const line of linesIn(folded)) {
      const hash = hashOf(line)
      const there = this.byLine.get(hash)
      there?.delete(id)
      if (there?.size === 0) this.byLine.delete(hash)
    }
  }

  /** The text that has most of the lines of this one; none when no line is shared. */
  find(folded: string): Alike | undefined {
    const shared = new Map<Id, number>()
    let all = 0
    for (const line of new Set(linesIn(folded))) {
      all += line.length
      for (const id of this.byLine.get(hashOf(line)) ?? []) shared.set(id, (shared.get(id) ?? 0) + line.length)
    }
    let best: Alike | undefined
    for (const [id, length] of shared) {
      if (!best || length / all > best.share) best = { id, share: length / all }
    }
    return best
  }
}
