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

  /** Finds out how to paint these paragraphs and no others. @returns does it */
  prepare(near: Iterable<NearParagraph>, picture: Picture): () => void {
    const painted = new Map<Element, Painted>()
    const draws: (() => void)[] = []
    for (const paragraph of near) {
      const { element, place } = paragraph
      const before = this.painted.get(element)
      const numbers = sketch(picture, place)
      painted.set(element, { node: place.node, sketch: numbers })
      if (before?.node === place.node && same(before.sketch, numbers)) continue
      if (numbers.length > 0 || (before && before.sketch.length > 0)) {
        draws.push(this.brush.prepare(paragraph, strokesOf(numbers, textOf(place.node))))
      }
    }
    const left = [...this.painted.keys()].filter((element) => !painted.has(element))
    this.painted = painted
    return () => {
      for (const element of left) this.brush.erase(element)
      for (const draw of draws) draw()
    }
  }

  /** What is painted is painted anew the next time, whether or not it is different. */
  forget(): void {
    for (const [element, { sketch: numbers }] of this.painted) {
      if (numbers.length > 0) this.brush.erase(element)
    }
    this.painted.clear()
  }

  destroy(): void {
    this.painted.clear()
    this.brush.destroy()
  }
}
