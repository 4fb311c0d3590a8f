import { For, type JSX, Show } from 'solid-js'
import { useSurround } from '../frame.tsx'
import { Button } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { t } from '../words/words.ts'
import { State } from './State.tsx'
import './Safety.css'

/** What the browser says about the room it gives. */
export interface StorageRoom {
  /** Whether it has promised not to clear the library; nothing where it does not say. */
  readonly persisted?: boolean
  readonly usedBytes?: number
  readonly quotaBytes?: number
}

function List(props: { items: readonly string[]; icon: 'check' | 'warning' }) {
  return (
    <ul class="safety-list">
      <For each={props.items}>
        {(item) => (
          <li class={`safety-item safety-${props.icon}`}>
            <Icon name={props.icon} />
            <span>{item}</span>
          </li>
        )}
      </For>
    </ul>
  )
}

/** What is kept where, what is not promised, and how to keep a copy. */
export function Safety(props: {
  room: StorageRoom
  /** Asks the browser to promise not to clear the library. */
  onPersist?: () => void
  /** When the last backup was saved, as an instant. */
  lastBackup?: string | undefined
  /** Whether it is locked, and how it becomes so. */
  encryption?: JSX.Element
  /** What is done with the library as a whole, below all else. */
  last?: JSX.Element
  /** What else belongs here: what the device refused, or was repaired. */
  children?: JSX.Element
}) {
  const { keeper } = useSurround()
  return (
    <div class="safety">
      <State room={props.room} lastBackup={props.lastBackup} />
      <Show when={keeper}>{props.encryption}</Show>
      {props.children}
      <Show when={keeper} fallback={<p>{t().shell.notLasting}</p>}>
        <section class="safety-section">
          <h2 class="safety-title">{t().safety.keptTitle}</h2>
          <List items={t().safety.kept} icon="check" />
        </section>

        <section class="safety-section">
          <h2 class="safety-title">{t().safety.lossTitle}</h2>
          <List items={t().safety.loss} icon="warning" />
        </section>
      </Show>

      <Show when={props.room.persisted === false ? props.onPersist : undefined}>
        {(onPersist) => (
          <section class="safety-section">
            <h2 class="safety-title">{t().safety.storageTitle}</h2>
            <p>{t().safety.notPersisted}</p>
            <div>
              <Button icon="shield" onClick={() => onPersist()()}>
                {t().safety.askPersist}
              </Button>
            </div>
          </section>
        )}
      </Show>
      {props.last}
    </div>
  )
}
