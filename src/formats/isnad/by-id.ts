import type { Id } from '../../core/entities.ts'

/** Rows in the order of their ids, which is that of their creation. */
export const byId = <R extends { readonly id: Id }>(rows: Iterable<R>): R[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
