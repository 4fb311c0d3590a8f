import type { Brush } from './brush.ts'
import { rectsIn } from './dom-text.ts'
import { fontPlaceOf } from './font.ts'
import { looksOf, paintNames } from './paints.ts'
import type { Stroke } from './strokes.ts'
import type { NearParagraph } from './viewport.ts'

/** A piece of a line, in CSS pixels from the upper left corner of the paragraph's box. */
interface Piece {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Layers {
  readonly root: HTMLElement
  /** The pieces that were measured, by where they start and end; they hold while the letters stand where they stood. */
  readonly pieces: Map<string, readonly Piece[]>
  readonly text: string
}

const svgName = 'http://www.w3.org/2000/svg'

const path = (className: string, d: string): SVGElement => {
  const element = document.createElementNS(svgName, 'path')
  element.setAttribute('class', className)
  element.setAttribute('d', d)
  return element
}

const layer = (className: string, paths: readonly SVGElement[]): SVGElement => {
  const element = document.createElementNS(svgName, 'svg')
  element.setAttribute('class', className)
  element.append(...paths)
  return element
}

const area = ({ left, right, top, bottom }: Piece): string => `M${left} ${top}H${right}V${bottom}H${left}Z`

/** Collects what is drawn with one class, so that it becomes one element. */
class Sheet {
  private readonly byClass = new Map<string, string>()

  add(className: string, d: string): void {
    this.byClass.set(className, (this.byClass.get(className) ?? '') + d)
  }

  paths(): SVGElement[] {
    return [...this.byClass].map(([className, d]) => path(className, d))
  }
}

/** Where a stroke's letters stand. */
const measure = (paragraph: Element, { start, end }: Stroke, origin: DOMRect): readonly Piece[] =>
  rectsIn(paragraph, start, end)
    .filter(({ width }) => width > 0)
    .map(({ left, right, top, bottom }) => ({
      left: Math.round(left - origin.left),
      right: Math.round(right - origin.left),
      top: Math.round(top - origin.top),
      bottom: Math.round(bottom - origin.top),
    }))

const makeRoot = (): HTMLElement => {
  const root = document.createElement('div')
  root.className = 'paints'
  root.contentEditable = 'false'
  root.ariaHidden = 'true'
  return root
}

/**
 * Paints on two layers in the box of each paragraph, one under its letters and one over them: the letters and the DOM that
 * the browser writes in stay as they are, and nothing is painted again because something else on the page has changed,
 * as all highlights of a page are.
 */
export class LayerBrush implements Brush {
  private readonly drawn = new Map<Element, Layers>()

  draw({ element }: NearParagraph, strokes: readonly Stroke[]): void {
    const box = element.parentElement
    if (!box) return
    const before = this.drawn.get(element)
    const text = element.textContent
    const layers = before?.text === text ? before : { root: before?.root ?? makeRoot(), pieces: new Map(), text }
    const { root } = layers
    const washes = new Sheet()
    const lines = new Sheet()
    const tints = new Sheet()
    const { size, descent } = fontPlaceOf(element)
    let origin: DOMRect | undefined
    for (const stroke of strokes.toSorted((a, b) => a.paint - b.paint)) {
      const key = `${stroke.start}-${stroke.end}`
      const pieces = layers.pieces.get(key) ?? measure(element, stroke, (origin ??= box.getBoundingClientRect()))
      layers.pieces.set(key, pieces)
      const { wash, line, tint } = looksOf(stroke.paint)
      for (const piece of pieces) {
        if (wash !== undefined) washes.add(wash, area(piece))
        if (tint !== undefined) tints.add(tint, area(piece))
        if (!line) continue
        const y = Math.round(piece.bottom - descent + line.below * size)
        lines.add(line.style, `M${piece.left} ${y}H${piece.right}`)
      }
    }
    root.dataset['paints'] = JSON.stringify(strokes.map(({ paint, start, end }) => [paintNames[paint], start, end]))
    const over = tints.paths()
    root.replaceChildren(
      layer('paints-under', [...washes.paths(), ...lines.paths()]),
      ...(over.length > 0 ? [layer('paints-over', over)] : []),
    )
    if (root.parentNode !== box) box.append(root)
    this.drawn.set(element, layers)
  }

  erase(element: Element): void {
    this.drawn.get(element)?.root.remove()
    this.drawn.delete(element)
  }

  destroy(): void {
    for (const element of [...this.drawn.keys()]) this.erase(element)
  }
}
