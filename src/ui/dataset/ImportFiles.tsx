import { createSignal, Show, type JSX } from 'solid-js'
import type { AnnotationFiles } from '../../app/import-annotations.ts'
import { AddingProvider, createAdding } from '../adding/adding.ts'
import { AddingReport } from '../adding/AddingReport.tsx'
import { ChooseFolder } from '../adding/ChooseFolder.tsx'
import { WindowDrop } from '../adding/WindowDrop.tsx'
import { useSurround } from '../frame.tsx'
import { Button } from '../parts/Button.tsx'
import { ProgressBar } from '../parts/ProgressBar.tsx'
import { t } from '../words/words.ts'
import { Recognised } from './Recognised.tsx'

/** Brings a document or texts in, and says file by file what became of it. */
export const ImportFiles = (): JSX.Element => {
  const { session, intake } = useSurround()
  const adding = createAdding(session, () => undefined)
  const [recognised, setRecognised] = createSignal<readonly (AnnotationFiles & { readonly chosen: readonly File[] })[]>(
    [],
  )
  /** Annotations of other programs are shown before they are brought in; all else comes in at once. */
  const take = async (files: readonly File[]): Promise<void> => {
    const { recogniseAnnotations } = await import('../../app/import-annotations.ts')
    const { annotations, others } = await recogniseAnnotations(intake.formats, files)
    const rest = new Set(others)
    const chosen = files.filter((file) => !rest.has(file))
    setRecognised(annotations.map((one) => ({ ...one, chosen })))
    if (others.length > 0) await adding.addFiles(others)
  }
  const bring = async (): Promise<void> => {
    const all = recognised()
    setRecognised([])
    const { importAnnotations } = await import('../../app/import-annotations.ts')
    await adding.importAnnotations(
      all.map((one) => ({ name: one.name, bring: (options) => importAnnotations(session, one, options) })),
    )
  }
  const asArticles = async (): Promise<void> => {
    const chosen = recognised()[0]?.chosen ?? []
    setRecognised([])
    await adding.addFiles(chosen)
  }
  let chooser: HTMLInputElement | undefined
  let button: HTMLButtonElement | undefined
  return (
    <AddingProvider value={adding}>
      <section class="dataset-part" aria-labelledby="dataset-import">
        <h2 id="dataset-import">{t().dataset.importTitle}</h2>
        <p class="dataset-help">{t().dataset.importHelp}</p>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label={t().dataset.choose}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])]
            event.currentTarget.value = ''
            if (files.length > 0) void take(files)
          }}
        />
        <WindowDrop onFiles={(files) => void take(files)} />
        <div class="dataset-acts">
          <Button
            ref={button}
            icon="upload"
            disabled={adding.progress() !== undefined}
            onClick={() => chooser?.click()}
          >
            {t().dataset.choose}
          </Button>
          <ChooseFolder onFiles={(files) => void take(files)} disabled={adding.progress() !== undefined} />
        </div>
        <Show when={recognised().length > 0}>
          <Recognised
            files={recognised()}
            onFormat={(files, format) =>
              setRecognised(recognised().map((one) => (one === files ? { ...one, format } : one)))
            }
            onBring={() => void bring()}
            onArticles={() => void asArticles()}
          />
        </Show>
        <Show when={adding.progress()}>
          {(progress) => (
            <>
              <ProgressBar
                label={t().import.reading}
                named
                {...(progress().total > 0 ? { value: progress().done, max: progress().total } : {})}
              />
              <div class="dataset-acts">
                <Button onClick={() => adding.stop()}>{t().import.stop}</Button>
              </div>
            </>
          )}
        </Show>
        <Show when={adding.report().length > 0}>
          <AddingReport onClose={() => button?.focus()} />
        </Show>
      </section>
    </AddingProvider>
  )
}
