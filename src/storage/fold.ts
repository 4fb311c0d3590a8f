import type { Id } from '../core/entities.ts'
import { loadArticles, pagesOf, type LoadedArticle } from './load.ts'
import { SharedRows } from './shared-rows.ts'
import type { ArticleContents, Summary } from './storage.ts'
import { read, send, write, type Database, type Either, type Writing } from './transactions.ts'

/** Writes what changed in an article since it was loaded, and moves its mark. */
export const saveArticle = (tx: Writing, articleId: Id, { partition, folded, upTo }: LoadedArticle): void => {
  if (upTo <= folded) return
  const text = partition.changedText(upTo)
  if (text) send(tx.objectStore('texts').put(text))
  else send(tx.objectStore('marks').put({ id: articleId, folded: upTo }))
  if (!partition.isGone) for (const page of partition.changedPages()) send(tx.objectStore('pages').put(page))
  else if (partition.loadedPages > 0) send(tx.objectStore('pages').delete(pagesOf(articleId)))
  // An article that has never been folded has never been corrected either.
  if (folded > 0) send(tx.objectStore('corrected').delete(articleId))
}

const loadOne = async (
  tx: Either,
  articleId: Id,
): Promise<{ readonly head?: Id; readonly article?: LoadedArticle }> => {
  const head = (await tx.objectStore('heads').get(articleId))?.head
  if (head === undefined) return {}
  const article = (await loadArticles(tx, new Map([[articleId, head]]))).get(articleId)
  return article ? { head, article } : { head }
}

/** Everything that belongs to one article, of one moment. */
export const readArticle = (database: Database, articleId: Id): Promise<ArticleContents> =>
  read(database, ['heads', 'marks', 'pages', 'texts', 'journal'], async (tx) => {
    const { head, article } = await loadOne(tx, articleId)
    return { rows: article?.partition.rows() ?? [], head }
  })

/** Folds an article's journal into its pages. The entries stay: they are the history. */
export const foldArticle = (database: Database, articleId: Id, summary: Summary | undefined): Promise<void> =>
  write(database, ['heads', 'marks', 'pages', 'texts', 'journal', 'corrected', 'shared'], async (tx) => {
    const described = summary ? [{ table: 'article' as const, id: articleId }] : []
    const [rows, { article }] = await Promise.all([SharedRows.load(tx, described), loadOne(tx, articleId)])
    if (article) saveArticle(tx, articleId, article)
    // Another window may have removed the article meanwhile.
    if (summary && article?.partition.hasText) rows.describe(articleId, summary)
    rows.save(tx)
  })
