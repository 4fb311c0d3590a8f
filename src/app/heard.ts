import type { JournalEntry } from '../storage/storage.ts'

/** What this window has been told of what others did, and up to where it knows all of the journal. */
export class Heard {
  private upTo = 0
  /** Entries that it knows of, with others in between that it does not. */
  private readonly ahead = new Set<number>()
  private held: JournalEntry[] | undefined

  /** Up to which entry nothing is missing. */
  get seen(): number {
    return this.upTo
  }

  /** An entry is known here. */
  note(seq: number): void {
    if (seq > this.upTo) this.ahead.add(seq)
    while (this.ahead.delete(this.upTo + 1)) this.upTo++
  }

  /** Everything up to an entry has been read. */
  readUpTo(seq: number): void {
    this.upTo = Math.max(this.upTo, seq)
    for (const one of this.ahead) if (one <= this.upTo) this.ahead.delete(one)
    while (this.ahead.delete(this.upTo + 1)) this.upTo++
  }

  /** From now on entries are kept back: what is on the device is being read, and may hold them or not. */
  holdBack(): void {
    this.held ??= []
  }

  /** Keeps an entry back if need be. @returns whether it did */
  keeps(entry: JournalEntry): boolean {
    this.held?.push(entry)
    return this.held !== undefined
  }

  /** What was kept back, in the order of the journal; from now on nothing is. */
  release(): readonly JournalEntry[] {
    const held = this.held ?? []
    this.held = undefined
    return held.toSorted((a, b) => a.seq - b.seq)
  }
}
