import { createUniqueId, For, type JSX, Show } from 'solid-js'
import { direction } from '../words/language.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'
import { Kbd } from './Kbd.tsx'
import { Tooltip } from './Tooltip.tsx'
import './Choice.css'

/** One of the answers. */
export interface ChoiceOption<Value extends string> {
  readonly value: Value
  readonly label: JSX.Element
  /** A line of explanation, shown on hover and focus. */
  readonly help?: string
  readonly icon?: IconName
  /** The chord that chooses it. */
  readonly chord?: string
}

/**
 * One of a few answers, all in sight. Arrow keys move the choice in the direction in which they point, also where text
 * runs from right to left.
 */
export function Choice<Value extends string>(props: {
  /** What is chosen. */
  label: string
  hideLabel?: boolean
  value: Value | undefined
  options: readonly ChoiceOption<Value>[]
  onChange: (value: Value) => void
  /** `segments` in one frame for two to four short answers, `chips` that wrap for more. */
  look?: 'segments' | 'chips'
}) {
  const name = createUniqueId()
  const choose = (wanted: number, group: HTMLElement | null) => {
    const index = (wanted + props.options.length) % props.options.length
    const option = props.options[index]
    if (!option) return
    props.onChange(option.value)
    group?.querySelectorAll('input')[index]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    const forward = direction() === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const backward = direction() === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const now = props.options.findIndex(({ value }) => value === props.value)
    const steps: Record<string, number> = {
      [forward]: now + 1,
      ArrowDown: now + 1,
      [backward]: Math.max(now, 0) - 1,
      ArrowUp: Math.max(now, 0) - 1,
    }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    choose(next, event.currentTarget.closest('fieldset'))
  }
  const answer = (option: ChoiceOption<Value>) => (
    <label class="choice-option">
      <input
        type="radio"
        class="choice-input"
        name={name}
        checked={option.value === props.value}
        onChange={() => props.onChange(option.value)}
        onKeyDown={onKeyDown}
      />
      <Show when={option.icon}>{(icon) => <Icon name={icon()} />}</Show>
      <span>{option.label}</span>
      <Show when={option.chord}>{(chord) => <Kbd chord={chord()} />}</Show>
    </label>
  )
  return (
    <fieldset class="choice">
      <legend class={props.hideLabel ? 'unseen' : 'field-label'}>{props.label}</legend>
      <div class={`choice-${props.look ?? 'segments'}`}>
        <For each={props.options}>
          {(option) => (
            <Show when={option.help} fallback={answer(option)}>
              {(help) => <Tooltip text={help()}>{answer(option)}</Tooltip>}
            </Show>
          )}
        </For>
      </div>
    </fieldset>
  )
}
