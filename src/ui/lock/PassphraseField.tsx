import type { JSX } from 'solid-js'
import { Field } from '../parts/Field.tsx'

/** One field for a passphrase; managers of passwords are told which it is. */
export const PassphraseField = (props: {
  label: string
  hint?: string | undefined
  error?: string | undefined
  value: string
  known: boolean
  autofocus?: boolean
  onInput: (value: string) => void
}): JSX.Element => (
  <Field label={props.label} hint={props.hint} error={props.error}>
    {(ids) => (
      <input
        {...ids}
        type="password"
        class="control"
        dir="auto"
        autocomplete={props.known ? 'current-password' : 'new-password'}
        autofocus={props.autofocus}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    )}
  </Field>
)
