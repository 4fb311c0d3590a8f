import { createResource, createSignal, Show, type JSX } from 'solid-js'
import { useSurround } from '../frame.tsx'
import { Button } from '../parts/Button.tsx'
import { Field } from '../parts/Field.tsx'
import { t } from '../words/words.ts'
import { canChooseFolder, chooseFolder, folderOf } from './backup-folder.ts'
import { backUp, folderKey, saveFormer } from './backing-up.ts'

/** Saves a backup now, and lets the reader choose a folder into which one goes each day by itself. */
export const BackupSection = (): JSX.Element => {
  const around = useSurround()
  const [hasFormer] = createResource(() => around.safekeeping.hasFormer())
  const [busy, setBusy] = createSignal(false)
  const [passphrase, setPassphrase] = createSignal('')
  const folder = (): FileSystemDirectoryHandle | undefined => {
    around.state.settingRevision()
    return folderOf(around.session.settings.get(folderKey))
  }
  const save = async (): Promise<void> => {
    setBusy(true)
    await backUp(around, passphrase())
    setPassphrase('')
    setBusy(false)
  }
  const choose = async (): Promise<void> => {
    const chosen = await chooseFolder()
    if (!chosen) return
    around.session.settings.set(folderKey, chosen)
    await save()
  }
  return (
    <section class="safety-section" aria-labelledby="safety-backup">
      <h2 class="safety-title" id="safety-backup">
        {t().safety.backup}
      </h2>
      <p>{around.safekeeping.seals ? t().lock.backupHelp : t().safety.backupHelp}</p>
      <Field
        label={t().safety.passphrase}
        hint={around.safekeeping.seals ? t().lock.backupPassphraseHelp : t().safety.passphraseHelp}
      >
        {(ids) => (
          <input
            {...ids}
            type="password"
            class="control"
            autocomplete="new-password"
            value={passphrase()}
            onInput={(event) => setPassphrase(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="safety-backup">
        <Button variant="primary" icon="download" disabled={busy()} onClick={() => void save()}>
          {t().safety.backUpNow}
        </Button>
        <Show when={canChooseFolder()}>
          <Button disabled={busy()} onClick={() => void choose()}>
            {t().safety.chooseFolder}
          </Button>
        </Show>
      </div>
      <Show when={folder()}>{(chosen) => <p class="safety-quiet">{t().safety.folderChosen(chosen().name)}</p>}</Show>
      <Show when={hasFormer.state === 'ready' && hasFormer()}>
        <p class="safety-quiet">{t().safety.former}</p>
        <div class="safety-backup">
          <Button icon="download" onClick={() => void saveFormer(around)}>
            {t().safety.saveFormer}
          </Button>
        </div>
      </Show>
    </section>
  )
}
