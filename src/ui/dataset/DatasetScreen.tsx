import { createEffect, createMemo, createSignal, on, Show, type JSX } from 'solid-js'
import { exportDocument, type ExportOutcome } from '../../app/export-document.ts'
import { describeAnnotator } from '../../app/annotator.ts'
import type { Id } from '../../core/entities.ts'
import { FaultList } from '../adding/FaultList.tsx'
import { Frame, useSurround } from '../frame.tsx'
import { useKeyboard } from '../keys/keyboard.tsx'
import { Button } from '../parts/Button.tsx'
import { Choice } from '../parts/Choice.tsx'
import { notify } from '../parts/notify.ts'
import { Switch } from '../parts/Switch.tsx'
import { saveFile } from '../save-file.ts'
import { route } from '../shell/router.ts'
import { t } from '../words/words.ts'
import { AskName } from './AskName.tsx'
import { ImportFiles } from './ImportFiles.tsx'
import { Prepared } from './Prepared.tsx'
import './DatasetScreen.css'

type Scope = 'all' | 'chosen' | 'article'

/** The setting that remembers that the annotator was asked for a name. */
const askedKey = 'annotatorAsked'

/** Takes the dataset home: what to write, what it holds, a look at it, a file. Documents come in here too. */
export const DatasetScreen = (): JSX.Element => {
  const { session, state, lastArticle } = useSurround()
  const keyboard = useKeyboard()
  const chosen = createMemo((): readonly Id[] =>
    (route().query?.['articles'] ?? '').split(',').filter((id) => session.tables.get('article', id)),
  )
  const [scope, setScope] = createSignal<Scope>(chosen().length > 0 ? 'chosen' : 'all')
  const [withArchive, setWithArchive] = createSignal(true)
  const [nameAnnotators, setNameAnnotators] = createSignal(true)
  const [outcome, setOutcome] = createSignal<ExportOutcome>()
  const [busy, setBusy] = createSignal(false)
  const [asking, setAsking] = createSignal(false)

  const articles = createMemo(() => {
    state.revision()
    return [...session.tables.all('article')].filter(({ deletedAt }) => deletedAt === undefined)
  })
  const scopes = (): readonly Scope[] => [
    'all',
    ...(chosen().length > 0 ? (['chosen'] as const) : []),
    ...(lastArticle() === undefined ? [] : (['article'] as const)),
  ]
  const articleIds = (): readonly Id[] | undefined => {
    const last = lastArticle()
    if (scope() === 'chosen') return chosen()
    if (scope() === 'article') return last === undefined ? [] : [last]
    return withArchive()
      ? undefined
      : articles().flatMap(({ id, archivedAt }) => (archivedAt === undefined ? [id] : []))
  }
  const title = (): string => {
    const ids = articleIds()
    const [only] = ids ?? []
    if (ids?.length === 1) return session.tables.get('article', only)?.title ?? ''
    return session.project.title
  }
  // What was prepared says what the library held then; any change makes it stale.
  createEffect(on([state.revision, scope, withArchive, nameAnnotators], () => setOutcome(undefined), { defer: true }))

  const prepare = async (): Promise<ExportOutcome> => {
    setBusy(true)
    try {
      const ids = articleIds()
      const made = await exportDocument(session, {
        ...(ids === undefined ? {} : { articleIds: ids }),
        nameAnnotators: nameAnnotators(),
        programVersion: __APP_VERSION__,
        name: title() === '' ? t().common.appName : title(),
      })
      setOutcome(made)
      return made
    } finally {
      setBusy(false)
    }
  }
  const save = async (): Promise<void> => {
    const made = outcome() ?? (await prepare())
    if (made.outcome !== 'ready') return
    try {
      const isSaved = await saveFile(made.fileName, new Blob([made.text], { type: 'application/json' }))
      if (isSaved) notify({ text: t().dataset.saved(made.fileName) })
    } catch {
      notify({ text: t().dataset.notSaved, tone: 'problem' })
    }
  }
  const begin = (): void => {
    if (session.annotator.name === undefined && session.settings.get(askedKey) !== true) setAsking(true)
    else void save()
  }
  const named = (name: string): void => {
    session.settings.set(askedKey, true)
    setAsking(false)
    if (name !== '') describeAnnotator(session, name, true)
    void save()
  }
  return (
    <Frame title={t().shell.screens.dataset} hints={keyboard.hints()}>
      <div class="dataset">
        <section class="dataset-part" aria-labelledby="dataset-export">
          <h2 id="dataset-export">{t().dataset.exportTitle}</h2>
          <p class="dataset-help">{t().dataset.format}</p>
          <Show when={articles().length > 0} fallback={<p>{t().dataset.nothing}</p>}>
            <Show when={scopes().length > 1}>
              <Choice
                label={t().dataset.scope}
                value={scope()}
                options={scopes().map((value) => ({ value, label: t().dataset.scopes[value] }))}
                onChange={setScope}
              />
            </Show>
            <Show when={scope() === 'all' && articles().some(({ archivedAt }) => archivedAt !== undefined)}>
              <Switch
                label={t().dataset.withoutArchive}
                checked={!withArchive()}
                onChange={(without) => setWithArchive(!without)}
              />
            </Show>
            <Switch
              label={t().dataset.nameAnnotators}
              hint={t().dataset.nameAnnotatorsHelp}
              checked={nameAnnotators()}
              onChange={setNameAnnotators}
            />
            <Show when={asking()}>
              <AskName onName={named} />
            </Show>
            <div class="dataset-acts">
              <Button variant="primary" icon="download" disabled={busy()} onClick={begin}>
                {t().dataset.save}
              </Button>
              <Button disabled={busy() || outcome() !== undefined} onClick={() => void prepare()}>
                {t().dataset.prepare}
              </Button>
              <span role="status">{busy() ? t().dataset.preparing : ''}</span>
            </div>
            <Show when={outcome()} keyed>
              {(made) =>
                made.outcome === 'ready' ? (
                  <Prepared report={made.report} text={made.text} />
                ) : (
                  <div role="alert">
                    <p>{t().dataset.faulty}</p>
                    <FaultList faults={made.faults} />
                  </div>
                )
              }
            </Show>
          </Show>
        </section>
        <ImportFiles />
        <section class="dataset-part" aria-labelledby="dataset-backup">
          <h2 id="dataset-backup">{t().dataset.backupTitle}</h2>
          <p class="dataset-help">{t().dataset.backupHelp}</p>
        </section>
      </div>
    </Frame>
  )
}
