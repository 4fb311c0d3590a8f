import { createEffect, createMemo, createSignal, For, onCleanup, Show, type Accessor, type JSX } from 'solid-js'
import type { Id } from '../../core/entities.ts'
import { t } from '../words/words.ts'
import { Card } from './Card.tsx'
import { cardToPin, layoutCards } from './card-layout.ts'
import { useDesk } from './context.ts'
import './Cards.css'

/** A card that has not been measured yet is taken to be this tall, in CSS pixels. */
const guess = 112
/** No card stands higher than this. */
const firstTop = 16

/**
 * The claims beside the text, each at its passage. Only those near what is visible are there; the text does not move
 * when one opens.
 */
export const Cards = (props: {
  /** Changes when what is visible moved. */
  readonly moved: Accessor<number>
  /** The element whose scrolling moves the text. */
  readonly scroller: Accessor<HTMLElement | undefined>
}): JSX.Element => {
  const { desk } = useDesk()
  const { tables } = desk.session
  const [heights, setHeights] = createSignal<ReadonlyMap<Id, number>>(new Map())
  const elements = new Map<Id, HTMLElement>()
  const observer = new ResizeObserver(() => {
    const measured = new Map([...elements].map(([id, element]) => [id, element.offsetHeight]))
    setHeights(measured)
  })
  onCleanup(() => observer.disconnect())

  const numbers = createMemo(() => new Map(desk.places().map(({ anchorId }, at) => [anchorId, at + 1])))
  /** Those whose passage is near what is visible, and the active one; orphans stand at the end. */
  const near = createMemo(
    (): readonly Id[] => {
      props.moved()
      const range = desk.editor()?.visibleRange() ?? { start: 0, end: 0 }
      const active = desk.active()?.anchorId
      return desk.places().flatMap(({ anchorId }) => {
        const segments = tables.get('anchor', anchorId)?.segments ?? []
        const first = segments[0]
        const isNear = first === undefined || (first.start <= range.end && first.start >= range.start)
        return isNear || anchorId === active ? [anchorId] : []
      })
    },
    [],
    { equals: (a, b) => a.length === b.length && a.every((id, at) => id === b[at]) },
  )
  const tops = createMemo(() => {
    props.moved()
    desk.revision()
    const known = heights()
    const ids = near()
    const editor = desk.editor()
    const end = Math.max(0, ...ids.map((id) => editor?.topOf(id) ?? 0))
    const boxes = ids.map((id) => ({
      top: Math.max(firstTop, editor?.topOf(id) ?? end),
      height: known.get(id) ?? guess,
    }))
    const active = desk.active()?.anchorId
    const from = props.scroller()?.scrollTop ?? 0
    const until = from + (props.scroller()?.clientHeight ?? 0)
    const laid = layoutCards(boxes, cardToPin(boxes, active === undefined ? -1 : ids.indexOf(active), from, until))
    return new Map(ids.map((id, at) => [id, laid[at] ?? 0]))
  })
  const register = (id: Id, element: HTMLElement): void => {
    elements.set(id, element)
    observer.observe(element)
    createEffect(() => {
      element.style.setProperty('--top', `${Math.round(tops().get(id) ?? 0)}px`)
    })
    onCleanup(() => {
      observer.unobserve(element)
      elements.delete(id)
    })
  }
  return (
    <section class="cards" aria-label={t().desk.cardsLabel}>
      <Show
        when={desk.places().length > 0}
        fallback={
          <div class="cards-empty">
            <p class="cards-empty-title">{t().desk.emptyTitle}</p>
            <p>{t().desk.emptyBody}</p>
          </div>
        }
      >
        <ol class="cards-list">
          <For each={near()}>
            {(id) => {
              const place = desk.places().find(({ anchorId }) => anchorId === id)
              return (
                <li class="cards-item" ref={(element) => register(id, element)}>
                  <Show when={place}>{(known) => <Card place={known()} number={numbers().get(id) ?? 0} />}</Show>
                </li>
              )
            }}
          </For>
        </ol>
      </Show>
    </section>
  )
}
