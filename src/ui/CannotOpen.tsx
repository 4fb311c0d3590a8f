import { Show, type JSX } from 'solid-js'
import type { StorageProblem } from '../app/events.ts'
import { Button } from './parts/Button.tsx'
import { EmptyState } from './parts/EmptyState.tsx'
import { t } from './words/words.ts'

/** What stands in place of the library when the device does not let it be read: why, and what can be done. */
export const CannotOpen = (props: {
  readonly problem: StorageProblem
  readonly onRetry: () => void
  /** Goes on with a library that ends with the window; only where the device keeps nothing at all. */
  readonly onWithout: () => void
}): JSX.Element => (
  <main>
    <EmptyState
      icon="warning"
      title={t().shell.cannotOpen}
      action={
        <>
          <Button variant="primary" onClick={() => props.onRetry()}>
            {t().common.retry}
          </Button>
          <Show when={props.problem === 'unavailable'}>
            <Button onClick={() => props.onWithout()}>{t().shell.withoutKeeping}</Button>
          </Show>
        </>
      }
    >
      {t().shell.problem[props.problem]}
    </EmptyState>
  </main>
)
