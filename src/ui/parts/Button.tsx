import { children, createSignal, type JSX, Show, splitProps } from 'solid-js'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'
import { chordInAria, chordInWords, Kbd } from './Kbd.tsx'
import { createTooltip } from './tooltip.ts'
import './Button.css'

/** What a button adds to the attributes of the element. */
export interface ButtonProps extends Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'title'> {
  /** `primary` for the one thing to do here, `quiet` with an outline, `plain` without one, `danger` for what destroys. */
  variant?: 'primary' | 'quiet' | 'plain' | 'danger'
  /** An icon before the words. */
  icon?: IconName
  /** The name of a button that shows only its icon; also its tooltip. */
  label?: string
  /** The chord that does the same, shown after the words: «Mod+Z». */
  chord?: string | undefined
  /** Whether it is drawn lower and tighter, inside cards and rows. */
  small?: boolean
}

/** A button. It never submits: nothing here is sent anywhere. */
export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, [
    'variant',
    'icon',
    'label',
    'chord',
    'small',
    'class',
    'classList',
    'children',
    'ref',
  ])
  const [element, setElement] = createSignal<HTMLButtonElement>()
  const words = children(() => own.children)
  const tip = () => {
    if (!own.label || words()) return undefined
    return own.chord ? `${own.label} (${chordInWords(own.chord)})` : own.label
  }
  createTooltip(element, tip, false)
  const keep = (button: HTMLButtonElement) => {
    setElement(button)
    if (typeof own.ref === 'function') own.ref(button)
  }
  return (
    <button
      type="button"
      aria-label={own.label}
      aria-keyshortcuts={own.chord ? chordInAria(own.chord) : undefined}
      {...rest}
      ref={(button) => keep(button)}
      class={`button button-${own.variant ?? 'quiet'} ${own.class ?? ''}`}
      classList={{ 'button-small': own.small, 'button-bare': !words(), ...own.classList }}
    >
      <Show when={own.icon}>{(name) => <Icon name={name()} size={words() ? 16 : 20} />}</Show>
      {words()}
      <Show when={words() ? own.chord : undefined}>{(chord) => <Kbd chord={chord()} />}</Show>
    </button>
  )
}
