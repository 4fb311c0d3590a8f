import { createSignal, onCleanup, onMount, type Accessor } from 'solid-js'
import type { ReviewIndex } from '../../app/review/review-index.ts'
import { useSurround } from '../frame.tsx'
import { notify } from '../parts/notify.ts'
import { t } from '../words/words.ts'

/** Every claim of the library in short, and a signal that changes with them. Read in when the caller is mounted. */
export const useClaims = (): { readonly index: ReviewIndex; readonly revision: Accessor<number> } => {
  const { index } = useSurround().reviewing
  const [revision, setRevision] = createSignal(0)
  onCleanup(index.listen(() => setRevision((value) => value + 1)))
  onMount(() => {
    index.prepare().catch((error: unknown) => {
      console.error(error)
      notify({ text: t().review.readFailed, tone: 'problem' })
    })
  })
  return { index, revision }
}
