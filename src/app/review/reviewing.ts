import type { Id } from '../../core/entities.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Session } from '../session.ts'
import { takeUpFile } from '../unused-files.ts'
import { Attachments } from './attachments.ts'
import { historyOf, type PastAct } from './history.ts'
import { ReviewIndex } from './review-index.ts'

/** What reviewing needs beside the session. */
export interface Reviewing {
  /** Every claim of the library in short. */
  readonly index: ReviewIndex
  /** Files that evidence rests on. */
  readonly attachments: Attachments
  /** What was done to a claim, newest first. Rejects with StorageError when the device cannot be read. */
  readonly historyOf: (claimId: Id, articleIds: readonly Id[]) => Promise<readonly PastAct[]>
}

/** Puts together what reviewing needs. */
export const createReviewing = (
  session: Session,
  around: {
    readonly storage: Storage
    readonly now: () => string
    readonly later: (milliseconds: number, run: () => void) => void
  },
): Reviewing => ({
  index: new ReviewIndex(session, around),
  attachments: new Attachments(
    around.storage,
    (bytes) => session.sha256(bytes),
    (sha256) => takeUpFile(session.settings, sha256),
  ),
  historyOf: (claimId, articleIds) => historyOf(around.storage, session, claimId, articleIds),
})
