import type { ActLabel } from '../app/events.ts'
import { t } from './words/words.ts'

type Acts = ReturnType<typeof t>['desk']['act']

const isKnown = (acts: Acts, act: string): act is keyof Acts => Object.hasOwn(acts, act)

/** What an act is called after «undo:», in the reader's language. */
export const actInWords = (label: ActLabel): string => {
  const acts = t().desk.act
  return isKnown(acts, label.act) ? acts[label.act](label.subject ?? '', label.count ?? 1) : label.act
}
