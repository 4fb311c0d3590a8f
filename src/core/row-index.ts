import type { Id } from './entities.ts'

const none: ReadonlyMap<Id, never> = new Map<Id, never>()

/** Rows by the ids that they refer to. */
export class Index<R extends { readonly id: Id }> {
  private readonly groups = new Map<Id, Map<Id, R>>()
  private readonly keysOf: (row: R) => readonly Id[]

  constructor(keysOf: (row: R) => readonly Id[]) {
    this.keysOf = keysOf
  }

  add(row: R): void {
    for (const key of this.keysOf(row)) {
      const group = this.groups.get(key)
      if (group) group.set(row.id, row)
      else this.groups.set(key, new Map([[row.id, row]]))
    }
  }

  remove(row: R): void {
    for (const key of this.keysOf(row)) {
      const group = this.groups.get(key)
      group?.delete(row.id)
      if (group?.size === 0) this.groups.delete(key)
    }
  }

  get(key: Id): Iterable<R> {
    return (this.groups.get(key) ?? none).values()
  }
}
