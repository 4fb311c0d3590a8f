import { rowsIn } from '../../core/change.ts'
import type { Id, Row } from '../../core/entities.ts'
import { mayReadVerdicts } from '../../core/review/standing.ts'
import type { ActLabel, JournalEntry, Storage } from '../../storage/storage.ts'
import type { Session } from '../session.ts'

/** One act in the history of a claim. */
export interface PastAct {
  readonly id: Id
  readonly at: string
  readonly annotatorId: Id
  readonly label: ActLabel
  readonly how: 'done' | 'undone' | 'redone'
}

/** How far back one looks in the history of an article. */
const most = 500

/** Whether an act changed the claim itself or what hangs on it. */
const isAbout = (row: Row, claimId: Id): boolean => {
  switch (row.table) {
    case 'claim':
      return row.value.id === claimId
    case 'attribution':
    case 'evidence':
    case 'verdict':
      return row.value.claimId === claimId
    case 'review':
      return row.value.target.id === claimId
    case 'relation':
      return row.value.fromClaimId === claimId || row.value.toClaimId === claimId
    default:
      return false
  }
}

const howOf = (entry: JournalEntry): PastAct['how'] =>
  entry.undoes !== undefined ? 'undone' : entry.redoes !== undefined ? 'redone' : 'done'

/**
 * What was done to a claim, newest first, from the journal of the articles where it stands. With double review it tells
 * nothing of another's verdict before the own one is given.
 * @throws StorageError when the device cannot be read
 */
export const historyOf = async (
  storage: Pick<Storage, 'readHistory'>,
  session: Session,
  claimId: Id,
  articleIds: readonly Id[],
): Promise<readonly PastAct[]> => {
  const entries = new Map<Id, JournalEntry>()
  for (const articleId of articleIds) {
    for (const entry of await storage.readHistory(articleId, most)) entries.set(entry.id, entry)
  }
  const me = session.annotator.id
  const mayRead = mayReadVerdicts(session.tables, claimId, me, session.project.policy)
  return [...entries.values()]
    .filter(({ change }) => rowsIn(change).some((row) => isAbout(row, claimId)))
    .filter(
      ({ annotatorId, change }) =>
        mayRead || annotatorId === me || !rowsIn(change).some(({ table }) => table === 'verdict'),
    )
    .toSorted((a, b) => b.seq - a.seq)
    .map((entry) => {
      const { id, at, annotatorId, label } = entry
      return { id, at, annotatorId, label, how: howOf(entry) }
    })
}
