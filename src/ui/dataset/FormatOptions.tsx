import { Show, type JSX } from 'solid-js'
import { TextField } from '../parts/Field.tsx'
import { Switch } from '../parts/Switch.tsx'
import { t } from '../words/words.ts'
import type { ExportForm } from './export-form.ts'

/** What goes into the file and what stays out of it. */
export const FormatOptions = (props: { readonly form: ExportForm }): JSX.Element => {
  const has = (option: 'withText' | 'byteOrderMark'): boolean => props.form.format().options.includes(option)
  const options = () => props.form.options()
  return (
    <>
      <Switch
        label={t().dataset.nameAnnotators}
        hint={t().dataset.nameAnnotatorsHelp}
        checked={props.form.nameAnnotators()}
        onChange={props.form.setNameAnnotators}
      />
      <Switch
        label={t().dataset.describeAnonymous}
        hint={t().dataset.describeAnonymousHelp}
        checked={options().describeAnonymous}
        onChange={(describeAnonymous) => props.form.setOptions({ describeAnonymous })}
      />
      <Show when={has('withText')}>
        <Switch
          label={t().dataset.withText}
          hint={t().dataset.withTextHelp}
          checked={options().withText}
          onChange={(withText) => props.form.setOptions({ withText })}
        />
      </Show>
      <Show when={has('byteOrderMark')}>
        <Switch
          label={t().dataset.byteOrderMark}
          checked={options().byteOrderMark}
          onChange={(byteOrderMark) => props.form.setOptions({ byteOrderMark })}
        />
      </Show>
      <Switch
        label={t().dataset.codebook}
        hint={t().dataset.codebookHelp}
        checked={options().codebook}
        onChange={(codebook) => props.form.setOptions({ codebook })}
      />
      <Show when={options().codebook}>
        <div class="dataset-codebook">
          <TextField
            label={t().dataset.licence}
            hint={t().dataset.licenceHint}
            value={options().licence}
            onCommit={(licence) => props.form.setOptions({ licence })}
          />
          <TextField
            label={t().dataset.contact}
            value={options().contact}
            onCommit={(contact) => props.form.setOptions({ contact })}
          />
        </div>
      </Show>
    </>
  )
}
