import { Show, type JSX } from 'solid-js'
import { AddingProvider, createAdding } from '../adding/adding.ts'
import { AddingReport } from '../adding/AddingReport.tsx'
import { WindowDrop } from '../adding/WindowDrop.tsx'
import { useSurround } from '../frame.tsx'
import { Button } from '../parts/Button.tsx'
import { ProgressBar } from '../parts/ProgressBar.tsx'
import { t } from '../words/words.ts'

/** Brings a document or texts in, and says file by file what became of it. */
export const ImportFiles = (): JSX.Element => {
  const { session } = useSurround()
  const adding = createAdding(session, () => undefined)
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
          accept=".json,.txt,application/json,text/plain"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])]
            event.currentTarget.value = ''
            if (files.length > 0) void adding.addFiles(files)
          }}
        />
        <WindowDrop onFiles={(files) => void adding.addFiles(files)} />
        <div class="dataset-acts">
          <Button
            ref={button}
            icon="upload"
            disabled={adding.progress() !== undefined}
            onClick={() => chooser?.click()}
          >
            {t().dataset.choose}
          </Button>
        </div>
        <Show when={adding.progress()}>
          {(progress) => (
            <ProgressBar
              label={t().import.reading}
              named
              {...(progress().total > 0 ? { value: progress().done, max: progress().total } : {})}
            />
          )}
        </Show>
        <Show when={adding.report().length > 0}>
          <AddingReport onClose={() => button?.focus()} />
        </Show>
      </section>
    </AddingProvider>
  )
}
