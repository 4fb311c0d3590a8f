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
  readonly under: SVGElement
  readonly over: SVGElement
  /** The pieces that were measured, by where they start and end; they hold while the letters stand where they stood. */
  readonly pieces: Map<string, readonly Piece[]>
  readonly text: string
}

const svgName = 'http://www.w3.org/2000/svg'

/** Sets an attribute that is not set like this already: the browser does not ask whether anything is different. */
const write = (element: Element, name: string, value: string): void => {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

/** Draws in a layer by changing what is in it: another drawing in its place would have the page's layers made anew. */
const draw = (layer: Element, shapes: ReadonlyMap<string, string>): void => {
  let path = layer.firstElementChild
  for (const [className, d] of shapes) {
    const element = path ?? layer.appendChild(document.createElementNS(svgName, 'path'))
    write(element, 'class', className)
    write(element, 'd', d)
    path = element.nextElementSibling
  }
  while (path) {
    const superfluous = path
    path = path.nextElementSibling
    superfluous.remove()
  }
}

const makeLayer = (className: string): SVGElement => {
  const layer = document.createElementNS(svgName, 'svg')
  layer.setAttribute('class', className)
  return layer
}

const area = ({ left, right, top, bottom }: Piece): string => `M${left} ${top}H${right}V${bottom}H${left}Z`

/** Adds to what is drawn with one class: each becomes one element. */
const add = (shapes: Map<string, string>, className: string, d: string): void => {
  shapes.set(className, (shapes.get(className) ?? '') + d)
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

const makeLayers = (): Pick<Layers, 'root' | 'under' | 'over'> => {
  const root = document.createElement('div')
  root.className = 'paints'
  root.contentEditable = 'false'
  root.ariaHidden = 'true'
  const under = makeLayer('paints-under')
  root.append(under)
  return { root, under, over: makeLayer('paints-over') }
}

/**
 * Paints on two layers in the box of each paragraph, one under its letters and one over them: the letters and the DOM that
 * the browser writes in stay as they are, and nothing is painted again because something else on the page has changed,
 * as all highlights of a page are.
 */
export class LayerBrush implements Brush {
  private readonly drawn = new Map<Element, Layers>()

  prepare({ element }: NearParagraph, strokes: readonly Stroke[]): () => void {
    const box = element.parentElement
    if (!box) return () => undefined
    const before = this.drawn.get(element)
    const text = element.textContent
    const layers = before?.text === text ? before : { ...(before ?? makeLayers()), pieces: new Map(), text }
    const { root, under, over } = layers
    const washes = new Map<string, string>()
    const lines = new Map<string, string>()
    const tints = new Map<string, string>()
    const { size, descent } = fontPlaceOf(element)
    let origin: DOMRect | undefined
    for (const stroke of strokes.toSorted((a, b) => a.paint - b.paint)) {
      const key = `${stroke.start}-${stroke.end}`
      const pieces = layers.pieces.get(key) ?? measure(element, stroke, (origin ??= box.getBoundingClientRect()))
      layers.pieces.set(key, pieces)
      const { wash, line, tint } = looksOf(stroke.paint)
      for (const piece of pieces) {
        if (wash !== undefined) add(washes, wash, area(piece))
        if (tint !== undefined) add(tints, tint, area(piece))
        if (!line) continue
        const y = Math.round(piece.bottom - descent + line.below * size)
        add(lines, line.style, `M${piece.left} ${y}H${piece.right}`)
      }
    }
    this.drawn.set(element, layers)
    return () => {
      root.dataset['paints'] = JSON.stringify(strokes.map(({ paint, start, end }) => [paintNames[paint], start, end]))
      draw(under, new Map([...washes, ...lines]))
      draw(over, tints)
      if (tints.size === 0) over.remove()
      else if (over.parentNode !== root) root.append(over)
      if (root.parentNode !== box) box.append(root)
    }
  }

  erase(element: Element): void {
    this.drawn.get(element)?.root.remove()
    this.drawn.delete(element)
  }

  destroy(): void {
    for (const element of [...this.drawn.keys()]) this.erase(element)
  }
}
