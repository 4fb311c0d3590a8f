import type { Session } from '../../app/session.ts'
import { travel } from '../frame.tsx'
import type { Notice } from '../parts/notify.ts'
import { t } from '../words/words.ts'

/** Offers to take the newest act back, for a notice that says what it was. Once something else has been done, no more. */
export const undoAction = (session: Session): NonNullable<Notice['action']> => {
  const label = session.undoLabel
  return {
    label: t().common.undo,
    chord: 'Mod+Z',
    run: () => {
      if (session.undoLabel === label) void travel(session, 'undo')
    },
  }
}
