import type { Brush } from './brush.ts'
import { rangeIn } from './dom-text.ts'
import { paintNames, type Paint } from './paints.ts'
import type { Stroke } from './strokes.ts'
import type { NearParagraph } from './viewport.ts'

type Mark = readonly [Highlight, StaticRange]

/**
 * Paints with the CSS Custom Highlight API, which follows the letters wherever a page of paper puts them. The registry is
 * the page's; a highlight is made when the first stroke needs it. Where a browser has none, paper shows the bare text.
 */
export class HighlightBrush implements Brush {
  private readonly drawn = new Map<Element, readonly Mark[]>()
  private readonly highlights = new Map<Paint, Highlight>()

  prepare({ element }: NearParagraph, strokes: readonly Stroke[]): () => void {
    return () => this.draw(element, strokes)
  }

  erase(element: Element): void {
    for (const [highlight, range] of this.drawn.get(element) ?? []) highlight.delete(range)
    this.drawn.delete(element)
  }

  destroy(): void {
    this.drawn.clear()
    for (const paint of this.highlights.keys()) CSS.highlights.delete(paintNames[paint] ?? '')
    this.highlights.clear()
  }

  private draw(element: Element, strokes: readonly Stroke[]): void {
    this.erase(element)
    if (typeof Highlight !== 'function') return
    const marks: Mark[] = []
    for (const { paint, start, end } of strokes) {
      const place = rangeIn(element, start, end)
      if (!place) continue
      const highlight = this.highlight(paint)
      const range = new StaticRange(place)
      highlight.add(range)
      marks.push([highlight, range])
    }
    this.drawn.set(element, marks)
  }

  private highlight(paint: Paint): Highlight {
    const known = this.highlights.get(paint)
    if (known) return known
    const made = new Highlight()
    made.priority = paint
    this.highlights.set(paint, made)
    CSS.highlights.set(paintNames[paint] ?? '', made)
    return made
  }
}
