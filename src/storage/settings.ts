import { read, send, write, type Database } from './transactions.ts'

export const readSettings = (database: Database): Promise<Readonly<Record<string, unknown>>> =>
  read(database, ['settings'], async (tx) => {
    const settings = await tx.objectStore('settings').getAll()
    return Object.fromEntries(settings.map(({ key, value }) => [key, value]))
  })

export const writeSetting = (database: Database, key: string, value: unknown): Promise<void> =>
  write(database, ['settings'], async (tx) => send(tx.objectStore('settings').put({ key, value })))
