import type { Stroke } from './strokes.ts'
import type { NearParagraph } from './viewport.ts'

/** What puts strokes on the screen. */
export interface Brush {
  /** Draws the strokes of a paragraph in place of those before. */
  draw(paragraph: NearParagraph, strokes: readonly Stroke[]): void
  erase(element: Element): void
  destroy(): void
}
