import { For, type JSX } from 'solid-js'
import { Kbd } from '../parts/Kbd.tsx'
import './Values.css'

/** A line of a card: what it is, and what it is here. */
export const Value = (props: {
  /** What it is. */
  readonly name: string
  /** The key that changes it, shown beside the name. */
  readonly chord?: string | undefined
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
