import { createSignal, For, Match, onCleanup, Show, Switch } from 'solid-js'
import { Button } from '../parts/Button.tsx'
import { Kbd } from '../parts/Kbd.tsx'
import { t } from '../words/words.ts'
import { isReserved, keysFor, rebind, restore, takenBy } from './bindings.ts'
import type { Command } from './commands.ts'
import { useKeyboard } from './keyboard.tsx'
import { chordOf, pressOf } from './match.ts'
import { onApple } from './platform.ts'

/** One command in the sheet: its name, and its keys, which a press on them changes in place. */
export function KeyRow(props: { command: Command }) {
  const { options } = useKeyboard()
  const [listening, setListening] = createSignal(false)
  const [proposed, setProposed] = createSignal<string>()
  const name = () => t().keys.commands[props.command.id]
  const keys = () => keysFor(props.command, options.overrides())
  const isChanged = () => options.overrides()[props.command.id] !== undefined
  const loser = () => {
    const chord = proposed()
    return chord === undefined ? undefined : takenBy(chord, props.command.id, options.overrides())
  }

  const stop = () => {
    setListening(false)
    setProposed(undefined)
    window.removeEventListener('keydown', hear, true)
  }
  const take = (chord: string) => {
    options.setOverrides(rebind(options.overrides(), props.command.id, chord))
    stop()
  }
  /** Hears the next keys before anybody else does, so that no command runs while its keys are chosen. */
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return stop()
    event.preventDefault()
    event.stopImmediatePropagation()
    if (event.key === 'Escape') return stop()
    const chord = chordOf(pressOf(event), onApple)
    if (chord === undefined) return
    setProposed(chord)
    if (isReserved(chord)) return
    if (takenBy(chord, props.command.id, options.overrides())) {
      setListening(false)
      window.removeEventListener('keydown', hear, true)
    } else take(chord)
  }
  const listen = () => {
    setProposed(undefined)
    setListening(true)
    window.addEventListener('keydown', hear, true)
  }
  onCleanup(() => window.removeEventListener('keydown', hear, true))

  return (
    <li class="key-row">
      <span class="key-row-name">{name()}</span>
      <Show
        when={!props.command.gesture}
        fallback={
          <span class="key-row-keys">
            <For each={keys()}>{(chord) => <Kbd chord={chord} />}</For>
          </span>
        }
      >
        <Show when={isChanged() && !listening()}>
          <Button
            small
            variant="plain"
            icon="undo"
            label={t().keys.resetOne}
            onClick={() => options.setOverrides(restore(options.overrides(), props.command.id))}
          />
        </Show>
        <button
          type="button"
          class="key-row-keys key-row-change"
          classList={{ 'key-row-listening': listening() }}
          onClick={listen}
          onBlur={() => listening() && stop()}
        >
          <span class="unseen">{t().keys.change(name())}: </span>
          <Switch>
            <Match when={listening()}>{t().keys.pressNow}</Match>
            <Match when={keys().length === 0}>{t().keys.noKey}</Match>
            <Match when={keys().length > 0}>
              <For each={keys()}>{(chord) => <Kbd chord={chord} />}</For>
            </Match>
          </Switch>
        </button>
      </Show>
      <Show when={proposed()}>
        {(chord) => (
          <p class="key-row-conflict" role="alert">
            <Kbd chord={chord()} />
            <Show when={loser()} fallback={t().keys.cannotUse}>
              {(other) => (
                <>
                  <span>{t().keys.takenBy(t().keys.commands[other().id])}</span>
                  <Button small onClick={() => take(chord())}>
                    {t().keys.takeAnyway}
                  </Button>
                  <Button small variant="plain" onClick={stop}>
                    {t().common.cancel}
                  </Button>
                </>
              )}
            </Show>
          </p>
        )}
      </Show>
    </li>
  )
}
