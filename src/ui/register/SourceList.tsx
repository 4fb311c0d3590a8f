import { createEffect, on, onMount, Show, type JSX } from 'solid-js'
import { Virtualizer, type VirtualizerHandle } from 'virtua/solid'
import { Button } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { t } from '../words/words.ts'
import { useRegister } from './register-view.ts'
import { SourceRow } from './SourceRow.tsx'
import './SourceList.css'

/** How many lines a page key moves. */
const page = 8

/** The height of a line in pixels, until it has been measured. */
const lineHeight = 60

/** The list as one stop of the Tab key: arrows move in it, Enter opens. Only what is in sight is drawn. */
const Lines = (): JSX.Element => {
  const view = useRegister()
  const { ids, selection, focusOf } = view
  let list: HTMLDivElement | undefined
  let handle: VirtualizerHandle | undefined

  const currentIndex = (): number => ids().indexOf(selection.current() ?? '')
  const show = (): void => handle?.scrollToIndex(Math.max(0, currentIndex()), { align: 'nearest' })
  createEffect(on([selection.current, ids], show, { defer: true }))
  onMount(() => {
    focusOf.list = () => list?.focus({ preventScroll: true })
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
    const id = line?.dataset['source']
    if (id === undefined) return
    selection.setCurrent(id)
    view.open(id, 'list')
  }
  return (
    <div
      ref={list}
      role="listbox"
      class="sources"
      aria-label={t().register.listLabel}
      aria-activedescendant={`source-${selection.current() ?? ''}`}
      tabindex="0"
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <Virtualizer
        ref={(given) => {
          handle = given
        }}
        data={ids()}
        keepMounted={[currentIndex()].filter((index) => index >= 0)}
        itemSize={lineHeight}
      >
        {(id, index) => <SourceRow sourceId={id} index={index()} />}
      </Virtualizer>
    </div>
  )
}

/** The sources that the search and the filter leave, or why there are none. */
export const SourceList = (): JSX.Element => {
  const { ids, setQuery, setGroup } = useRegister()
  return (
    <div class="sources-place">
      <Show
        when={ids().length > 0}
        fallback={
          <EmptyState
            title={t().register.nothingTitle}
            action={
              <Button
                onClick={() => {
                  setQuery('')
                  setGroup('all')
                }}
              >
                {t().register.showAll}
              </Button>
            }
          >
            {t().register.nothingBody}
          </EmptyState>
        }
      >
        <Lines />
      </Show>
    </div>
  )
}
