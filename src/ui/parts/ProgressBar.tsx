import { Show } from 'solid-js'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import './ProgressBar.css'

/** How far something has come, from the start of the line to its end. Without a value it is under way, nobody knows how far. */
export function ProgressBar(props: {
  /** What is going on. */
  label: string
  /** How much is done. */
  value?: number
  /** Of how much. */
  max?: number
  /** Whether the label and the numbers are shown above. */
  named?: boolean
}) {
  const numbers = () =>
    props.value === undefined
      ? t().common.loading
      : t().parts.progress(numberInWords(props.value), numberInWords(props.max ?? 1))
  return (
    <div class="progress">
      <Show when={props.named}>
        <div class="progress-words">
          <span>{props.label}</span>
          <span>{numbers()}</span>
        </div>
      </Show>
      <progress
        class="progress-bar"
        aria-label={props.label}
        aria-valuetext={numbers()}
        max={props.max ?? 1}
        {...(props.value === undefined ? {} : { value: props.value })}
      />
    </div>
  )
}
