import { createHash } from 'node:crypto'
import type { Id } from '../../../core/entities.ts'
import { deleteIndexedDb, openIndexedDbStorage } from '../../../storage/indexed-db.ts'
import { createMemoryDisk, createMemoryStorage } from '../../../storage/memory.ts'
import { createMemoryWindows, MemoryBus } from '../../../storage/memory-windows.ts'
import type { Entry, Storage } from '../../../storage/storage.ts'
import type { Windows } from '../../../storage/windows.ts'
import { makeIdSource } from '../../identity.ts'
import { Session } from '../../session.ts'

let libraries = 0

/** One window on a library: what is open in it, and what it will do when it is left alone. */
export interface Hand {
  readonly session: Session
  readonly storage: Storage
  /** The articles on its desk. */
  readonly open: Set<Id>
  readonly waiting: (() => void)[]
  readonly windows: Windows
  /** What this window has handed to the store and nobody has taken note of. */
  readonly handed: Entry[]
}

/** Where the library lies: on the real store, or in the memory of a test, which passes the same acceptance suite. */
export type Ground = 'disk' | 'memory'

/** A library, and windows on it. */
export class World {
  private readonly ground: Ground
  private readonly memory = createMemoryDisk()
  private readonly name = `model-${++libraries}`
  private readonly bus = new MemoryBus()
  private time = Date.UTC(2018, 2, 3)
  private readonly newId = makeIdSource(
    () => this.time,
    (bytes) => bytes.fill(libraries % 251),
  )

  constructor(ground: Ground = 'disk') {
    this.ground = ground
  }

  async openWindow(): Promise<Hand> {
    const real = this.ground === 'disk' ? await openIndexedDbStorage(this.name) : createMemoryStorage(this.memory)
    const handed: Entry[] = []
    const storage: Storage = {
      ...real,
      append: (entry, options) => {
        handed.push(entry)
        return real.append(entry, options)
      },
    }
    const windows = createMemoryWindows(this.bus, this.newId())
    const waiting: (() => void)[] = []
    const session = await Session.open({
      storage,
      windows,
      now: () => new Date((this.time += 1000)).toISOString(),
      newId: this.newId,
      sha256: (data) => createHash('sha256').update(data).digest('hex'),
      later: (_, run) => void waiting.push(run),
    })
    return { session, storage, open: new Set(), waiting, windows, handed }
  }

  /** Lets a window go, as a page does that is closed. */
  close(hand: Hand): void {
    hand.windows.close()
    hand.storage.close()
  }

  /** Deletes what it has on the disk, when all its windows are closed. */
  async end(): Promise<void> {
    if (this.ground === 'disk') await deleteIndexedDb(this.name)
  }
}

/** Resolves when all that a window did is on the disk. */
export const saved = async ({ session }: Hand): Promise<void> => {
  let stop = (): void => undefined
  await new Promise<void>((resolve, reject) => {
    const look = (): void => {
      if (session.status.state === 'saved') resolve()
      else if (session.status.state === 'failed') reject(new Error(`Saving failed: ${session.status.problem}`))
    }
    stop = session.listen(look)
    look()
  }).finally(() => stop())
}
