import { createSignal, For, onCleanup, type JSX } from 'solid-js'
import type { CopyStatus } from '../../app/copy-keeper.ts'
import { useSurround } from '../frame.tsx'
import { Icon } from '../parts/Icon.tsx'
import type { IconName } from '../parts/icons.ts'
import { agoInWords } from '../words/dates.ts'
import { sizeInWords } from '../words/sizes.ts'
import { t } from '../words/words.ts'
import type { StorageRoom } from './Safety.tsx'

type Tone = 'good' | 'quiet' | 'warning'

const icons: Readonly<Record<Tone, IconName>> = { good: 'check', quiet: 'more', warning: 'warning' }

const copyInWords = (status: CopyStatus): readonly [Tone, string] => {
  switch (status.state) {
    case 'kept':
      return ['good', t().safety.copyKept]
    case 'starting':
      return ['quiet', t().safety.copyStarting]
    case 'elsewhere':
      return ['good', t().safety.copyElsewhere]
    case 'nowhere':
      return ['warning', t().safety.copyNowhere]
    case 'failed':
      return ['warning', t().safety.copyFailed]
    case 'differs':
      return ['warning', t().safety.copyDiffers]
  }
}

const persistence = (persisted: boolean | undefined): readonly [Tone, string] => {
  if (persisted === undefined) return ['quiet', t().safety.persistUnknown]
  return persisted ? ['good', t().safety.persisted] : ['warning', t().safety.notPersisted]
}

/** The true state of the library, line by line. */
export const State = (props: {
  readonly room: StorageRoom
  /** When the last backup was saved, as an instant. */
  readonly lastBackup: string | undefined
}): JSX.Element => {
  const { state, keeper, premises } = useSurround()
  const [copy, setCopy] = createSignal<CopyStatus>(keeper?.status ?? { state: 'nowhere' })
  const stop = keeper?.listen(setCopy)
  onCleanup(() => stop?.())

  const lines = (): readonly (readonly [what: string, tone: Tone, words: string])[] => {
    const status = state.status()
    const pending = status.state === 'saved' ? 0 : status.pending
    const { usedBytes, quotaBytes } = props.room
    const room =
      usedBytes === undefined || quotaBytes === undefined
        ? t().safety.quotaUnknown
        : t().safety.quota(sizeInWords(usedBytes), sizeInWords(quotaBytes))
    const backup: readonly [Tone, string] =
      props.lastBackup === undefined
        ? ['warning', t().safety.neverBackedUp]
        : ['good', t().safety.lastBackup(agoInWords(props.lastBackup))]
    if (!keeper)
      return [
        [t().safety.saved, 'warning', t().safety.unkept],
        [t().safety.backup, ...backup],
        [t().safety.version, 'quiet', __APP_VERSION__],
      ]
    return [
      [t().safety.saved, status.state === 'failed' ? 'warning' : 'good', t().safety.savedNot(pending)],
      [t().safety.copy, ...copyInWords(copy())],
      [t().safety.backup, ...backup],
      [t().safety.keptBy, ...persistence(props.room.persisted)],
      premises?.isLocked
        ? [t().safety.encryption, 'good', t().lock.encrypted]
        : [t().safety.encryption, 'warning', t().safety.notEncrypted],
      [t().safety.room, 'quiet', room],
      [t().safety.version, 'quiet', __APP_VERSION__],
    ]
  }
  return (
    <section class="safety-section" aria-labelledby="safety-state">
      <h2 class="safety-title" id="safety-state">
        {t().safety.stateTitle}
      </h2>
      <dl class="safety-state">
        <For each={lines()}>
          {([what, tone, words]) => (
            <div class={`safety-line safety-${tone}`}>
              <dt>{what}</dt>
              <dd>
                <Icon name={icons[tone]} />
                <span>{words}</span>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  )
}
