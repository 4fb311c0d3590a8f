import { createSignal, onCleanup, type Accessor } from 'solid-js'
import type { Id } from '../../core/entities.ts'

/** The focus within a list of which only the lines in sight are drawn. */
export interface LineFocus {
  /** Brings the focus to the current line as soon as it is drawn. */
  readonly call: () => void
  /** Counts the calls. */
  readonly calls: Accessor<number>
  /** Whether the last call has not been answered yet, and the reader has not gone elsewhere since. */
  readonly isDue: () => boolean
  /** The line that has the focus says so. */
  readonly taken: (id: Id) => void
  /** The line that had the focus last; it must not be taken off the page while the next one is drawn. */
  readonly lastId: Accessor<Id | undefined>
}

export const createLineFocus = (): LineFocus => {
  const [calls, setCalls] = createSignal(0)
  const [lastId, setLastId] = createSignal<Id>()
  let isDue = false
  let from: Element | null = null
  const isThere = (): boolean => document.activeElement === from || document.activeElement === document.body
  return {
    call: () => {
      isDue = true
      from = document.activeElement
      setCalls((count) => count + 1)
    },
    calls,
    isDue: () => isDue && isThere(),
    taken: (id) => {
      isDue = false
      setLastId(id)
    },
    lastId,
  }
}

/** How long a line that was given the focus sees to it that it keeps it. */
const guardedFrames = 12

/**
 * Makes what a line does when the focus is called: it takes it if it is the current one, as soon as it is drawn. For
 * the life of the line.
 */
export const createFocusAnswer = (
  focus: LineFocus,
): ((line: HTMLElement | undefined, isCurrent: () => boolean) => void) => {
  let frame = 0
  onCleanup(() => cancelAnimationFrame(frame))
  const take = (line: HTMLElement): void => line.focus({ preventScroll: true })
  // The lines that are drawn anew around a line may take it off the page for a moment, and the focus with it.
  const keep = (line: HTMLElement, isCurrent: () => boolean, frames: number): void => {
    if (frames === 0 || !isCurrent()) return
    if (document.activeElement === document.body) take(line)
    frame = requestAnimationFrame(() => keep(line, isCurrent, frames - 1))
  }
  const answer = (line: HTMLElement | undefined, isCurrent: () => boolean): void => {
    if (!line || !isCurrent() || !focus.isDue()) return
    // A line is hidden until it has been measured, and takes no focus before.
    if (line.checkVisibility({ visibilityProperty: true })) {
      take(line)
      keep(line, isCurrent, guardedFrames)
    } else frame = requestAnimationFrame(() => answer(line, isCurrent))
  }
  return answer
}
