import { type JSX, Show } from 'solid-js'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'
import './EmptyState.css'

/** What a place says that has nothing to show: one sentence, and one thing to do. Also for loading and failing. */
export function EmptyState(props: {
  icon?: IconName
  /** What is the case, in a few words. */
  title: string
  /** What that means or what to do, in a sentence. */
  children?: JSX.Element
  /** The one thing to do. */
  action?: JSX.Element
}) {
  return (
    <div class="empty">
      <Show when={props.icon}>
        {(name) => (
          <span class="empty-icon">
            <Icon name={name()} size={32} />
          </span>
        )}
      </Show>
      <p class="empty-title">{props.title}</p>
      <Show when={props.children}>{(body) => <p class="empty-body">{body()}</p>}</Show>
      <Show when={props.action}>{(action) => <div class="empty-action">{action()}</div>}</Show>
    </div>
  )
}
