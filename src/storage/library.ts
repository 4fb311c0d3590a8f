import type { Row } from '../core/entities.ts'
import { newestSeq, recentEntries } from './journal.ts'
import type { LibraryContents } from './storage.ts'
import { read, type Database } from './transactions.ts'

/** Everything that the start needs, of one moment. */
export const readLibrary = (database: Database, recent: number): Promise<LibraryContents> =>
  read(database, ['shared', 'summaries', 'journal'], async (tx) => {
    const [shared, summaries, head] = await Promise.all([
      tx.objectStore('shared').getAll(),
      tx.objectStore('summaries').getAll(),
      newestSeq(tx),
    ])
    const rows = shared.flatMap(({ table, value }) => (value ? [{ table, value } as Row] : []))
    return { rows, summaries, recent: await recentEntries(tx, head, recent), head }
  })
