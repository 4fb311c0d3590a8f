import { openDB, type IDBPDatabase } from 'idb'
import { keepAsItWas } from './before-migration.ts'
import { migrations } from './migrations.ts'
import { ConflictError, StorageError, type StorageProblem } from './storage.ts'
import { send } from './transactions.ts'

/** How long an older window may keep a newer version waiting. */
const longestBlock = 2000

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '')

/** The store's own errors as they are, everything else as a StorageError that says what to do about it. */
export const asStorageError = (error: unknown): ConflictError | StorageError => {
  if (error instanceof ConflictError || error instanceof StorageError) return error
  if (nameOf(error) === 'QuotaExceededError') return new StorageError('quota', error)
  if (nameOf(error) === 'InvalidStateError') return new StorageError('closed', error)
  return new StorageError('failed', error)
}

const asOpenError = (error: unknown): StorageError => {
  if (error instanceof StorageError) return error
  // Before an older library is taken along it is copied, for which there may be no room.
  if (nameOf(error) === 'QuotaExceededError') return new StorageError('quota', error)
  return new StorageError(nameOf(error) === 'VersionError' ? 'newerVersion' : 'unavailable', error)
}

/**
 * The connection to one database, which outlives the browser's: when that is lost (a full disk, cleared data, a
 * restart of the browser's storage) the next use opens it again.
 */
export class Connection {
  private readonly name: string
  private readonly steps: typeof migrations
  private readonly listeners = new Set<(problem: StorageProblem) => void>()
  private database: IDBPDatabase | undefined
  private opening: Promise<IDBPDatabase> | undefined
  /** The version of which a copy was made before it is changed. */
  private copied: number | undefined
  private closed = false
  private opened = false

  /** @param steps the migrations that make the database; others than the real ones only in tests */
  constructor(name: string, steps = migrations) {
    this.name = name
    this.steps = steps
  }

  /** Opens the database, or waits for the opening under way. Rejects with a StorageError that says what prevents it. */
  open(): Promise<IDBPDatabase> {
    if (this.closed) return Promise.reject(new StorageError('closed'))
    if (this.database) return Promise.resolve(this.database)
    this.opening ??= this.request().then(
      (database) => {
        this.opening = undefined
        if (this.closed) {
          database.close()
          throw new StorageError('closed')
        }
        this.opened = true
        this.database = database
        return database
      },
      (error: unknown) => {
        this.opening = undefined
        throw asOpenError(error)
      },
    )
    return this.opening
  }

  /** Opens the database; one of an older version is copied first, and what cannot be copied is not changed. */
  private async request(): Promise<IDBPDatabase> {
    const opened = await this.tryToOpen()
    if (!('older' in opened)) return opened.database
    await keepAsItWas(this.name, opened.older, this.steps)
    this.copied = opened.older
    return this.request()
  }

  private tryToOpen(): Promise<{ readonly database: IDBPDatabase } | { readonly older: number }> {
    return new Promise((resolve, reject) => {
      let older: number | undefined
      let late = false
      let made: IDBPDatabase | undefined
      let timer: ReturnType<typeof setTimeout> | undefined
      const opening = openDB(this.name, this.steps.length, {
        upgrade: (database, from, _, tx) => {
          send(tx.done)
          // What was there a moment ago is gone: an empty library in its place would look as if nothing had happened.
          if (this.opened && from === 0) tx.abort()
          else if (from > 0 && this.copied !== from) {
            older = from
            tx.abort()
          } else for (const migrate of this.steps.slice(from)) migrate(database)
        },
        blocked: () => {
          timer ??= setTimeout(() => {
            late = true
            reject(new StorageError('blocked'))
          }, longestBlock)
        },
        blocking: (_, version) => this.lose(made, version === null ? 'closed' : 'newerVersion'),
        terminated: () => this.lose(made, 'closed'),
      })
      opening.then(
        (database) => {
          clearTimeout(timer)
          made = database
          if (late) database.close()
          else resolve({ database })
        },
        (error: unknown) => {
          clearTimeout(timer)
          if (older === undefined) reject(error)
          else resolve({ older })
        },
      )
    })
  }

  private lose(database: IDBPDatabase | undefined, problem: StorageProblem): void {
    database?.close()
    if (this.database !== database) return
    this.database = undefined
    for (const listener of this.listeners) listener(problem)
  }

  /**
   * Carries out work on the open database: in the task of the caller when it is open. Work on a connection that turns
   * out to be lost is done once more on a new one, so it must be safe to repeat.
   */
  async use<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
    const used = this.database ?? (await this.open())
    try {
      return await work(used)
    } catch (error) {
      if (!(error instanceof DOMException) || this.closed || !(await this.hasLost(used, error))) throw error
    }
    return work(await this.open())
  }

  /** Whether an error came from the loss of the connection; of that the browser tells only after it has aborted all. */
  private async hasLost(database: IDBPDatabase, error: DOMException): Promise<boolean> {
    if (error.name === 'InvalidStateError') this.lose(database, 'closed')
    else await new Promise((resolve) => setTimeout(resolve))
    return this.database !== database
  }

  onLost(listener: (problem: StorageProblem) => void): void {
    this.listeners.add(listener)
  }

  close(): void {
    this.closed = true
    this.database?.close()
    this.database = undefined
  }
}
