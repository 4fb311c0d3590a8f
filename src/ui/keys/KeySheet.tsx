import { createEffect, createMemo, createSignal, For, Show } from 'solid-js'
import { fold } from '../../core/fold.ts'
import { Button } from '../parts/Button.tsx'
import { TextField } from '../parts/Field.tsx'
import { Lookup } from '../parts/Lookup.tsx'
import { dictionaries, prepareWords, t } from '../words/words.ts'
import { type Command, commands } from './commands.ts'
import { KeyRow } from './KeyRow.tsx'
import { useKeyboard } from './keyboard.tsx'
import './KeySheet.css'

const shown = commands.filter(({ later }) => !later)
const scopes = [...new Set(shown.map(({ scope }) => scope))]

/** A command is found by its name in either language, and by its keys. */
function isFound(command: Command, wanted: string): boolean {
  const names = dictionaries().map(({ keys }) => keys.commands[command.id])
  return [...names, ...command.keys].some((text) => fold(text).includes(wanted))
}

/** All keys by where they act, searchable in both languages; each can be changed in its place. */
export function KeySheet(props: { open: boolean; onClose: () => void }) {
  const { options } = useKeyboard()
  const [wanted, setWanted] = createSignal('')
  createEffect(() => {
    if (!props.open) return
    // Without them the keys are still found by their Arabic names.
    prepareWords('en').catch((error: unknown) => console.warn('The English words could not be loaded.', error))
  })
  const groups = createMemo(() => {
    const folded = fold(wanted().trim())
    return scopes
      .map((scope) => ({
        scope,
        found: shown.filter((command) => command.scope === scope && isFound(command, folded)),
      }))
      .filter(({ found }) => found.length > 0)
  })
  const close = () => {
    setWanted('')
    props.onClose()
  }
  return (
    <Lookup open={props.open} onClose={close} title={t().keys.title}>
      <div class="key-sheet-head">
        <TextField
          label={t().keys.searchLabel}
          hideLabel
          type="search"
          placeholder={t().keys.searchLabel}
          value={wanted()}
          onInput={setWanted}
          autofocus
        />
        <Show when={Object.keys(options.overrides()).length > 0}>
          <Button onClick={() => options.setOverrides({})}>{t().keys.resetAll}</Button>
        </Show>
      </div>
      <Show when={!options.singleKeys()}>
        <p class="key-sheet-note">{t().keys.singleKeysOff}</p>
      </Show>
      <div class="key-sheet-groups">
        <For each={groups()} fallback={<p class="key-sheet-note">{t().keys.nothingFound}</p>}>
          {({ scope, found }) => (
            <section class="key-sheet-group">
              <h3 class="key-sheet-scope">{t().keys.scopes[scope]}</h3>
              <ul>
                <For each={found}>{(command) => <KeyRow command={command} />}</For>
              </ul>
            </section>
          )}
        </For>
      </div>
    </Lookup>
  )
}
