import {
  createEffect,
  createMemo,
  createSignal,
  For,
  on,
  onCleanup,
  Show,
  untrack,
  type Accessor,
  type JSX,
} from 'solid-js'
import type { Id } from '../../core/entities.ts'
import { useKeyboard } from '../keys/keyboard.tsx'
import { Button } from '../parts/Button.tsx'
import { t } from '../words/words.ts'
import { firstPlace } from '../../app/desk/places.ts'
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
  const { desk, suggestions, suggestionActs } = useDesk()
  const keyboard = useKeyboard()
  const look = (): void => {
    suggestionActs.step(1)
    // The button goes with the first claim; the keys are where the text is.
    desk.editor()?.focus()
  }
  const { tables } = desk.session
  const [heights, setHeights] = createSignal<ReadonlyMap<Id, number>>(new Map())
  const elements = new Map<Id, HTMLElement>()
  const observer = new ResizeObserver((entries) => {
    const measured = new Map(heights())
    for (const { target, borderBoxSize } of entries) {
      const id = target instanceof HTMLElement ? target.dataset['place'] : undefined
      if (id !== undefined && elements.has(id)) measured.set(id, Math.round(borderBoxSize[0]?.blockSize ?? guess))
    }
    setHeights(measured)
  })
  onCleanup(() => observer.disconnect())

  const startOf = (anchorId: Id): number =>
    tables.get('anchor', anchorId)?.segments[0]?.start ?? Number.POSITIVE_INFINITY
  // An act asks nothing of the text before the frame that shows it, in which all of its traces are there: otherwise
  // the page is laid out once for each question.
  const [frame, setFrame] = createSignal(0)
  let requested = 0
  const nextFrame = (): void => {
    if (requested !== 0) return
    requested = requestAnimationFrame(() => {
      requested = 0
      setFrame((count) => count + 1)
    })
  }
  onCleanup(() => cancelAnimationFrame(requested))
  createEffect(on([desk.places, () => desk.active()?.anchorId], nextFrame, { defer: true }))

  let sight = { from: 0, until: 0 }
  const findNear = (): ReadonlyMap<Id, number> => {
    const places = desk.places()
    const range = desk.editor()?.visibleRange() ?? { start: 0, end: 0 }
    const activeId = desk.active()?.anchorId
    const first = firstPlace(places, ({ anchorId }) => startOf(anchorId) >= range.start)
    const behind = firstPlace(places, ({ anchorId }) => startOf(anchorId) > range.end)
    const orphans = firstPlace(places, ({ anchorId }) => startOf(anchorId) === Number.POSITIVE_INFINITY)
    const active = activeId === undefined ? -1 : places.findIndex(({ anchorId }) => anchorId === activeId)
    const found = new Map<Id, number>()
    const take = (from: number, until: number): void =>
      places.slice(from, until).forEach(({ anchorId }, at) => found.set(anchorId, from + at))
    if (active >= 0 && active < first) take(active, active + 1)
    take(first, behind)
    if (active >= behind && active < orphans) take(active, active + 1)
    take(Math.max(orphans, behind), places.length)
    // Asked before the cards change the page.
    desk.editor()?.measureTops(found.keys())
    const from = props.scroller()?.scrollTop ?? 0
    sight = { from, until: from + (props.scroller()?.clientHeight ?? 0) }
    return found
  }
  /** The numbers of those whose passage is near what is visible, and of the active one; orphans stand at the end. */
  const near = createMemo(
    on([() => props.moved(), frame], () => findNear()),
    new Map<Id, number>(),
    { equals: (a, b) => a.size === b.size && [...a].every(([id, at]) => b.get(id) === at) },
  )
  const shown = createMemo((): readonly Id[] => [...near().keys()], [], {
    equals: (a, b) => a.length === b.length && a.every((id, at) => id === b[at]),
  })
  const layOut = (): ReadonlyMap<Id, number> => {
    const known = heights()
    const ids = shown()
    const editor = desk.editor()
    const end = Math.max(0, ...ids.map((id) => editor?.topOf(id) ?? 0))
    const boxes = ids.map((id) => ({
      top: Math.max(firstTop, editor?.topOf(id) ?? end),
      height: known.get(id) ?? guess,
    }))
    const active = desk.active()?.anchorId
    const { from, until } = sight
    const laid = layoutCards(boxes, cardToPin(boxes, active === undefined ? -1 : ids.indexOf(active), from, until))
    return new Map(ids.map((id, at) => [id, laid[at] ?? 0]))
  }
  const tops = createMemo(on([() => props.moved(), frame, heights, shown], () => layOut()))
  const register = (id: Id, element: HTMLElement): void => {
    elements.set(id, element)
    element.dataset['place'] = id
    observer.observe(element)
    createEffect(() => {
      element.style.insetBlockStart = `${Math.round(tops().get(id) ?? 0)}px`
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
            <Show when={suggestions.open().length}>
              {(count) => (
                <>
                  <p class="cards-empty-more">{t().desk.emptyProposes(t().common.suggestions(count()))}</p>
                  <Button small chord={keyboard.chordOf('nextSuggestion')} onClick={() => look()}>
                    {t().desk.emptyLook}
                  </Button>
                </>
              )}
            </Show>
          </div>
        }
      >
        <ol class="cards-list">
          <For each={shown()}>
            {(id) => {
              const place = untrack(() => desk.places()[near().get(id) ?? -1])
              return (
                <li
                  class="cards-item"
                  classList={{ 'cards-item-active': desk.active()?.anchorId === id }}
                  ref={(element) => register(id, element)}
                >
                  <Show when={place}>{(known) => <Card place={known()} number={(near().get(id) ?? -1) + 1} />}</Show>
                </li>
              )
            }}
          </For>
        </ol>
      </Show>
    </section>
  )
}
