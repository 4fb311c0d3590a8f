import type { IDBPDatabase } from 'idb'

/** Takes the database from one version to the next. It sees stores as they were then, so nothing here is typed by the schema. */
type Migration = (database: IDBPDatabase) => void

/**
 * How the database came to be, version by version: the first makes version 1. Append only: what has been released is
 * never changed, because it is what other people's databases were made with.
 */
export const migrations: readonly Migration[] = [
  (database) => {
    database.createObjectStore('shared', { keyPath: ['table', 'bucket'] })
    const journal = database.createObjectStore('journal', { keyPath: 'seq', autoIncrement: true })
    journal.createIndex('id', 'id', { unique: true })
    journal.createIndex('concerns', 'concerns', { multiEntry: true })
    journal.createIndex('touches', 'touches', { multiEntry: true, unique: true })
    journal.createIndex('follows', 'follows', { multiEntry: true, unique: true })
    journal.createIndex('corrects', 'corrects')
    database.createObjectStore('marks', { keyPath: 'id' })
    database.createObjectStore('pages', { keyPath: ['articleId', 'page'] })
    database.createObjectStore('texts', { keyPath: 'id' })
    database.createObjectStore('settings', { keyPath: 'key' })
  },
  (database) => {
    database.createObjectStore('digests', { keyPath: 'id' })
    const attachments = database.createObjectStore('attachments', { keyPath: 'sha256' })
    attachments.createIndex('size', ['sha256', 'size'])
  },
  (database) => void database.createObjectStore('begun', { keyPath: 'id' }),
  // Rows may lie as text from here on (`codec.ts`), which no older program can read; those that are there stay as they lie.
  () => undefined,
  // Texts may lie in pieces and pages as they were brought from here on; those that are there stay as they lie.
  () => undefined,
]
