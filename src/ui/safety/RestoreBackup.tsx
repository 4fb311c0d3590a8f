import { createSignal, Match, Show, Switch, type JSX } from 'solid-js'
import { backupProblemOf, type BackupProblem, type Preview } from '../../app/backups.ts'
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
  const [problem, setProblem] = createSignal<BackupProblem | 'unreadable'>()
  const [step, setStep] = createSignal<'look' | 'sure' | 'busy'>('look')

  /** A file that asks for a passphrase. */
  const [locked, setLocked] = createSignal<File>()
  const [passphrase, setPassphrase] = createSignal('')
  const [reading, setReading] = createSignal(false)

  const look = async (file: File, typed: string): Promise<void> => {
    setProblem(undefined)
    setReading(true)
    try {
      setPreview(await safekeeping.preview(file, typed))
      setLocked(undefined)
    } catch (error) {
      const why = backupProblemOf(error)
      setProblem(why ?? 'unreadable')
      if (why === 'locked') setLocked(file)
    }
    setReading(false)
  }
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setPreview(undefined)
    setLocked(undefined)
    setPassphrase('')
    setStep('look')
    if (file.size > largestBackup) setProblem('unreadable')
    else await look(file, '')
  }
  const restore = async (): Promise<void> => {
    setStep('busy')
    try {
      await safekeeping.restore()
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
      <Show when={reading()}>
        <p role="status">{t().safety.readingBackup}</p>
      </Show>
      <Show when={problem()}>{(why) => <p role="alert">{t().safety.backupProblem[why()]}</p>}</Show>
      <Show when={locked()}>
        {(file) => (
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
                    if (event.key === 'Enter' && !event.isComposing) void look(file(), passphrase())
                  }}
                />
              )}
            </Field>
            <Button onClick={() => void look(file(), passphrase())}>{t().common.open}</Button>
          </div>
        )}
      </Show>
      <Show when={preview()}>
        {(shown) => (
          <div class="safety-preview" role="group" aria-label={t().safety.inBackup}>
            <p role="status">
              {t().safety.madeAt(`${dateInWords(shown().madeAt)} ${timeInWords(shown().madeAt)}`, shown().title)}
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
                  <Button variant="danger" onClick={() => void restore()}>
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
