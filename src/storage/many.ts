import type { Id } from '../core/entities.ts'

/** A store, as far as records are fetched from it by article. */
interface Readable<R> {
  get(id: Id): Promise<R | undefined>
  getAll(span: { readonly among: readonly Id[] }): Promise<R[]>
}

/** Above this many, whatever lies between the first and the last is read at once: a request costs more than a record. */
export const manyIds = 64

/** Records by id; those that there are. The requests are sent before this returns. */
export const getMany = async <R extends { readonly id: Id }>(
  store: Readable<R>,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, R>> => {
  const records =
    ids.length > manyIds ? await store.getAll({ among: ids }) : await Promise.all(ids.map((id) => store.get(id)))
  return new Map(records.flatMap((record) => (record ? [[record.id, record]] : [])))
}
