import type { Node } from 'prosemirror-model'
import type { Brush } from './brush.ts'
import { textOf } from './schema.ts'
import { sketch, strokesOf, type Picture } from './strokes.ts'
import type { NearParagraph } from './viewport.ts'

interface Painted {
  readonly node: Node
  readonly sketch: readonly number[]
}

const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((number, at) => number === b[at])

/** Keeps the paragraphs in sight painted, touching only those where something is different. */
export class Painter {
  private readonly brush: Brush
  private painted = new Map<Element, Painted>()

  constructor(brush: Brush) {
    this.brush = brush
  }

  /** Paints these paragraphs and no others. */
  paint(near: Iterable<NearParagraph>, picture: Picture): void {
    const painted = new Map<Element, Painted>()
    for (const paragraph of near) {
      const { element, place } = paragraph
      const before = this.painted.get(element)
      const numbers = sketch(picture, place)
      const holds = before !== undefined && before.node === place.node && this.brush.holds(element)
      painted.set(element, { node: place.node, sketch: numbers })
      if (holds && same(before.sketch, numbers)) continue
      if (numbers.length > 0 || (before && before.sketch.length > 0)) {
        this.brush.draw(paragraph, strokesOf(numbers, textOf(place.node)))
      }
    }
    for (const element of this.painted.keys()) if (!painted.has(element)) this.brush.erase(element)
    this.painted = painted
    this.brush.finish()
  }

  destroy(): void {
    this.painted.clear()
    this.brush.destroy()
  }
}
