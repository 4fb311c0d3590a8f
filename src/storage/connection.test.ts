import 'fake-indexeddb/auto'
import { forceCloseDatabase } from 'fake-indexeddb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { articleOf, claimIn, readRows, start } from './acceptance/kit.ts'
import { Connection } from './connection.ts'
import { openIndexedDbStorage } from './indexed-db.ts'
import { migrations } from './migrations.ts'
import type { StorageProblem } from './storage.ts'

let databases = 0
const newName = (): string => `connection-${++databases}`
const diskOf = (name: string) => () => ({ connect: () => openIndexedDbStorage(name) })

/** A connection that lives outside the store, as one of another program's. */
const openRaw = (name: string, version?: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('No error')))
  })

/** The connections that the store has opened. */
const watchOpening = () => {
  const opened: IDBDatabase[] = []
  const open = indexedDB.open.bind(indexedDB)
  vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
    const request = open(...args)
    request.addEventListener('success', () => opened.push(request.result))
    return request
  })
  return opened
}

const forceClose = (database: IDBDatabase | undefined): void =>
  forceCloseDatabase(database as unknown as Parameters<typeof forceCloseDatabase>[0])

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('a lost connection', () => {
  it('is told, and opened again by the next use', async () => {
    const opened = watchOpening()
    const { writer, storage } = await start(diskOf(newName()))
    const id = await articleOf(writer)
    const told: StorageProblem[] = []
    storage.onClosed((problem) => told.push(problem))
    forceClose(opened[0])
    await vi.waitFor(() => expect(told).toEqual(['closed']))
    await claimIn(writer, id)
    expect(opened).toHaveLength(2)
    expect(await readRows(storage, id)).toEqual(writer.rowsOf(id))
  })

  it('loses no act that is on its way, and keeps their order', async () => {
    const opened = watchOpening()
    const { writer, storage } = await start(diskOf(newName()))
    const id = await articleOf(writer)
    const acts = Array.from({ length: 8 }, () => claimIn(writer, id))
    forceClose(opened[0])
    acts.push(...Array.from({ length: 8 }, () => claimIn(writer, id)))
    const entries = await Promise.all(acts)
    const { recent } = await storage.readLibrary(16)
    expect(recent.map((entry) => entry.id)).toEqual(entries.map((entry) => entry.id))
    expect(await readRows(storage, id)).toEqual(writer.rowsOf(id))
  })

  it('is opened again when the browser has not even told of it', async () => {
    const opened = watchOpening()
    const { writer, storage } = await start(diskOf(newName()))
    const id = await articleOf(writer)
    opened[0]?.close()
    await Promise.all([claimIn(writer, id), claimIn(writer, id), storage.readArticle(id)])
    expect(opened).toHaveLength(2)
    expect(await readRows(storage, id)).toEqual(writer.rowsOf(id))
  })

  it('does not come back as an empty library when everything was wiped', async () => {
    const opened = watchOpening()
    const name = newName()
    const { writer, storage } = await start(diskOf(name))
    const id = await articleOf(writer)
    forceClose(opened[0])
    indexedDB.deleteDatabase(name)
    await expect(claimIn(writer, id)).rejects.toMatchObject({ problem: 'unavailable' })
    await expect(storage.readLibrary(1)).rejects.toMatchObject({ problem: 'unavailable' })
  })
})

describe('a newer program', () => {
  it('is not kept waiting, and what it has made is not touched', async () => {
    const name = newName()
    const { writer, storage } = await start(diskOf(name))
    const id = await articleOf(writer)
    const told: StorageProblem[] = []
    storage.onClosed((problem) => told.push(problem))
    const newer = await openRaw(name, migrations.length + 1)
    expect(told).toEqual(['newerVersion'])
    await expect(claimIn(writer, id)).rejects.toMatchObject({ problem: 'newerVersion' })
    await expect(openIndexedDbStorage(name)).rejects.toMatchObject({ problem: 'newerVersion' })
    newer.close()
  })
})

describe('an older window', () => {
  it('that holds the database is named after two seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const name = newName()
    const older = await openRaw(name, 1)
    const connection = new Connection(name, [() => undefined, () => undefined])
    const refused = connection.open().catch((error: unknown) => error)
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
    vi.advanceTimersByTime(2000)
    expect(await refused).toMatchObject({ problem: 'blocked' })
    older.close()
    vi.useRealTimers()
    await vi.waitFor(() => connection.open())
    connection.close()
  })
})

describe('a library of an older version', () => {
  it('is taken along, with all that it had', async () => {
    const name = newName()
    const older = new Connection(name, migrations.slice(0, 1))
    const database = await older.open()
    const tx = database.transaction('settings', 'readwrite', { durability: 'strict' })
    await tx.store.put({ key: 'theme', value: 'dark' })
    await tx.done
    older.close()
    const storage = await openIndexedDbStorage(name)
    expect(await storage.readSettings()).toEqual({ theme: 'dark' })
    await storage.writeAttachment('hash', Uint8Array.from([1]))
    expect(await storage.listAttachments()).toHaveLength(1)
    storage.close()
  })
})

describe('a browser that keeps nothing', () => {
  it('is named', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'SecurityError')
    })
    await expect(openIndexedDbStorage(newName())).rejects.toMatchObject({ problem: 'unavailable' })
    vi.stubGlobal('indexedDB', undefined)
    await expect(openIndexedDbStorage(newName())).rejects.toMatchObject({ problem: 'unavailable' })
    vi.unstubAllGlobals()
  })
})
