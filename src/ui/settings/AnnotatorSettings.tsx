import { createSignal, Show, type JSX } from 'solid-js'
import { addAnnotator, becomeAnnotator, describeAnnotator, people } from '../../app/annotator.ts'
import { useSurround } from '../frame.tsx'
import { announce } from '../parts/announce.ts'
import { Button } from '../parts/Button.tsx'
import { SelectField, TextField } from '../parts/Field.tsx'
import { InlineForm } from '../parts/InlineForm.tsx'
import { Switch } from '../parts/Switch.tsx'
import { t } from '../words/words.ts'

/** Who works at this device: one person, or several who take turns. */
export const AnnotatorSettings = (): JSX.Element => {
  const { session, state } = useSurround()
  const me = () => {
    state.revision()
    state.settingRevision()
    return session.annotator
  }
  const everybody = () => {
    state.revision()
    return people(session)
  }
  const [isAdding, setIsAdding] = createSignal(false)
  const [name, setName] = createSignal('')
  let addButton: HTMLButtonElement | undefined
  const nameOf = (called: string | undefined): string => called ?? t().settings.withoutName
  const add = (): void => {
    const called = name().trim()
    if (called === '') return
    addAnnotator(session, called)
    setName('')
    setIsAdding(false)
    announce(t().settings.nowWorks(called))
    addButton?.focus()
  }
  return (
    <section class="settings-group">
      <h2 class="settings-title">{t().settings.annotator}</h2>
      <div class="settings-fields">
        <Show when={everybody().length > 1}>
          <SelectField
            label={t().settings.whoWorks}
            hint={t().settings.whoWorksHelp}
            value={me().id}
            options={everybody().map((one) => ({ value: one.id, label: nameOf(one.name) }))}
            onChange={(id) => {
              becomeAnnotator(session, id)
              announce(t().settings.nowWorks(nameOf(session.annotator.name)))
            }}
          />
        </Show>
        <div class="settings-name">
          <TextField
            label={t().settings.annotatorName}
            hint={t().settings.annotatorNameHelp}
            value={me().name ?? ''}
            onCommit={(called) => void describeAnnotator(session, called.trim(), me().named)}
          />
        </div>
        <Switch
          label={t().settings.annotatorNamed}
          checked={me().named}
          onChange={(named) => void describeAnnotator(session, me().name ?? '', named)}
        />
        <Show
          when={isAdding()}
          fallback={
            <div>
              <Button ref={(button) => (addButton = button)} icon="plus" onClick={() => setIsAdding(true)}>
                {t().settings.addAnnotator}
              </Button>
            </div>
          }
        >
          <InlineForm class="settings-name settings-form" label={t().settings.addAnnotator} onFinish={add}>
            <TextField label={t().settings.otherName} value={name()} onInput={setName} autofocus />
            <Button variant="primary" onClick={add}>
              {t().common.add}
            </Button>
          </InlineForm>
        </Show>
      </div>
    </section>
  )
}
