import { rowsIn, type Change } from './change.ts'
import type { Id, Row } from './entities.ts'
import { eachReference } from './references.ts'

/*
 * Rows that name each other lie in different parts of the library: a mention in its article names an entry of the
 * register, a relation in the article of one claim names the claim of another. Two who work on different parts at the
 * same instant can so take away what the other names.
 */

/** What a row names that somebody who works elsewhere may take away; who made it too if `withMaker`. */
export const reachOf = (row: Row, withMaker = false): readonly Id[] => {
  const ids: Id[] = []
  eachReference(row, (field, table, id) => {
    if (field === 'annotatorId') {
      if (withMaker) ids.push(id)
    } else if (table === 'source') ids.push(id)
    else if (row.table === 'relation' || row.table === 'rejection' || row.table === 'review') ids.push(id)
  })
  return ids
}

/** Rows as a change leaves them. */
export const rowsAfter = ({ added, updated }: Change): readonly Row[] => [
  ...added,
  ...updated.map(({ table, after }) => ({ table, value: after }) as Row),
]

const isMadeByAnother = ({ value }: Row, founderId: Id | undefined): boolean =>
  founderId !== undefined && 'annotatorId' in value && value.annotatorId !== founderId

/**
 * Whether a change begins to name what may lie elsewhere, or takes away what may be named from elsewhere.
 * @param founderId who began the library: he stays, so that he may be named; absent: whoever made a row does
 */
export const reachesOut = ({ added, updated, removed }: Change, founderId?: Id): boolean =>
  added.some((row) => reachOf(row).length > 0 || isMadeByAnother(row, founderId)) ||
  updated.some(({ table, before, after }) => {
    const known = new Set(reachOf({ table, value: before } as Row))
    return reachOf({ table, value: after } as Row).some((id) => !known.has(id))
  }) ||
  removed.some(({ table }) => table === 'source' || table === 'claim' || table === 'annotator' || table === 'article')

const keyOf = ({ table, value }: Row): string => `${table} ${value.id}`

/** What somebody did whom the maker of a change may not have seen. */
interface Deed {
  readonly change: Change
  /** Whether it was the maker of the change himself. */
  readonly isOwn: boolean
}

/**
 * The ids on which a change and what happened since do not go together: it names what has gone, or takes away what
 * somebody has come to name.
 * @param since what happened in between, oldest first
 */
export const crossings = (change: Change, since: readonly Deed[]): readonly Id[] => {
  const gone = new Set<Id>()
  // An article and its text have one id.
  const named = new Map<string, readonly Id[]>()
  for (const { change: deed, isOwn } of since) {
    for (const row of rowsIn(deed)) {
      named.delete(keyOf(row))
      gone.delete(row.value.id)
    }
    if (isOwn) continue
    for (const { value } of deed.removed) gone.add(value.id)
    for (const row of rowsAfter(deed)) named.set(keyOf(row), reachOf(row, true))
  }
  const taken = new Set(change.removed.map(({ value }) => value.id))
  for (const row of rowsIn(change)) named.delete(keyOf(row))
  const brought = new Set(change.added.map(({ value }) => value.id))
  const missing = rowsAfter(change).flatMap((row) =>
    reachOf(row, true).filter((id) => gone.has(id) && !brought.has(id)),
  )
  const needed = [...named.values()].flatMap((ids) => ids.filter((id) => taken.has(id)))
  return [...new Set([...missing, ...needed])]
}

/**
 * The rows among some that somebody else changed meanwhile, even if he changed them back: whoever hears of it afterwards
 * would play it on what came later.
 */
export const changedByOthers = (rows: readonly { readonly id: Id }[], since: readonly Deed[]): readonly Id[] => {
  const changed = new Set(
    since.flatMap(({ change, isOwn }) => (isOwn ? [] : rowsIn(change).map(({ value }) => value.id))),
  )
  return rows.flatMap(({ id }) => (changed.has(id) ? [id] : []))
}
