import type { Row } from '../core/entities.ts'
import { newestSeq, recentEntries } from './journal.ts'
import type { LibraryContents } from './storage.ts'
import { read, type Database } from './transactions.ts'

/** Everything that the start needs, of one moment. */
export const readLibrary = (database: Database, recent: number): Promise<LibraryContents> =>
  read(database, ['shared', 'journal'], async (tx) => {
    const [buckets, head] = await Promise.all([tx.objectStore('shared').getAll(), newestSeq(tx)])
    const records = buckets.flatMap(({ rows }) => rows)
    const rows = records.flatMap(({ table, value }) => (value ? [{ table, value } as Row] : []))
    const summaries = records.flatMap(({ summary }) => summary ?? [])
    return { rows, summaries, recent: await recentEntries(tx, head, recent), head }
  })
