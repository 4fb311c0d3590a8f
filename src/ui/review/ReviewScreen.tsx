import { createEffect, createSignal, on, onMount, Show, untrack, type JSX } from 'solid-js'
import { Frame, useSurround } from '../frame.tsx'
import { useKeyboard } from '../keys/keyboard.tsx'
import { announce } from '../parts/announce.ts'
import { Button } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { notify } from '../parts/notify.ts'
import { navigate } from '../shell/router.ts'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { viewOf } from './address.ts'
import { ClaimDesk } from './ClaimDesk.tsx'
import { Filters } from './Filters.tsx'
import { useReviewKeys } from './keys.ts'
import { Queue } from './Queue.tsx'
import { createReviewView, ReviewProvider } from './review-view.ts'
import { SavedFilters } from './SavedFilters.tsx'
import './ReviewScreen.css'

/** The review: what stands on nothing, the worst first, and one claim at a time to be decided. */
export const ReviewScreen = (): JSX.Element => {
  const { session, state, reviewing } = useSurround()
  const { index } = reviewing
  const keyboard = useKeyboard()
  const view = createReviewView(session, state, index)
  const [searchField, setSearchField] = createSignal<HTMLInputElement>()
  useReviewKeys(view, () => searchField()?.focus())

  onMount(() => {
    index.prepare().catch((error: unknown) => {
      console.error(error)
      notify({ text: t().review.readFailed, tone: 'problem' })
    })
  })
  const subtitle = (): string => {
    if (view.all() === 0) return ''
    const { show } = view.filter()
    const found = show === 'unsupported' ? t().review.waiting(view.found()) : t().common.claims(view.found())
    const ofAll = view.found() === view.all() ? found : t().review.ofAll(found, numberInWords(view.all()))
    return show === 'unsupported' || show === 'all' ? ofAll : `${ofAll}: ${t().review.show[show]}`
  }
  const reading = (): string | undefined => {
    view.revision()
    const left = index.outstanding
    return left > 0 ? t().review.stillReading(left) : undefined
  }
  // What a filter leaves is said, not only seen.
  createEffect(on([view.filter], () => announce(untrack(subtitle)), { defer: true }))

  return (
    <Frame
      title={t().shell.screens.review}
      subtitle={
        <>
          {subtitle()}
          <Show when={reading()}>{(words) => <span class="review-reading">{words()}</span>}</Show>
        </>
      }
      hints={keyboard.hints()}
      fills
      actions={
        <Show when={view.all() > 0}>
          <SavedFilters view={view} />
          <Button
            variant="primary"
            disabled={view.found() === 0}
            onClick={() => navigate({ screen: 'report', query: viewOf(view.query()) })}
          >
            {t().report.make}
          </Button>
        </Show>
      }
    >
      <ReviewProvider value={view}>
        <Show
          when={view.all() > 0}
          fallback={
            <Show when={reading() === undefined} fallback={<EmptyState title={reading() ?? ''} />}>
              <EmptyState
                icon="review"
                title={t().review.noClaimsTitle}
                action={<Button onClick={() => navigate({ screen: 'library' })}>{t().review.toLibrary}</Button>}
              >
                {t().review.noClaimsBody}
              </EmptyState>
            </Show>
          }
        >
          <div class="review" classList={{ 'review-open': view.currentId() !== undefined }}>
            <Filters searchRef={setSearchField} />
            <Queue />
            <ClaimDesk />
          </div>
        </Show>
      </ReviewProvider>
    </Frame>
  )
}
