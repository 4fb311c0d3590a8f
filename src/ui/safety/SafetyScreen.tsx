import { createResource, type JSX } from 'solid-js'
import { Frame } from '../frame.tsx'
import { useKeyboard } from '../keys/keyboard.tsx'
import { navigate } from '../shell/router.ts'
import { t } from '../words/words.ts'
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
  const keyboard = useKeyboard()
  const [room, { refetch }] = createResource(lookAround)
  const persist = async (): Promise<void> => {
    await navigator.storage.persist()
    await refetch()
  }
  return (
    <Frame title={t().safety.title} subtitle={t().safety.subtitle} hints={keyboard.hints()}>
      <Safety
        room={room.latest ?? {}}
        onPersist={() => void persist()}
        onBackup={() => navigate({ screen: 'dataset' })}
        lastBackup={undefined}
      />
    </Frame>
  )
}
