import './tokens.css'
import './base.css'

/** What the reader may wish; `system` follows the device. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The reading sizes on offer, in CSS pixels on a desk; a phone shows them two pixels smaller. */
export const readingSizes = { least: 17, most: 28, usual: 21 } as const

const paper: Record<'light' | 'dark', string> = { light: '#FBFAF6', dark: '#14171A' }

/** Shows a theme at once, the browser's own frame included. */
export function setTheme(next: Theme): void {
  if (next === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = next
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
    const device = meta.getAttribute('media')?.includes('dark') ? 'dark' : 'light'
    meta.setAttribute('content', paper[next === 'system' ? device : next])
  }
}

/** Shows reading text in a size; what lies outside the sizes on offer is brought to the nearest. */
export function setReadingSize(pixels: number): void {
  const size = Math.min(readingSizes.most, Math.max(readingSizes.least, Math.round(pixels)))
  document.documentElement.style.setProperty('--reading-size', `${size}px`)
}
