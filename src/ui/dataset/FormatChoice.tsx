import { For, Show, type JSX } from 'solid-js'
import { formatList } from '../../app/format-list.ts'
import { SelectField } from '../parts/Field.tsx'
import { language } from '../words/language.ts'
import { t } from '../words/words.ts'
import type { ExportForm } from './export-form.ts'

/** What a format is for, in a line. */
export const formatInWords = (name: string): string => t().dataset.formats[name] ?? name

/** From so many articles on it matters whether all of them are in memory at a time: about half a megabyte each. */
const manyArticles = 2000

/** The format of an export, and what it cannot carry, before anything is written. */
export const FormatChoice = (props: { readonly form: ExportForm }): JSX.Element => {
  const losses = () => props.form.format().losses
  const inMemory = () =>
    (!props.form.format().grows || props.form.options().codebook) && props.form.count() > manyArticles
  return (
    <div class="dataset-format">
      <SelectField
        label={t().dataset.formatLabel}
        value={props.form.format().name}
        options={formatList.map(({ name }) => ({ value: name, label: formatInWords(name) }))}
        onChange={props.form.setFormat}
      />
      <Show when={inMemory()}>
        <p class="dataset-help">{t().dataset.inMemory(t().common.articles(props.form.count()))}</p>
      </Show>
      <Show when={losses().length > 0} fallback={<p class="dataset-carries">{t().dataset.carriesAll}</p>}>
        <details class="dataset-losses">
          <summary>{t().dataset.lossesTitle(losses().length)}</summary>
          <ul>
            <For each={losses()}>{(loss) => <li>{loss[language()]}</li>}</For>
          </ul>
        </details>
      </Show>
    </div>
  )
}
