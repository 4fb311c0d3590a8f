import type { EditorView } from 'prosemirror-view'
import type { Id } from '../core/entities.ts'
import { forgetFonts } from './font.ts'
import { HighlightBrush } from './highlight-brush.ts'
import { LayerBrush } from './layer-brush.ts'
import { Painter } from './painter.ts'
import { spansOf } from './span-state.ts'
import type { Picture } from './strokes.ts'
import type { Viewport } from './viewport.ts'

/** Scrolling by less than this leaves the paint as it is: what comes into sight has been painted, in CSS pixels. */
const repaintAfter = 240

const none: ReadonlySet<Id> = new Set<Id>()

/** What the screen tells of; both at most once a frame. */
interface Told {
  /** Other lines are in sight, and if `lines`, they may stand elsewhere. */
  readonly moved: (lines: boolean) => void
  /** A frame is about to be drawn. */
  readonly frame: () => void
}

/** Keeps what is in sight painted: everything that asks for it in one frame is answered by one pass at its end. */
export class Screen {
  private readonly view: EditorView
  private readonly viewport: Viewport
  private readonly scroller: HTMLElement
  private readonly told: Told
  private readonly painter = new Painter(new LayerBrush())
  private readonly printer = new Painter(new HighlightBrush())
  private readonly resizes = new ResizeObserver(() => this.resized())
  private lines = ''
  private active = none
  private hovered = none
  private requested = 0
  private isPaintDue = true
  private haveLinesMoved = true
  private isTellingDue = false
  private paintedAt = 0

  constructor(view: EditorView, viewport: Viewport, scroller: HTMLElement, signal: AbortSignal, told: Told) {
    this.view = view
    this.viewport = viewport
    this.scroller = scroller
    this.told = told
    const scrolls = scroller === document.scrollingElement ? document : scroller
    scrolls.addEventListener('scroll', () => this.request(), { passive: true, signal })
    // Paper shows all of the text at once.
    window.addEventListener('beforeprint', () => this.printer.prepare(viewport.everything(), this.picture)(), {
      signal,
    })
    window.addEventListener('afterprint', () => this.printer.destroy(), { signal })
    const fontsCame = (): void => {
      forgetFonts()
      this.painter.forget()
      this.change()
    }
    document.fonts.addEventListener('loadingdone', fontsCame, { signal })
    const sectionShown = () => this.change()
    view.dom.addEventListener('contentvisibilityautostatechange', sectionShown, { capture: true, signal })
    this.resizes.observe(view.dom)
    this.resizes.observe(scroller)
    this.request()
  }

  /** Shows other spans as worked on and as pointed at. */
  point(active: readonly Id[], hovered: readonly Id[]): void {
    this.active = new Set(active)
    this.hovered = new Set(hovered)
    this.repaint()
  }

  /** The text, its spans or its lines are different. */
  change(): void {
    this.haveLinesMoved = true
    this.repaint()
  }

  /** What is painted may be different; the lines are where they were. */
  repaint(): void {
    this.isPaintDue = true
    this.request()
  }

  /** Tells in the next frame of what is in sight, moved or not. */
  tell(): void {
    this.isTellingDue = true
    this.request()
  }

  /** Asks for a frame. */
  request(): void {
    if (this.requested === 0) this.requested = requestAnimationFrame(() => this.frame())
  }

  destroy(): void {
    cancelAnimationFrame(this.requested)
    this.resizes.disconnect()
    this.painter.destroy()
    this.printer.destroy()
  }

  /**
   * First everything that asks where something stands, then everything that changes the page: the other way round the
   * browser lays the page out again for each question. What is pointed at is found first, so that this frame shows it.
   */
  private frame(): void {
    try {
      this.told.frame()
    } finally {
      // What it asks for is in this frame. A mistake there must not be the last frame.
      this.requested = 0
    }
    const { scrollTop } = this.scroller
    const hasScrolled = Math.abs(scrollTop - this.paintedAt) >= repaintAfter
    let draw: (() => void) | undefined
    if (this.isPaintDue || hasScrolled) {
      this.isPaintDue = false
      this.paintedAt = scrollTop
      draw = this.painter.prepare(this.viewport.paragraphs(), this.picture)
    }
    if (this.haveLinesMoved || hasScrolled || this.isTellingDue) {
      const lines = this.haveLinesMoved
      this.haveLinesMoved = false
      this.isTellingDue = false
      this.told.moved(lines)
    }
    draw?.()
  }

  /** Lines that are broken elsewhere are painted in the frame that shows them: an observer speaks just before it. */
  private resized(): void {
    const { fontSize, lineHeight, fontFamily } = getComputedStyle(this.view.dom)
    const lines = `${this.view.dom.clientWidth} ${fontSize} ${lineHeight} ${fontFamily}`
    this.change()
    if (lines === this.lines) return
    this.lines = lines
    this.painter.forget()
    cancelAnimationFrame(this.requested)
    this.frame()
  }

  private get picture(): Picture {
    return { spans: spansOf(this.view.state), active: this.active, hovered: this.hovered }
  }
}
