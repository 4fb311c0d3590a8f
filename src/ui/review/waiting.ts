import { createSignal, onCleanup, type Accessor } from 'solid-js'
import type { ReviewIndex } from '../../app/review/review-index.ts'
import type { Session } from '../../app/session.ts'
import { everythingUnsupported } from '../../core/review/filter.ts'

/** The library is looked at first; what waits is counted once there is leisure. */
const firstAfter = 800
const quiet = 250
/** While the library is still read in, each count would be of another part of it, and cost as much as the reading. */
const untilWhole = 5000

/** How many claims wait for review, a moment after it changed; undefined until it is known, and when none do. */
export const createWaiting = (session: Session, index: ReviewIndex): Accessor<number | undefined> => {
  const [waiting, setWaiting] = createSignal<number>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const count = (): void => {
    timer = undefined
    const { tables, project } = session
    const found = index.queue.count(everythingUnsupported, { tables, policy: project.policy })
    setWaiting(found === 0 ? undefined : found)
  }
  onCleanup(
    index.listen(() => {
      timer ??= setTimeout(count, index.outstanding > 0 ? untilWhole : quiet)
    }),
  )
  const first = setTimeout(() => {
    // The screen of the review says so when one goes there.
    index.prepare().catch((error: unknown) => console.warn('The review could not be read.', error))
  }, firstAfter)
  onCleanup(() => {
    clearTimeout(timer)
    clearTimeout(first)
  })
  return waiting
}
