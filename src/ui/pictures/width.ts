import { createSignal, onCleanup, type Accessor } from 'solid-js'

/** How wide a picture is drawn before it stands anywhere, and at most. */
const usual = 720
const least = 280

/** The room that a picture has, in CSS pixels, followed as the page changes: it is drawn for it, and not shrunk to it. */
export const createWidth = (): { readonly width: Accessor<number>; readonly measure: (element: Element) => void } => {
  const [width, setWidth] = createSignal(usual)
  const sizes = new ResizeObserver(([entry]) => {
    if (entry && entry.contentRect.width > 0) {
      setWidth(Math.round(Math.min(usual, Math.max(least, entry.contentRect.width))))
    }
  })
  onCleanup(() => sizes.disconnect())
  return { width, measure: (element) => sizes.observe(element) }
}
