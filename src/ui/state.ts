import { createSignal, onCleanup, type Accessor } from 'solid-js'
import type { SaveStatus } from '../app/saver.ts'
import type { Session } from '../app/session.ts'
import type { ActLabel } from '../app/events.ts'

/** The session as signals: each says that its part changed, and what is shown is read from the session itself. */
export interface SessionState {
  /** Changes with every change of the tables that this window has read in. */
  readonly revision: Accessor<number>
  /** Changes when a line of the library was counted anew. */
  readonly summaryRevision: Accessor<number>
  /** Changes with any setting of this device. */
  readonly settingRevision: Accessor<number>
  readonly status: Accessor<SaveStatus>
  readonly undoLabel: Accessor<ActLabel | undefined>
  readonly redoLabel: Accessor<ActLabel | undefined>
}

/** Follows a session for the life of the owner that calls it. */
export const createSessionState = (session: Session): SessionState => {
  const [revision, setRevision] = createSignal(0)
  const [summaryRevision, setSummaryRevision] = createSignal(0)
  const [settingRevision, setSettingRevision] = createSignal(0)
  const [status, setStatus] = createSignal(session.status)
  const [undoLabel, setUndoLabel] = createSignal(session.undoLabel)
  const [redoLabel, setRedoLabel] = createSignal(session.redoLabel)
  const next = (value: number): number => value + 1
  const stop = session.listen((event) => {
    if (event.type === 'status') setStatus(session.status)
    else if (event.type === 'summary') setSummaryRevision(next)
    else {
      if (event.type === 'setting') setSettingRevision(next)
      else {
        setRevision(next)
        setSummaryRevision(next)
      }
      // A setting says who works, and undo is theirs alone.
      setUndoLabel(session.undoLabel)
      setRedoLabel(session.redoLabel)
    }
  })
  onCleanup(stop)
  return { revision, summaryRevision, settingRevision, status, undoLabel, redoLabel }
}
