import { createHash } from 'node:crypto'
import { createMemoryDisk, createMemoryStorage, type MemoryDisk } from '../../storage/memory.ts'
import { createMemoryWindows, MemoryBus } from '../../storage/memory-windows.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Windows } from '../../storage/windows.ts'
import { makeIdSource } from '../identity.ts'
import { Session } from '../session.ts'

/** No two libraries make the same ids. */
let libraries = 0

/** A library in memory, and windows on it. */
export class TestLibrary {
  private readonly disk: MemoryDisk = createMemoryDisk()
  private readonly bus = new MemoryBus()
  private readonly opened: Windows[] = []
  private readonly number = ++libraries
  private time = Date.UTC(2017, 1, 2)
  private readonly newId = makeIdSource(
    () => this.time,
    (bytes) => bytes.fill(this.number),
  )

  /** One more store on the same disk, for what stands beside the session. */
  storage(): Storage {
    return createMemoryStorage(this.disk)
  }

  /** A hash over everything that is on the disk: what it was before is what it is, or something was changed. */
  contentHash(): string {
    const { journal, shared, summaries, articles, attachments } = this.disk
    const texts = [...articles].map(([id, { tables, head }]) => [id, head, [...tables.everything()]])
    const content = [journal, [...shared], [...summaries], texts, [...attachments.keys()]]
    return createHash('sha256').update(JSON.stringify(content)).digest('hex')
  }

  /** Closes every window and opens one, as a reload does. */
  reload(): Promise<Session> {
    for (const windows of this.opened.splice(0)) windows.close()
    return this.open()
  }

  /** Opens one more window. What should happen later happens only when the test asks for it: never. */
  open(): Promise<Session> {
    const storage = createMemoryStorage(this.disk)
    const windows = createMemoryWindows(this.bus, this.newId())
    this.opened.push(windows)
    return Session.open({
      storage,
      windows,
      now: () => new Date((this.time += 1000)).toISOString(),
      newId: this.newId,
      sha256: (data) => createHash('sha256').update(data).digest('hex'),
      later: () => undefined,
    })
  }
}

/** A window on a library of its own. */
export const openSession = (): Promise<Session> => new TestLibrary().open()

/** The bytes of a text in UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
