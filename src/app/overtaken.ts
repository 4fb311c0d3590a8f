import type { Change, Update } from '../core/change.ts'
import { Draft, sameValue } from '../core/draft.ts'
import type { Id, Row } from '../core/entities.ts'
import { patchRow } from '../core/operations/patch.ts'
import type { ReadonlyTables } from '../core/tables.ts'
import { rowsAfter } from '../core/crossing.ts'
import type { JournalEntry } from '../storage/storage.ts'
import type { Overtaken } from '../storage/windows.ts'
import { sharedTables } from './homes.ts'
import { isOneKind } from './rebasing.ts'
import type { Session } from './session.ts'

export type { Overtaken }

const isList = (value: unknown): boolean => Array.isArray(value)

const valueOf = (value: object, field: string): unknown => Reflect.get(value, field)

/** The fields that others changed and an act says otherwise; of lists both stay. */
const clashing = (update: Update, now: Row['value']): readonly string[] => {
  const { before, after } = update
  const isMerged = isOneKind(update, now)
  return [...new Set([...Object.keys(now), ...Object.keys(before)])].filter((field) => {
    if (field === 'modifiedAt') return false
    const [was, is, other] = [valueOf(before, field), valueOf(after, field), valueOf(now, field)]
    if (sameValue(was, other) || sameValue(is, other)) return false
    return !isMerged || !(sameValue(was, is) || (isList(was) && isList(is) && isList(other)))
  })
}

const writerOf = (recent: readonly JournalEntry[], { value }: Row, field: string): Id | undefined =>
  recent.findLast(({ change }) =>
    rowsAfter(change).some(
      (row) => row.value.id === value.id && sameValue(valueOf(row.value, field), valueOf(value, field)),
    ),
  )?.windowId

/**
 * What of others an act takes the place of that was made without knowing of it.
 * @param tables with what the others did
 * @param recent what was done of late, oldest first
 */
export const overtakenBy = (
  tables: ReadonlyTables,
  change: Change,
  recent: readonly JournalEntry[],
): readonly Overtaken[] =>
  change.updated.flatMap((update) => {
    const now = sharedTables.has(update.table) ? tables.get(update.table, update.before.id) : undefined
    const fields = now && !sameValue(now, update.before) ? clashing(update, now) : []
    const [first] = fields
    if (!now || first === undefined) return []
    const row = { table: update.table, value: now } as Row
    const windowId = writerOf(recent, row, first)
    return windowId === undefined ? [] : [{ row, fields, windowId }]
  })

/** Keeps what waiting acts have taken the place of until they are on the disk and it is told. */
export class Overtakings {
  private readonly byEntry = new Map<Id, readonly Overtaken[]>()

  note(entryId: Id | undefined, overtaken: readonly Overtaken[]): void {
    if (entryId !== undefined && overtaken.length > 0) this.byEntry.set(entryId, overtaken)
  }

  take(entryId: Id): readonly Overtaken[] {
    const overtaken = this.byEntry.get(entryId) ?? []
    this.byEntry.delete(entryId)
    return overtaken
  }
}

/** Writes again what another window has taken the place of. @returns whether it says so now */
export const putBack = (session: Session, { row, fields }: Overtaken): boolean => {
  session.act({ act: 'putBack' }, (tables, author) => {
    const { table, value } = row
    if (table === 'anchor' || table === 'text') return { added: [], updated: [], removed: [] }
    const now = tables.get(table, value.id)
    if (now && sameValue(valueOf(now, 'kind'), valueOf(value, 'kind')))
      return patchRow(
        tables,
        author,
        table,
        value.id,
        Object.fromEntries(fields.map((field) => [field, valueOf(value, field)])),
      )
    // What decides which fields there are is not mixed.
    const draft = new Draft(tables, author)
    if (now) draft.put(table, value)
    return draft.change()
  })
  const now = session.tables.get(row.table, row.value.id)
  return now !== undefined && fields.every((field) => sameValue(valueOf(now, field), valueOf(row.value, field)))
}
