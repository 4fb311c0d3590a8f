import { createResource, createSignal, For, onMount, Show, untrack, type JSX } from 'solid-js'
import { nameOfSource } from '../../app/desk/readout.ts'
import { articlesNaming, split, type Mentioned } from '../../app/register/merging.ts'
import type { Id, Source } from '../../core/entities.ts'
import { notifyUndoable } from '../adding/undo-notice.ts'
import { useSurround } from '../frame.tsx'
import { titleOf } from '../library/title.ts'
import { Button } from '../parts/Button.tsx'
import { TextField } from '../parts/Field.tsx'
import { notify } from '../parts/notify.ts'
import { ProgressBar } from '../parts/ProgressBar.tsx'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'

/** Takes the mentions of some articles away from a source: they are of somebody else. */
export const SplitPanel = (props: { readonly source: Source; readonly onClose: () => void }): JSX.Element => {
  const { session } = useSurround()
  const [progress, setProgress] = createSignal<{ read: number; of: number }>({ read: 0, of: 1 })
  const [chosen, setChosen] = createSignal<ReadonlySet<Id>>(new Set<Id>())
  const [name, setName] = createSignal(untrack(() => nameOfSource(props.source)))
  const fail = (error: unknown): void => {
    console.error(error)
    notify({ text: t().source.failed, tone: 'problem' })
  }
  const [named] = createResource(
    () => props.source.id,
    async (id) => {
      const found = await articlesNaming(session, id, (read, of) => setProgress({ read, of }))
      return found.filter(({ mentionIds }) => mentionIds.length > 0)
    },
  )
  const parts = (): readonly Mentioned[] => (named.latest ?? []).filter(({ articleId }) => chosen().has(articleId))
  const toggle = (id: Id): void => {
    const next = new Set(chosen())
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  let panel: HTMLElement | undefined
  onMount(() => panel?.focus())
  const mentions = (): number => parts().reduce((sum, { mentionIds }) => sum + mentionIds.length, 0)
  const carryOut = async (): Promise<void> => {
    const id = await split(session, props.source.id, parts(), name().trim())
    if (id === undefined) notify({ text: t().source.held, tone: 'problem' })
    else {
      notifyUndoable(session, t().source.splitDone(name().trim()))
      props.onClose()
    }
  }
  return (
    <section ref={panel} class="source-panel-form" tabindex="-1" aria-label={t().source.splitTitle}>
      <h2>{t().source.splitTitle}</h2>
      <p class="page-note">{t().source.splitHint}</p>
      <Show
        when={named.latest}
        fallback={
          <ProgressBar
            named
            label={t().source.readingFor(numberInWords(progress().read), numberInWords(progress().of))}
            value={progress().read}
            max={Math.max(1, progress().of)}
          />
        }
      >
        {(articles) => (
          <>
            <ul class="source-choices">
              <For each={articles()}>
                {({ articleId }) => (
                  <li>
                    <label class="source-choice">
                      <input type="checkbox" checked={chosen().has(articleId)} onChange={() => toggle(articleId)} />
                      <bdi>{titleOf(session.tables.get('article', articleId))}</bdi>
                    </label>
                  </li>
                )}
              </For>
            </ul>
            <TextField label={t().source.splitName} value={name()} onInput={setName} />
            <p>{t().source.splitPreview(mentions(), parts().length)}</p>
            <div class="source-panel-actions">
              <Button
                variant="primary"
                disabled={mentions() === 0 || name().trim() === ''}
                onClick={() => void carryOut().catch(fail)}
              >
                {t().source.doSplit}
              </Button>
              <Button onClick={() => props.onClose()}>{t().common.cancel}</Button>
            </div>
          </>
        )}
      </Show>
    </section>
  )
}
