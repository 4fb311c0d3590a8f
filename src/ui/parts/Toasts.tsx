import { For, onCleanup, onMount, Show } from 'solid-js'
import { t } from '../words/words.ts'
import { Button } from './Button.tsx'
import { focused } from './focus.ts'
import { Icon } from './Icon.tsx'
import { dismiss, lifetimeOf, type Notice, notices } from './notify.ts'
import './Toasts.css'

function Toast(props: { notice: Notice; onGone: () => void }) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => clearTimeout(timer)
  const leave = () => {
    wait()
    const lifetime = lifetimeOf(props.notice)
    if (Number.isFinite(lifetime)) timer = setTimeout(() => dismiss(props.notice), lifetime)
  }
  onMount(leave)
  onCleanup(wait)
  return (
    <li
      class="toast"
      classList={{ 'toast-problem': props.notice.tone === 'problem' }}
      onPointerEnter={wait}
      onPointerLeave={leave}
      onFocusIn={wait}
      onFocusOut={leave}
    >
      <Show when={props.notice.tone === 'problem'}>
        <Icon name="warning" />
      </Show>
      <span class="toast-text">{props.notice.text}</span>
      <Show when={props.notice.action}>
        {(action) => (
          <Button
            small
            chord={action().chord}
            onClick={() => {
              dismiss(props.notice)
              action().run()
              props.onGone()
            }}
          >
            {action().label}
          </Button>
        )}
      </Show>
      <Button
        small
        variant="plain"
        icon="x"
        label={t().parts.dismiss}
        onClick={() => {
          dismiss(props.notice)
          props.onGone()
        }}
      />
    </li>
  )
}

/** The notices in sight, above the page. They wait while one points at them or stands in them. */
export function Toasts() {
  let before: HTMLElement | undefined
  const remember = (event: FocusEvent & { currentTarget: HTMLElement }) => {
    const from = event.relatedTarget
    if (from instanceof HTMLElement && !event.currentTarget.contains(from)) before = from
  }
  /** A notice that was pressed takes its buttons with it; the focus goes back where it came from. */
  const giveBack = () => {
    if (focused()) return
    const place = before?.isConnected ? before : document.querySelector('main')
    place?.focus({ preventScroll: true })
  }
  return (
    <section class="toasts" aria-label={t().shell.notices} onFocusIn={remember}>
      <ul class="toasts-list">
        <For each={notices()}>{(notice) => <Toast notice={notice} onGone={giveBack} />}</For>
      </ul>
    </section>
  )
}
