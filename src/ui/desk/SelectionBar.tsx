import { createEffect, createSignal, onCleanup, Show, type JSX } from 'solid-js'
import { useKeyboard } from '../keys/keyboard.tsx'
import { Button } from '../parts/Button.tsx'
import { t } from '../words/words.ts'
import { useDesk } from './context.ts'
import { placeBar } from './place-bar.ts'
import { drawnFor } from './suggestion-acts.ts'
import './FloatingBar.css'

/** What can be done with the selected words, beside them for the mouse and at the foot for the thumb. */
export const SelectionBar = (props: {
  /** Changes when what is visible moved. */
  readonly moved: () => number
}): JSX.Element => {
  const { desk, acts, suggestions } = useDesk()
  const keyboard = useKeyboard()
  const [bar, setBar] = createSignal<HTMLElement>()
  /** Words drawn for a suggestion belong to its own bar. */
  const isDrawnAnew = (): boolean => {
    const number = suggestions.active()
    return number !== undefined && drawnFor(desk, suggestions, number) !== undefined
  }
  const isShown = (): boolean =>
    desk.words() !== undefined &&
    desk.selection()?.done === true &&
    desk.writable() &&
    !desk.unlocked() &&
    !desk.panel() &&
    !isDrawnAnew()
  const act = (run: () => void) => ({
    onPointerDown: (event: PointerEvent) => event.preventDefault(),
    onClick: run,
  })
  createEffect(() => {
    props.moved()
    desk.words()
    const element = bar()
    if (!element || !isShown()) return
    const frame = requestAnimationFrame(() => placeAtSelection(element))
    onCleanup(() => cancelAnimationFrame(frame))
  })
  return (
    <Show when={isShown()}>
      <div class="floating-bar" role="toolbar" aria-label={t().desk.selectionBar} ref={setBar}>
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

const placeAtSelection = (bar: HTMLElement): void => {
  const selection = document.getSelection()
  if (selection && selection.rangeCount > 0) placeBar(bar, [...selection.getRangeAt(0).getClientRects()])
}
