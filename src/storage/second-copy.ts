import type { Id } from '../core/entities.ts'
import type { JournalEntry } from './storage.ts'

/** How a second copy stands. */
export interface CopyState {
  /** The newest entry in it, 0 and '' when there is none. */
  readonly seq: number
  readonly id: Id
  readonly bytes: number
  /** Bytes at its end that cannot be read: a write that was cut off, or damage. */
  readonly unreadable: number
}

/** Who keeps the second copy: this window, another (until it goes), or nobody, since this browser cannot. */
export type CopyPlace = 'here' | 'elsewhere' | 'nowhere'

/**
 * A copy of the journal outside of the store, in a file that only grows. What it acknowledges is on the disk. Only
 * the window where it is `here` may use it; the methods reject otherwise.
 */
export interface SecondCopy {
  /** Where it is, once that is known. */
  place(): Promise<CopyPlace>
  /** Resolves when this window has come to keep it; never where there is none. */
  arrival(): Promise<void>
  state(): Promise<CopyState>
  /** The id of the entry with this number; '' when the copy no longer tells, undefined when it has none. */
  idAt(seq: number): Promise<Id | undefined>
  /** Everything in it, oldest first: acts that bring the library to the state of the copy. */
  entries(): Promise<readonly JournalEntry[]>
  append(entries: readonly JournalEntry[]): Promise<CopyState>
  /** Makes it anew out of these; what it was is given up only when the new one is whole. */
  replace(batches: AsyncIterable<readonly JournalEntry[]>): Promise<CopyState>
  /** Makes it smaller when it has grown. */
  compact(): Promise<boolean>
}

/** One that a thread keeps. */
export interface LendableCopy extends SecondCopy {
  /** A way to it for another thread of this window. */
  lend(): MessagePort
}
