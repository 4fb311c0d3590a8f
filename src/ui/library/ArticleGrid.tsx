import { createEffect, For, on, onMount, type JSX } from 'solid-js'
import { Virtualizer, type VirtualizerHandle } from 'virtua/solid'
import { Icon } from '../parts/Icon.tsx'
import { t } from '../words/words.ts'
import { sortKeys } from './arrange.ts'
import { ArticleRow } from './ArticleRow.tsx'
import { useLibrary } from './library-view.ts'
import './ArticleGrid.css'

/** How many lines a page key moves. */
const page = 10

/** The height of a line in which nothing was found, in pixels, until it has been measured. */
const lineHeight = 56

/** The heads of the columns; a press sorts by the column, and by the same again the other way around. */
function Heads(): JSX.Element {
  const { list, selection } = useLibrary()
  const order = (key: (typeof sortKeys)[number]) =>
    list.sorting().by === key ? (list.sorting().descending ? 'descending' : 'ascending') : undefined
  const isAll = () => list.ids().length > 0 && selection.selected().size === list.ids().length
  return (
    <div role="rowgroup" class="article-heads">
      <div role="row" class="article-row article-head-row" aria-rowindex={1}>
        <span role="columnheader" class="article-check">
          <label class="article-check-target">
            <input
              type="checkbox"
              checked={isAll()}
              ref={(box) =>
                createEffect(() => {
                  box.indeterminate = !isAll() && selection.selected().size > 0
                })
              }
              aria-label={t().library.selectAll}
              onChange={() => (isAll() ? selection.clear() : selection.selectAll())}
            />
          </label>
        </span>
        <For each={sortKeys}>
          {(key) => (
            <span role="columnheader" class={`article-${key}`} aria-sort={order(key)}>
              <button type="button" class="article-sort" onClick={() => list.sortBy(key)}>
                {t().library.column[key]}
                <span class="article-sort-mark" classList={{ 'article-sort-up': order(key) === 'ascending' }}>
                  {order(key) ? <Icon name="chevron-down" size={12} /> : null}
                </span>
              </button>
            </span>
          )}
        </For>
        <span role="columnheader" class="article-edit">
          <span class="unseen">{t().library.editDetails}</span>
        </span>
      </div>
    </div>
  )
}

/** The list of articles as a grid of lines: arrows move, Space chooses, Enter opens. Only what is in sight is drawn. */
export function ArticleGrid() {
  const view = useLibrary()
  const { list, selection } = view
  let handle: VirtualizerHandle | undefined

  const currentIndex = () => list.ids().indexOf(selection.current() ?? '')
  const kept = () =>
    [selection.current(), view.focus.lastId(), view.edited()]
      .map((id) => list.ids().indexOf(id ?? ''))
      .filter((index) => index >= 0)
  createEffect(
    on(
      view.focus.calls,
      () => {
        const index = currentIndex()
        if (index >= 0) handle?.scrollToIndex(index, { align: 'nearest' })
      },
      { defer: true },
    ),
  )

  onMount(() => {
    // To ask for a place lays the page out, which a start need not do twice.
    if (currentIndex() > 0) handle?.scrollToIndex(currentIndex(), { align: 'nearest' })
  })

  const step = (by: number, extend: boolean): void => {
    selection.move(by, extend)
    view.focus.call()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const keys: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -list.ids().length,
      End: list.ids().length,
    }
    const isField = event.target instanceof Element && event.target.closest('.article-details')
    if (event.defaultPrevented || isField || event.altKey) return
    const by = keys[event.key]
    if (event.ctrlKey || event.metaKey) {
      if (event.code !== 'KeyA') return
      selection.selectAll()
    } else if (by === undefined) return
    else step(by, event.shiftKey)
    event.preventDefault()
  }

  return (
    <div
      role="grid"
      class="articles"
      aria-label={t().library.listLabel}
      aria-rowcount={list.ids().length + 1}
      aria-multiselectable={true}
      tabindex={-1}
      onKeyDown={onKeyDown}
    >
      <Heads />
      <div role="rowgroup" class="article-lines">
        <Virtualizer
          ref={(given) => {
            handle = given
          }}
          data={list.ids()}
          keepMounted={kept()}
          itemSize={lineHeight}
        >
          {(id, index) => <ArticleRow articleId={id} index={index()} />}
        </Virtualizer>
      </div>
    </div>
  )
}
