import { createEffect, on } from 'solid-js'
import { announce } from '../parts/announce.ts'
import { Icon } from '../parts/Icon.tsx'
import type { IconName } from '../parts/icons.ts'
import { t } from '../words/words.ts'
import './SaveStatus.css'

/** How the work stands: on the disk, on its way, not written, or open in another window which alone may write. */
export type SaveState = 'saved' | 'saving' | 'failed' | 'following'

const iconOf: Record<SaveState, IconName> = { saved: 'check', saving: 'more', failed: 'warning', following: 'eye' }

/** Says in the top bar how the work stands. What goes wrong is also said aloud; that it is saved is not. */
export function SaveStatus(props: { state: SaveState }) {
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
  return (
    <span class={`save-status save-status-${props.state}`}>
      <Icon name={iconOf[props.state]} />
      <span class="save-status-words">{words()}</span>
    </span>
  )
}
