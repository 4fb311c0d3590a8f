import type { Id } from '../core/entities.ts'
import { addToJournal } from './append-record.ts'
import { rowSteps } from './check.ts'
import { saveArticle } from './fold.ts'
import { emptyArticle, type LoadedArticle } from './load.ts'
import { partsOf } from './parts.ts'
import { nextRevision } from './revisions.ts'
import { SharedRows } from './shared-rows.ts'
import type { Entry, Summary } from './storage.ts'
import { send, write, type Database } from './transactions.ts'

const replaced = ['journal', 'marks', 'pages', 'texts', 'shared', 'digests', 'begun'] as const

/**
 * Puts the library that entries bring about in place of what is stored: the journal, and everything folded up to its
 * end. All or nothing. Attached files stay: they are named by what is in them.
 * @throws RangeError when an entry does not fit what those before it have made
 */
export const restoreLibrary = (
  database: Database,
  entries: readonly Entry[],
  summaries: readonly Summary[],
): Promise<void> =>
  write(database, [...replaced], async (tx) => {
    for (const store of replaced) send(tx.objectStore(store).clear())
    const keys = entries.flatMap((entry) => rowSteps(partsOf(entry).shared))
    // Everything was cleared: this only prepares the places.
    const rows = await SharedRows.load(tx, keys)
    const articles = new Map<Id, LoadedArticle>()
    for (const [at, entry] of entries.entries()) {
      const parts = partsOf(entry)
      const heads: Record<Id, Id | undefined> = {}
      for (const id of parts.articles.keys()) heads[id] = articles.get(id)?.played.head
      const seq = await addToJournal(tx, entry, parts, heads, at + 1)
      for (const [id, part] of parts.articles) {
        const article = articles.get(id) ?? emptyArticle(id)
        article.partition.apply(entry.id, part)
        articles.set(id, { ...article, played: { folded: seq, head: entry.id } })
      }
      for (const { table, id, after } of rowSteps(parts.shared)) {
        const revision = nextRevision(rows.get({ table, id }), entry.id)
        rows.put({ table, id, ...(after ? { value: after } : {}), ...revision })
      }
    }
    for (const [id, article] of articles) saveArticle(tx, id, article)
    for (const summary of summaries) rows.describe(summary.id, summary)
    rows.save(tx)
  })
