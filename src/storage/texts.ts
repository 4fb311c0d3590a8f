import type { ArticleText, Id } from '../core/entities.ts'
import { spliceText } from '../core/splice.ts'
import { entriesSince } from './journal.ts'
import type { TextRecord } from './schema.ts'
import type { Span } from './stores.ts'
import { read, type Database, type Reading } from './transactions.ts'

/** Texts read in one transaction. */
const batchSize = 256

interface Text {
  readonly id: Id
  readonly text: string
}

/** Articles that were ever corrected, with ids in a range. */
const everCorrected = async (tx: Reading, among: readonly Id[]): Promise<ReadonlySet<Id>> => {
  const ids = new Set<Id>()
  for await (const { key } of tx.objectStore('journal').index('corrects').walk({ among }, 'nextunique')) ids.add(key)
  return ids
}

/** The text with the corrections since it was folded. Texts that come or go are folded at once, so splices are all. */
const corrected = async (tx: Reading, text: ArticleText, written: number): Promise<ArticleText> => {
  let newest = 0
  for await (const { primaryKey } of tx.objectStore('journal').index('corrects').walk({ only: text.id }, 'prev')) {
    newest = primaryKey
    break
  }
  if (newest <= written) return text
  const mark = await tx.objectStore('marks').get(text.id)
  const entries = await entriesSince(tx, text.id, Math.max(written, mark?.folded ?? 0))
  return entries
    .flatMap(({ change }) => (change.text?.articleId === text.id ? change.text.splices : []))
    .reduce(spliceText, text)
}

const readBatch = (database: Database, span: Span<Id> | undefined, ids: readonly Id[] | undefined) =>
  read(database, ['texts', 'marks', 'journal'], async (tx) => {
    const store = tx.objectStore('texts')
    const records = await (ids ? Promise.all(ids.map((id) => store.get(id))) : store.getAll(span, batchSize))
    const found = records.filter((record) => record !== undefined)
    const lagging =
      found.length > 0
        ? await everCorrected(
            tx,
            found.map(({ id }) => id),
          )
        : new Set<Id>()
    const current = async ({ id, value, folded }: TextRecord): Promise<readonly Text[]> => {
      if (!value) return []
      const { text } = lagging.has(id) ? await corrected(tx, value, folded) : value
      return [{ id, text }]
    }
    const texts = (await Promise.all(found.map(current))).flat()
    return { texts, last: records.length < batchSize ? undefined : records.at(-1)?.id }
  })

/** One batch of texts, and from where to go on; each text is as it is at the moment when its batch is read. */
export const readAfter = (database: Database, after: Id | undefined) =>
  readBatch(database, after === undefined ? undefined : { after }, undefined)

/** These texts, without those that there are not. */
export const readNamed = async (database: Database, ids: readonly Id[]): Promise<readonly Text[]> =>
  (await readBatch(database, undefined, ids)).texts

/** Ids in parts of the size of a batch. */
export const inBatches = (ids: readonly Id[]): readonly (readonly Id[])[] =>
  Array.from({ length: Math.ceil(ids.length / batchSize) }, (_, at) => ids.slice(at * batchSize, (at + 1) * batchSize))
