import {
  ConflictError,
  StorageError,
  type AppendOptions,
  type Entry,
  type JournalEntry,
  type Storage,
  type StorageProblem,
} from '../storage/storage.ts'

/** What the screen says about saving. «محفوظ» is `saved` and nothing else. */
export type SaveStatus =
  | { readonly state: 'saved' }
  | { readonly state: 'saving'; readonly pending: number }
  | { readonly state: 'failed'; readonly pending: number; readonly problem: StorageProblem }

interface Waiting {
  readonly entry: Entry
  readonly options: AppendOptions
}

interface SaverHost {
  /** An entry is on disk. */
  saved(entry: JournalEntry): void
  /** Another window was first: these acts, oldest first, are in memory and not on disk. */
  conflicted(acts: readonly Entry[]): void
  statusChanged(status: SaveStatus): void
  /** Calls back after a while. */
  later(milliseconds: number, run: () => void): void
}

const firstRetry = 1000
const longestRetry = 30_000

/**
 * Writes acts in their order. An act is handed to the storage in the task that made it, so that a tab closed right
 * after the key loses nothing; after a failure the acts wait in memory and are tried again until they are on disk.
 */
export class Saver {
  private readonly storage: Storage
  private readonly host: SaverHost
  private waiting: Waiting[] = []
  private readonly writes = new Set<Promise<unknown>>()
  private problem: StorageProblem | undefined
  private retryAfter = firstRetry
  private generation = 0

  constructor(storage: Storage, host: SaverHost) {
    this.storage = storage
    this.host = host
  }

  /** Acts that are not on disk yet, oldest first. */
  get unsaved(): readonly Entry[] {
    return this.waiting.map(({ entry }) => entry)
  }

  get status(): SaveStatus {
    const pending = this.waiting.length
    if (this.problem !== undefined) return { state: 'failed', pending, problem: this.problem }
    return pending === 0 ? { state: 'saved' } : { state: 'saving', pending }
  }

  save(entry: Entry, options: AppendOptions): void {
    const waiting = { entry, options }
    this.waiting.push(waiting)
    if (this.problem === undefined) this.write(waiting)
    this.host.statusChanged(this.status)
  }

  /** Tries again what failed; also called by itself after a while. */
  retry(): void {
    if (this.problem === undefined) return
    // What is still on its way would be sent twice; it is looked at again when it has ended, one way or the other.
    if (this.writes.size > 0) {
      this.retryLater()
      return
    }
    this.problem = undefined
    for (const waiting of this.waiting) this.write(waiting)
    this.host.statusChanged(this.status)
  }

  /** Resolves when what was handed over so far is on disk or has failed. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.writes)
  }

  private write(waiting: Waiting): void {
    const { generation } = this
    const write = this.storage.append(waiting.entry, waiting.options)
    this.writes.add(write)
    write.then(
      ({ seq }) => {
        this.writes.delete(write)
        if (generation !== this.generation) return
        this.waiting = this.waiting.filter((other) => other !== waiting)
        this.retryAfter = firstRetry
        this.host.saved({ ...waiting.entry, seq })
        this.host.statusChanged(this.status)
      },
      (error: unknown) => {
        this.writes.delete(write)
        if (generation !== this.generation) return
        if (error instanceof ConflictError) this.conflict()
        else this.fail(error)
      },
    )
  }

  private conflict(): void {
    this.generation++
    const acts = this.unsaved
    this.waiting = []
    this.host.conflicted(acts)
    this.host.statusChanged(this.status)
  }

  private fail(error: unknown): void {
    const first = this.problem === undefined
    this.problem = error instanceof StorageError ? error.problem : 'failed'
    // Before anybody is told: whatever they do with it, it is tried again.
    if (first) this.retryLater()
    this.host.statusChanged(this.status)
  }

  private retryLater(): void {
    this.host.later(this.retryAfter, () => this.retry())
    this.retryAfter = Math.min(longestRetry, this.retryAfter * 2)
  }
}
