import { For, Show } from 'solid-js'
import { Kbd } from '../parts/Kbd.tsx'
import { t } from '../words/words.ts'
import './KeyBar.css'

/** What a key does now. */
export interface KeyHint {
  readonly chord: string
  readonly label: string
}

/** The line at the foot of the page: what the keys do now, and what undo and redo would do. */
export function KeyBar(props: {
  /** The keys of the moment, the most useful first; those for which there is no room are left out. */
  hints: readonly KeyHint[]
  /** What undo would undo. */
  undoLabel: string | undefined
  /** What redo would do again. */
  redoLabel: string | undefined
  onUndo: () => void
  onRedo: () => void
  /** Opens the list of all keys. */
  onAllKeys: () => void
}) {
  return (
    <footer class="key-bar" aria-label={t().shell.keyBar}>
      <ul class="key-bar-hints">
        <For each={props.hints}>
          {(hint) => (
            <li class="key-bar-hint">
              <Kbd chord={hint.chord} />
              <span>{hint.label}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.undoLabel}>
        {(what) => (
          <button type="button" class="key-bar-hint key-bar-button" onClick={() => props.onUndo()}>
            <Kbd chord="Mod+Z" />
            <span class="key-bar-undo">{t().shell.undoWhat(what())}</span>
          </button>
        )}
      </Show>
      <Show when={props.redoLabel}>
        {(what) => (
          <button type="button" class="key-bar-hint key-bar-button" onClick={() => props.onRedo()}>
            <Kbd chord="Mod+Shift+Z" />
            <span class="key-bar-undo">{t().shell.redoWhat(what())}</span>
          </button>
        )}
      </Show>
      <button type="button" class="key-bar-hint key-bar-button key-bar-all" onClick={() => props.onAllKeys()}>
        <Kbd chord="?" />
        <span>{t().shell.allKeys}</span>
      </button>
    </footer>
  )
}
