import { createEffect, createUniqueId, type JSX, on, onCleanup, onMount, Show } from 'solid-js'
import { focused, focusInto } from './focus.ts'
import { type Anchor, place } from './place.ts'
import './Floating.css'

/* Those that are open, the topmost last: Escape closes one at a time. */
const open: object[] = []

const contains = (anchor: Anchor | undefined, node: Node): boolean => anchor instanceof Element && anchor.contains(node)

/** What a floating panel needs to know. */
export interface FloatingProps {
  /** Whether it is shown. */
  open: boolean
  /** Asked to close: Escape, a press outside, or the focus leaving. */
  onClose: () => void
  /** What it floats beside. */
  anchor: () => Anchor | undefined
  /** Its name for those who listen. */
  label: string
  /** Its role; a dialog that is not modal unless said otherwise. */
  role?: 'dialog' | 'menu' | 'listbox'
  /** Which edges of anchor and panel meet; the start ones unless said otherwise. */
  align?: 'start' | 'end' | 'center'
  /** Leaves the focus where it is, for a list that follows a field. */
  keepFocus?: boolean
  id?: string
  class?: string
  children: JSX.Element
}

/**
 * A panel above the page, beside what it belongs to. It takes the focus, and gives it back where it came from when it
 * closes. Not modal: the page behind stays alive.
 */
export function Floating(props: FloatingProps) {
  return (
    <Show when={props.open}>
      <Panel {...props} />
    </Show>
  )
}

function Panel(props: FloatingProps) {
  const fallbackId = createUniqueId()
  const before = focused()
  const self = {}
  let panel: HTMLDivElement | undefined

  const isWithin = (node: EventTarget | null) =>
    node instanceof Node && (panel?.contains(node) || contains(props.anchor(), node))
  const update = () => {
    const anchor = props.anchor()
    if (panel && anchor) place(panel, anchor, props.align ?? 'start')
  }
  const onPointerDown = (event: PointerEvent) => {
    if (!isWithin(event.target)) props.onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || open.at(-1) !== self) return
    event.preventDefault()
    props.onClose()
  }
  const onFocusOut = (event: FocusEvent) => {
    if (event.relatedTarget && !isWithin(event.relatedTarget)) props.onClose()
  }

  onMount(() => {
    if (!panel?.isConnected) return
    // Without popovers the panel is shown by its place in the page alone, and its z-index.
    if ('showPopover' in panel) panel.showPopover()
    update()
    if (!props.keepFocus) focusInto(panel)
  })

  open.push(self)
  document.addEventListener('pointerdown', onPointerDown, true)
  document.addEventListener('keydown', onKeyDown)
  window.addEventListener('resize', update)
  window.addEventListener('scroll', update, { capture: true, passive: true })
  createEffect(on(() => props.anchor(), update, { defer: true }))
  onCleanup(() => {
    open.splice(open.indexOf(self), 1)
    document.removeEventListener('pointerdown', onPointerDown, true)
    document.removeEventListener('keydown', onKeyDown)
    window.removeEventListener('resize', update)
    window.removeEventListener('scroll', update, { capture: true })
    const lost = !focused() || panel?.contains(document.activeElement)
    if (lost && before?.isConnected) before.focus({ preventScroll: true })
  })

  return (
    <div
      ref={panel}
      id={props.id ?? fallbackId}
      class={`floating ${props.class ?? ''}`}
      popover="manual"
      role={props.role ?? 'dialog'}
      aria-label={props.label}
      tabindex="-1"
      onFocusOut={onFocusOut}
    >
      {props.children}
    </div>
  )
}
