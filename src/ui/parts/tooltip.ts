import { createEffect, createUniqueId, onCleanup } from 'solid-js'
import { place } from './place.ts'
import './tooltip.css'

const PATIENCE_MS = 400

/* One bubble for the page: two tooltips are never open at once. */
let bubble: HTMLDivElement | undefined

function bubbleFor(id: string, text: string): HTMLDivElement {
  bubble ??= document.createElement('div')
  bubble.id = id
  bubble.className = 'tooltip'
  bubble.setAttribute('role', 'tooltip')
  bubble.setAttribute('popover', 'manual')
  bubble.textContent = text
  if (!bubble.isConnected) document.body.append(bubble)
  return bubble
}

function hide(): void {
  bubble?.remove()
}

/**
 * Explains an element on hover and on focus, in a bubble that Escape hides and that one can point at (WCAG 1.4.13).
 * `describes` is false where the text is already the element's name. An empty text shows nothing.
 */
export function createTooltip(target: () => HTMLElement | undefined, text: () => string | undefined, describes = true) {
  const id = createUniqueId()
  createEffect(() => {
    const element = target()
    if (!element) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = () => {
      const words = text()
      if (!words || !element.isConnected) return
      const shown = bubbleFor(id, words)
      if ('showPopover' in shown && !shown.matches(':popover-open')) shown.showPopover()
      place(shown, element, 'center')
      if (describes) element.setAttribute('aria-describedby', id)
      shown.onpointerleave = leave
    }
    const leave = (event?: Event) => {
      clearTimeout(timer)
      const onto = event instanceof PointerEvent ? event.relatedTarget : undefined
      if (onto instanceof Node && (bubble?.contains(onto) || element.contains(onto))) return
      if (bubble?.id === id) hide()
      if (describes) element.removeAttribute('aria-describedby')
    }
    const onEnter = (event: PointerEvent) => {
      if (event.pointerType !== 'touch') timer = setTimeout(show, PATIENCE_MS)
    }
    const onFocus = () => {
      if (element.matches(':focus-visible')) show()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && bubble?.isConnected && bubble.id === id) leave()
    }
    element.addEventListener('pointerenter', onEnter)
    element.addEventListener('pointerleave', leave)
    element.addEventListener('pointerdown', leave)
    element.addEventListener('focus', onFocus)
    element.addEventListener('blur', leave)
    document.addEventListener('keydown', onKey, true)
    onCleanup(() => {
      leave()
      element.removeEventListener('pointerenter', onEnter)
      element.removeEventListener('pointerleave', leave)
      element.removeEventListener('pointerdown', leave)
      element.removeEventListener('focus', onFocus)
      element.removeEventListener('blur', leave)
      document.removeEventListener('keydown', onKey, true)
    })
  })
}
