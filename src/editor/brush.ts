import type { Stroke } from './strokes.ts'
import type { NearParagraph } from './viewport.ts'

/** What puts strokes on the screen. */
export interface Brush {
  /** Whether what was drawn on a paragraph last is still there, as far as the browser's own doings go. */
  holds(element: Element): boolean
  /** Draws the strokes of a paragraph in place of those before. */
  draw(paragraph: NearParagraph, strokes: readonly Stroke[]): void
  erase(element: Element): void
  /** Everything for this frame has been drawn and erased. */
  finish(): void
  destroy(): void
}
