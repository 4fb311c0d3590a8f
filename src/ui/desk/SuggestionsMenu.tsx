import { createSignal, For, type JSX, Show } from 'solid-js'
import { useSurround } from '../frame.tsx'
import { useKeyboard } from '../keys/keyboard.tsx'
import { Button } from '../parts/Button.tsx'
import { Popover } from '../parts/Popover.tsx'
import { Switch } from '../parts/Switch.tsx'
import { numberInWords, percentInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { useDesk } from './context.ts'
import { sureOnes, type Where } from './suggestion-acts.ts'
import './SuggestionsMenu.css'

/** How sure the grammar must be for what is accepted unread. */
const thresholds = [0.95, 0.9, 0.8, 0.7, 0.5] as const

const places: readonly Where[] = ['paragraph', 'article']

/** How many suggestions wait, whether they are shown at all, and what to do with all that are sure. */
export const SuggestionsMenu = (): JSX.Element => {
  const { desk, suggestions, suggestionActs } = useDesk()
  const { preferences, prefer } = useSurround()
  const keyboard = useKeyboard()
  const [least, setLeast] = createSignal<number>(thresholds[1])
  const count = (where: Where): number => sureOnes(desk, suggestions, where, least()).length
  return (
    <Popover
      label={t().suggesting.menu}
      class="suggestions-menu"
      trigger={(trigger) => (
        <Button {...trigger} class="suggestions-button" classList={{ 'suggestions-off': !preferences().suggestions }}>
          <span class="suggestions-mark" aria-hidden="true" />
          <span class="unseen">{t().suggesting.menu}: </span>
          {preferences().suggestions ? numberInWords(suggestions.open().length) : t().suggesting.off}
        </Button>
      )}
    >
      {(close) => (
        <>
          <Switch
            label={t().suggesting.show}
            hint={t().suggesting.hint}
            checked={preferences().suggestions}
            onChange={(wanted) => prefer({ suggestions: wanted })}
          />
          <Show when={preferences().suggestions && suggestions.open().length > 0}>
            <div class="suggestions-all">
              <label>
                {t().suggesting.atLeast}{' '}
                <select class="one-of" onChange={(event) => setLeast(Number(event.currentTarget.value))}>
                  <For each={thresholds}>
                    {(threshold) => (
                      <option value={threshold} selected={threshold === least()}>
                        {percentInWords(threshold)}
                      </option>
                    )}
                  </For>
                </select>
              </label>
              <For each={places}>
                {(where) => (
                  <Button
                    disabled={count(where) === 0}
                    chord={where === 'paragraph' ? keyboard.chordOf('acceptParagraph') : undefined}
                    onClick={() => {
                      const sure = least()
                      close()
                      suggestionActs.acceptAll(where, sure)
                    }}
                  >
                    {t().suggesting.acceptIn[where](count(where))}
                  </Button>
                )}
              </For>
            </div>
          </Show>
        </>
      )}
    </Popover>
  )
}
