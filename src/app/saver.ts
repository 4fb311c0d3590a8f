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
  /**
   * Another window was first: what is in memory and not on disk must be done anew. Nothing is written until it has
   * been asked for with `takeUnsaved`.
   */
  overtaken(): Promise<void>
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
  /** Being done anew: until `takeUnsaved` nothing is written. */
  private anew: Promise<void> | undefined

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
    if (this.problem === undefined && !this.anew) this.write(waiting)
    this.host.statusChanged(this.status)
  }

  /** Hands back what is in memory and not on disk, oldest first, so that it is done anew. */
  takeUnsaved(): readonly Entry[] {
    const acts = this.unsaved
    this.waiting = []
    this.anew = undefined
    this.host.statusChanged(this.status)
    return acts
  }

  /** Stops writing, waits for what is on its way, and has the rest done anew. */
  beginAnew(): Promise<void> {
    if (this.anew) return this.anew
    this.generation++
    this.anew = this.redo()
    return this.anew
  }

  private async redo(): Promise<void> {
    // What was sent after an act that another window has overtaken fails with it.
    await this.settled()
    try {
      await this.host.overtaken()
    } catch (error) {
      this.fail(error)
    }
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
    if (this.anew) this.anew = this.redo()
    else for (const waiting of this.waiting) this.write(waiting)
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
        this.waiting = this.waiting.filter((other) => other !== waiting)
        this.retryAfter = firstRetry
        this.host.saved({ ...waiting.entry, seq })
        this.host.statusChanged(this.status)
      },
      (error: unknown) => {
        this.writes.delete(write)
        if (generation !== this.generation) return
        if (error instanceof ConflictError) void this.beginAnew()
        else this.fail(error)
      },
    )
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
