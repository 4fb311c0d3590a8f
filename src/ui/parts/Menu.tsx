import { For, type JSX, Show } from 'solid-js'
import { fold } from '../../core/fold.ts'
import { Floating } from './Floating.tsx'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'
import { chordInAria, Kbd } from './Kbd.tsx'
import { createTrigger, type Trigger } from './Popover.tsx'
import './Menu.css'

/** One line of a menu. */
export interface MenuItem {
  /** What it says. */
  readonly label: string
  /** What choosing it does. */
  readonly run: () => void
  readonly icon?: IconName
  /** The chord that does the same. */
  readonly chord?: string | undefined
  /** Whether it destroys something. */
  readonly danger?: boolean
  readonly disabled?: boolean
  /** Whether it is the chosen one of several; the line then says so. */
  readonly chosen?: boolean
}

/** Moves the focus within a menu: arrows, Home, End, and the first letter of a line. */
function step(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')]
  const now = items.findIndex((item) => item === document.activeElement)
  const steps: Record<string, number> = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }
  let next = steps[event.key]
  if (next === undefined && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const typed = fold(event.key)
    const startsSo = (item: HTMLElement) => typed !== '' && fold(item.textContent.trim()).startsWith(typed)
    const after = items.findIndex((item, index) => index > now && startsSo(item))
    next = after >= 0 ? after : items.findIndex(startsSo)
    if (next < 0) next = now
  }
  if (next === undefined) return
  event.preventDefault()
  event.stopPropagation()
  items.at(next % Math.max(1, items.length))?.focus()
}

/** A button that opens a short list of things to do. */
export function Menu(props: {
  /** The button; it spreads the trigger it is given. */
  trigger: (trigger: Trigger) => JSX.Element
  /** The menu's name for those who listen. */
  label: string
  /** Its lines. */
  items: readonly MenuItem[]
  align?: 'start' | 'end' | 'center'
}) {
  const { id, isOpen, setOpen, button, trigger } = createTrigger('menu')
  const choose = (item: MenuItem) => {
    setOpen(false)
    item.run()
  }
  return (
    <>
      {props.trigger(trigger)}
      <Floating
        id={id}
        open={isOpen()}
        onClose={() => setOpen(false)}
        anchor={button}
        label={props.label}
        align={props.align ?? 'start'}
        role="menu"
        class="menu"
      >
        <div role="presentation" onKeyDown={step}>
          <For each={props.items}>
            {(item) => (
              <button
                type="button"
                class="menu-item"
                classList={{ 'menu-danger': item.danger ?? false }}
                role={item.chosen === undefined ? 'menuitem' : 'menuitemradio'}
                aria-checked={item.chosen}
                aria-keyshortcuts={item.chord ? chordInAria(item.chord) : undefined}
                disabled={item.disabled}
                onClick={() => choose(item)}
              >
                <Show when={item.chosen !== undefined}>
                  <span class="menu-chosen">{item.chosen ? <Icon name="check" /> : null}</span>
                </Show>
                <Show when={item.icon}>{(name) => <Icon name={name()} />}</Show>
                <span class="menu-words">{item.label}</span>
                <Show when={item.chord}>{(chord) => <Kbd chord={chord()} />}</Show>
              </button>
            )}
          </For>
        </div>
      </Floating>
    </>
  )
}
