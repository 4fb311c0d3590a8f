import { createSignal, onMount, type JSX } from 'solid-js'
import { Button } from '../parts/Button.tsx'
import { TextField } from '../parts/Field.tsx'
import { focusInto } from '../parts/focus.ts'
import { t } from '../words/words.ts'

/** Asks once, at the first export, who annotated; no name is an answer too. */
export const AskName = (props: {
  /** Called with the name, or with nothing for none. */
  readonly onName: (name: string) => void
}): JSX.Element => {
  const [name, setName] = createSignal('')
  let form: HTMLFormElement | undefined
  onMount(() => form && focusInto(form))
  return (
    <form
      ref={form}
      class="dataset-who"
      onSubmit={(event) => {
        event.preventDefault()
        props.onName(name().trim())
      }}
    >
      <TextField label={t().dataset.whoTitle} hint={t().dataset.whoHelp} value={name()} onInput={setName} />
      <div class="dataset-acts">
        <Button variant="primary" disabled={name().trim() === ''} onClick={() => props.onName(name().trim())}>
          {t().dataset.save}
        </Button>
        <Button onClick={() => props.onName('')}>{t().dataset.whoWithout}</Button>
      </div>
    </form>
  )
}
