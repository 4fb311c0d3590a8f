import { createEffect, on, Show } from 'solid-js'
import { announce } from '../parts/announce.ts'
import { Button } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import type { IconName } from '../parts/icons.ts'
import { Popover } from '../parts/Popover.tsx'
import { t } from '../words/words.ts'
import './SaveStatus.css'

/**
 * How the work stands: on the disk, on its way, not written, open in another window which alone may write, or in a browser
 * that keeps nothing.
 */
export type SaveState = 'saved' | 'saving' | 'failed' | 'following' | 'unkept'

const iconOf: Record<SaveState, IconName> = {
  saved: 'check',
  saving: 'more',
  failed: 'warning',
  following: 'eye',
  unkept: 'warning',
}

/** What stands behind «not saved», and what can be done about it. */
export interface SaveTrouble {
  /** Why, and what to do. */
  readonly words: string
  /** How many changes wait in this window. */
  readonly pending: number
  readonly onRetry: () => void
  /** Writes everything to a file at once. */
  readonly onEmergency: () => void
}

/** Says in the top bar how the work stands. What goes wrong is also said aloud; that it is saved is not. */
export function SaveStatus(props: { state: SaveState; trouble?: SaveTrouble | undefined }) {
  const words = () => t().shell.status[props.state]
  createEffect(
    on(
      () => props.state,
      (state, before) => {
        if (state === 'failed') announce(words(), 'assertive')
        if (before === 'failed' && state === 'saved') announce(words())
        if (state === 'following') announce(words())
      },
    ),
  )
  const plain = () => (
    <span class={`save-status save-status-${props.state}`}>
      <Icon name={iconOf[props.state]} />
      <span class="save-status-words">{words()}</span>
    </span>
  )
  return (
    <Show when={props.state === 'failed' ? props.trouble : undefined} fallback={plain()}>
      {(trouble) => (
        <Popover
          label={words()}
          align="end"
          trigger={(trigger) => (
            <button {...trigger} type="button" class="save-status save-status-failed save-status-button">
              <Icon name="warning" />
              <span class="save-status-words">{words()}</span>
              <Icon name="chevron-down" size={12} />
            </button>
          )}
        >
          {(close) => (
            <div class="save-trouble">
              <p>{trouble().words}</p>
              <p>{t().shell.pending(trouble().pending)}</p>
              <div class="save-trouble-acts">
                <Button variant="primary" icon="download" onClick={() => trouble().onEmergency()}>
                  {t().shell.emergency}
                </Button>
                <Button
                  onClick={() => {
                    trouble().onRetry()
                    close()
                  }}
                >
                  {t().common.retry}
                </Button>
              </div>
            </div>
          )}
        </Popover>
      )}
    </Show>
  )
}
