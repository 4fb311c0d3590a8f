import type { Change } from './change.ts'
import type { Id } from './entities.ts'
import { Tables } from './tables.ts'

/**
 * What a library is after acts, oldest first, and where their rows are at home.
 * @throws RangeError when an act does not fit what those before it have made
 */
export const playEntries = (
  entries: Iterable<{ readonly change: Change; readonly homes: Readonly<Record<Id, Id>> }>,
): { readonly tables: Tables; readonly homes: Readonly<Record<Id, Id>> } => {
  const tables = new Tables()
  const homes: Record<Id, Id> = {}
  for (const { change, homes: named } of entries) {
    tables.apply(change)
    Object.assign(homes, named)
  }
  return { tables, homes }
}
