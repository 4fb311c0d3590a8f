import { createUniqueId, For, type JSX, Show } from 'solid-js'
import './Field.css'

/** The ids that tie a control to its label and notes. */
export interface FieldIds {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

interface FieldFrame {
  /** What is asked for. */
  label: string
  /** Whether the label is only for those who listen, where the place says it already. */
  hideLabel?: boolean
  /** A sentence of help below. */
  hint?: string | undefined
  /** What is wrong, and what to do; in place of the help. */
  error?: string | undefined
}

/** A control with its label, help and error. The control spreads the ids it is given. */
export function Field(props: FieldFrame & { children: (ids: FieldIds) => JSX.Element }) {
  const id = createUniqueId()
  const note = () => props.error ?? props.hint
  const ids: FieldIds = {
    id,
    get 'aria-describedby'() {
      return note() ? `${id}-note` : undefined
    },
    get 'aria-invalid'() {
      return props.error ? true : undefined
    },
  }
  return (
    <div class="field" classList={{ 'field-wrong': Boolean(props.error) }}>
      <label for={id} class={props.hideLabel ? 'unseen' : 'field-label'}>
        {props.label}
      </label>
      {props.children(ids)}
      <Show when={note()}>
        <p id={`${id}-note`} class="field-note">
          {note()}
        </p>
      </Show>
    </div>
  )
}

/** A line of text, or several. */
export function TextField(
  props: FieldFrame & {
    value: string
    /** With every stroke. */
    onInput?: (value: string) => void
    /** When the reader has finished: Enter, or leaving the field. Only if the text has changed. */
    onCommit?: (value: string) => void
    type?: 'text' | 'search' | 'url'
    placeholder?: string
    /** Several lines; Enter then makes a new one. */
    multiline?: boolean
    rows?: number
    /** The direction, where it is not that of what is typed: `ltr` for addresses. */
    dir?: 'auto' | 'ltr' | 'rtl'
    autofocus?: boolean
  },
) {
  const commit = (value: string) => {
    if (value !== props.value) props.onCommit?.(value)
  }
  return (
    <Field {...props}>
      {(ids) => (
        <Show
          when={props.multiline}
          fallback={
            <input
              {...ids}
              class="control"
              type={props.type ?? 'text'}
              dir={props.dir ?? 'auto'}
              value={props.value}
              placeholder={props.placeholder}
              autocomplete="off"
              autofocus={props.autofocus}
              onInput={(event) => props.onInput?.(event.currentTarget.value)}
              onBlur={(event) => commit(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.isComposing) commit(event.currentTarget.value)
              }}
            />
          }
        >
          <textarea
            {...ids}
            class="control control-lines"
            rows={props.rows ?? 3}
            dir={props.dir ?? 'auto'}
            value={props.value}
            placeholder={props.placeholder}
            autofocus={props.autofocus}
            onInput={(event) => props.onInput?.(event.currentTarget.value)}
            onBlur={(event) => commit(event.currentTarget.value)}
          />
        </Show>
      )}
    </Field>
  )
}

/** One of a list that is too long for a choice. */
export function SelectField<Value extends string>(
  props: FieldFrame & {
    value: Value
    options: readonly { readonly value: Value; readonly label: string }[]
    onChange: (value: Value) => void
  },
) {
  const change = (written: string) => {
    const option = props.options.find(({ value }) => value === written)
    if (option) props.onChange(option.value)
  }
  return (
    <Field {...props}>
      {(ids) => (
        <select {...ids} class="control control-select" onChange={(event) => change(event.currentTarget.value)}>
          <For each={props.options}>
            {(option) => (
              <option value={option.value} selected={option.value === props.value}>
                {option.label}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  )
}
