import { createUniqueId, Show } from 'solid-js'
import './Switch.css'

/** Something that is on or off, and takes effect at once. */
export function Switch(props: {
  /** What is switched. */
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  /** A sentence of help below. */
  hint?: string
  disabled?: boolean
}) {
  const id = createUniqueId()
  return (
    <div class="switch">
      <input
        id={id}
        type="checkbox"
        role="switch"
        class="switch-input"
        checked={props.checked}
        aria-checked={props.checked}
        disabled={props.disabled}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <label for={id} class="switch-label">
        {props.label}
      </label>
      <Show when={props.hint}>
        <p id={`${id}-hint`} class="field-note switch-hint">
          {props.hint}
        </p>
      </Show>
    </div>
  )
}
