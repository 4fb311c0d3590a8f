import type { Id } from '../core/entities.ts'
import type { JournalEntry, Storage } from '../storage/storage.ts'
import type { Windows } from '../storage/windows.ts'

/** What the session may not make by itself. */
export interface Surroundings {
  readonly storage: Storage
  readonly windows: Windows
  /** The present instant in UTC as ISO 8601 with milliseconds. */
  readonly now: () => string
  /** A fresh UUID v7, greater than those before. */
  readonly newId: () => Id
  /** SHA-256 of bytes, or of a text's UTF-8 bytes, in lower-case hex. */
  readonly sha256: (data: string | Uint8Array) => string
  /** Calls back after so many milliseconds. */
  readonly later: (milliseconds: number, run: () => void) => void
  /** Called when an act of this window is on the disk. */
  readonly saved?: (entry: JournalEntry) => void
}
