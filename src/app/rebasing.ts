import type { Change, Update } from '../core/change.ts'
import { rowsAfter } from '../core/crossing.ts'
import { sameValue } from '../core/draft.ts'
import type { Id, Row, TableName } from '../core/entities.ts'
import { eachReference } from '../core/references.ts'
import type { ReadonlyTables } from '../core/tables.ts'
import type { JournalEntry } from '../storage/storage.ts'
import { fits } from './fits.ts'
import { sharedTables } from './homes.ts'

/*
 * Two windows did something at the same instant, and this one was second: its act is made anew on what the first has
 * done, so that both stay (docs/decisions/0008).
 */

type Fields = Readonly<Record<string, unknown>>

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** A list with what one has taken out and put in, on top of what another has. */
const mergeLists = (before: readonly unknown[], after: readonly unknown[], now: readonly unknown[]): unknown[] => {
  const has = (list: readonly unknown[], one: unknown): boolean => list.some((other) => sameValue(one, other))
  const kept = now.filter((one) => has(after, one) || !has(before, one))
  return [...kept, ...after.filter((one) => !has(before, one) && !has(now, one))]
}

const mergeFields = (before: Fields, after: Fields, now: Fields): Fields => {
  const merged: Record<string, unknown> = { ...now }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is, other] = [before[key], after[key], now[key]]
    if (sameValue(was, is)) continue
    if (is === undefined) delete merged[key]
    else merged[key] = isList(was) && isList(is) && isList(other) ? mergeLists(was, is, other) : is
  }
  return merged
}

/** Whether a row stayed of the kind that decides which fields there are, with both who changed it. */
export const isOneKind = ({ table, before, after }: Update, now: Row['value']): boolean =>
  table !== 'source' || (before.kind === after.kind && 'kind' in now && now.kind === before.kind)

/**
 * An update made anew on what the row is now: the fields that it changed, and those alone. Where both changed the same
 * field the later act counts, and the history has the earlier one. What decides which fields there are is not mixed.
 */
const mergeUpdate = (update: Update, now: Row['value']): Update => {
  const { table, before, after } = update
  const value = isOneKind(update, now) ? mergeFields({ ...before }, { ...after }, { ...now }) : after
  // The schema has no field that depends on another but for the kind of a source.
  return { table, before: now, after: value } as Update
}

/** What other windows have taken away of late and nobody has brought back. */
export const goneIn = (recent: readonly JournalEntry[]): ReadonlyMap<Id, Row> => {
  const gone = new Map<Id, Row>()
  for (const { change } of recent) {
    for (const row of rowsAfter(change)) gone.delete(row.value.id)
    for (const row of change.removed) gone.set(row.value.id, row)
  }
  return gone
}

/** Whether a row of the table can come back by itself: an article does so with its text alone, which is not an edit's to do. */
const comesBack = (table: TableName): boolean => sharedTables.has(table) && table !== 'article'

/** What rows name that has gone from the library, and what that names in its turn; undefined where it cannot come back. */
const bringBack = (
  tables: ReadonlyTables,
  rows: readonly Row[],
  brought: ReadonlySet<Id>,
  gone: ReadonlyMap<Id, Row>,
): readonly Row[] | undefined => {
  const back = new Map<Id, Row>()
  const open = [...rows]
  let isLost = false
  for (let row = open.pop(); row; row = open.pop()) {
    eachReference(row, (_, table, id) => {
      if (tables.get(table, id) || brought.has(id) || back.has(id)) return
      const there = gone.get(id)
      // What is not read in here and has not gone is elsewhere.
      if (!there) isLost ||= sharedTables.has(table)
      else if (!comesBack(table)) isLost = true
      else {
        back.set(id, there)
        open.push(there)
      }
    })
  }
  return isLost ? undefined : [...back.values()]
}

/**
 * An act of this window on what others have done meanwhile: what it changed of a row is changed on the row as it is now,
 * and what it names and has been taken away comes back with it.
 * @param gone rows that were taken away of late
 * @returns undefined when there is no place left for it
 */
export const rebased = (tables: ReadonlyTables, change: Change, gone: ReadonlyMap<Id, Row>): Change | undefined => {
  const updated: Update[] = []
  const added = [...change.added]
  for (const update of change.updated) {
    const now = sharedTables.has(update.table) ? tables.get(update.table, update.before.id) : undefined
    if (!now && comesBack(update.table) && gone.has(update.before.id))
      added.push({ table: update.table, value: update.after } as Row)
    else updated.push(now && !sameValue(now, update.before) ? mergeUpdate(update, now) : update)
  }
  const renewed = { ...change, added, updated }
  const brought = new Set(added.map(({ value }) => value.id))
  const back = bringBack(tables, rowsAfter(renewed), brought, gone)
  if (!back) return undefined
  const whole = { ...renewed, added: [...back, ...added] }
  return fits(tables, whole) ? whole : undefined
}
