import type { Article, Id } from '../../core/entities.ts'
import { fold } from '../../core/fold.ts'
import { noCounts, type Counts } from '../../core/support.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import type { Session } from '../../app/session.ts'
import { nameOfSource } from '../../app/desk/readout.ts'

/** Where an article can be. */
export const shelves = ['library', 'archive', 'bin'] as const
export type ShelfName = (typeof shelves)[number]

/** What the list can be sorted by; the order is that of the columns. */
export const sortKeys = ['title', 'outlet', 'date', 'claims', 'progress', 'changed'] as const
export type SortKey = (typeof sortKeys)[number]

export interface Sorting {
  readonly by: SortKey
  readonly descending: boolean
}

/** How each column is sorted at the first click: what one looks for comes first. */
export const firstSorting: Record<SortKey, boolean> = {
  title: false,
  outlet: false,
  date: true,
  claims: true,
  progress: false,
  changed: true,
}

/** In place of an outlet's id: articles that have none. */
export const noOutlet = 'none'

/** Which articles are shown, and in which order. */
export interface Arrangement {
  readonly shelf: ShelfName
  /** Only those of this outlet; `noOutlet` stands for those without one. */
  readonly outletId: Id | undefined
  readonly sorting: Sorting
  /** Only those that a search found. */
  readonly found: ReadonlySet<Id> | undefined
}

export const shelfOf = ({ archivedAt, deletedAt }: Article): ShelfName =>
  deletedAt !== undefined ? 'bin' : archivedAt !== undefined ? 'archive' : 'library'

export const countsOf = (session: Session, articleId: Id): Counts =>
  session.summaries.get(articleId)?.counts ?? noCounts

/** When anything about an article last changed. */
export const changedAt = (session: Session, article: Article): string => {
  const counted = session.summaries.get(article.id)?.changedAt ?? ''
  return counted > article.modifiedAt ? counted : article.modifiedAt
}

/** The share of claims that do not lack support; without claims there is none. */
export const progressOf = ({ claims, unsupported }: Counts): number | undefined =>
  claims === 0 ? undefined : (claims - unsupported) / claims

export const outletName = (tables: ReadonlyTables, article: Article | undefined): string | undefined => {
  const outlet = tables.get('source', article?.outletId)
  return outlet && nameOfSource(outlet)
}

/** What is folded once for each version of an article: its title to sort by, and all that is said of it to search. */
interface Folded {
  readonly title: string
  readonly about: string
}
const folded = new WeakMap<Article, Folded>()

const foldedOf = (article: Article): Folded => {
  const known = folded.get(article)
  if (known) return known
  const title = fold(article.title ?? '')
  const rest = [...article.authors, article.url ?? '', article.original.fileName ?? '', ...article.tags]
  const made = { title, about: `${title}\n${fold(rest.join('\n'))}` }
  folded.set(article, made)
  return made
}

/** The articles about which every term is said: in title, outlet, authors, address or file. */
export const articlesAbout = (tables: ReadonlyTables, terms: readonly string[]): readonly Id[] => {
  const outlets = new Map<Id | undefined, string>()
  const outletOf = (article: Article): string => {
    let name = outlets.get(article.outletId)
    if (name === undefined) outlets.set(article.outletId, (name = fold(outletName(tables, article) ?? '')))
    return name
  }
  const found: Id[] = []
  for (const article of tables.all('article')) {
    const { about } = foldedOf(article)
    if (terms.every((term) => about.includes(term) || outletOf(article).includes(term))) found.push(article.id)
  }
  return found
}

/** What an article is sorted by; what is not known comes last in either direction. */
const keyOf = (session: Session, article: Article, by: SortKey): string | number | undefined => {
  switch (by) {
    case 'title':
      return foldedOf(article).title || undefined
    case 'outlet':
      return fold(outletName(session.tables, article) ?? '') || undefined
    case 'date':
      return article.publishedAt
    case 'claims':
      return countsOf(session, article.id).claims
    case 'progress':
      return progressOf(countsOf(session, article.id))
    case 'changed':
      return changedAt(session, article)
  }
}

/** The articles to show, in order; equals stand newest first. */
export const arrange = (session: Session, arrangement: Arrangement): readonly Id[] => {
  const { shelf, outletId, sorting, found } = arrangement
  const lines: { readonly id: Id; readonly key: string | number | undefined }[] = []
  for (const article of session.tables.all('article')) {
    if (shelfOf(article) !== shelf) continue
    if (outletId !== undefined && (article.outletId ?? noOutlet) !== outletId) continue
    if (found && !found.has(article.id)) continue
    lines.push({ id: article.id, key: keyOf(session, article, sorting.by) })
  }
  const sign = sorting.descending ? -1 : 1
  lines.sort((a, b) => {
    if (a.key !== b.key) {
      if (a.key === undefined) return 1
      if (b.key === undefined) return -1
      return a.key < b.key ? -sign : sign
    }
    return a.id < b.id ? 1 : -1
  })
  return lines.map(({ id }) => id)
}

/** How many articles each shelf holds. */
export const shelfCounts = (tables: ReadonlyTables): Readonly<Record<ShelfName, number>> => {
  const counts = { library: 0, archive: 0, bin: 0 }
  for (const article of tables.all('article')) counts[shelfOf(article)]++
  return counts
}

/** The outlets that articles of a shelf have, by name, and how many articles each has; `noOutlet` is last. */
export const outletsOn = (
  tables: ReadonlyTables,
  shelf: ShelfName,
): readonly { readonly id: Id; readonly name: string; readonly count: number }[] => {
  const counts = new Map<Id, number>()
  for (const article of tables.all('article')) {
    if (shelfOf(article) !== shelf) continue
    const key = tables.get('source', article.outletId) ? (article.outletId ?? noOutlet) : noOutlet
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts]
    .map(([id, count]) => {
      const outlet = tables.get('source', id)
      const name = outlet ? nameOfSource(outlet) : ''
      return { outlet: { id, count, name }, key: fold(name) }
    })
    .toSorted((a, b) => (a.outlet.id === noOutlet ? 1 : b.outlet.id === noOutlet ? -1 : a.key < b.key ? -1 : 1))
    .map(({ outlet }) => outlet)
}

/** The line that takes the place of those that leave a list: the first one after them, or the last one before. */
export const lineAfter = (ids: readonly Id[], leaving: readonly Id[]): Id | undefined => {
  const gone = new Set(leaving)
  const last = ids.findLastIndex((id) => gone.has(id))
  return ids.slice(last + 1).find((id) => !gone.has(id)) ?? ids.findLast((id) => !gone.has(id))
}
