import { createResource, createSignal, onMount, Show, type JSX } from 'solid-js'
import type { StorageProblem } from '../app/events.ts'
import { Button } from './parts/Button.tsx'
import { EmptyState } from './parts/EmptyState.tsx'
import { saveFile } from './save-file.ts'
import { language } from './words/language.ts'
import { speakTheOther } from './words/language-before.ts'
import { t } from './words/words.ts'
import './CannotOpen.css'

/** A file of the library, made when it is asked for. */
export type MakeFile = () => Promise<{ readonly name: string; readonly content: Blob }>

/** What stands in place of the library when the device does not let it be read: why, and what can be done. */
export const CannotOpen = (props: {
  readonly problem: StorageProblem
  readonly onRetry: () => void
  /** Goes on with a library that ends with the window; only where the device keeps nothing at all. */
  readonly onWithout: () => void
  /** How all of the library leaves as a file, where something else on the device still has it. */
  readonly findFile?: (() => Promise<MakeFile | undefined>) | undefined
  /** Is told how a newer program takes the place of this one, when there is one. */
  readonly onUpdate: (offer: (accept: () => void) => void) => void
}): JSX.Element => {
  const [makeFile] = createResource(() => props.findFile?.().catch(() => undefined))
  const [update, setUpdate] = createSignal<() => void>()
  const [said, setSaid] = createSignal<string>()
  onMount(() => {
    if (props.problem === 'newerVersion') props.onUpdate((accept) => setUpdate(() => accept))
  })
  const save = async (make: MakeFile): Promise<void> => {
    try {
      const { name, content } = await make()
      if (await saveFile(name, content)) setSaid(t().recovery.saved(name))
    } catch (error) {
      console.error(error)
      setSaid(t().shell.fileFailed)
    }
  }
  return (
    <main>
      <div class="cannot-open-language">
        <Button small variant="plain" onClick={speakTheOther}>
          {language() === 'ar' ? 'English' : 'العربية'}
        </Button>
      </div>
      <EmptyState
        icon="warning"
        title={t().shell.cannotOpen}
        action={
          <div class="cannot-open-acts">
            <Show
              when={update()}
              fallback={
                <Button variant="primary" onClick={() => props.onRetry()}>
                  {t().common.retry}
                </Button>
              }
            >
              {(accept) => (
                <Button variant="primary" onClick={() => accept()()}>
                  {t().shell.updateNow}
                </Button>
              )}
            </Show>
            <Show when={makeFile.latest}>
              {(make) => (
                <Button icon="download" onClick={() => void save(make())}>
                  {t().shell.saveLibrary}
                </Button>
              )}
            </Show>
            <Show when={props.problem === 'unavailable'}>
              <Button onClick={() => props.onWithout()}>{t().shell.withoutKeeping}</Button>
            </Show>
          </div>
        }
      >
        {t().shell.cannotOpenBecause[props.problem]}
      </EmptyState>
      <p class="cannot-open-said" role="status">
        {said()}
      </p>
    </main>
  )
}
