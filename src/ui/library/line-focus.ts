import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js'
import type { Id } from '../../core/entities.ts'

/** The focus within a list of which only the lines in sight are drawn. */
export interface LineFocus {
  /** Brings the focus to the current line as soon as it is drawn. */
  readonly call: () => void
  /** Counts the calls. */
  readonly calls: Accessor<number>
  /** Whether the last call has not been answered yet. */
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
  return {
    call: () => {
      isDue = true
      setCalls((count) => count + 1)
    },
    calls,
    isDue: () => isDue,
    taken: (id) => {
      isDue = false
      setLastId(id)
    },
    lastId,
  }
}

/** How long a line that was given the focus sees to it that it keeps it. */
const guardedFrames = 12

/** Lets a line take the focus when it is called for; for the life of the line. */
export const useLineFocus = (focus: LineFocus, line: () => HTMLElement | undefined, isCurrent: () => boolean): void => {
  let frame = 0
  const take = (): void => line()?.focus({ preventScroll: true })
  // The lines that are drawn anew around a line may take it off the page for a moment, and the focus with it.
  const keep = (frames: number): void => {
    if (frames === 0 || !isCurrent()) return
    if (document.activeElement === document.body) take()
    frame = requestAnimationFrame(() => keep(frames - 1))
  }
  // A line is hidden until it has been measured, and takes no focus before.
  const answer = (): void => {
    const element = line()
    if (!element || !isCurrent() || !focus.isDue()) return
    if (element.checkVisibility({ visibilityProperty: true })) {
      take()
      keep(guardedFrames)
    } else frame = requestAnimationFrame(answer)
  }
  createEffect(on(focus.calls, answer))
  onCleanup(() => cancelAnimationFrame(frame))
}
