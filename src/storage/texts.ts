import type { ArticleText, Id } from '../core/entities.ts'
import { spliceText } from '../core/splice.ts'
import { entriesSince } from './journal.ts'
import type { TextRecord } from './schema.ts'
import { read, type Database, type Reading } from './transactions.ts'

/** Texts read in one transaction. */
const batchSize = 256

interface Text {
  readonly id: Id
  readonly text: string
}

/** The text with the corrections since it was folded. Texts that come or go are folded at once, so splices are all. */
const corrected = async (tx: Reading, text: ArticleText, written: number): Promise<ArticleText> => {
  const mark = await tx.objectStore('marks').get(text.id)
  const entries = await entriesSince(tx, text.id, Math.max(written, mark?.folded ?? 0))
  return entries
    .flatMap(({ change }) => (change.text?.articleId === text.id ? change.text.splices : []))
    .reduce(spliceText, text)
}

const current = async (
  tx: Reading,
  record: TextRecord | undefined,
  stale: ReadonlySet<Id>,
): Promise<readonly Text[]> => {
  if (!record?.value) return []
  const { id, text } = stale.has(record.id) ? await corrected(tx, record.value, record.folded) : record.value
  return [{ id, text }]
}

const readBatch = (database: Database, range: IDBKeyRange | null, ids: readonly Id[] | undefined) =>
  read(database, ['texts', 'corrected', 'marks', 'journal'], async (tx) => {
    const texts = tx.objectStore('texts')
    const [stale, records] = await Promise.all([
      tx.objectStore('corrected').getAllKeys(range),
      ids ? Promise.all(ids.map((id) => texts.get(id))) : texts.getAll(range, batchSize),
    ])
    const last = records.length < batchSize ? undefined : records.at(-1)?.id
    const lagging = new Set(stale)
    const batch = await Promise.all(records.map((record) => current(tx, record, lagging)))
    return { texts: batch.flat(), last }
  })

/** One batch of texts, and from where to go on; each text is as it is at the moment when its batch is read. */
export const readAfter = (database: Database, after: Id | undefined) =>
  readBatch(database, after === undefined ? null : IDBKeyRange.lowerBound(after, true), undefined)

/** These texts, without those that there are not. */
export const readNamed = async (database: Database, ids: readonly Id[]): Promise<readonly Text[]> =>
  (await readBatch(database, null, ids)).texts

/** Ids in parts of the size of a batch. */
export const inBatches = (ids: readonly Id[]): readonly (readonly Id[])[] =>
  Array.from({ length: Math.ceil(ids.length / batchSize) }, (_, at) => ids.slice(at * batchSize, (at + 1) * batchSize))
