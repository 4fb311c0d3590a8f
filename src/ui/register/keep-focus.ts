import { createEffect, on, onCleanup, onMount, type Accessor } from 'solid-js'

/**
 * Sees to it that the keyboard stays in a panel: a field that is left with Enter, or taken away by what it did, would
 * take the focus with it. Its line has it then, or the panel where there is none. A press elsewhere is left alone.
 * @param revision changes whenever the panel may have been drawn anew
 */
export const keepFocusIn = (panel: Accessor<HTMLElement | undefined>, revision: Accessor<unknown>): void => {
  let line: HTMLElement | undefined
  let isInside = false
  let byPointer = false

  const settle = (): void => {
    const place = line?.isConnected ? line : panel()
    if (!isInside || byPointer || !place?.isConnected || document.activeElement !== document.body) return
    place.tabIndex = -1
    place.focus({ preventScroll: true })
  }
  const entered = (event: FocusEvent): void => {
    isInside = true
    line = event.target instanceof Element ? (event.target.closest<HTMLElement>('.value') ?? undefined) : undefined
  }
  const left = (event: FocusEvent): void => {
    isInside = event.relatedTarget === null
    requestAnimationFrame(settle)
  }
  const pressed = (event: Event): void => {
    byPointer = event.type === 'pointerdown'
  }
  createEffect(on(revision, () => requestAnimationFrame(settle), { defer: true }))
  onMount(() => {
    panel()?.addEventListener('focusin', entered)
    panel()?.addEventListener('focusout', left)
    document.addEventListener('pointerdown', pressed, true)
    document.addEventListener('keydown', pressed, true)
  })
  onCleanup(() => {
    document.removeEventListener('pointerdown', pressed, true)
    document.removeEventListener('keydown', pressed, true)
  })
}
