import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { EditorHost, Selection } from './contract.ts'
import { hitTest } from './hit-test.ts'
import { Positions } from './positions.ts'

/** After this long without a change a selection drawn with a finger counts as drawn, in milliseconds. */
const settleAfter = 300

type Means = 'key' | 'mouse' | 'touch'

const sameRange = (a: Selection | undefined, b: Selection | undefined): boolean =>
  a?.start === b?.start && a?.end === b?.end && a?.head === b?.head

/**
 * Tells the host what the reader has selected. A selection drawn with the mouse is done when the button goes up; one
 * drawn with a finger, whose handles tell nothing, when it rests; what keys select is letter by letter and always done.
 */
export class Selecting {
  private readonly view: EditorView
  private readonly host: EditorHost
  /** By what the reader acted last, and by what the selection that stands was drawn. */
  private means: Means = 'key'
  private drawnBy: Means = 'key'
  private isDown = false
  private alt = false
  private isPlaced = false
  private reported: Selection | undefined
  private settling = 0

  constructor(view: EditorView, host: EditorHost, signal: AbortSignal) {
    this.view = view
    this.host = host
    const { dom } = view
    dom.addEventListener(
      'pointerdown',
      ({ pointerType, altKey }) => {
        this.means = pointerType === 'touch' ? 'touch' : 'mouse'
        this.isDown = true
        this.alt = altKey
      },
      { signal },
    )
    dom.addEventListener('mousedown', (event) => this.takeUp(event), { signal })
    dom.addEventListener('keydown', () => (this.means = 'key'), { signal })
    const lift = ({ altKey }: PointerEvent) => {
      if (!this.isDown) return
      this.isDown = false
      this.alt ||= altKey
      // The browser tells of its selection only after this event.
      requestAnimationFrame(() => {
        if (this.reported?.done === false) this.report()
      })
    }
    window.addEventListener('pointerup', lift, { signal })
    window.addEventListener('pointercancel', lift, { signal })
    signal.addEventListener('abort', () => clearTimeout(this.settling))
  }

  /** What is selected; undefined while no caret has been put into the text. */
  get current(): Selection | undefined {
    if (!this.isPlaced) return undefined
    const { selection, doc } = this.view.state
    const positions = Positions.of(doc)
    const offset = (pos: number) => Math.min(positions.offsetAt(pos), positions.length)
    return {
      start: offset(selection.from),
      end: offset(selection.to),
      head: offset(selection.head),
      done: this.drawnBy !== 'mouse' || !this.isDown,
      fine: this.drawnBy === 'key' || this.alt,
    }
  }

  /** The offset of the end that moves. */
  get head(): number {
    const { selection, doc } = this.view.state
    return Positions.of(doc).offsetAt(selection.head)
  }

  /** The host itself has put the selection somewhere: it is not told. */
  place(): void {
    this.isPlaced = true
    this.drawnBy = 'key'
    clearTimeout(this.settling)
    this.reported = this.current
  }

  /** Another text is shown, in which no caret has been put yet. */
  forget(): void {
    this.isPlaced = false
    clearTimeout(this.settling)
    if (this.reported) this.host.selectionChanged(undefined)
    this.reported = undefined
  }

  /**
   * A press that brings the focus. Twenty milliseconds later ProseMirror writes its own selection to the page if the
   * browser has not told of the new one by then, which Firefox on a busy machine has not: what is drawn would begin at
   * the old caret. So it learns of the place at once.
   */
  private takeUp({ button, shiftKey, detail, clientX, clientY }: MouseEvent): void {
    const { view } = this
    if (button !== 0 || shiftKey || detail > 1 || view.hasFocus()) return
    const hit = hitTest(view, clientX, clientY)
    if (!hit) return
    const { doc, tr } = view.state
    view.dispatch(tr.setSelection(TextSelection.create(doc, Positions.of(doc).posAt(hit.caret))))
  }

  /** The reader may have changed the selection. */
  report(): void {
    if (this.view.isDestroyed) return
    this.isPlaced = true
    clearTimeout(this.settling)
    if (!sameRange(this.current, this.reported)) this.drawnBy = this.means
    const { current } = this
    if (!current) return
    const isDrawing = this.means === 'touch' && current.start < current.end && !sameRange(current, this.reported)
    if (isDrawing) this.settling = window.setTimeout(() => this.report(), settleAfter)
    const now = isDrawing ? { ...current, done: false } : current
    if (sameRange(now, this.reported) && now.done === this.reported?.done) return
    this.reported = now
    this.host.selectionChanged(now)
  }
}
