import { createHash } from 'node:crypto'
import type { Id } from '../../../core/entities.ts'
import { deleteIndexedDb, openIndexedDbStorage } from '../../../storage/indexed-db.ts'
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

/** A library on the real store, and windows on it. */
export class World {
  private readonly name = `model-${++libraries}`
  private readonly bus = new MemoryBus()
  private time = Date.UTC(2018, 2, 3)
  private readonly newId = makeIdSource(
    () => this.time,
    (bytes) => bytes.fill(libraries % 251),
  )

  async openWindow(): Promise<Hand> {
    const real = await openIndexedDbStorage(this.name)
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
  end(): Promise<void> {
    return deleteIndexedDb(this.name)
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
