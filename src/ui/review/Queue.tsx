import { Show, type JSX } from 'solid-js'
import { Button } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { LineList } from '../parts/LineList.tsx'
import { t } from '../words/words.ts'
import { filtersIn } from './address.ts'
import { QueueRow } from './QueueRow.tsx'
import { useReview } from './review-view.ts'
import './Queue.css'

/** The height of a line in pixels, until it has been measured. */
const lineHeight = 72

const Lines = (): JSX.Element => {
  const view = useReview()
  return (
    <LineList
      label={t().review.listLabel}
      class="queue"
      ids={view.ids()}
      current={view.currentId()}
      currentElement={view.currentId() === undefined ? undefined : `queued-${view.currentId()}`}
      lineHeight={lineHeight}
      onStep={(by) => view.step(by)}
      onChoose={(id) => view.go(id)}
      focus={(focus) => {
        view.focusOf.list = focus
      }}
    >
      {(id, index) => <QueueRow claimId={id} index={index()} />}
    </LineList>
  )
}

/** What waits, or why nothing does. */
export const Queue = (): JSX.Element => {
  const view = useReview()
  const hasFilters = (): boolean => filtersIn(view.query()).length > 0 || view.filter().show !== 'unsupported'
  const clear = (): void =>
    view.change(Object.fromEntries(['show', ...filtersIn(view.query())].map((key) => [key, ''])))
  return (
    <div class="queue-place">
      <Show
        when={view.ids().length > 0}
        fallback={
          <Show
            when={hasFilters()}
            fallback={
              <EmptyState icon="check" title={t().review.emptyTitle}>
                {t().review.emptyBody}
              </EmptyState>
            }
          >
            <EmptyState
              title={t().review.nothingTitle}
              action={<Button onClick={clear}>{t().review.clearFilters}</Button>}
            >
              {t().review.nothingBody}
            </EmptyState>
          </Show>
        }
      >
        <Lines />
      </Show>
    </div>
  )
}
