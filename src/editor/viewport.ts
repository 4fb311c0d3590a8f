import type { EditorView } from 'prosemirror-view'
import { Positions, type Place } from './positions.ts'

/** A paragraph near the viewport, and the element that shows it. */
export interface NearParagraph {
  readonly element: Element
  readonly place: Place
}

interface Edges {
  readonly top: number
  readonly bottom: number
}

/** Which part of the text is in sight. Asks only sections for their places: their paragraphs may not be laid out. */
export class Viewport {
  private readonly view: EditorView
  private readonly scroller: HTMLElement

  constructor(view: EditorView, scroller: HTMLElement) {
    this.view = view
    this.scroller = scroller
  }

  /** What of the page shows the text, in client coordinates. */
  get edges(): Edges {
    if (this.scroller === document.scrollingElement) return { top: 0, bottom: window.innerHeight }
    const { top, bottom } = this.scroller.getBoundingClientRect()
    return { top: Math.max(0, top), bottom: Math.min(window.innerHeight, bottom) }
  }

  /** How far `y` in client coordinates is below the top of the scroller's content, in CSS pixels. */
  toContent(y: number): number {
    const { scroller } = this
    if (scroller === document.scrollingElement) return y + scroller.scrollTop
    return y - scroller.getBoundingClientRect().top - scroller.clientTop + scroller.scrollTop
  }

  /** The element of a section. */
  section(number: number): Element | undefined {
    return this.view.dom.children[number]
  }

  /** The element of a paragraph. */
  paragraph({ section, index }: Place): Element | undefined {
    return this.section(section)?.children[index]
  }

  /** The numbers of the first section within `margin` CSS pixels of the viewport and of the one behind the last. */
  sections(margin: number): { readonly first: number; readonly behind: number } {
    const { top, bottom } = this.edges
    const first = this.firstSection((rect) => rect.bottom > top - margin)
    const behind = this.firstSection((rect) => rect.top >= bottom + margin)
    return { first, behind: Math.max(first, behind) }
  }

  private firstSection(holds: (rect: DOMRect) => boolean): number {
    let low = 0
    let high = this.view.dom.children.length
    while (low < high) {
      const middle = (low + high) >> 1
      const section = this.section(middle)
      if (section && holds(section.getBoundingClientRect())) high = middle
      else low = middle + 1
    }
    return low
  }

  /** The paragraphs within `margin` CSS pixels of the viewport. */
  paragraphs(margin: number): NearParagraph[] {
    const { top, bottom } = this.edges
    const { first, behind } = this.sections(margin)
    const positions = Positions.of(this.view.state.doc)
    const near: NearParagraph[] = []
    for (let section = first; section < behind; section++) {
      for (const place of positions.placesIn(section)) {
        const element = this.paragraph(place)
        if (!element) continue
        const rect = element.getBoundingClientRect()
        if (rect.bottom >= top - margin && rect.top <= bottom + margin) near.push({ element, place })
      }
    }
    return near
  }

  /** Every paragraph, wherever it is. */
  *everything(): Iterable<NearParagraph> {
    const { doc } = this.view.state
    const positions = Positions.of(doc)
    for (let section = 0; section < doc.childCount; section++) {
      for (const place of positions.placesIn(section)) {
        const element = this.paragraph(place)
        if (element) yield { element, place }
      }
    }
  }
}
