import { rowsIn } from '../core/change.ts'
import type { Id } from '../core/entities.ts'
import type { JournalRecord } from './schema.ts'
import type { JournalEntry } from './storage.ts'
import type { Reading } from './transactions.ts'

/** What the journal alone needs of its records. */
const keptToFind = ['concerns', 'touches', 'follows', 'corrects', 'size'] as const satisfies (keyof JournalRecord)[]

/** An entry as it was given, from a record that was just read; its change is parsed when somebody asks for it. */
export const entryOf = (record: JournalRecord): JournalEntry => {
  // A copy would ask for the change.
  for (const name of keptToFind) Reflect.deleteProperty(record, name)
  return record
}

/** Sequence numbers of the newest entries that concern an article, newest first: at most so many, all after a mark. */
const newestOf = async (tx: Reading, articleId: Id, mark: number, most: number): Promise<readonly number[]> => {
  const seqs: number[] = []
  if (most <= 0) return seqs
  for await (const { primaryKey } of tx.objectStore('journal').index('concerns').walk({ only: articleId }, 'prev')) {
    if (primaryKey <= mark) break
    seqs.push(primaryKey)
    if (seqs.length >= most) break
  }
  return seqs
}

const entriesAt = async (tx: Reading, seqs: readonly number[]): Promise<readonly JournalEntry[]> => {
  const journal = tx.objectStore('journal')
  const records = await Promise.all(seqs.map((seq) => journal.get(seq)))
  return records.flatMap((record) => (record ? [entryOf(record)] : []))
}

/** The newest entries that concern an article, newest first. */
export const newestEntries = async (tx: Reading, articleId: Id, most: number): Promise<readonly JournalEntry[]> =>
  entriesAt(tx, await newestOf(tx, articleId, 0, most))

/** The entries that concern an article, newer than a mark and older than `before`; oldest first. */
export const entriesSince = async (
  tx: Reading,
  articleId: Id,
  mark: number,
  before = Infinity,
): Promise<readonly JournalEntry[]> => {
  const seqs = await newestOf(tx, articleId, mark, Infinity)
  return entriesAt(tx, seqs.filter((seq) => seq < before).toReversed())
}

/** The sequence number of the newest entry of all, 0 when there is none. */
export const newestSeq = async (tx: Reading): Promise<number> => {
  for await (const { primaryKey } of tx.objectStore('journal').walk(undefined, 'prev')) return primaryKey
  return 0
}

/** A start reads no more rows than about so many for what can be undone: an import may hold a whole library. */
const mostRows = 6000
/** Entries are read in so many at once, a few at first. */
const steps = [1, 1, 4, 16, 64]

const sizeOf = (record: JournalRecord): number => record.size ?? rowsIn(record.change).length

/** The newest entries of all, oldest first: at most so many, and fewer where they are large. */
export const recentEntries = async (tx: Reading, head: number, most: number): Promise<readonly JournalEntry[]> => {
  const records: JournalRecord[] = []
  const oldest = Math.max(1, head - most + 1)
  let rows = 0
  for (let last = head, step = 0; last >= oldest && rows < mostRows; step++) {
    const first = Math.max(oldest, last - (steps[Math.min(step, steps.length - 1)] ?? 1) + 1)
    const found = await tx.objectStore('journal').getAll({ first, last })
    records.unshift(...found)
    for (const record of found) rows += sizeOf(record)
    last = first - 1
  }
  return records.map(entryOf)
}

export const entryById = async (tx: Reading, entryId: Id): Promise<JournalEntry | undefined> => {
  const record = await tx.objectStore('journal').index('id').get(entryId)
  return record && entryOf(record)
}

/** The newest entry's number and id. */
export const headOf = async (tx: Reading): Promise<{ readonly seq: number; readonly id: Id } | undefined> => {
  const record = await tx.objectStore('journal').get(await newestSeq(tx))
  return record && { seq: record.seq, id: record.id }
}

const places = 100

/** The number of an entry that is not there though newer ones are; looked for in a hundred places at most. */
export const findGap = async (tx: Reading): Promise<number | undefined> => {
  const head = await newestSeq(tx)
  const step = Math.max(1, head / places)
  const numbers = Array.from({ length: Math.min(head, places) }, (_, at) => 1 + Math.floor(at * step))
  const keys = await Promise.all(numbers.map((seq) => tx.objectStore('journal').getKey(seq)))
  return numbers.find((_, at) => keys[at] === undefined)
}

/** The entries after a number, oldest first. */
export const entriesAfter = async (tx: Reading, after: number, most: number): Promise<readonly JournalEntry[]> =>
  (await tx.objectStore('journal').getAll({ after }, most)).map(entryOf)
