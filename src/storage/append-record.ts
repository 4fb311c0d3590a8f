import type { Id } from '../core/entities.ts'
import { concerns, type Parts } from './parts.ts'
import type { AppendOptions, Entry } from './storage.ts'
import { send, type Writing } from './transactions.ts'

/** On each article the entry that this one follows; no other may follow the same. */
const followed = (articleIds: Iterable<Id>, heads: AppendOptions['heads']): readonly string[] =>
  [...articleIds].flatMap((id) => (heads[id] === undefined ? [] : [`${id} ${heads[id]}`]))

/** Everything of an entry that can be written before anything is known; what is wrong in it takes all of it back. */
export const writeAhead = (tx: Writing, entry: Entry, parts: Parts, heads: AppendOptions['heads']): Promise<number> => {
  // The journal counts up by itself: the number comes with the answer, whatever number the caller's value may have.
  const marks = { concerns: concerns(parts), follows: followed(parts.articles.keys(), heads) }
  const { seq: _, ...record } = { ...entry, seq: 0, ...marks }
  const added = tx.objectStore('journal').add(record as typeof record & { readonly seq: number })
  send(added)
  for (const [id, part] of parts.articles) {
    send(tx.objectStore('heads').put({ id, head: entry.id }))
    if (part.text) send(tx.objectStore('corrected').put({ id }))
  }
  return added
}
