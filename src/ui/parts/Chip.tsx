import { type JSX, Show } from 'solid-js'
import type { SupportLevel } from '../../core/vocabulary.ts'
import { t } from '../words/words.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'
import './Chip.css'

/** A small thing with a name: a source in a chain, an alias, a filter. With `onClick` it is a button. */
export function Chip(props: {
  /** What it says. */
  children: JSX.Element
  /** An icon before the words. */
  icon?: IconName | undefined
  /** A level whose colours it wears. */
  level?: SupportLevel | undefined
  /** Whether its outline is dashed: the weak link of a chain, or something not there yet. */
  weak?: boolean
  /** Whether it is chosen; only where a click chooses. */
  pressed?: boolean | undefined
  /** What a click does. */
  onClick?: () => void
  /** What removing it does; shows the cross. */
  onRemove?: () => void
  /** What the cross removes, for those who listen. */
  name?: string
}) {
  const body = () => (
    <>
      <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
      <span class="chip-words">{props.children}</span>
    </>
  )
  return (
    <span
      class={`chip ${props.level ? `chip-level level-${props.level}` : ''}`}
      classList={{ 'chip-weak': props.weak, 'chip-pressed': props.pressed }}
    >
      <Show when={props.onClick} fallback={<span class="chip-body">{body()}</span>}>
        {(onClick) => (
          <button type="button" class="chip-body" aria-pressed={props.pressed} onClick={() => onClick()()}>
            {body()}
          </button>
        )}
      </Show>
      <Show when={props.onRemove}>
        {(onRemove) => (
          <button
            type="button"
            class="chip-remove"
            aria-label={t().parts.removeChip(props.name ?? '')}
            onClick={() => onRemove()()}
          >
            <Icon name="x" size={12} />
          </button>
        )}
      </Show>
    </span>
  )
}
