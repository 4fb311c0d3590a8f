import { type JSX, Show } from 'solid-js'
import type { SupportLevel } from '../../core/vocabulary.ts'
import { numberInWords } from '../words/numbers.ts'
import { LevelMark } from './LevelMark.tsx'
import './Counter.css'

/** A number with what it counts: beside a level's mark, or with a word. */
export function Counter(props: {
  value: number
  /** What is counted; said to those who listen, and shown where there is no mark. */
  label: string
  /** The support level whose mark stands in place of the label. */
  level?: SupportLevel
}) {
  return (
    <span class="counter">
      <Show when={props.level} fallback={<span class="counter-label">{props.label}</span>}>
        {(level) => <LevelMark level={level()} silent size={12} />}
      </Show>
      <span class="counter-value" classList={{ [`level-${props.level ?? ''}`]: Boolean(props.level) }}>
        {numberInWords(props.value)}
      </span>
      <Show when={props.level}>
        <span class="unseen">{props.label}</span>
      </Show>
    </span>
  )
}

/** Counters side by side in one frame. */
export function Counters(props: {
  /** What they count together. */
  label: string
  children: JSX.Element
}) {
  return (
    <p class="counters">
      <span class="unseen">{props.label}</span>
      {props.children}
    </p>
  )
}
