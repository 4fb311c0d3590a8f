import { createHash } from 'node:crypto'
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { Places, Whereabouts } from '../storage/places/whereabouts.ts'
import { createMemoryDisk, createMemoryStorage, type MemoryDisk } from '../storage/memory.ts'
import { plainCodec } from '../storage/codec.ts'
import { openIndexedDbStorage } from '../storage/indexed-db.ts'
import { newDataKey } from '../storage/lock/keyring.ts'
import { createSealedCodec } from '../storage/lock/sealed-codec.ts'
import { StorageError, type Storage } from '../storage/storage.ts'
import { arrive } from './arriving.ts'
import { abandonLibrary, moveLibrary, type Ground } from './moving.ts'
import { TestLibrary, utf8 } from './testing/open-session.ts'
import { addTexts } from './testing/add-texts.ts'

const home = 'isnad'
const lines = 'قال المتحدث إن الطريق مفتوح'

/** A browser in memory: places, disks by name, and a power that fails before a chosen step. */
class Browser {
  readonly disks = new Map<string, MemoryDisk>()
  whereabouts: Whereabouts | undefined
  failsAt = Infinity
  private steps = 0

  private step(): void {
    if (++this.steps > this.failsAt) throw new StorageError('failed')
  }

  readonly places: Places = {
    read: async () => this.whereabouts,
    remembered: async () => this.whereabouts,
    write: async (whereabouts) => {
      this.step()
      this.whereabouts = whereabouts
    },
    sweep: async () => undefined,
    erase: async (name) => {
      this.step()
      this.disks.delete(name)
      return true
    },
  }

  readonly open = async (name: string): Promise<Storage> => {
    this.step()
    const disk = this.disks.get(name) ?? createMemoryDisk()
    this.disks.set(name, disk)
    const storage = createMemoryStorage(disk)
    const writeSetting = storage.writeSetting.bind(storage)
    return Object.assign(storage, {
      writeSetting: (key: string, value: unknown) => {
        this.step()
        return writeSetting(key, value)
      },
    })
  }

  readonly ground: Ground = {
    places: this.places,
    windows: { announce: () => undefined, open: async () => new Set(['one']) },
    gate: (work) => work(),
    pause: async () => undefined,
    sha256: (data) => createHash('sha256').update(data).digest('hex'),
  }

  /** What the next start finds: where the library is, after what was left behind has gone. */
  async start(): Promise<{ readonly name: string; readonly names: readonly string[] }> {
    this.failsAt = Infinity
    const { library } = await arrive(this.places, this.whereabouts ?? { library: home, leaving: [] })
    return { name: library, names: [...this.disks.keys()] }
  }
}

const begin = async () => {
  const browser = new Browser()
  const library = new TestLibrary()
  const session = await library.open()
  const storage = library.storage()
  await addTexts(session, [{ bytes: utf8(lines) }, { bytes: utf8('ثانٍ') }])
  session.settings.set('theme', 'dark')
  await storage.writeAttachment('ab', Uint8Array.of(1, 2, 3))
  browser.disks.set(home, createMemoryDisk())
  return { browser, session, storage }
}
const journalOf = async (storage: Storage) => storage.readJournal(0, 1000)

describe('a library that is moved', () => {
  test('is there as it was, and nothing is left where it was', async () => {
    const { browser, session, storage } = await begin()
    await moveLibrary(session, storage, home, browser.ground, { open: browser.open, said: {} })
    expect(await browser.start()).toEqual({ name: 'isnad-2', names: ['isnad-2'] })
    const moved = await browser.open('isnad-2')
    expect(await journalOf(moved)).toEqual(await journalOf(storage))
    expect(await moved.readSettings()).toEqual(await storage.readSettings())
    expect(await moved.readAttachment('ab')).toEqual(Uint8Array.of(1, 2, 3))
    expect(browser.whereabouts).toEqual({ library: 'isnad-2', leaving: [] })
  })

  test('comes out of every kind of store into every kind', async () => {
    const kinds = { plain: plainCodec, sealed: createSealedCodec(newDataKey()) }
    const pairs = (['plain', 'sealed'] as const).flatMap((from) =>
      (['plain', 'sealed'] as const).map((to) => [from, to] as const),
    )
    for (const [from, to] of pairs) {
      const { browser, session, storage } = await begin()
      await session.undo()
      await session.redo()
      await expect.poll(() => session.status.state).toBe('saved')
      const here = await openIndexedDbStorage(`from ${from} to ${to}`, kinds[from])
      await here.restore(await journalOf(storage), [])
      const open = (name: string): Promise<Storage> => openIndexedDbStorage(`${from} ${to} ${name}`, kinds[to])
      await moveLibrary(session, here, home, browser.ground, { open, said: {} })
      expect(await journalOf(await open('isnad-2'))).toEqual(await journalOf(storage))
    }
  })

  test('is where it was or where it goes, as a whole, whatever step the power fails at', async () => {
    const ends = new Set<string>()
    for (let failsAt = 0; failsAt < 12; failsAt++) {
      const { browser, session, storage } = await begin()
      browser.failsAt = failsAt
      await moveLibrary(session, storage, home, browser.ground, { open: browser.open, said: {} }).catch(
        (error: unknown) => expect(error).toBeInstanceOf(StorageError),
      )
      const { name, names } = await browser.start()
      expect(names).toEqual([name])
      if (name !== home) expect(await journalOf(await browser.open(name))).toEqual(await journalOf(storage))
      ends.add(name)
    }
    expect([...ends]).toEqual([home, 'isnad-2'])
  })

  test('stays where it is when another window does not go, or when what is there cannot be read back', async () => {
    const { browser, session, storage } = await begin()
    const windows = { ...browser.ground.windows, open: async () => new Set(['one', 'two']) }
    const move = { open: browser.open, said: {} }
    await expect(moveLibrary(session, storage, home, { ...browser.ground, windows }, move)).rejects.toMatchObject({
      problem: 'windows',
    })
    const forgetful = async (name: string): Promise<Storage> =>
      Object.assign(await browser.open(name), { readJournal: async () => [] })
    await expect(
      moveLibrary(session, storage, home, browser.ground, { ...move, open: forgetful }),
    ).rejects.toMatchObject({ problem: 'unlike' })
    expect(await browser.start()).toEqual({ name: home, names: [home] })
  })

  test('is given up as a whole', async () => {
    const { browser } = await begin()
    await abandonLibrary(home, browser.ground)
    expect(await browser.start()).toEqual({ name: 'isnad-2', names: [] })
  })
})
