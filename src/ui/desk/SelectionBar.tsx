import { createEffect, createSignal, onCleanup, Show, type JSX } from 'solid-js'
import { useKeyboard } from '../keys/keyboard.tsx'
import { Button } from '../parts/Button.tsx'
import { t } from '../words/words.ts'
import { useDesk } from './context.ts'
import './SelectionBar.css'

/** What can be done with the selected words, beside them for the mouse and at the foot for the thumb. */
export const SelectionBar = (props: {
  /** Changes when what is visible moved. */
  readonly moved: () => number
}): JSX.Element => {
  const { desk, acts } = useDesk()
  const keyboard = useKeyboard()
  const [bar, setBar] = createSignal<HTMLElement>()
  const isShown = (): boolean =>
    desk.words() !== undefined &&
    desk.selection()?.done === true &&
    desk.writable() &&
    !desk.unlocked() &&
    !desk.panel()
  const act = (run: () => void) => ({
    onPointerDown: (event: PointerEvent) => event.preventDefault(),
    onClick: run,
  })
  createEffect(() => {
    props.moved()
    desk.words()
    const element = bar()
    if (!element || !isShown()) return
    const frame = requestAnimationFrame(() => placeBar(element))
    onCleanup(() => cancelAnimationFrame(frame))
  })
  return (
    <Show when={isShown()}>
      <div class="selection-bar" role="toolbar" aria-label={t().desk.selectionBar} ref={setBar}>
        <Button small variant="primary" chord={keyboard.chordOf('claim')} {...act(acts.mark)}>
          {t().desk.mark}
        </Button>
        <Show when={desk.active()}>
          {(place) => (
            <>
              <Button small variant="plain" chord={keyboard.chordOf('source')} {...act(acts.pickSource)}>
                {t().desk.sourceHere}
              </Button>
              <Button small variant="plain" chord={keyboard.chordOf('cue')} {...act(acts.cue)}>
                {t().desk.cueHere}
              </Button>
              <Show
                when={desk.session.tables.get('anchor', place().anchorId)?.lost}
                fallback={
                  <Button small variant="plain" chord={keyboard.chordOf('addPiece')} {...act(acts.addPiece)}>
                    {t().desk.addPiece}
                  </Button>
                }
              >
                <Button small variant="plain" chord={keyboard.chordOf('replace')} {...act(acts.replace)}>
                  {t().desk.replace}
                </Button>
              </Show>
            </>
          )}
        </Show>
      </div>
    </Show>
  )
}

const gap = 8

/** Above the first line of the selection, or below the last where there is no room; never off the side. */
const placeBar = (bar: HTMLElement): void => {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0) return
  const rects = [...selection.getRangeAt(0).getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  if (rects.length === 0) return
  const top = Math.min(...rects.map((rect) => rect.top))
  const bottom = Math.max(...rects.map((rect) => rect.bottom))
  const line = rects.filter((rect) => Math.abs(rect.top - top) < rect.height / 2)
  const middle = (Math.min(...line.map((rect) => rect.left)) + Math.max(...line.map((rect) => rect.right))) / 2
  const { width, height } = bar.getBoundingClientRect()
  const above = top - height - gap
  const y = above >= 64 ? above : Math.min(bottom + gap, innerHeight - height - gap)
  const x = Math.min(innerWidth - width - gap, Math.max(gap, middle - width / 2))
  bar.style.setProperty('--x', `${Math.round(x)}px`)
  bar.style.setProperty('--y', `${Math.round(y)}px`)
  bar.classList.add('selection-bar-placed')
}
