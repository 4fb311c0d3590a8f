import { createMemo, createSignal, For, onMount, Show, untrack, type JSX } from 'solid-js'
import { nameOfSource } from '../../app/desk/readout.ts'
import { articlesNaming, merge, previewMerge, type Mentioned } from '../../app/register/merging.ts'
import type { Id, Source } from '../../core/entities.ts'
import { findSources } from '../../core/find.ts'
import type { MergePreview } from '../../core/operations/merge-sources.ts'
import { termsOf } from '../../core/text-index.ts'
import { notifyUndoable } from '../adding/undo-notice.ts'
import { useSurround } from '../frame.tsx'
import { announce } from '../parts/announce.ts'
import { Button } from '../parts/Button.tsx'
import { TextField } from '../parts/Field.tsx'
import { focusInto } from '../parts/focus.ts'
import { notify } from '../parts/notify.ts'
import { ProgressBar } from '../parts/ProgressBar.tsx'
import { SourceMark } from '../parts/SourceMark.tsx'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'

const most = 8

type Step =
  | { readonly step: 'choose' }
  | { readonly step: 'reading'; readonly read: number; readonly of: number }
  | {
      readonly step: 'preview'
      readonly gone: Source
      readonly named: readonly Mentioned[]
      readonly preview: MergePreview
    }

/** Finds the entry that is the same as this one, shows what would change, and makes them one. */
export const MergePanel = (props: {
  readonly source: Source
  /** The other entry, where it is known already. */
  readonly otherId?: Id
  readonly onClose: () => void
}): JSX.Element => {
  const { session } = useSurround()
  const [words, setWords] = createSignal('')
  const [at, setAt] = createSignal(0)
  const [step, setStep] = createSignal<Step>({ step: 'choose' })
  const offers = createMemo((): readonly Source[] => {
    const terms = termsOf(words())
    if (terms.length === 0) return []
    return findSources(session.tables.all('source'), terms, most + 1).first.filter(({ id }) => id !== props.source.id)
  })
  const fail = (error: unknown): void => {
    console.error(error)
    notify({ text: t().source.failed, tone: 'problem' })
    setStep({ step: 'choose' })
  }
  const look = async (gone: Source): Promise<void> => {
    const named = await articlesNaming(session, gone.id, (read, of) => setStep({ step: 'reading', read, of }))
    const preview = await previewMerge(session, props.source.id, gone.id, named)
    setStep(preview ? { step: 'preview', gone, named, preview } : { step: 'choose' })
  }
  const choose = (gone: Source | undefined): void => {
    if (gone) void look(gone).catch(fail)
  }
  /** The focus stays in the field: what the arrows reach is said. */
  const moveTo = (place: number): void => {
    const offer = offers()[place]
    if (!offer) return
    setAt(place)
    announce(nameOfSource(offer))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || !(event.target instanceof HTMLInputElement)) return
    if (event.key === 'Enter') choose(offers()[at()])
    else if (event.key === 'ArrowDown') moveTo(at() + 1)
    else if (event.key === 'ArrowUp') moveTo(at() - 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  let panel: HTMLElement | undefined
  onMount(() => {
    untrack(() => choose(session.tables.get('source', props.otherId)))
    if (!panel) return
    panel.addEventListener('keydown', onKeyDown)
    focusInto(panel)
  })
  const carryOut = async ({ gone, named }: Extract<Step, { step: 'preview' }>): Promise<void> => {
    const done = await merge(session, props.source.id, gone.id, named, nameOfSource(gone))
    if (!done) {
      notify({ text: t().source.held, tone: 'problem' })
      return
    }
    notifyUndoable(session, t().source.merged(nameOfSource(gone), nameOfSource(props.source)))
    props.onClose()
  }
  const reading = (): Extract<Step, { step: 'reading' }> | undefined => {
    const now = step()
    return now.step === 'reading' ? now : undefined
  }
  const ready = (): Extract<Step, { step: 'preview' }> | undefined => {
    const now = step()
    return now.step === 'preview' ? now : undefined
  }
  return (
    <section ref={panel} class="source-panel-form" tabindex="-1" aria-label={t().source.mergeTitle}>
      <h2>{t().source.mergeTitle}</h2>
      <Show when={step().step === 'choose'}>
        <TextField
          label={t().source.mergeLabel}
          hint={t().source.mergeWhich}
          type="search"
          value={words()}
          onInput={(written) => {
            setWords(written)
            setAt(0)
          }}
          autofocus
        />
        <ul class="source-choices" aria-label={t().source.mergeLabel}>
          <For
            each={offers()}
            fallback={
              <Show when={words().trim() !== ''}>
                <li class="page-note">{t().register.nothingTitle}</li>
              </Show>
            }
          >
            {(offer, place) => (
              <li>
                <button
                  type="button"
                  class="source-choice"
                  classList={{ 'source-choice-now': place() === at() }}
                  onClick={() => choose(offer)}
                >
                  <SourceMark kind={offer.kind} size={16} silent />
                  <bdi>{nameOfSource(offer)}</bdi>
                  <span class="page-count">{t().vocabulary.sourceKind[offer.kind]}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={reading()}>
        {(now) => (
          <ProgressBar
            named
            label={t().source.readingFor(numberInWords(now().read), numberInWords(now().of))}
            value={now().read}
            max={Math.max(1, now().of)}
          />
        )}
      </Show>
      <Show when={ready()}>
        {(now) => (
          <>
            <p>{t().source.preview(nameOfSource(now().gone), nameOfSource(props.source))}</p>
            <ul class="source-preview">
              <li>{t().source.previewMentions(now().preview.mentions, now().preview.articles)}</li>
              <Show when={now().preview.published > 0}>
                <li>{t().source.previewPublished(now().preview.published)}</li>
              </Show>
              <Show when={now().preview.members > 0}>
                <li>{t().source.previewMembers(now().preview.members)}</li>
              </Show>
              <li>{t().source.previewNames(now().preview.aliases.join(t().common.listSeparator))}</li>
            </ul>
            <div class="source-panel-actions">
              <Button
                variant="primary"
                // What had the focus is gone with the search.
                ref={(button: HTMLButtonElement) => queueMicrotask(() => button.focus())}
                onClick={() => void carryOut(now()).catch(fail)}
              >
                {t().source.doMerge}
              </Button>
              <Button onClick={() => setStep({ step: 'choose' })}>{t().common.cancel}</Button>
            </div>
          </>
        )}
      </Show>
    </section>
  )
}
