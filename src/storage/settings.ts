import { read, send, write, type Database } from './transactions.ts'

export const readSettings = (database: Database): Promise<Readonly<Record<string, unknown>>> =>
  read(database, ['settings'], async (tx) => {
    const settings = await tx.objectStore('settings').getAll()
    return Object.fromEntries(settings.map(({ key, value }) => [key, value]))
  })

/** Keeps a setting: sent whole in the task of the caller, so that a page which is left or closed right after has not lost it. */
export const writeSetting = (database: Database, key: string, value: unknown): Promise<void> =>
  write(database, ['settings'], async (tx) => {
    send(tx.objectStore('settings').put({ key, value }))
    tx.commit()
  })
