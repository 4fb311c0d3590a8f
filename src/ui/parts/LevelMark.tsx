import { type JSX, Show } from 'solid-js'
import type { SupportLevel } from '../../core/vocabulary.ts'
import { t } from '../words/words.ts'
import './LevelMark.css'

/** The six shapes; each is told from the others without its colour. */
const shapes: Record<SupportLevel, () => JSX.Element> = {
  L0: () => <circle class="level-line level-dashes" cx="8" cy="8" r="5.75" />,
  L1: () => <path class="level-line" d="M5.4 2.9a5.75 5.75 0 0 0 0 10.2M10.6 2.9a5.75 5.75 0 0 1 0 10.2" />,
  L2: () => (
    <>
      <circle class="level-line" cx="8" cy="8" r="5.75" />
      <path class="level-fill" d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" />
    </>
  ),
  L3: () => (
    <>
      <circle class="level-line" cx="8" cy="8" r="5.75" />
      <circle class="level-fill" cx="8" cy="8" r="2.9" />
    </>
  ),
  L4: () => (
    <>
      <circle class="level-line" cx="10.6" cy="8" r="4.15" />
      <circle class="level-fill" cx="5.4" cy="8" r="4.9" />
    </>
  ),
  L5: () => (
    <>
      <circle class="level-fill" cx="8" cy="8" r="6.5" />
      <path class="level-check" d="M5.1 8.3l2.1 2.1 3.8-4.5" />
    </>
  ),
}

/**
 * How well a claim stands, as a shape first and a colour second. Alone it has the level's name for those who listen;
 * with `named` the name stands beside it and the shape keeps silent.
 */
export function LevelMark(props: {
  /** The support level. */
  level: SupportLevel
  /** Whether the name stands beside the shape. */
  named?: boolean
  /** The edge of the shape in pixels. */
  size?: 12 | 16 | 20
  /** Whether words nearby say the level already. */
  silent?: boolean
}) {
  const name = () => t().vocabulary.supportLevel[props.level]
  const speaks = () => !props.named && !props.silent
  return (
    <span class={`level-mark level-${props.level}`}>
      <svg
        viewBox="0 0 16 16"
        width={props.size ?? 16}
        height={props.size ?? 16}
        role={speaks() ? 'img' : undefined}
        aria-label={speaks() ? name() : undefined}
        aria-hidden={speaks() ? undefined : 'true'}
      >
        {shapes[props.level]()}
      </svg>
      <Show when={props.named}>
        <span>{name()}</span>
      </Show>
    </span>
  )
}
