import type { Change } from '../core/change.ts'
import type { Id } from '../core/entities.ts'
import { pageSize } from './partition.ts'
import { nextRevision } from './revisions.ts'
import type { Fold } from './schema.ts'
import { send, type Writing } from './transactions.ts'

/**
 * Writes an article that an entry brings, with as many rows as it may have, without looking at each of them.
 * @returns false, and writes nothing, where the entry does more to the article than to bring it
 */
export const writeArrival = (
  tx: Writing,
  articleId: Id,
  { added, updated, removed, text: corrected }: Change,
  played: Required<Fold>,
): boolean => {
  const text = added.find((row) => row.table === 'text')
  if (!text || corrected || updated.length + removed.length > 0) return false
  const revision = nextRevision(undefined, played.head)
  send(tx.objectStore('texts').put({ id: articleId, ...played, value: text.value, ...revision }))
  const rows = added.filter(({ table }) => table !== 'text')
  for (let page = 0; page * pageSize < rows.length; page++) {
    const brought = rows.slice(page * pageSize, (page + 1) * pageSize)
    send(tx.objectStore('pages').put({ articleId, page, rev: revision.rev, brought }))
  }
  return true
}
