import { Show, type JSX } from 'solid-js'
import type { ExportOutcome } from '../../app/export-document.ts'
import { useSurround } from '../frame.tsx'
import { Button } from '../parts/Button.tsx'
import { agoInWords } from '../words/dates.ts'
import { t } from '../words/words.ts'

/** The setting that says when the last backup was saved, as an instant. */
export const lastBackupKey = 'lastBackupAt'

/** Saves the whole library as one file, and says what is in it and what is not. */
export const Backup = (props: {
  readonly save: (make: () => Promise<ExportOutcome>) => Promise<boolean>
  readonly whenAsked: (goOn: () => void) => void
}): JSX.Element => {
  const { session, state } = useSurround()
  const make = async (): Promise<ExportOutcome> => {
    const { exportDocument } = await import('../../app/export-document.ts')
    const day = session.author().now.slice(0, 10)
    return exportDocument(session, {
      nameAnnotators: true,
      programVersion: __APP_VERSION__,
      name: `${session.project.title || t().common.appName} ${day}`,
    })
  }
  const save = async (): Promise<void> => {
    if (await props.save(make)) session.settings.set(lastBackupKey, session.author().now)
  }
  const begin = (): void => {
    const goOn = (): void => void save()
    props.whenAsked(goOn)
  }
  const last = () => {
    state.settingRevision()
    const value = session.settings.get(lastBackupKey)
    return typeof value === 'string' ? value : undefined
  }
  return (
    <section class="dataset-part" aria-labelledby="dataset-backup">
      <h2 id="dataset-backup">{t().dataset.backupTitle}</h2>
      <p class="dataset-help">{t().dataset.backupHelp}</p>
      <div class="dataset-acts">
        <Button icon="shield" onClick={begin}>
          {t().dataset.backUp}
        </Button>
        <Show when={last()}>
          {(when) => <span class="dataset-last">{t().safety.lastBackup(agoInWords(when()))}</span>}
        </Show>
      </div>
    </section>
  )
}
