import type { AppendPlan } from './append-plan.ts'
import type { AppendOptions, Entry } from './storage.ts'
import { hint, send, type Database } from './transactions.ts'

/*
 * An append that must ask before it writes needs the page twice: a tab that is closed between the question and the answer
 * takes the act with it. So such an act is first laid down as it is, in the task of the key, and taken away when its
 * transaction has ended; what still lies there at a start was begun by a page that has gone, and is carried out.
 */

/** Whether an act is laid down first. Articles that come or go are too much to be written twice. */
const isSmall = ({ stores }: AppendPlan): boolean => stores.every((store) => store === 'journal' || store === 'shared')

/** Lays an act down, sent and committed in the task of the caller. @returns what takes it away again */
export const layDown = (
  database: Database,
  entry: Entry,
  options: AppendOptions,
  plan: AppendPlan,
): (() => void) | undefined => {
  if (!isSmall(plan)) return undefined
  send(hint(database, ['begun'], (tx) => tx.objectStore('begun').put({ id: entry.id, entry, options })))
  return () => send(hint(database, ['begun'], (tx) => tx.objectStore('begun').delete({ only: entry.id })))
}
