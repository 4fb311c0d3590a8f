import type { Change } from '../change.ts'
import { Draft, type Author } from '../draft.ts'
import type { EntityByTable, Id, TableName } from '../entities.ts'
import type { ReadonlyTables } from '../tables.ts'

/** Fields to set; `undefined` takes an optional field away. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** A row with some fields changed; nothing when there is no such row. */
export const patchRow = <T extends Exclude<TableName, 'anchor' | 'text'>>(
  tables: ReadonlyTables,
  author: Author,
  table: T,
  id: Id,
  patch: Patch<EntityByTable[T]>,
): Change => {
  const draft = new Draft(tables, author)
  const row = tables.get(table, id)
  if (row) {
    const next = { ...row, ...patch }
    for (const key of Object.keys(next)) if (Reflect.get(next, key) === undefined) Reflect.deleteProperty(next, key)
    draft.put(table, next)
  }
  return draft.change()
}
