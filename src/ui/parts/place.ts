import { direction } from '../words/language.ts'

/** What something floats beside: an element, or a place in the text. */
export type Anchor = Element | DOMRect

const MARGIN = 8
const GAP = 4

const rectOf = (anchor: Anchor): DOMRect => (anchor instanceof Element ? anchor.getBoundingClientRect() : anchor)

/**
 * Puts a floating element below its anchor, or above it where below has no room, its start at the anchor's start or
 * its end at the anchor's end, and always within the window. Writes `--float-inline` and `--float-block`.
 */
export function place(floating: HTMLElement, anchor: Anchor, align: 'start' | 'end' | 'center'): void {
  const at = rectOf(anchor)
  const { offsetWidth: width, offsetHeight: height } = floating
  const { clientWidth: viewWidth, clientHeight: viewHeight } = document.documentElement

  const toEnd = direction() === 'rtl' ? viewWidth - at.right : at.left
  const beside = { start: toEnd, end: toEnd + at.width - width, center: toEnd + (at.width - width) / 2 }[align]
  const inline = Math.max(MARGIN, Math.min(beside, viewWidth - width - MARGIN))

  const below = at.bottom + GAP
  const above = at.top - GAP - height
  const fitsBelow = below + height <= viewHeight - MARGIN
  const block = fitsBelow || above < MARGIN ? Math.min(below, viewHeight - height - MARGIN) : above

  floating.style.setProperty('--float-inline', `${Math.round(inline)}px`)
  floating.style.setProperty('--float-block', `${Math.round(Math.max(MARGIN, block))}px`)
}
