import { createSignal, createUniqueId, For, untrack } from 'solid-js'
import { articleFields, type ArticleField, type FieldMap } from '../../app/article-fields.ts'
import type { Question, Taken } from '../../app/take-in.ts'
import { Button } from '../parts/Button.tsx'
import { SelectField } from '../parts/Field.tsx'
import { t } from '../words/words.ts'
import { useAdding } from './adding.ts'

/** Which columns of a table hold what of its articles. */
export function FieldsQuestion(props: { question: Extract<Question, { about: 'fields' }>; taken: readonly Taken[] }) {
  const adding = useAdding()
  const group = createUniqueId()
  const [map, setMap] = createSignal<FieldMap>(untrack(() => props.question.map))
  const set = (field: ArticleField, name: string): void => {
    const { [field]: _, ...rest } = map()
    setMap(name === '' ? rest : { ...rest, [field]: name })
  }
  const sampleOf = (name: string | undefined): string =>
    props.question.fields.find((field) => field.name === name)?.sample ?? ''
  const options = (field: ArticleField) => [
    ...(field === 'text' ? [] : [{ value: '', label: t().import.noField }]),
    ...props.question.fields.map(({ name }) => ({ value: name, label: name })),
  ]
  const names = () => props.taken.map(({ name }) => name ?? t().import.pasted).join(t().common.listSeparator)
  return (
    <section class="adding-question" aria-labelledby={`${group}-title`}>
      <h3 id={`${group}-title`} class="adding-question-title">
        {t().import.fieldsAsk}
      </h3>
      <p class="adding-question-names">
        <bdi>{names()}</bdi>
      </p>
      <div class="adding-fields">
        <For each={articleFields}>
          {(field) => (
            <div class="adding-field">
              <SelectField
                label={t().import.field[field]}
                value={map()[field] ?? ''}
                options={options(field)}
                onChange={(name) => set(field, name)}
              />
              <bdi class="adding-field-sample">{sampleOf(map()[field])}</bdi>
            </div>
          )}
        </For>
      </div>
      <div class="adding-question-acts">
        <Button variant="primary" onClick={() => void adding.answer(props.taken, { fields: map() })}>
          {t().import.fieldsAdd(props.question.records)}
        </Button>
        <Button onClick={() => adding.leave(props.taken)}>{t().import.discard}</Button>
      </div>
    </section>
  )
}
