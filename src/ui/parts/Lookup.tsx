import { createEffect, createUniqueId, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { t } from '../words/words.ts'
import { Button } from './Button.tsx'
import { focused, focusInto } from './focus.ts'
import './Lookup.css'

/**
 * A wide panel over the page, for looking something up: the list of keys, the guidelines. Not modal: a press outside
 * or Escape closes it, and the focus goes back where it was.
 */
export function Lookup(props: {
  open: boolean
  onClose: () => void
  /** Its heading. */
  title: string
  /** In the middle of the page, or along its inline end. */
  place?: 'middle' | 'end'
  /** What stands beside the heading. */
  actions?: JSX.Element
  children: JSX.Element
}) {
  return (
    <Show when={props.open}>
      <OpenLookup {...props} />
    </Show>
  )
}

function OpenLookup(props: Parameters<typeof Lookup>[0]) {
  const id = createUniqueId()
  const before = focused()
  let panel: HTMLElement | undefined

  const onPointerDown = (event: PointerEvent) => {
    if (event.target instanceof Node && !panel?.contains(event.target) && props.place !== 'end') props.onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    if (props.place === 'end' && !panel?.contains(document.activeElement)) return
    event.preventDefault()
    props.onClose()
  }
  document.addEventListener('pointerdown', onPointerDown, true)
  document.addEventListener('keydown', onKeyDown)
  onMount(() => {
    if (panel && 'showPopover' in panel) panel.showPopover()
    if (panel) focusInto(panel)
  })
  onCleanup(() => {
    document.removeEventListener('pointerdown', onPointerDown, true)
    document.removeEventListener('keydown', onKeyDown)
    const lost = !focused() || panel?.contains(document.activeElement)
    if (lost && before?.isConnected) before.focus({ preventScroll: true })
  })
  // A page that has turned to another place has no use for what was looked up on the one before.
  createEffect(() => {
    window.addEventListener('hashchange', props.onClose, { once: true })
    onCleanup(() => window.removeEventListener('hashchange', props.onClose))
  })

  return (
    <section
      ref={panel}
      class={`lookup lookup-${props.place ?? 'middle'}`}
      popover="manual"
      role="dialog"
      aria-labelledby={id}
      tabindex="-1"
    >
      <div class="lookup-head">
        <h2 id={id} class="lookup-title">
          {props.title}
        </h2>
        {props.actions}
        <Button variant="plain" icon="x" label={t().common.close} onClick={() => props.onClose()} />
      </div>
      <div class="lookup-body">{props.children}</div>
    </section>
  )
}
