import { createEffect, on, onMount, Show, type JSX } from 'solid-js'
import { Virtualizer, type VirtualizerHandle } from 'virtua/solid'
import { Button } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { t } from '../words/words.ts'
import { filtersIn } from './address.ts'
import { QueueRow } from './QueueRow.tsx'
import { useReview } from './review-view.ts'
import './Queue.css'

/** How many lines a page key moves. */
const page = 8

/** The height of a line in pixels, until it has been measured. */
const lineHeight = 72

/** The queue as one stop of the Tab key: arrows move in it. Only what is in sight is drawn. */
const Lines = (): JSX.Element => {
  const view = useReview()
  const { ids, place, currentId } = view
  let list: HTMLDivElement | undefined
  let handle: VirtualizerHandle | undefined

  const show = (): void => {
    if (place() >= 0) handle?.scrollToIndex(place(), { align: 'nearest' })
  }
  createEffect(on([currentId, ids], show, { defer: true }))
  onMount(() => {
    view.focusOf.list = () => list?.focus({ preventScroll: true })
    show()
  })

  const onKeyDown = (event: KeyboardEvent): void => {
    const keys: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -ids().length,
      End: ids().length,
    }
    const by = keys[event.key]
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    view.step(by)
    event.preventDefault()
  }
  const onClick = (event: MouseEvent): void => {
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null
    const id = line?.dataset['claim']
    if (id !== undefined) view.go(id)
  }
  return (
    <div
      ref={list}
      role="listbox"
      class="queue"
      aria-label={t().review.listLabel}
      aria-activedescendant={currentId() === undefined ? undefined : `queued-${currentId()}`}
      tabindex="0"
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <Virtualizer
        ref={(given) => {
          handle = given
        }}
        data={ids()}
        keepMounted={place() >= 0 ? [place()] : []}
        itemSize={lineHeight}
      >
        {(id, index) => <QueueRow claimId={id} index={index()} />}
      </Virtualizer>
    </div>
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
