import type { Id } from './entities.ts'

/** Shorter sentences say nothing: «قال», a place, a date. UTF-16 code units of the folded sentence. */
const shortest = 20

const sentencesIn = (folded: string): ReadonlySet<string> => {
  const sentences = folded.split(/[\n.!?؟؛…]+/u).map((sentence) => sentence.replaceAll(/\s+/gu, ' ').trim())
  return new Set(sentences.filter((sentence) => sentence.length >= shortest))
}

/** A number for a sentence (FNV-1a); two of a library have the same one hardly ever, and that does no harm. */
const hashOf = (sentence: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < sentence.length; at++) hash = Math.imul(hash ^ sentence.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** A text that shares sentences with another. */
export interface Alike {
  readonly id: Id
  /** How much of the other's sentences it has too, by their length; between 0 and 1. */
  readonly share: number
}

/** Which texts share sentences: versions of one article share most of theirs. */
export class LikenessIndex {
  /** Nearly every sentence stands in one text alone, which then needs no list. */
  private readonly bySentence = new Map<number, Id | readonly Id[]>()

  private textsWith(hash: number): readonly Id[] {
    const there = this.bySentence.get(hash) ?? []
    return typeof there === 'string' ? [there] : there
  }

  put(id: Id, folded: string): void {
    for (const sentence of sentencesIn(folded)) {
      const hash = hashOf(sentence)
      const others = this.textsWith(hash)
      this.bySentence.set(hash, others.length === 0 ? id : [...others, id])
    }
  }

  /** @param folded what the text was when it was put */
  drop(id: Id, folded: string): void {
    for (const sentence of sentencesIn(folded)) {
      const hash = hashOf(sentence)
      const others = this.textsWith(hash).filter((other) => other !== id)
      if (others.length === 0) this.bySentence.delete(hash)
      else this.bySentence.set(hash, others)
    }
  }

  /** The text that has most of the sentences of this one; none when they share nothing. */
  find(folded: string): Alike | undefined {
    const shared = new Map<Id, number>()
    let all = 0
    for (const sentence of sentencesIn(folded)) {
      all += sentence.length
      for (const id of this.textsWith(hashOf(sentence))) shared.set(id, (shared.get(id) ?? 0) + sentence.length)
    }
    let best: Alike | undefined
    for (const [id, length] of shared) {
      if (!best || length / all > best.share) best = { id, share: length / all }
    }
    return best
  }
}
