import { For, type JSX } from 'solid-js'
import { Kbd } from '../parts/Kbd.tsx'
import './Values.css'

/** A line of a card: what it is, and what it is here. */
export const Value = (props: {
  /** What it is. */
  readonly name: string
  /** The key that changes it, shown beside the name. */
  readonly chord?: string
  readonly children: JSX.Element
}): JSX.Element => (
  <div class="value">
    <dt>{props.name}</dt>
    <dd>
      <span class="value-body">{props.children}</span>
      {props.chord ? <Kbd chord={props.chord} /> : undefined}
    </dd>
  </div>
)

/** One of a closed list, changed in place. */
export const OneOf = <Value extends string>(props: {
  /** The accessible name. */
  readonly name: string
  readonly value: Value
  readonly options: readonly Value[]
  /** The word for each option. */
  readonly words: Readonly<Record<Value, string>>
  readonly disabled?: boolean
  readonly onChange: (value: Value) => void
}): JSX.Element => (
  <select
    class="one-of"
    aria-label={props.name}
    disabled={props.disabled}
    onChange={(event) => {
      const chosen = props.options.find((option) => option === event.currentTarget.value)
      if (chosen !== undefined) props.onChange(chosen)
    }}
  >
    <For each={props.options}>
      {(option) => (
        <option value={option} selected={option === props.value}>
          {props.words[option]}
        </option>
      )}
    </For>
  </select>
)

/** Words that are written in place: kept when the field is left or Enter is pressed, given up with Escape. */
export const Written = (props: {
  /** The accessible name. */
  readonly name: string
  readonly value: string
  readonly hint?: string
  /** Whether it may have several lines. */
  readonly long?: boolean
  readonly disabled?: boolean
  readonly onChange: (value: string) => void
}): JSX.Element => {
  const keep = (field: HTMLInputElement | HTMLTextAreaElement): void => {
    const value = field.value.trim()
    if (value !== props.value) props.onChange(value)
  }
  const key = (event: KeyboardEvent & { currentTarget: HTMLInputElement | HTMLTextAreaElement }): void => {
    const field = event.currentTarget
    if (event.key === 'Escape') {
      field.value = props.value
      event.stopPropagation()
      field.blur()
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault()
      keep(field)
    }
  }
  const common = {
    class: 'written',
    dir: 'auto',
  } as const
  return props.long ? (
    <textarea
      {...common}
      rows="2"
      aria-label={props.name}
      placeholder={props.hint ?? ''}
      disabled={props.disabled}
      value={props.value}
      onBlur={(event) => keep(event.currentTarget)}
      onKeyDown={key}
    />
  ) : (
    <input
      {...common}
      type="text"
      aria-label={props.name}
      placeholder={props.hint ?? ''}
      disabled={props.disabled}
      value={props.value}
      onBlur={(event) => keep(event.currentTarget)}
      onKeyDown={key}
    />
  )
}
