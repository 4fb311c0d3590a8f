import { For, type JSX } from 'solid-js'
import { annotationFormats } from '../../app/format-list.ts'
import type { AnnotationFiles } from '../../app/import-annotations.ts'
import { Button } from '../parts/Button.tsx'
import { SelectField } from '../parts/Field.tsx'
import { t } from '../words/words.ts'
import { formatInWords } from './FormatChoice.tsx'

/** Files that look like another program's annotations: what they were taken for, and whether that is so. */
export const Recognised = (props: {
  readonly files: readonly AnnotationFiles[]
  readonly onFormat: (files: AnnotationFiles, format: string) => void
  readonly onBring: () => void
  readonly onArticles: () => void
}): JSX.Element => (
  <div class="dataset-who" role="group" aria-label={t().dataset.recognised}>
    <h3>{t().dataset.recognised}</h3>
    <p class="dataset-help">{t().dataset.recognisedHelp}</p>
    <For each={props.files}>
      {(one) => (
        <SelectField
          label={t().dataset.formatOf(one.name)}
          value={one.format}
          options={annotationFormats.map((name) => ({ value: name, label: formatInWords(name) }))}
          onChange={(format) => props.onFormat(one, format)}
        />
      )}
    </For>
    <div class="dataset-acts">
      <Button variant="primary" onClick={() => props.onBring()}>
        {t().dataset.bring}
      </Button>
      <Button onClick={() => props.onArticles()}>{t().dataset.asArticles}</Button>
    </div>
  </div>
)
