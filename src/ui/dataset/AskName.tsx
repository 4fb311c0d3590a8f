import { createSignal, onMount, type JSX } from 'solid-js'
import { Button } from '../parts/Button.tsx'
import { Field } from '../parts/Field.tsx'
import { t } from '../words/words.ts'

/** Asks once, at the first export, who annotated; no name is an answer too. No form: the page may not submit one. */
export const AskName = (props: {
  /** Called with the name, or with nothing for none. */
  readonly onName: (name: string) => void
}): JSX.Element => {
  const [name, setName] = createSignal('')
  let field: HTMLInputElement | undefined
  onMount(() => field?.focus())
  const answer = (): void => {
    if (name().trim() !== '') props.onName(name().trim())
  }
  return (
    <div class="dataset-who" role="group" aria-label={t().dataset.whoTitle}>
      <Field label={t().dataset.whoTitle} hint={t().dataset.whoHelp}>
        {(ids) => (
          <input
            {...ids}
            ref={field}
            class="control"
            dir="auto"
            autocomplete="off"
            value={name()}
            onInput={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.isComposing) answer()
            }}
          />
        )}
      </Field>
      <div class="dataset-acts">
        <Button variant="primary" disabled={name().trim() === ''} onClick={answer}>
          {t().dataset.save}
        </Button>
        <Button onClick={() => props.onName('')}>{t().dataset.whoWithout}</Button>
      </div>
    </div>
  )
}
