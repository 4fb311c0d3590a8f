import type { Change } from '../core/change.ts'
import type { Id } from '../core/entities.ts'
import { entriesSince } from './journal.ts'
import { Partition } from './partition.ts'
import { partsOf } from './parts.ts'
import { SharedRows } from './shared-rows.ts'
import type { ArticleContents, Summary } from './storage.ts'
import { read, send, write, type Database, type Either, type Writing } from './transactions.ts'

const pagesOf = (articleId: Id): IDBKeyRange => IDBKeyRange.bound([articleId], [articleId, []])

/** An entry that the caller has at hand, already split; it may be too big to be read again for each article. */
export interface KnownEntry {
  readonly seq: number
  readonly entryId: Id
  readonly parts: ReadonlyMap<Id, Change>
}

/** An article as its pages and the journal since say, with the number of the last entry that was played. */
export const loadPartition = async (
  tx: Either,
  articleId: Id,
  known?: KnownEntry,
): Promise<{ readonly partition: Partition; readonly folded: number; readonly upTo: number }> => {
  const [mark, pages, text] = await Promise.all([
    tx.objectStore('marks').get(articleId),
    tx.objectStore('pages').getAll(pagesOf(articleId)),
    tx.objectStore('texts').get(articleId),
  ])
  const folded = mark?.folded ?? 0
  const entries = await entriesSince(tx, articleId, folded, known?.seq)
  const partition = new Partition(articleId, pages, text)
  let upTo = folded
  for (const entry of entries) {
    const part = partsOf(entry).articles.get(articleId)
    if (part) partition.apply(entry.id, part)
    upTo = entry.seq
  }
  const part = known?.parts.get(articleId)
  if (!known || !part) return { partition, folded, upTo }
  partition.apply(known.entryId, part)
  return { partition, folded, upTo: known.seq }
}

/** Writes what changed in an article since it was loaded, and moves its mark. */
export const savePartition = (tx: Writing, articleId: Id, partition: Partition, upTo: number): void => {
  const text = partition.changedText()
  if (text) send(tx.objectStore('texts').put(text))
  if (partition.isGone) send(tx.objectStore('pages').delete(pagesOf(articleId)))
  else for (const page of partition.changedPages()) send(tx.objectStore('pages').put(page))
  send(tx.objectStore('marks').put({ id: articleId, folded: upTo }))
  send(tx.objectStore('corrected').delete(articleId))
}

/** Folds an article's journal into its pages. The entries stay: they are the history. */
export const foldArticle = async (tx: Writing, articleId: Id, known?: KnownEntry): Promise<Partition> => {
  const { partition, folded, upTo } = await loadPartition(tx, articleId, known)
  if (upTo > folded) savePartition(tx, articleId, partition, upTo)
  return partition
}

export const foldWithSummary = (database: Database, articleId: Id, summary: Summary | undefined): Promise<void> =>
  write(database, ['marks', 'pages', 'texts', 'journal', 'corrected', 'shared'], async (tx) => {
    const rows = summary && (await SharedRows.load(tx, [{ table: 'article', id: articleId }]))
    const { hasText } = await foldArticle(tx, articleId)
    // Another window may have removed the article meanwhile.
    if (hasText) rows?.describe(articleId, summary)
    rows?.save(tx)
  })

/** Everything that belongs to one article, of one moment. */
export const readArticle = (database: Database, articleId: Id): Promise<ArticleContents> =>
  read(database, ['heads', 'marks', 'pages', 'texts', 'journal'], async (tx) => {
    const [head, { partition }] = await Promise.all([
      tx.objectStore('heads').get(articleId),
      loadPartition(tx, articleId),
    ])
    return { rows: partition.rows(), head: head?.head }
  })
