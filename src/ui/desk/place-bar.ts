const gap = 8

/**
 * Puts a floating bar above the first of some lines of text, or below the last where there is no room; never off the
 * side. Rectangles are in client coordinates.
 */
export const placeBar = (bar: HTMLElement, lines: readonly DOMRect[]): void => {
  const rects = lines.filter(({ width, height }) => width > 0 && height > 0)
  if (rects.length === 0) return
  const top = Math.min(...rects.map((rect) => rect.top))
  const bottom = Math.max(...rects.map((rect) => rect.bottom))
  const line = rects.filter((rect) => Math.abs(rect.top - top) < rect.height / 2)
  const middle = (Math.min(...line.map((rect) => rect.left)) + Math.max(...line.map((rect) => rect.right))) / 2
  const { width, height } = bar.getBoundingClientRect()
  const above = top - height - gap
  const y = above >= 64 ? above : Math.min(bottom + gap, innerHeight - height - gap)
  const x = Math.min(innerWidth - width - gap, Math.max(gap, middle - width / 2))
  bar.style.setProperty('--x', `${Math.round(x)}px`)
  bar.style.setProperty('--y', `${Math.round(y)}px`)
  bar.classList.add('floating-bar-placed')
}
