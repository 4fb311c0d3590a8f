import { fillStorage } from '../../src/app/testing/fill-storage.ts'
import type { Id, Row, Source } from '../../src/core/entities.ts'
import { countClaims, supportOf } from '../../src/core/support.ts'
import { Tables } from '../../src/core/tables.ts'
import { largeLibrary, makeLibrary, type LibraryPlan } from '../../src/core/testing/library/library.ts'
import { openIndexedDbStorage } from '../../src/storage/indexed-db.ts'
import { idsOf, makeArticle, makeSources } from './made/article.ts'
import { savings } from './saving.ts'
import { sizes } from '../run/sizes.mjs'

/*
 * Fills the library of this address by the program's own storage, so that the program finds what people would have
 * made with it.
 */

const library = 'isnad'

/** One article of each size, its title the name of the size. */
const seedArticles = async (): Promise<void> => {
  const newId = idsOf(1)
  const made = makeLibrary({ seed: 1, articles: 0, sources: 0, wordsPerArticle: 0, claimsPerArticle: 1 })
  const tables = new Tables()
  for (const row of made.shared) tables.put(row)
  const [me] = tables.all('annotator')
  const [project] = tables.all('project')
  if (!me || !project) throw new Error('The made-up library has nobody in it.')
  const sources = makeSources(newId, me.id)
  const rows: Row[] = [...made.shared, ...sources.map((value): Row => ({ table: 'source', value }))]
  for (const row of rows) tables.put(row)
  const storage = await openIndexedDbStorage(library)
  const append = async (added: readonly Row[], articleId?: Id): Promise<void> => {
    const id = newId()
    const at = '2026-01-01T00:00:00.000Z'
    const homes: Record<Id, Id> = {}
    for (const { table, value } of added) if (table === 'claim' && articleId !== undefined) homes[value.id] = articleId
    const label = { act: articleId === undefined ? 'begin' : 'import' }
    const change = { added, updated: [], removed: [] }
    const entry = { id, at, annotatorId: me.id, windowId: id, label, change, homes }
    const summaries = articleId === undefined ? [] : [summaryOf(articleId)]
    await storage.append(entry, { heads: {}, summaries })
  }
  const summaryOf = (id: Id) => ({
    id,
    counts: countClaims(tables, id, (claim) => supportOf(tables, claim, project.policy)),
    textSha256: id.replaceAll('-', '').padStart(64, '0'),
    length: tables.get('text', id)?.text.length ?? 0,
    changedAt: '2026-01-01T00:00:00.000Z',
    neighbours: [],
  })
  await append(rows)
  for (const { name, length, spans } of sizes) {
    const article = makeArticle(name, length, spans, sources, newId, me.id)
    for (const row of article) tables.put(row)
    await append(article, article[0]?.value.id)
  }
  storage.close()
}

/** Somebody of each kind in a library that was filled, to filter by. */
interface Known {
  readonly outletId: Id
  readonly sourceId: Id
  readonly reviewerId: Id
}

/** The library of a plan; the large one has 10,000 articles with 100,000 claims. */
const seedLibrary = async (wanted: Partial<LibraryPlan>): Promise<Known> => {
  const plan = { ...largeLibrary, ...wanted }
  const made = makeLibrary(plan)
  const storage = await openIndexedDbStorage(library)
  await fillStorage(storage, made, plan)
  storage.close()
  const idOf = (table: Row['table'], kind?: Source['kind']): Id =>
    made.shared.find((row) => row.table === table && (row.table !== 'source' || row.value.kind === kind))?.value.id ??
    ''
  return {
    outletId: idOf('source', 'mediaOutlet'),
    sourceId: idOf('source', 'namedPerson'),
    reviewerId: idOf('annotator'),
  }
}

declare global {
  interface Window {
    seed: { readonly articles: typeof seedArticles; readonly library: typeof seedLibrary } & typeof savings
  }
}
window.seed = { articles: seedArticles, library: seedLibrary, ...savings }
