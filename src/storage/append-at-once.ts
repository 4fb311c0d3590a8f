import type { Id } from '../core/entities.ts'
import type { AppendPlan } from './append-plan.ts'
import { writeAhead } from './append-record.ts'
import type { AppendOptions, Entry } from './storage.ts'
import { write, type Database } from './transactions.ts'

/**
 * Whether an append can be committed without being asked back: its heads are known to be there, it changes nothing
 * that the library shares, and no article comes or goes.
 */
export const isPlain = (
  { parts, articleIds, steps, stores }: AppendPlan,
  { heads, summaries }: AppendOptions,
  known: ReadonlyMap<Id, Id>,
): boolean =>
  steps.length + summaries.length === 0 &&
  !stores.includes('texts') &&
  articleIds.every((id) => parts.articles.has(id) && heads[id] !== undefined && heads[id] === known.get(id))

/**
 * Appends an entry with everything sent in the task of the caller, the commit too, so that a page which is closed,
 * left or killed right after the key has lost nothing. That no other window came between is seen by the index of what
 * entries follow: two cannot follow the same one.
 * @returns the entry's number, or undefined when the index refuses it, whatever for
 */
export const appendAtOnce = async (
  database: Database,
  entry: Entry,
  plan: AppendPlan,
  heads: AppendOptions['heads'],
) => {
  try {
    return await write(database, plan.stores, (tx) => {
      const added = writeAhead(tx, entry, plan.parts, heads)
      tx.commit()
      return added
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'ConstraintError') return undefined
    throw error
  }
}
