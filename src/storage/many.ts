import type { Id } from '../core/entities.ts'

/** A store, as far as records are fetched from it by article. */
interface Readable<R> {
  get(id: Id): Promise<R | undefined>
  getAll(range: IDBKeyRange): Promise<R[]>
}

/** Above this many, whatever lies between the first and the last is read at once: a request costs more than a record. */
export const manyIds = 64

/** The range from the first to the last of some ids. */
export const rangeOf = (ids: readonly Id[]): IDBKeyRange => {
  const inOrder = ids.toSorted()
  const [first = '', last = ''] = [inOrder[0], inOrder.at(-1)]
  return IDBKeyRange.bound(first, last)
}

/** Records by id; those that there are. The requests are sent before this returns. */
export const getMany = async <R extends { readonly id: Id }>(
  store: Readable<R>,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, R>> => {
  const records =
    ids.length > manyIds ? await store.getAll(rangeOf(ids)) : await Promise.all(ids.map((id) => store.get(id)))
  return new Map(records.flatMap((record) => (record ? [[record.id, record]] : [])))
}
