import { createMemo, createSignal, onMount, Show, type JSX } from 'solid-js'
import { nameOfSource } from '../../app/desk/readout.ts'
import { announce } from '../parts/announce.ts'
import { Button } from '../parts/Button.tsx'
import { Field } from '../parts/Field.tsx'
import { t } from '../words/words.ts'
import { addSource } from './acts.ts'
import { namesake } from './arrange.ts'
import { useRegister } from './register-view.ts'

/** A source added by hand: its name or description, everything else where it then stands. */
export const NewSource = (props: { readonly onClose: () => void }): JSX.Element => {
  const { session, state, open, openId, setQuery, setGroup, focusOf } = useRegister()
  const [words, setWords] = createSignal('')
  const known = createMemo(() => {
    state.revision()
    return namesake(session.tables.all('source'), words())
  })
  let field: HTMLInputElement | undefined
  onMount(() => field?.focus())

  const show = (id: string): void => {
    setQuery('')
    setGroup('all')
    props.onClose()
    open(id, 'details')
  }
  const add = (): void => {
    const written = words().replaceAll(/\s+/gu, ' ').trim()
    const id = written === '' ? undefined : addSource(session, written)
    if (id === undefined) return field?.focus()
    show(id)
    announce(t().register.added(written))
  }
  const giveUp = (): void => {
    props.onClose()
    if (openId() === undefined) focusOf.list()
    else focusOf.details()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    if (event.key === 'Enter') add()
    else if (event.key === 'Escape') giveUp()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section class="new-source" aria-label={t().register.add}>
      <Field label={t().register.addLabel}>
        {(ids) => (
          <input
            {...ids}
            ref={field}
            class="control"
            dir="auto"
            autocomplete="off"
            value={words()}
            onInput={(event) => setWords(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <div class="new-source-acts">
        <Button variant="primary" onClick={add}>
          {t().common.add}
        </Button>
        <Button onClick={giveUp}>{t().common.cancel}</Button>
        <span class="new-source-known" role="status">
          <Show when={known()}>
            {(source) => (
              <>
                {t().register.alreadyThere(nameOfSource(source()))}{' '}
                <Button small variant="plain" onClick={() => show(source().id)}>
                  {t().register.openThat}
                </Button>
              </>
            )}
          </Show>
        </span>
      </div>
    </section>
  )
}
