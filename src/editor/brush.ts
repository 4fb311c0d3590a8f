import type { Stroke } from './strokes.ts'
import type { NearParagraph } from './viewport.ts'

/** What puts strokes on the screen. */
export interface Brush {
  /** Measures where the strokes of a paragraph stand. @returns draws them in place of those before */
  prepare(paragraph: NearParagraph, strokes: readonly Stroke[]): () => void
  erase(element: Element): void
  destroy(): void
}
