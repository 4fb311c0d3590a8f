import type { Geometry } from './geometry.ts'
import type { Viewport } from './viewport.ts'

/** Lines that are to be in sight keep this distance from its edges, in CSS pixels. */
const margin = 48
/** What comes into sight takes its true height: the aim is corrected for as many frames as this, … */
const corrections = 5
/** … or until it has been right for so many. */
const rightFor = 2

/** Brings lines of the text into sight. */
export class Scroll {
  private readonly scroller: HTMLElement
  private readonly viewport: Viewport
  private readonly geometry: Geometry
  private frame = 0

  constructor(scroller: HTMLElement, viewport: Viewport, geometry: Geometry, signal: AbortSignal) {
    this.scroller = scroller
    this.viewport = viewport
    this.geometry = geometry
    // The reader scrolls: an aim that is still being corrected is given up.
    for (const type of ['wheel', 'pointerdown', 'keydown']) {
      scroller.addEventListener(type, () => this.stop(), { passive: true, signal })
    }
    signal.addEventListener('abort', () => this.stop())
  }

  /** Brings the line that holds an offset into the middle, or with `nearest` just into sight. */
  to(offset: number, block: 'center' | 'nearest'): void {
    this.stop()
    if (this.step(offset, block)) this.correct(offset, block, corrections, rightFor)
  }

  private correct(offset: number, block: 'center' | 'nearest', left: number, right: number): void {
    if (left === 0 || right === 0) return
    this.frame = requestAnimationFrame(() => {
      const hadToMove = this.step(offset, block)
      this.correct(offset, block, left - 1, hadToMove ? rightFor : right - 1)
    })
  }

  private stop(): void {
    cancelAnimationFrame(this.frame)
  }

  /** One aim. @returns whether anything had to move */
  private step(offset: number, block: 'center' | 'nearest'): boolean {
    this.geometry.forget()
    const line = this.geometry.lineAt(offset)
    if (!line) return false
    const { top, bottom } = this.viewport.edges
    let by = line.top + line.height / 2 - (top + bottom) / 2
    if (block === 'nearest') {
      if (line.top < top + margin) by = line.top - top - margin
      else if (line.top + line.height > bottom - margin) by = line.top + line.height - bottom + margin
      else by = 0
    }
    if (Math.abs(by) < 1) return false
    this.scroller.scrollTop += by
    return true
  }
}
