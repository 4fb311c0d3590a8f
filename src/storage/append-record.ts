import { rowsIn } from '../core/change.ts'
import type { Id } from '../core/entities.ts'
import { followKeys, touchKeys } from './heads.ts'
import { concerns, type Parts } from './parts.ts'
import type { AppendOptions, Entry } from './storage.ts'
import { send, type Writing } from './transactions.ts'

/**
 * Sends an entry to the journal, with the keys that it is found by, and gives its number when the journal has it.
 * @param number the entry's, where the journal does not count up by itself
 */
export const addToJournal = (
  tx: Writing,
  entry: Entry,
  parts: Parts,
  heads: AppendOptions['heads'],
  number?: number,
): Promise<number> => {
  const articleIds: readonly Id[] = [...parts.articles.keys()]
  const { text } = entry.change
  const keys = {
    concerns: concerns(parts),
    touches: touchKeys(articleIds, entry.id),
    follows: followKeys(articleIds, heads),
    ...(text ? { corrects: text.articleId } : {}),
    size: rowsIn(entry.change).length,
  }
  // The journal counts up by itself, whatever number the caller's value may have.
  const { seq: _, ...unnumbered } = { ...entry, seq: 0, ...keys }
  const record = number === undefined ? unnumbered : { ...unnumbered, seq: number }
  const added = tx.objectStore('journal').add(record as typeof unnumbered & { readonly seq: number })
  send(added)
  return added
}
