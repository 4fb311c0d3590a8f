import type { Change, Update } from './change.ts'
import { tableNames, type EntityByTable, type Id, type Row, type Stamp, type TableName } from './entities.ts'
import type { ReadonlyTables } from './tables.ts'

/** Who acts, and the two things that the core may not make by itself: the time and new ids. */
export interface Author {
  readonly annotatorId: Id
  /** An instant in UTC as ISO 8601. */
  readonly now: string
  /** A fresh UUID v7. */
  readonly newId: () => Id
}

/** The beginning of a new entity made by hand. */
export const stampOf = (author: Author): Stamp => ({
  id: author.newId(),
  createdAt: author.now,
  modifiedAt: author.now,
  annotatorId: author.annotatorId,
  origin: 'human',
})

/** Whether two plain values say the same: same keys, same order of lists. */
export const sameValue = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && sameValue(Reflect.get(a, key), Reflect.get(b, key)))
}

/** A change in the making: the tables as they would be, and at the end what that takes. */
export class Draft {
  readonly tables: ReadonlyTables
  readonly author: Author
  private readonly overlay = new Map<string, Row | { readonly table: TableName; readonly value: undefined }>()

  constructor(tables: ReadonlyTables, author: Author) {
    this.tables = tables
    this.author = author
  }

  /** The row as this draft would leave it. */
  get<T extends TableName>(table: T, id: Id | undefined): EntityByTable[T] | undefined
  get(table: TableName, id: Id | undefined): EntityByTable[TableName] | undefined {
    if (id === undefined) return undefined
    const drafted = this.overlay.get(`${table} ${id}`)
    return drafted === undefined ? this.tables.get(table, id) : drafted.value
  }

  /** Adds a row, or puts it in place of the one with its id, with the time of its change. */
  put<T extends TableName>(table: T, value: EntityByTable[T]): void {
    const before = this.get(table, value.id)
    const stamped = before !== undefined && 'modifiedAt' in value ? { ...value, modifiedAt: this.author.now } : value
    this.overlay.set(`${table} ${value.id}`, { table, value: stamped } as Row)
  }

  remove(table: TableName, id: Id): void {
    this.overlay.set(`${table} ${id}`, { table, value: undefined })
  }

  /** The change from the tables to this draft; rows that only their time of change tells apart are left alone. */
  change(): Change {
    const added: Row[] = []
    const updated: Update[] = []
    const removed: Row[] = []
    for (const [key, { table, value: after }] of this.overlay) {
      const before = this.tables.get(table, key.slice(table.length + 1))
      if (before === undefined) {
        if (after !== undefined) added.push({ table, value: after } as Row)
      } else if (after === undefined) removed.push({ table, value: before } as Row)
      else if (!sameValue({ ...before, modifiedAt: '' }, { ...after, modifiedAt: '' })) {
        updated.push({ table, before, after } as Update)
      }
    }
    const order = (row: { table: TableName }): number => tableNames.indexOf(row.table)
    return {
      added: added.toSorted((a, b) => order(a) - order(b)),
      updated: updated.toSorted((a, b) => order(a) - order(b)),
      removed: removed.toSorted((a, b) => order(b) - order(a)),
    }
  }
}
