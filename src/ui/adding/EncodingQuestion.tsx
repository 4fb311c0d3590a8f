import { createSignal, createUniqueId, For, untrack } from 'solid-js'
import type { Question, Taken } from '../../app/take-in.ts'
import { Button } from '../parts/Button.tsx'
import { t } from '../words/words.ts'
import { useAdding } from './adding.ts'

/** How files of one look are to be read: each encoding with how the first of them would begin. */
export function EncodingQuestion(props: {
  question: Extract<Question, { about: 'encoding' }>
  taken: readonly Taken[]
}) {
  const adding = useAdding()
  const group = createUniqueId()
  const [chosen, setChosen] = createSignal(untrack(() => props.question.candidates[0]?.encoding))
  const names = () =>
    props.taken
      .slice(0, 3)
      .map(({ name }) => name ?? t().import.pasted)
      .join(t().common.listSeparator)
  return (
    <section class="adding-question" aria-labelledby={`${group}-title`}>
      <h3 id={`${group}-title`} class="adding-question-title">
        {t().import.encodingAsk(props.taken.length)}
      </h3>
      <p class="adding-question-names">
        <bdi>{names()}</bdi>
      </p>
      <div class="adding-candidates" role="radiogroup" aria-labelledby={`${group}-title`}>
        <For each={props.question.candidates}>
          {({ encoding, preview }) => (
            <label class="adding-candidate">
              <input
                type="radio"
                name={group}
                checked={chosen() === encoding}
                onChange={() => setChosen(encoding)}
                aria-label={t().import.encoding[encoding]}
              />
              <span class="adding-candidate-name">{t().import.encoding[encoding]}</span>
              <bdi class="adding-candidate-words">{preview}</bdi>
            </label>
          )}
        </For>
      </div>
      <div class="adding-question-acts">
        <Button
          variant="primary"
          onClick={() => {
            const encoding = chosen()
            if (encoding !== undefined) void adding.answer(props.taken, { encoding })
          }}
        >
          {t().import.encodingAdd(props.taken.length)}
        </Button>
        <Button onClick={() => adding.leave(props.taken)}>{t().import.discard}</Button>
      </div>
    </section>
  )
}
