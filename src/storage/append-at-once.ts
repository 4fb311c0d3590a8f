import type { Id } from '../core/entities.ts'
import type { AppendPlan } from './append-plan.ts'
import { addToJournal } from './append-record.ts'
import type { AppendOptions, Entry } from './storage.ts'
import { write, type Database } from './transactions.ts'

/**
 * Whether the journal's record is all that an append writes, and the journal's own index all that it must be checked
 * against: it changes nothing that the library shares and names nothing there anew, no article comes or goes, and its
 * heads are known to be there.
 */
export const isPlain = (
  { parts, articleIds, reachesOut, stores }: AppendPlan,
  { heads }: AppendOptions,
  known: ReadonlyMap<Id, Id>,
): boolean =>
  stores.length === 1 && !reachesOut && articleIds.every((id) => parts.articles.has(id) && heads[id] === known.get(id))

/**
 * Appends an entry with everything sent in the task of the caller, the commit too, so that a page which is closed,
 * left or killed right after the key has lost nothing. That no other window came between is seen by the index of what
 * entries follow. It must be one request: Firefox commits the others when one is refused after the commit was sent.
 * @returns the entry's number, or undefined when an index refuses it, whatever for
 */
export const appendAtOnce = async (
  database: Database,
  entry: Entry,
  plan: AppendPlan,
  heads: AppendOptions['heads'],
): Promise<number | undefined> => {
  try {
    return await write(database, ['journal'], (tx) => {
      const added = addToJournal(tx, entry, plan.parts, heads)
      tx.commit()
      return added
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'ConstraintError') return undefined
    throw error
  }
}
