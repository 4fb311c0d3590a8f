import type { EditorView } from 'prosemirror-view'
import type { Id, Segment } from '../core/entities.ts'
import { mergeLines, rectsIn } from './dom-text.ts'
import { Positions } from './positions.ts'
import { spansOf } from './span-state.ts'
import type { Viewport } from './viewport.ts'

/** A section's place, in CSS pixels from the top of the scroller's content. */
interface Box {
  readonly top: number
  readonly height: number
}

/** Where spans stand on the screen. What it measured holds until it is told to forget. */
export class Geometry {
  private readonly view: EditorView
  private readonly viewport: Viewport
  private tops = new Map<Id, number>()
  private boxes = new Map<number, Box>()
  private known: Viewport['sections'] | undefined
  private visible: Segment | undefined

  constructor(view: EditorView, viewport: Viewport) {
    this.view = view
    this.viewport = viewport
  }

  /** Lines may have moved. */
  forget(): void {
    this.tops = new Map()
    this.boxes = new Map()
    this.forgetSight()
  }

  /** Spans may stand elsewhere; the lines stand where they stood. */
  forgetSpans(): void {
    this.tops = new Map()
  }

  /** Other lines are in sight; they stand in the content where they stood. */
  forgetSight(): void {
    this.known = undefined
    this.visible = undefined
  }

  private get near(): Viewport['sections'] {
    return (this.known ??= this.viewport.sections)
  }

  private isMeasurable(section: number): boolean {
    return section >= this.near.first && section < this.near.behind && this.viewport.isLaidOut(section)
  }

  /** The offsets of the paragraphs near the viewport; more of them where the browser has not shown them yet. */
  get visibleRange(): Segment {
    return (this.visible ??= this.measureVisible())
  }

  private measureVisible(): Segment {
    const paragraphs = this.viewport.paragraphs()
    const [from, until] = [paragraphs[0], paragraphs.at(-1)]
    if (from && until) return { start: from.place.start, end: until.place.end }
    const positions = Positions.of(this.view.state.doc)
    const { first, behind } = this.near
    const start = Math.min(positions.startOfSection(first), positions.length)
    return { start, end: Math.max(start, positions.startOfSection(behind) - 1) }
  }

  /** The client rectangles of a text range, one a line, of those of its sections that are near the viewport. */
  rectsBetween({ start, end }: Segment): DOMRect[] {
    const rects: DOMRect[] = []
    for (const place of Positions.of(this.view.state.doc).placesBetween(start, end)) {
      const element = this.isMeasurable(place.section) ? this.viewport.paragraph(place) : undefined
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
    return this.tops.get(id) ?? this.measureTop(id)
  }

  private measureTop(id: Id): number | undefined {
    const spans = spansOf(this.view.state)
    for (const at of spans.segmentsOf(id)) {
      const line = this.lineAt(spans.start(at))
      if (!line) return undefined
      const top = this.viewport.toContent(line.top)
      // An estimate gives way to what is seen.
      if (line.height > 0) this.tops.set(id, top)
      return top
    }
    return undefined
  }

  /** The line that holds an offset, in client coordinates; far from the viewport an estimate without height. */
  lineAt(offset: number): { readonly top: number; readonly height: number } | undefined {
    const positions = Positions.of(this.view.state.doc)
    const place = positions.placeAt(offset)
    const paragraph = this.viewport.paragraph(place)
    if (!paragraph) return undefined
    if (this.isMeasurable(place.section)) {
      const at = Math.max(0, Math.min(offset - place.start, place.node.content.size - 1))
      return rectsIn(paragraph, at, at + 1)[0] ?? paragraph.getBoundingClientRect()
    }
    const box = this.boxOf(place.section)
    const start = positions.startOfSection(place.section)
    const share = (offset - start) / (positions.startOfSection(place.section + 1) - start)
    return { top: this.viewport.toClient(box.top + box.height * share), height: 0 }
  }

  private boxOf(section: number): Box {
    const known = this.boxes.get(section)
    if (known) return known
    const { top = 0, height = 0 } = this.viewport.section(section)?.getBoundingClientRect() ?? {}
    const box = { top: this.viewport.toContent(top), height }
    this.boxes.set(section, box)
    return box
  }
}
