import { createSignal, Match, Show, Switch, type JSX } from 'solid-js'
import { BackupError, type Preview } from '../../app/backup.ts'
import { isSealed, unseal } from '../../app/sealing.ts'
import { useSurround } from '../frame.tsx'
import { Button } from '../parts/Button.tsx'
import { Field } from '../parts/Field.tsx'
import { focusFirst } from '../parts/InlineForm.tsx'
import { dateInWords, timeInWords } from '../words/dates.ts'
import { t } from '../words/words.ts'

/** A backup may be so large; beyond that a browser cannot hold it in one piece. */
const largestBackup = 1_000_000_000

/** Opens a backup, shows what is in it, and puts it in place of the library when the reader says so twice. */
export const RestoreBackup = (): JSX.Element => {
  const { safekeeping } = useSurround()
  const [preview, setPreview] = createSignal<Preview>()
  const [problem, setProblem] = createSignal<BackupError['problem'] | 'unreadable'>()
  const [step, setStep] = createSignal<'look' | 'sure' | 'busy'>('look')

  /** A file that asks for a passphrase. */
  const [locked, setLocked] = createSignal<Uint8Array>()
  const [passphrase, setPassphrase] = createSignal('')

  const look = async (read: () => Uint8Array | Promise<Uint8Array>): Promise<void> => {
    setProblem(undefined)
    try {
      setPreview(safekeeping.preview(await read()))
      setLocked(undefined)
    } catch (error) {
      setProblem(error instanceof BackupError ? error.problem : 'unreadable')
    }
  }
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setPreview(undefined)
    setLocked(undefined)
    setProblem(undefined)
    setPassphrase('')
    setStep('look')
    if (file.size > largestBackup) return void setProblem('unreadable')
    await look(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      if (!isSealed(bytes)) return bytes
      setLocked(bytes)
      throw new BackupError('locked')
    })
  }
  const unlock = (bytes: Uint8Array): Promise<void> => {
    const typed = passphrase()
    return look(() => unseal(bytes, typed))
  }
  const restore = async ({ contents }: Preview): Promise<void> => {
    setStep('busy')
    try {
      await safekeeping.restore(contents)
    } catch (error) {
      console.error(error)
      setPreview(undefined)
      setProblem('unreadable')
    }
  }
  const holds = ({ holding }: Preview): string =>
    [
      t().common.articles(holding.articles),
      t().common.claims(holding.claims),
      t().common.sources(holding.sources),
      t().recovery.actCount(holding.acts),
    ].join(t().common.listSeparator)
  return (
    <section class="safety-section" aria-labelledby="safety-restore">
      <h2 class="safety-title" id="safety-restore">
        {t().safety.restoreTitle}
      </h2>
      <p>{t().safety.restoreHelp}</p>
      <label class="button button-quiet safety-choose">
        {t().safety.chooseBackup}
        <input
          type="file"
          class="unseen"
          accept=".isnad-backup"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            void open(file)
            event.currentTarget.value = ''
          }}
        />
      </label>
      <Show when={problem()}>{(why) => <p role="alert">{t().safety.backupProblem[why()]}</p>}</Show>
      <Show when={locked()}>
        {(bytes) => (
          <div class="safety-preview">
            <Field label={t().safety.passphraseOf}>
              {(ids) => (
                <input
                  {...ids}
                  type="password"
                  class="control"
                  autocomplete="off"
                  value={passphrase()}
                  onInput={(event) => setPassphrase(event.currentTarget.value)}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter' && !event.isComposing) void unlock(bytes())
                  }}
                />
              )}
            </Field>
            <Button onClick={() => void unlock(bytes())}>{t().common.open}</Button>
          </div>
        )}
      </Show>
      <Show when={preview()}>
        {(shown) => (
          <div class="safety-preview" role="group" aria-label={t().safety.inBackup}>
            <p role="status">
              {t().safety.madeAt(
                `${dateInWords(shown().contents.madeAt)} ${timeInWords(shown().contents.madeAt)}`,
                shown().contents.title,
              )}
              <br />
              {holds(shown())}
            </p>
            <Switch>
              <Match when={step() === 'look'}>
                <Button onClick={() => setStep('sure')}>{t().safety.putInPlace}</Button>
              </Match>
              <Match when={step() === 'sure'}>
                <p role="alert">{t().safety.putInPlaceSure}</p>
                <div class="safety-backup" ref={(acts) => focusFirst(acts)}>
                  <Button variant="danger" onClick={() => void restore(shown())}>
                    {t().safety.putInPlaceYes}
                  </Button>
                  <Button variant="plain" autofocus onClick={() => setStep('look')}>
                    {t().common.cancel}
                  </Button>
                </div>
              </Match>
              <Match when={step() === 'busy'}>
                <p role="status">{t().recovery.restoring}</p>
              </Match>
            </Switch>
          </div>
        )}
      </Show>
    </section>
  )
}
