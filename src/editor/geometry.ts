import type { EditorView } from 'prosemirror-view'
import type { Id, Segment } from '../core/entities.ts'
import { mergeLines, rectsIn } from './dom-text.ts'
import { Positions } from './positions.ts'
import { spansOf } from './span-state.ts'
import type { Viewport } from './viewport.ts'

/** How far from the viewport, in CSS pixels, the place of a line is still measured rather than estimated. */
const nearMargin = 800

/** Where spans stand on the screen. What it measured holds until it is told to forget. */
export class Geometry {
  private readonly view: EditorView
  private readonly viewport: Viewport
  private tops = new Map<Id, number>()
  private near: { readonly first: number; readonly behind: number } | undefined

  constructor(view: EditorView, viewport: Viewport) {
    this.view = view
    this.viewport = viewport
  }

  /** Lines may have moved. */
  forget(): void {
    this.tops = new Map()
    this.near = undefined
  }

  private isNear(section: number): boolean {
    this.near ??= this.viewport.sections(nearMargin)
    return section >= this.near.first && section < this.near.behind
  }

  /** The offsets of the sections near the viewport. */
  get visibleRange(): Segment {
    const positions = Positions.of(this.view.state.doc)
    const { first, behind } = this.viewport.sections(nearMargin)
    const start = Math.min(positions.startOfSection(first), positions.length)
    return { start, end: Math.max(start, positions.startOfSection(behind) - 1) }
  }

  /** The client rectangles of a text range, one a line, of those of its sections that are near the viewport. */
  rectsBetween({ start, end }: Segment): DOMRect[] {
    const rects: DOMRect[] = []
    for (const place of Positions.of(this.view.state.doc).placesBetween(start, end)) {
      const element = this.isNear(place.section) ? this.viewport.paragraph(place) : undefined
      if (!element) continue
      const from = Math.max(start, place.start) - place.start
      const until = Math.min(end, place.end) - place.start
      if (from < until) rects.push(...rectsIn(element, from, until))
    }
    return mergeLines(rects)
  }

  rectsOf(id: Id): readonly DOMRect[] | undefined {
    const spans = spansOf(this.view.state)
    const rects: DOMRect[] = []
    for (const at of spans.segmentsOf(id))
      rects.push(...this.rectsBetween({ start: spans.start(at), end: spans.end(at) }))
    return rects.length > 0 ? rects : undefined
  }

  topOf(id: Id): number | undefined {
    const known = this.tops.get(id)
    if (known !== undefined) return known
    const spans = spansOf(this.view.state)
    for (const at of spans.segmentsOf(id)) {
      const top = this.topAt(spans.start(at))
      if (top !== undefined) this.tops.set(id, top)
      return top
    }
    return undefined
  }

  /** CSS pixels from the top of the scroller's content to the line that holds an offset; far away an estimate. */
  private topAt(offset: number): number | undefined {
    const positions = Positions.of(this.view.state.doc)
    const number = positions.sectionAt(offset)
    const section = this.viewport.section(number)
    if (!section) return undefined
    if (this.isNear(number)) {
      const rect = this.lineAt(offset)
      if (rect) return this.viewport.toContent(rect.top)
    }
    const { top, height } = section.getBoundingClientRect()
    const start = positions.startOfSection(number)
    const share = (offset - start) / (positions.startOfSection(number + 1) - start)
    return this.viewport.toContent(top + height * share)
  }

  /** The client rectangle of the letter behind an offset; lays its section out if it was not. */
  lineAt(offset: number): DOMRect | undefined {
    const place = Positions.of(this.view.state.doc).placeAt(offset)
    const element = this.viewport.paragraph(place)
    if (!element) return undefined
    const at = offset - place.start
    const { size } = place.node.content
    const rects = at < size ? rectsIn(element, at, at + 1) : rectsIn(element, Math.max(0, size - 1), size)
    return rects[0] ?? element.getBoundingClientRect()
  }
}
