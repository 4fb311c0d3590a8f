import { createEffect, on, onMount, type Accessor, type JSX } from 'solid-js'
import { Virtualizer, type VirtualizerHandle } from 'virtua/solid'
import type { Id } from '../../core/entities.ts'

/** How many lines a page key moves. */
const page = 8

/**
 * A list of thousands of lines as one stop of the Tab key: arrows move in it, and only what is in sight is drawn. Each
 * line is an `option` whose `data-line` is its id.
 */
export const LineList = (props: {
  readonly label: string
  readonly class: string
  readonly ids: readonly Id[]
  /** The line that one is at. */
  readonly current: Id | undefined
  /** The DOM id of the current line. */
  readonly currentElement: string | undefined
  /** The height of a line in CSS pixels, until it has been measured. */
  readonly lineHeight: number
  /** Moves by so many lines, as far as there are any. */
  readonly onStep: (by: number) => void
  /** A line was pointed at and chosen. */
  readonly onChoose: (id: Id) => void
  /** Takes what gives the list the focus. */
  readonly focus: (focus: () => void) => void
  readonly children: (id: Id, index: Accessor<number>) => JSX.Element
}): JSX.Element => {
  let list: HTMLDivElement | undefined
  let handle: VirtualizerHandle | undefined
  const place = (): number => (props.current === undefined ? -1 : props.ids.indexOf(props.current))
  const show = (): void => {
    if (place() >= 0) handle?.scrollToIndex(place(), { align: 'nearest' })
  }
  createEffect(on([() => props.current, () => props.ids], show, { defer: true }))
  onMount(() => {
    props.focus(() => list?.focus({ preventScroll: true }))
    show()
  })

  const onKeyDown = (event: KeyboardEvent): void => {
    const keys: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -props.ids.length,
      End: props.ids.length,
    }
    const by = keys[event.key]
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    props.onStep(by)
    event.preventDefault()
  }
  const onClick = (event: MouseEvent): void => {
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null
    const id = line?.dataset['line']
    if (id !== undefined) props.onChoose(id)
  }
  return (
    <div
      ref={list}
      role="listbox"
      class={props.class}
      aria-label={props.label}
      aria-activedescendant={props.currentElement}
      tabindex="0"
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <Virtualizer
        ref={(given) => {
          handle = given
        }}
        data={props.ids}
        keepMounted={[place()].filter((index) => index >= 0)}
        itemSize={props.lineHeight}
      >
        {(id, index) => props.children(id, index)}
      </Virtualizer>
    </div>
  )
}
