import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, it, vi } from 'vitest'
import { articleOf, claimIn, readRows, start } from './acceptance/kit.ts'
import { entriesBefore, forgetBefore, isKeptBefore, nameBefore } from './before-migration.ts'
import { plainCodec } from './codec.ts'
import { deleteIndexedDb, openIndexedDbStorage } from './indexed-db.ts'
import { createSealedCodec } from './lock/sealed-codec.ts'
import { migrations } from './migrations.ts'

let databases = 0

const isList = (
  value: unknown,
): value is readonly { readonly table: string; readonly value: { readonly id: string } }[] => Array.isArray(value)

/** The large part of a record, as a page like any other. */
const heavyOf = (text: unknown, rev: unknown): object | undefined => {
  const json = Array.isArray(text) ? text.join('') : text
  const heavy: unknown = typeof json === 'string' ? JSON.parse(json) : undefined
  if (typeof heavy !== 'object' || heavy === null) return undefined
  if (!('brought' in heavy) || !isList(heavy.brought)) return heavy
  return { rows: heavy.brought.map(({ table, value }) => ({ table, id: value.id, value, rev, ancestors: [] })) }
}

/** A record as it lay before version 5, and before version 4: its rows as objects, its size untold. */
const asBefore = (record: object, version: number): object => {
  const { text, size, rev, ...light } = { text: undefined, size: undefined, rev: undefined, ...record }
  const heavy = heavyOf(text, rev)
  if (!heavy) return record
  if (version < 4) return { ...light, ...heavy }
  return { ...light, ...(size === undefined ? {} : { size }), text: JSON.stringify(heavy) }
}

/** Writes a library as an older version of the program kept it: without what came later. */
const age = async (name: string, version: number): Promise<ReadonlyMap<string, readonly object[]>> => {
  const now = await openDB(name)
  const all = new Map<string, readonly object[]>()
  for (const store of now.objectStoreNames) all.set(store, await now.getAll(store))
  now.close()
  await deleteIndexedDb(name)
  const old = await openDB(name, version, {
    upgrade: (database) => {
      for (const migrate of migrations.slice(0, version)) migrate(database)
    },
  })
  const kept = new Map<string, readonly object[]>()
  for (const store of old.objectStoreNames) {
    const records = (all.get(store) ?? []).map((record) => (version < 5 ? asBefore(record, version) : record))
    kept.set(store, records)
    const tx = old.transaction(store, 'readwrite', { durability: 'strict' })
    await Promise.all([...records.map((record) => tx.store.put(record)), tx.done])
  }
  old.close()
  return kept
}

const recordsOf = async (name: string): Promise<ReadonlyMap<string, readonly unknown[]>> => {
  const database = await openDB(name)
  const all = new Map<string, readonly unknown[]>()
  for (const store of database.objectStoreNames) all.set(store, await database.getAll(store))
  database.close()
  return all
}

const versions = migrations.slice(1).map((_, at) => at + 1)
const codecs = [
  ['', () => plainCodec],
  ['locked ', () => createSealedCodec(new Uint8Array(32).fill(7))],
] as const

describe.each(codecs.flatMap(([kind, codec]) => versions.map((version) => [kind, version, codec] as const)))(
  'a %slibrary of version %i',
  (_, version, codec) => {
    const fill = async () => {
      const name = `before-${++databases}`
      const connect = () => openIndexedDbStorage(name, codec())
      const { writer, storage } = await start(() => ({ connect }))
      const id = await articleOf(writer)
      for (let acts = 0; acts < 40; acts++) await claimIn(writer, id)
      await storage.fold(id)
      await claimIn(writer, id)
      await storage.writeSetting('theme', 'dark')
      await storage.writeAttachment('hash', Uint8Array.from([1, 2, 3]))
      const journal = await storage.readJournal(0, 99)
      storage.close()
      return { name, connect, writer, id, journal }
    }

    it('is copied as it lies, and then taken along with all that it had', async () => {
      const { name, connect, writer, id, journal } = await fill()
      const old = await age(name, version)
      const storage = await connect()
      expect(await recordsOf(nameBefore(name))).toEqual(old)
      expect((await entriesBefore(name, codec())).map((entry) => entry.id)).toEqual(journal.map((entry) => entry.id))
      expect(await readRows(storage, id)).toEqual(writer.rowsOf(id))
      expect(await storage.readJournal(0, 99)).toEqual(journal)
      expect(await storage.readSettings()).toEqual({ theme: 'dark' })
      storage.close()
      await forgetBefore(name)
      expect(await isKeptBefore(name)).toBe(false)
    })

    it('is not changed when it cannot be copied', async () => {
      const { name, connect } = await fill()
      const old = await age(name, version)
      // Another program holds the place of the copy, in a version that this one does not know.
      const other = await openDB(nameBefore(name), 99)
      other.addEventListener('versionchange', () => other.close())
      const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new DOMException('', 'QuotaExceededError')
      })
      await expect(connect()).rejects.toMatchObject({ problem: 'quota' })
      full.mockRestore()
      expect((await indexedDB.databases()).find((one) => one.name === name)?.version).toBe(version)
      expect(await recordsOf(name)).toEqual(old)
    })
  },
)

it('a library of this version is not copied', async () => {
  const name = `before-${++databases}`
  const storage = await openIndexedDbStorage(name)
  storage.close()
  ;(await openIndexedDbStorage(name)).close()
  expect(await isKeptBefore(name)).toBe(false)
})
