import { For, type JSX, Show } from 'solid-js'
import { Button } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { ProgressBar } from '../parts/ProgressBar.tsx'
import { agoInWords } from '../words/dates.ts'
import { sizeInWords } from '../words/sizes.ts'
import { t } from '../words/words.ts'
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

function Room(props: { room: StorageRoom; onPersist?: (() => void) | undefined }) {
  const measured = () => {
    const { usedBytes, quotaBytes } = props.room
    return usedBytes === undefined || quotaBytes === undefined ? undefined : { usedBytes, quotaBytes }
  }
  return (
    <div class="safety-room">
      <Show when={measured()} fallback={<p>{t().safety.quotaUnknown}</p>}>
        {(sizes) => (
          <>
            <p>{t().safety.quota(sizeInWords(sizes().usedBytes), sizeInWords(sizes().quotaBytes))}</p>
            <ProgressBar label={t().safety.used} value={sizes().usedBytes} max={sizes().quotaBytes} />
          </>
        )}
      </Show>
      <Show when={props.room.persisted !== undefined}>
        <p>{props.room.persisted ? t().safety.persisted : t().safety.notPersisted}</p>
      </Show>
      <Show when={props.room.persisted === false ? props.onPersist : undefined}>
        {(onPersist) => (
          <div>
            <Button icon="shield" onClick={() => onPersist()()}>
              {t().safety.askPersist}
            </Button>
          </div>
        )}
      </Show>
    </div>
  )
}

/** What is kept where, what is not promised, and how to keep a copy. */
export function Safety(props: {
  room: StorageRoom
  /** Asks the browser to promise not to clear the library. */
  onPersist?: () => void
  /** When the last backup was saved, as an instant. */
  lastBackup?: string | undefined
  /** Saves a backup. */
  onBackup?: () => void
  /** What else belongs here: what the device refused, or was repaired. */
  children?: JSX.Element
}) {
  return (
    <div class="safety">
      <section class="safety-section">
        <h2 class="safety-title">{t().safety.keptTitle}</h2>
        <List items={t().safety.kept} icon="check" />
      </section>

      <section class="safety-notice">
        <h2 class="safety-title">
          <Icon name="unlock" size={20} />
          {t().safety.notEncrypted}
        </h2>
        <p>{t().safety.notEncryptedBody}</p>
      </section>

      <section class="safety-section">
        <h2 class="safety-title">{t().safety.lossTitle}</h2>
        <List items={t().safety.loss} icon="warning" />
        <Show when={props.onBackup}>
          {(onBackup) => (
            <div class="safety-backup">
              <Button variant="primary" icon="download" onClick={() => onBackup()()}>
                {t().safety.backUpNow}
              </Button>
              <span class="safety-quiet">
                {props.lastBackup ? t().safety.lastBackup(agoInWords(props.lastBackup)) : t().safety.neverBackedUp}
              </span>
            </div>
          )}
        </Show>
      </section>

      <section class="safety-section">
        <h2 class="safety-title">{t().safety.storageTitle}</h2>
        <Room room={props.room} onPersist={props.onPersist} />
      </section>
      {props.children}
    </div>
  )
}
