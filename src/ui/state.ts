import { createSignal, onCleanup, untrack, type Accessor } from 'solid-js'
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

/**
 * «Saved» is shown when nothing has been on its way for so many milliseconds: it never comes too early, and does not
 * flicker, with a frame of its own twice a key, while somebody writes.
 */
const calmAfter = 120

/** Follows a session for the life of the owner that calls it. */
export const createSessionState = (session: Session): SessionState => {
  const [revision, setRevision] = createSignal(0)
  const [summaryRevision, setSummaryRevision] = createSignal(0)
  const [settingRevision, setSettingRevision] = createSignal(0)
  const [status, setStatus] = createSignal(session.status)
  const [undoLabel, setUndoLabel] = createSignal(session.undoLabel)
  const [redoLabel, setRedoLabel] = createSignal(session.redoLabel)
  const next = (value: number): number => value + 1
  let waiting: ReturnType<typeof setTimeout> | undefined
  const showStatus = (): void => {
    clearTimeout(waiting)
    const isJustSaved = session.status.state === 'saved' && untrack(status).state === 'saving'
    if (isJustSaved) waiting = setTimeout(() => setStatus(session.status), calmAfter)
    else setStatus(session.status)
  }
  const stop = session.listen((event) => {
    if (event.type === 'status') showStatus()
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
  onCleanup(() => {
    stop()
    clearTimeout(waiting)
  })
  return { revision, summaryRevision, settingRevision, status, undoLabel, redoLabel }
}
