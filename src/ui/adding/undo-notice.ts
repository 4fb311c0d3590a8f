import type { Session } from '../../app/session.ts'
import { travel } from '../frame.tsx'
import { dismiss, notify, type Notice } from '../parts/notify.ts'
import { t } from '../words/words.ts'

/** Says what was just done and offers to take it back. As soon as something else is done, the offer goes. */
export const notifyUndoable = (session: Session, text: string): void => {
  const label = session.undoLabel
  const notice: Notice = {
    text,
    action: { label: t().common.undo, chord: 'Mod+Z', run: () => void travel(session, 'undo') },
  }
  const stop = session.listen((event) => {
    if (event.type !== 'change' || session.undoLabel === label) return
    stop()
    dismiss(notice)
  })
  notify(notice)
}
