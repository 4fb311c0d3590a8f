import { createSignal, Show, type JSX } from 'solid-js'
import type { FormatOutcome } from '../../app/export-format.ts'
import { describeAnnotator } from '../../app/annotator.ts'
import { FaultList } from '../adding/FaultList.tsx'
import { Frame, useSurround } from '../frame.tsx'
import { useKeyboard } from '../keys/keyboard.tsx'
import { Button } from '../parts/Button.tsx'
import { Choice } from '../parts/Choice.tsx'
import { notify } from '../parts/notify.ts'
import { ProgressBar } from '../parts/ProgressBar.tsx'
import { Switch } from '../parts/Switch.tsx'
import { chooseFile, saveFile, type ChosenFile } from '../save-file.ts'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { AskName } from './AskName.tsx'
import { Backup } from './Backup.tsx'
import { createExportForm } from './export-form.ts'
import { FormatChoice } from './FormatChoice.tsx'
import { FormatOptions } from './FormatOptions.tsx'
import { ImportFiles } from './ImportFiles.tsx'
import { Prepared } from './Prepared.tsx'
import './DatasetScreen.css'

/** The setting that remembers that the annotator was asked for a name. */
const askedKey = 'annotatorAsked'

/** Takes the dataset home: what to write, what it holds, a look at it, a file. Documents come in here too. */
export const DatasetScreen = (): JSX.Element => {
  const { session } = useSurround()
  const keyboard = useKeyboard()
  const form = createExportForm()
  const [asking, setAsking] = createSignal<() => void>()

  const told = (made: FormatOutcome): made is Extract<FormatOutcome, { outcome: 'ready' }> => {
    if (made.outcome === 'stopped') notify({ text: t().dataset.stopped })
    return made.outcome === 'ready'
  }
  /** Into the file that is chosen first, piece by piece, so that it never is in memory as a whole. */
  const stream = async (file: ChosenFile): Promise<string | undefined> => {
    let whole = false
    try {
      const made = await form.prepare((piece) => file.write(piece))
      if (!told(made)) return undefined
      if (made.content) await file.write(made.content)
      await file.close()
      whole = true
      return made.fileName
    } finally {
      if (!whole) await file.abort()
    }
  }
  const saveAs = async (): Promise<string | undefined> => {
    const name = form.streamedName()
    const file = name === undefined ? undefined : await chooseFile(name)
    if (file === 'declined') return undefined
    if (file) return stream(file)
    const made = await form.prepare()
    if (!told(made) || !made.content) return undefined
    return (await saveFile(made.fileName, made.content)) ? made.fileName : undefined
  }
  const save = async (): Promise<void> => {
    try {
      const name = await saveAs()
      if (name !== undefined) notify({ text: t().dataset.saved(name) })
    } catch {
      notify({ text: t().dataset.notSaved, tone: 'problem' })
    }
  }
  /** Goes on at once, or after the annotator was asked for a name, which happens once. */
  const whenAsked = (goOn: () => void): void => {
    if (session.annotator.name === undefined && session.settings.get(askedKey) !== true) setAsking(() => goOn)
    else goOn()
  }
  const named = (name: string): void => {
    const goOn = asking()
    session.settings.set(askedKey, true)
    setAsking(undefined)
    if (name !== '') describeAnnotator(session, name, true)
    goOn?.()
  }
  const scopeOptions = () =>
    form.scopes().map((option) => ({
      value: option.scope,
      label: (
        <>
          {t().dataset.scopes[option.scope]}
          <Show when={option.scope !== 'article'}>
            {' '}
            <span class="dataset-count">{numberInWords(option.count)}</span>
          </Show>
        </>
      ),
    }))
  return (
    <Frame title={t().shell.screens.dataset} hints={keyboard.hints()}>
      <div class="dataset">
        <section class="dataset-part dataset-export" aria-labelledby="dataset-export">
          <h2 id="dataset-export">{t().dataset.exportTitle}</h2>
          <Show when={form.articles().length > 0} fallback={<p>{t().dataset.nothing}</p>}>
            <Show when={form.scopes().length > 1}>
              <Choice
                label={t().dataset.scope}
                value={form.scope()}
                options={scopeOptions()}
                onChange={form.setScope}
              />
            </Show>
            <Show when={form.scope() === 'all' && form.articles().some(({ archivedAt }) => archivedAt !== undefined)}>
              <Switch
                label={t().dataset.withoutArchive}
                checked={!form.withArchive()}
                onChange={(without) => form.setWithArchive(!without)}
              />
            </Show>
            <FormatChoice form={form} />
            <FormatOptions form={form} />
            <Show when={!asking()} fallback={<AskName onName={named} />}>
              <div class="dataset-acts">
                <Button variant="primary" icon="download" onClick={() => whenAsked(() => void save())}>
                  {t().dataset.save}
                </Button>
                <Show when={!form.preparesItself()}>
                  <Button disabled={form.busy() || form.outcome() !== undefined} onClick={() => void form.prepare()}>
                    {t().dataset.prepare}
                  </Button>
                </Show>
              </div>
            </Show>
            <div class="dataset-prepared" aria-busy={form.busy()}>
              <Show
                when={form.outcome()}
                keyed
                fallback={
                  <>
                    <p class="dataset-waiting" role="status">
                      {form.busy() || form.preparesItself() ? t().dataset.preparing : ''}
                    </p>
                    <Show when={form.progress()}>
                      {(progress) => (
                        <>
                          <ProgressBar
                            label={t().dataset.preparing}
                            named
                            value={progress().done}
                            max={progress().total}
                          />
                          <div class="dataset-acts">
                            <Button onClick={form.stop}>{t().dataset.stop}</Button>
                          </div>
                        </>
                      )}
                    </Show>
                  </>
                }
              >
                {(made) =>
                  made.outcome === 'ready' ? (
                    <Prepared
                      report={made.report}
                      text={made.preview}
                      size={made.size}
                      fileName={made.fileName}
                      checked={made.checked}
                    />
                  ) : made.outcome === 'stopped' ? (
                    <p role="status">{t().dataset.stopped}</p>
                  ) : (
                    <div role="alert">
                      <p>{t().dataset.faulty}</p>
                      <FaultList faults={made.faults} />
                    </div>
                  )
                }
              </Show>
            </div>
          </Show>
        </section>
        <div class="dataset-aside">
          <ImportFiles />
          <Backup />
        </div>
      </div>
    </Frame>
  )
}
