import type { Id, Row } from '../../core/entities.ts'
import { countClaims, supportOf } from '../../core/support.ts'
import { Tables } from '../../core/tables.ts'
import type { LibraryPlan, MadeLibrary } from '../../core/testing/library/library.ts'
import type { Storage, Summary } from '../../storage/storage.ts'

/** Articles in one entry: enough that a write costs little, few enough that one fits into memory with ease. */
const batchSize = 100

/** What an article's line in the library says; the shared rows are in the tables already. */
const summaryOf = (tables: Tables, articleId: Id, rows: readonly Row[]): Summary => {
  for (const row of rows) tables.put(row)
  const [project] = tables.all('project')
  const policy = project?.policy ?? { unsupportedThreshold: 'L2', doubleReview: false }
  const counts = countClaims(tables, articleId, (claim) => supportOf(tables, claim, policy))
  const text = tables.get('text', articleId)?.text ?? ''
  const changedAt = tables.get('article', articleId)?.modifiedAt ?? ''
  for (const { table, value } of rows) tables.drop(table, value.id)
  // The hash is only to find texts that are there already: the id serves, and ten thousand hashes take seconds.
  const textSha256 = articleId.replaceAll('-', '').padStart(64, '0')
  return { id: articleId, counts, textSha256, length: text.length, changedAt, neighbours: [] }
}

/** Writes a made-up library into a store, a hundred articles at a time. */
export const fillStorage = async (storage: Storage, library: MadeLibrary, plan: LibraryPlan): Promise<void> => {
  const tables = new Tables()
  for (const row of library.shared) tables.put(row)
  const [me] = tables.all('annotator')
  let entries = 0
  const append = async (rows: readonly Row[], articleOf: ReadonlyMap<Id, Id>, summaries: readonly Summary[]) => {
    const id = `01880000-0000-7000-8000-${(++entries).toString(16).padStart(12, '0')}`
    const homes: Record<Id, Id> = Object.fromEntries(articleOf)
    const entry = {
      id,
      at: '2016-01-04T00:00:00.000Z',
      annotatorId: me?.id ?? '',
      windowId: id,
      label: { act: 'import' },
    }
    const change = { added: rows, updated: [], removed: [] }
    const heads = Object.fromEntries(summaries.map((summary) => [summary.id, undefined]))
    await storage.append({ ...entry, change, homes }, { heads, summaries })
  }
  await append(library.shared, new Map(), [])
  for (let first = 0; first < plan.articles; first += batchSize) {
    const rows: Row[] = []
    const homes = new Map<Id, Id>()
    const summaries: Summary[] = []
    for (let index = first; index < Math.min(plan.articles, first + batchSize); index++) {
      const article = library.article(index)
      for (const row of article.rows) {
        rows.push(row)
        if (row.table !== 'article' && row.table !== 'text' && !('articleId' in row.value)) {
          homes.set(row.value.id, article.id)
        }
      }
      summaries.push(summaryOf(tables, article.id, article.rows))
    }
    await append(rows, homes, summaries)
  }
}
