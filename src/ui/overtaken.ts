import { putBack, type Overtaken } from '../app/overtaken.ts'
import type { Session } from '../app/session.ts'
import { fieldInWords } from './history/value-words.ts'
import { notify } from './parts/notify.ts'
import { t } from './words/words.ts'

/** Says that another window's value stands where this one's was, and offers to put it back. */
export const tellOvertaken = (session: Session, overtaken: readonly Overtaken[]): void => {
  const fields = overtaken.flatMap((one) => one.fields)
  const named = fields.map(fieldInWords).filter((name) => !fields.includes(name))
  const run = (): void => {
    const isDone = overtaken.map((one) => putBack(session, one)).every(Boolean)
    if (!isDone) notify({ text: t().shell.notPutBack, tone: 'problem' })
  }
  notify({ text: t().shell.overtaken(named), tone: 'offer', action: { label: t().shell.putBack, run } })
}
