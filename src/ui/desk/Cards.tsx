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
import { besideRun, cardToPin, layoutCards, type CardBox } from './card-layout.ts'
import { useDesk } from './context.ts'
import './Cards.css'

/** A card that has not been measured yet is taken to be this tall, in CSS pixels. */
const guess = 112
/** No card stands higher than this. */
const firstTop = 16

interface Placed {
  /** Its number in reading order, from 1. */
  readonly number: number
  readonly top: number
}

const isSame = (a: Placed, b: Placed | undefined): boolean => a.number === b?.number && a.top === b.top

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
  createEffect(on([desk.places, () => desk.active()?.anchorId], () => desk.editor()?.lookAgain(), { defer: true }))
  const topOf = (id: Id | undefined): number =>
    Math.max(firstTop, id === undefined ? 0 : (desk.editor()?.topOf(id) ?? 0))
  /**
   * Where the cards stand that are less than a page away from what is in sight, for the next frames of a scroll and for
   * the Tab key, and the active one; those of passages that are lost come last. All that is asked of the text is asked
   * here, before the cards change the page.
   */
  const placeCards = (): ReadonlyMap<Id, Placed> => {
    const places = desk.places()
    const known = heights()
    const range = desk.editor()?.visibleRange() ?? { start: 0, end: 0 }
    const top = props.scroller()?.scrollTop ?? 0
    const height = props.scroller()?.clientHeight ?? 0
    const sight = { from: top, until: top + height }
    const first = firstPlace(places, ({ anchorId }) => startOf(anchorId) >= range.start)
    const orphans = firstPlace(places, ({ anchorId }) => startOf(anchorId) === Number.POSITIVE_INFINITY)
    const behind = Math.min(
      orphans,
      firstPlace(places, ({ anchorId }) => startOf(anchorId) > range.end),
    )
    // Those that may be shown are counted from the first near passage, lost ones right behind the last.
    const placeAt = (at: number): number => (first + at < behind ? first + at : first + at + orphans - behind)
    const idAt = (at: number): Id | undefined => places[placeAt(at)]?.anchorId
    const heightAt = (at: number): number => known.get(idAt(at) ?? '') ?? guess
    const boxAt = (at: number): CardBox => ({
      top: first + at < behind ? topOf(idAt(at)) : firstTop,
      height: heightAt(at),
    })
    const activeId = desk.active()?.anchorId
    const active = activeId === undefined ? -1 : places.findIndex(({ anchorId }) => anchorId === activeId)
    const pinned = cardToPin(behind - first, (at) => boxAt(at).top, active - first, sight)
    const count = places.length - first - (orphans - behind)
    const run = layoutCards(count, boxAt, pinned, { from: sight.from - height, until: sight.until + height })
    const placed = new Map<Id, Placed>()
    run.tops.forEach((cardTop, at) => {
      const id = idAt(run.first + at)
      if (id !== undefined) placed.set(id, { number: placeAt(run.first + at) + 1, top: cardTop })
    })
    if (activeId === undefined || active < 0 || placed.has(activeId)) return placed
    const box = { top: topOf(activeId), height: known.get(activeId) ?? guess }
    const alone = { number: active + 1, top: besideRun(active - first, box, run, heightAt) }
    return new Map(active < first + run.first ? [[activeId, alone], ...placed] : [...placed, [activeId, alone]])
  }
  const placed = createMemo(
    on([() => props.moved(), heights], () => placeCards()),
    new Map<Id, Placed>(),
    { equals: (a, b) => a.size === b.size && [...a].every(([id, card]) => isSame(card, b.get(id))) },
  )
  const shown = createMemo((): readonly Id[] => [...placed().keys()], [], {
    equals: (a, b) => a.length === b.length && a.every((id, at) => id === b[at]),
  })
  const numberOf = (id: Id): number => placed().get(id)?.number ?? 0
  const register = (id: Id, element: HTMLElement): void => {
    elements.set(id, element)
    element.dataset['place'] = id
    observer.observe(element)
    createEffect(() => {
      element.style.insetBlockStart = `${Math.round(placed().get(id)?.top ?? 0)}px`
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
              const place = untrack(() => desk.places()[numberOf(id) - 1])
              return (
                <li
                  class="cards-item"
                  classList={{ 'cards-item-active': desk.active()?.anchorId === id }}
                  ref={(element) => register(id, element)}
                >
                  <Show when={place}>{(known) => <Card place={known()} number={numberOf(id)} />}</Show>
                </li>
              )
            }}
          </For>
        </ol>
      </Show>
    </section>
  )
}
