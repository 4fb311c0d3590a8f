import type { Id } from '../core/entities.ts'
import { paintEnd, paintStart } from './ligature.ts'
import { activePaintOf, hoveredPaintOf, paintOf, type Paint } from './paints.ts'
import type { Place } from './positions.ts'
import type { SpanSet } from './span-set.ts'

/** One paint on one piece of a paragraph; `start` and `end` count from the paragraph's first letter. */
export interface Stroke {
  readonly paint: Paint
  readonly start: number
  readonly end: number
}

/** What is to be painted. */
export interface Picture {
  readonly spans: SpanSet
  readonly active: ReadonlySet<Id>
  readonly hovered: ReadonlySet<Id>
}

/**
 * What is to be painted on a paragraph, as numbers in threes (paint, start, end): cheap to make for every paragraph in
 * sight at every letter typed, and to compare with what is already there.
 */
export const sketch = ({ spans, active, hovered }: Picture, { start, end }: Place): number[] => {
  const numbers: number[] = []
  spans.forEachIn(start, end, (at) => {
    const from = Math.max(0, spans.start(at) - start)
    const until = Math.min(end, spans.end(at)) - start
    if (from >= until) return
    const look = spans.look(at)
    numbers.push(paintOf(look, spans.lane(at)), from, until)
    if (active.has(look.id)) numbers.push(activePaintOf(look), from, until)
    if (hovered.has(look.id)) numbers.push(hoveredPaintOf(look), from, until)
  })
  return numbers
}

/** The strokes of a sketch: widened to whole glyphs, those of one paint that touch made one. */
export const strokesOf = (numbers: readonly number[], text: string): Stroke[] => {
  const byPaint = new Map<Paint, Stroke[]>()
  for (let at = 0; at < numbers.length; at += 3) {
    const [paint = 0, from = 0, until = 0] = numbers.slice(at, at + 3)
    const start = paintStart(text, from)
    const end = paintEnd(text, until)
    const strokes = byPaint.get(paint) ?? []
    byPaint.set(paint, strokes)
    const last = strokes.at(-1)
    if (last && start <= last.end)
      strokes[strokes.length - 1] = { paint, start: last.start, end: Math.max(last.end, end) }
    else strokes.push({ paint, start, end })
  }
  return [...byPaint.values()].flat()
}
