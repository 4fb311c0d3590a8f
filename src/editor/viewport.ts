import type { EditorView } from 'prosemirror-view'
import { paragraphIn } from './paragraph-view.ts'
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

/**
 * What is within this distance of the viewport, in CSS pixels, counts as near: it is painted, and lines in it are
 * measured rather than estimated, for which their section is laid out.
 */
export const nearMargin = 400

/** How far the lines of a section may stand from where they will when the browser has not shown it yet, in CSS pixels. */
const uncertainty = 400

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
    return y + this.shift
  }

  /** The reverse of `toContent`. */
  toClient(y: number): number {
    return y - this.shift
  }

  /** What is added to a place in client coordinates for one in the scroller's content, in CSS pixels. */
  get shift(): number {
    const { scroller } = this
    if (scroller === document.scrollingElement) return scroller.scrollTop
    return scroller.scrollTop - scroller.getBoundingClientRect().top - scroller.clientTop
  }

  /** The element of a section. */
  section(number: number): Element | undefined {
    return this.view.dom.children[number]
  }

  /** The element of a paragraph. */
  paragraph({ section, index }: Place): Element | undefined {
    return paragraphIn(this.section(section)?.children[index])
  }

  /**
   * Whether the lines of a section stand where they will be seen. The browser lays out what it skips when it is asked for
   * a rectangle in it, but in a box of the guessed height, so that the answers mean nothing.
   */
  isLaidOut(section: number): boolean {
    return this.section(section)?.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) ?? false
  }

  /** The numbers of the first section that is near the viewport and of the one behind the last. */
  get sections(): { readonly first: number; readonly behind: number } {
    const { top, bottom } = this.edges
    const first = this.firstSection((rect) => rect.bottom > top - nearMargin)
    const behind = this.firstSection((rect) => rect.top >= bottom + nearMargin)
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

  /**
   * The paragraphs near the viewport. In a section that the browser still skips, which it lays out when it is asked for
   * them, they stand right below the section's top; where that is above the viewport, its true height will move them, so
   * all of them may come into sight.
   */
  paragraphs(): NearParagraph[] {
    const { top, bottom } = this.edges
    const { first, behind } = this.sections
    const positions = Positions.of(this.view.state.doc)
    const near: NearParagraph[] = []
    for (let section = first; section < behind; section++) {
      const margin = this.marginIn(section, top)
      for (const place of positions.placesIn(section)) {
        const element = this.paragraph(place)
        if (!element) continue
        const rect = element.getBoundingClientRect()
        if (rect.bottom >= top - margin && rect.top <= bottom + margin) near.push({ element, place })
      }
    }
    return near
  }

  private marginIn(section: number, top: number): number {
    if (this.isLaidOut(section)) return nearMargin
    const begins = this.section(section)?.getBoundingClientRect().top ?? top
    return begins >= top ? nearMargin + uncertainty : Infinity
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
