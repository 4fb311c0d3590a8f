import type { Id, Row } from '../../core/entities.ts'
import { playEntries } from '../../core/play.ts'
import type { Entry, JournalEntry } from '../storage.ts'

/** The act that a base is: it was not done by anybody, so it is neither undone nor part of anybody's history. */
export const baseAct = 'base'

const articleOf = (row: Row, homes: Readonly<Record<Id, Id>>): Id | undefined => {
  if (row.table === 'text') return row.value.id
  if ('articleId' in row.value) return row.value.articleId
  return homes[row.value.id]
}

/**
 * Fewer entries that bring a library to the same state: one with what all of it shares, then one for each article.
 * Their history is not in them.
 */
export const baseOf = (entries: readonly JournalEntry[], newId: () => Id): readonly Entry[] => {
  const last = entries.at(-1)
  if (!last) return []
  const { tables, homes } = playEntries(entries)
  const parts = new Map<Id | undefined, Row[]>([[undefined, []]])
  for (const row of tables.everything()) {
    const home = articleOf(row, homes)
    const part = parts.get(home)
    if (part) part.push(row)
    else parts.set(home, [row])
  }
  return [...parts.values()].map((added) => {
    const named: Record<Id, Id> = {}
    for (const { value } of added) {
      const home = homes[value.id]
      if (home !== undefined) named[value.id] = home
    }
    const { at, annotatorId, windowId } = last
    const change = { added, updated: [], removed: [] }
    return { id: newId(), at, annotatorId, windowId, label: { act: baseAct }, change, homes: named }
  })
}
