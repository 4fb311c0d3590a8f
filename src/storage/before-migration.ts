import { deleteDB, openDB, type IDBPDatabase } from 'idb'
import type { Codec } from './codec.ts'
import type { migrations } from './migrations.ts'
import type { JournalEntry } from './storage.ts'
import { read } from './transactions.ts'

/*
 * Before a newer program changes how a library lies, the library is copied as it is, record by record, into a database of
 * its own, sealed where it is sealed. The copy is whole before the change begins: a start that is killed in between makes it
 * anew. It stays until the next change, until the library is moved, or until it is let go.
 */

/** So many records at a time: those of attached files may be large. */
const batchSize = 32

/** The name of the copy of a library. */
export const nameBefore = (name: string): string => `${name}-before-migration`

const copyStore = async (from: IDBPDatabase, to: IDBPDatabase, store: string): Promise<void> => {
  let rest: IDBKeyRange | undefined
  for (;;) {
    const reading = from.transaction(store)
    const [keys, records] = await Promise.all([
      reading.store.getAllKeys(rest, batchSize),
      reading.store.getAll(rest, batchSize),
    ])
    const last = keys.at(-1)
    if (last === undefined) return
    const writing = to.transaction(store, 'readwrite', { durability: 'strict' })
    await Promise.all([...records.map((record: unknown) => writing.store.put(record)), writing.done])
    rest = IDBKeyRange.lowerBound(last, true)
  }
}

/**
 * Copies a library that lies as an older version of the program kept it.
 * @param version of the library
 * @param steps the migrations that made it
 */
export const keepAsItWas = async (name: string, version: number, steps: typeof migrations): Promise<void> => {
  await deleteDB(nameBefore(name))
  const from = await openDB(name, version)
  let to: IDBPDatabase | undefined
  try {
    to = await openDB(nameBefore(name), version, {
      upgrade: (database) => {
        for (const migrate of steps.slice(0, version)) migrate(database)
      },
    })
    for (const store of from.objectStoreNames) await copyStore(from, to, store)
  } finally {
    // Left open, it would be in the way of the next try.
    from.close()
    to?.close()
  }
}

/** Whether a copy is kept; false where the browser does not say which databases it has, since opening it would make it. */
export const isKeptBefore = async (name: string): Promise<boolean> => {
  if (!('databases' in indexedDB)) return false
  const all = await indexedDB.databases()
  return all.some((one) => one.name === nameBefore(name))
}

/** The acts of a library as it lay before the program changed it, oldest first. Only where a copy is kept. */
export const entriesBefore = async (name: string, codec: Codec): Promise<readonly JournalEntry[]> => {
  const idb = await openDB(nameBefore(name))
  try {
    return await read({ idb, codec }, ['journal'], (tx) => tx.objectStore('journal').getAll())
  } finally {
    idb.close()
  }
}

/** Lets the copy go. */
export const forgetBefore = (name: string): Promise<void> => deleteDB(nameBefore(name))
