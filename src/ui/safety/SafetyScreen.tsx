import { createResource, Show, type JSX } from 'solid-js'
import { lastBackupKey } from '../../app/safekeeping.ts'
import { DestroySection } from '../destroy/DestroySection.tsx'
import { LockSection } from '../lock/LockSection.tsx'
import { Frame, useSurround } from '../frame.tsx'
import { Button } from '../parts/Button.tsx'
import { navigate } from '../shell/router.ts'
import { useKeyboard } from '../keys/keyboard.tsx'
import { t } from '../words/words.ts'
import { BackupSection } from './BackupSection.tsx'
import { RestoreBackup } from './RestoreBackup.tsx'
import { Safety, type StorageRoom } from './Safety.tsx'

const lookAround = async (): Promise<StorageRoom> => {
  if (!('storage' in navigator)) return {}
  const [persisted, { usage, quota }] = await Promise.all([navigator.storage.persisted(), navigator.storage.estimate()])
  return {
    persisted,
    ...(usage === undefined ? {} : { usedBytes: usage }),
    ...(quota === undefined ? {} : { quotaBytes: quota }),
  }
}

/** What is kept where, and from whom. */
export const SafetyScreen = (): JSX.Element => {
  const { session, state, premises } = useSurround()
  const keyboard = useKeyboard()
  const [room, { refetch }] = createResource(lookAround)
  const persist = async (): Promise<void> => {
    await navigator.storage.persist()
    await refetch()
  }
  const lastBackup = (): string | undefined => {
    state.settingRevision()
    const kept = session.settings.get(lastBackupKey)
    return typeof kept === 'string' ? kept : undefined
  }
  return (
    <Frame title={t().safety.title} subtitle={t().safety.subtitle} hints={keyboard.hints()}>
      <Safety
        room={room.latest ?? {}}
        onPersist={() => void persist()}
        lastBackup={lastBackup()}
        encryption={<LockSection />}
        last={<Show when={premises}>{(there) => <DestroySection premises={there()} />}</Show>}
      >
        <BackupSection />
        <RestoreBackup />
        <div>
          <Button icon="undo" onClick={() => navigate({ screen: 'history' })}>
            {t().safety.wholeHistory}
          </Button>
        </div>
      </Safety>
    </Frame>
  )
}
