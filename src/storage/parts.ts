import { emptyChange, type Change, type Update } from '../core/change.ts'
import type { Id, Row } from '../core/entities.ts'
import type { Entry } from './storage.ts'

/** What one entry says to each partition of the library. */
export interface Parts {
  /** Its rows of the shared tables. */
  readonly shared: Change
  /** For each article that keeps rows or the text of this entry: what happens there. */
  readonly articles: ReadonlyMap<Id, Change>
}

/**
 * The article that keeps a row, undefined when the whole library does.
 * @throws RangeError when the entry does not say where the row is at home
 */
const homeOf = (row: Row, homes: Entry['homes']): Id | undefined => {
  switch (row.table) {
    case 'project':
    case 'annotator':
    case 'rejection':
    case 'source':
    case 'article':
      return undefined
    case 'text':
      return row.value.id
    case 'anchor':
    case 'mention':
    case 'attribution':
      return row.value.articleId
    default: {
      const home = homes[row.value.id]
      if (home === undefined) throw new RangeError(`The entry does not say where ${row.table} ${row.value.id} is kept`)
      return home
    }
  }
}

interface Part {
  added: Row[]
  updated: Update[]
  removed: Row[]
  text?: NonNullable<Change['text']>
}

/**
 * Splits an entry by where its rows are kept. A row that moves from one article to another leaves the one and comes
 * to the other.
 * @throws RangeError when the entry does not say where one of its rows is at home
 */
export const partsOf = ({ change, homes }: Pick<Entry, 'change' | 'homes'>): Parts => {
  const parts = new Map<Id | undefined, Part>()
  const at = (home: Id | undefined): Part => {
    let part = parts.get(home)
    if (part === undefined) parts.set(home, (part = { added: [], updated: [], removed: [] }))
    return part
  }
  for (const row of change.removed) at(homeOf(row, homes)).removed.push(row)
  for (const update of change.updated) {
    const before = { table: update.table, value: update.before } as Row
    const after = { table: update.table, value: update.after } as Row
    const from = homeOf(before, homes)
    const to = homeOf(after, homes)
    if (from === to) at(from).updated.push(update)
    else {
      at(from).removed.push(before)
      at(to).added.push(after)
    }
  }
  for (const row of change.added) at(homeOf(row, homes)).added.push(row)
  if (change.text !== undefined) at(change.text.articleId).text = change.text
  const articles = new Map<Id, Change>()
  for (const [home, part] of parts) if (home !== undefined) articles.set(home, part)
  return { shared: parts.get(undefined) ?? emptyChange, articles }
}

/** Ids of the articles whose history an entry belongs to: those it touches, and those whose own row it changes. */
export const concerns = (parts: Parts): readonly Id[] => {
  const ids = new Set(parts.articles.keys())
  const { added, updated, removed } = parts.shared
  for (const { table, value } of [...added, ...removed]) if (table === 'article') ids.add(value.id)
  for (const { table, after } of updated) if (table === 'article') ids.add(after.id)
  return [...ids]
}

/** Whether a part brings an article's text in, or takes it away. */
export const addsText = (part: Change): boolean => part.added.some(({ table }) => table === 'text')
export const removesText = (part: Change): boolean => part.removed.some(({ table }) => table === 'text')
