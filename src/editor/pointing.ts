import type { EditorView } from 'prosemirror-view'
import type { Id } from '../core/entities.ts'
import type { EditorHost } from './contract.ts'
import { hitTest } from './hit-test.ts'
import { spansOf } from './span-state.ts'
import { stackAt } from './stack.ts'

/** The spans on the letter at a point in client coordinates, the innermost first. */
export const stackAtPoint = (view: EditorView, x: number, y: number): Id[] => {
  const letter = hitTest(view, x, y)?.letter
  return letter === undefined ? [] : stackAt(spansOf(view.state), letter)
}

/** Tells the host what the pointer is over and what is clicked or tapped. */
export class Pointing {
  private readonly view: EditorView
  private readonly host: EditorHost
  private point: { readonly x: number; readonly y: number } | undefined
  private hovered: readonly Id[] = []

  constructor(view: EditorView, host: EditorHost, signal: AbortSignal, requestFrame: () => void) {
    this.view = view
    this.host = host
    const { dom } = view
    dom.addEventListener(
      'pointermove',
      ({ clientX, clientY, pointerType, buttons }) => {
        // A finger covers what it points at, and a drag selects.
        this.point = pointerType === 'touch' || buttons > 0 ? undefined : { x: clientX, y: clientY }
        requestFrame()
      },
      { signal },
    )
    dom.addEventListener(
      'pointerleave',
      () => {
        this.point = undefined
        requestFrame()
      },
      { signal },
    )
    dom.addEventListener('click', (event) => this.press(event), { signal })
  }

  /** Once a frame: the pointer may have moved over the text, or the text under the pointer. */
  refresh(): void {
    const stack = this.point ? stackAtPoint(this.view, this.point.x, this.point.y) : []
    if (stack.length === this.hovered.length && stack.every((id, at) => id === this.hovered[at])) return
    this.hovered = stack
    this.host.hovered(stack)
  }

  private press({ button, clientX, clientY, shiftKey, altKey }: MouseEvent): void {
    if (button !== 0 || document.getSelection()?.isCollapsed === false) return
    const hit = hitTest(this.view, clientX, clientY)
    if (!hit) return
    const stack = hit.letter === undefined ? [] : stackAt(spansOf(this.view.state), hit.letter)
    this.host.pressed(stack, { start: hit.letter ?? hit.caret, shift: shiftKey, alt: altKey })
  }
}
