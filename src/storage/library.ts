import type { Row } from '../core/entities.ts'
import { newestSeq, recentEntries } from './journal.ts'
import { nextTask } from './next-task.ts'
import type { SharedBucket, SharedRecord } from './schema.ts'
import { allShared } from './shared-rows.ts'
import type { LibraryContents } from './storage.ts'
import { read, type Database } from './transactions.ts'

/** So many records are parsed in one task: a start of 10,000 articles would keep the page from answering otherwise. */
const bucketsPerTask = 8

const recordsIn = async (buckets: readonly SharedBucket[]): Promise<readonly SharedRecord[]> => {
  const records: SharedRecord[] = []
  for (const [at, { rows }] of buckets.entries()) {
    if (at % bucketsPerTask === bucketsPerTask - 1) await nextTask()
    records.push(...rows)
  }
  return records
}

/** Everything that the start needs, of one moment. */
export const readLibrary = async (database: Database, recent: number): Promise<LibraryContents> => {
  const found = await read(database, ['shared', 'journal'], async (tx) => {
    const shared = tx.objectStore('shared')
    const [head, ...parts] = await Promise.all([newestSeq(tx), ...allShared.map((span) => shared.getAll(span))])
    return { buckets: parts.flat(), recent: await recentEntries(tx, head, recent), head }
  })
  const records = await recordsIn(found.buckets)
  const rows = records.flatMap(({ table, value }) => (value ? [{ table, value } as Row] : []))
  const summaries = records.flatMap(({ summary }) => summary ?? [])
  return { rows, summaries, recent: found.recent, head: found.head }
}
