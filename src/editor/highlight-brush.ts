import type { Brush } from './brush.ts'
import { rangeIn } from './dom-text.ts'
import { paintNames, type Paint } from './paints.ts'
import type { Stroke } from './strokes.ts'
import type { NearParagraph } from './viewport.ts'

interface Drawn {
  readonly text: ChildNode | null
  readonly ranges: readonly (readonly [Paint, StaticRange])[]
}

/** Whether the browser can colour text without touching the DOM. */
export const canHighlight = (): boolean => typeof Highlight === 'function' && 'highlights' in CSS

/**
 * Paints with the CSS Custom Highlight API: letters keep their shapes and the DOM stays as it is. The registry is the
 * page's; a highlight is made when the first stroke needs it and taken away with its last.
 */
export class HighlightBrush implements Brush {
  private readonly drawn = new Map<Element, Drawn>()

  holds(element: Element): boolean {
    const before = this.drawn.get(element)
    return before === undefined || before.text === element.firstChild
  }

  draw({ element }: NearParagraph, strokes: readonly Stroke[]): void {
    this.erase(element)
    const ranges: (readonly [Paint, StaticRange])[] = []
    for (const { paint, start, end } of strokes) {
      const place = rangeIn(element, start, end)
      if (!place) continue
      const range = new StaticRange(place)
      this.highlight(paint).add(range)
      ranges.push([paint, range])
    }
    this.drawn.set(element, { text: element.firstChild, ranges })
  }

  erase(element: Element): void {
    for (const [paint, range] of this.drawn.get(element)?.ranges ?? []) this.highlight(paint).delete(range)
    this.drawn.delete(element)
  }

  finish(): void {
    for (const name of paintNames) if (CSS.highlights.get(name)?.size === 0) CSS.highlights.delete(name)
  }

  destroy(): void {
    for (const element of [...this.drawn.keys()]) this.erase(element)
    this.finish()
  }

  private highlight(paint: Paint): Highlight {
    const name = paintNames[paint] ?? ''
    const known = CSS.highlights.get(name)
    if (known) return known
    const made = new Highlight()
    made.priority = paint
    CSS.highlights.set(name, made)
    return made
  }
}
