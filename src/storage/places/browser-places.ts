import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { nameBefore } from '../before-migration.ts'
import { deleteIndexedDb } from '../indexed-db.ts'
import { whereaboutsIn, type Places, type Whereabouts } from './whereabouts.ts'

interface Schema extends DBSchema {
  place: { key: string; value: unknown }
}

/** How often, and how long after each try, a copy is erased that a window which has just gone still holds. */
const tries = 40
const pause = 50

const isNamed = (error: unknown, name: string): boolean => error instanceof DOMException && error.name === name

/** The files of pages; a private window may have none, and then refuses them. */
const privateFiles = async (): Promise<FileSystemDirectoryHandle | undefined> => {
  if (!('storage' in navigator && 'getDirectory' in navigator.storage)) return undefined
  try {
    return await navigator.storage.getDirectory()
  } catch (error) {
    if (isNamed(error, 'SecurityError')) return undefined
    throw error
  }
}

/** @returns whether it is gone */
const removeFolder = async (name: string): Promise<boolean> => {
  for (let left = tries; ; left--) {
    try {
      await (await privateFiles())?.removeEntry(name, { recursive: true })
      return true
    } catch (error) {
      if (isNamed(error, 'NotFoundError')) return true
      if (left === 0) return false
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

const removeDatabase = async (name: string): Promise<boolean> => {
  try {
    await deleteIndexedDb(name)
    return true
  } catch {
    return false
  }
}

/**
 * The whereabouts of the libraries of a browser: a database of one record, and a file that says the same. Neither is
 * made before a library is moved for the first time.
 * @param home the name under which a library begins
 */
export const createBrowserPlaces = (home: string): Places => {
  const databaseName = `${home}-whereabouts`
  const fileName = `${databaseName}.json`
  const broomName = `${home}-broom`

  const open = (make: boolean): Promise<IDBPDatabase<Schema>> =>
    openDB<Schema>(databaseName, 1, {
      upgrade(database, _, __, tx) {
        tx.done.catch(() => undefined)
        if (make) database.createObjectStore('place')
        else tx.abort()
      },
      blocking: (_, __, event) => {
        if (event.target instanceof IDBDatabase) event.target.close()
      },
    })

  const remember = async (whereabouts: Whereabouts): Promise<void> => {
    const file = await (await privateFiles())?.getFileHandle(fileName, { create: true })
    if (!file || !('createWritable' in file)) return
    const writable = await file.createWritable()
    await writable.write(JSON.stringify(whereabouts))
    await writable.close()
  }

  /** Writes a value into the broom, which makes it when it is not there. */
  const touchBroom = async (): Promise<void> => {
    const broom = await openDB<Schema>(broomName, 1, {
      upgrade: (database) => void database.createObjectStore('place'),
    })
    try {
      const tx = broom.transaction('place', 'readwrite', { durability: 'strict' })
      await Promise.all([tx.store.put(String(Math.random()), 'broom'), tx.done])
    } finally {
      broom.close()
    }
  }

  return {
    async read() {
      let database: IDBPDatabase<Schema>
      try {
        database = await open(false)
      } catch (error) {
        if (isNamed(error, 'AbortError')) return undefined
        throw error
      }
      try {
        return whereaboutsIn(await database.get('place', 'now'))
      } finally {
        database.close()
      }
    },
    async remembered() {
      try {
        const file = await (await privateFiles())?.getFileHandle(fileName)
        return file && whereaboutsIn(JSON.parse(await (await file.getFile()).text()))
      } catch (error) {
        if (isNamed(error, 'NotFoundError') || error instanceof SyntaxError) return undefined
        throw error
      }
    },
    async write(whereabouts) {
      // First, so that what fails changes nothing: it is only looked at where the database is no more.
      await remember(whereabouts)
      if (whereabouts.leaving.length > 0) await touchBroom()
      const database = await open(true)
      try {
        const tx = database.transaction('place', 'readwrite', { durability: 'strict' })
        await Promise.all([tx.store.put(whereabouts, 'now'), tx.done])
      } finally {
        database.close()
      }
    },
    erase: async (name) => {
      const gone = await Promise.all([
        removeDatabase(name),
        removeDatabase(nameBefore(name)),
        removeFolder(`${name}-second-copy`),
      ])
      return gone.every(Boolean)
    },
    // LevelDB, below Chromium's databases, first writes what a deleted database held into a table that it does not look at
    // again. The broom was made before the database that is kept, so its keys lie between those of the two: when it is
    // deleted in its turn, LevelDB merges that table with what was deleted since, and drops the bytes.
    async sweep() {
      await touchBroom()
      await removeDatabase(broomName)
    },
  }
}
