import type { Id } from '../core/entities.ts'
import { loadArticle, type LoadedArticle } from './load.ts'
import { SharedRows } from './shared-rows.ts'
import type { ArticleContents, Summary } from './storage.ts'
import { read, send, write, type Database, type Writing } from './transactions.ts'

/** Writes what changed in an article since it was loaded, and moves its mark. */
export const saveArticle = (tx: Writing, articleId: Id, { partition, folded, played }: LoadedArticle): void => {
  if (played.folded <= folded.folded) return
  const text = partition.changedText(played)
  if (text) send(tx.objectStore('texts').put(text))
  else send(tx.objectStore('marks').put({ ...played, id: articleId }))
  if (!partition.isGone) for (const page of partition.changedPages()) send(tx.objectStore('pages').put(page))
  else if (partition.loadedPages > 0) send(tx.objectStore('pages').delete({ beginningWith: [articleId] }))
}

/** Everything that belongs to one article, of one moment. */
export const readArticle = (database: Database, articleId: Id): Promise<ArticleContents> =>
  read(database, ['marks', 'pages', 'texts', 'journal'], async (tx) => {
    const { partition, folded, played } = await loadArticle(tx, articleId)
    const isFolded = played.folded === folded.folded
    return { rows: partition.rows(), head: played.head, upTo: played.folded, isFolded }
  })

/** Folds an article's journal into its pages. The entries stay: they are the history. */
export const foldArticle = (database: Database, articleId: Id, summary: Summary | undefined): Promise<void> =>
  write(database, ['marks', 'pages', 'texts', 'journal', 'shared'], async (tx) => {
    const described = summary ? [{ table: 'article' as const, id: articleId }] : []
    const [rows, article] = await Promise.all([SharedRows.load(tx, described), loadArticle(tx, articleId)])
    saveArticle(tx, articleId, article)
    // Another window may have removed the article meanwhile.
    if (summary && article.partition.hasText) rows.describe(articleId, summary)
    rows.save(tx)
  })

/** Keeps what the library shows of an article, where it is there. */
export const describeArticle = (database: Database, articleId: Id, summary: Summary): Promise<void> =>
  write(database, ['shared'], async (tx) => {
    const rows = await SharedRows.load(tx, [{ table: 'article', id: articleId }])
    rows.describe(articleId, summary)
    rows.save(tx)
  })
