import { createEffect, For, on, Show, type JSX } from 'solid-js'
import { EmptyState } from '../parts/EmptyState.tsx'
import { Button } from '../parts/Button.tsx'
import { LevelMark } from '../parts/LevelMark.tsx'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { ClaimEvidence } from '../evidence/ClaimEvidence.tsx'
import { Comments } from './Comments.tsx'
import { History } from './History.tsx'
import { Passages } from './Passages.tsx'
import { Relations } from './Relations.tsx'
import { useReview } from './review-view.ts'
import { Steps } from './Steps.tsx'
import { Verdict } from './Verdict.tsx'
import './ClaimDesk.css'

/** One claim: where it was told and by whom, what bears on it, and what is decided. */
export const ClaimDesk = (): JSX.Element => {
  const view = useReview()
  const { session, claim, support, digestOf, currentId } = view
  let desk: HTMLElement | undefined
  const statement = (): string => digestOf(currentId() ?? '')?.statement ?? ''
  const home = () => view.index.homeOf(currentId() ?? '')
  createEffect(
    on(currentId, () => {
      if (desk) desk.scrollTop = 0
    }),
  )
  return (
    <section class="claim-desk" aria-label={t().review.deskLabel} ref={desk}>
      <Show when={currentId()} fallback={<EmptyState icon="review" title={t().review.choose} />}>
        <Show
          when={digestOf(currentId() ?? '')}
          fallback={<EmptyState title={view.index.outstanding > 0 ? t().review.opening : t().review.gone} />}
        >
          {(digest) => (
            <div class="claim-desk-body" classList={{ 'claim-desk-opening': claim() === undefined }}>
              <header class="claim-head">
                <div class="claim-head-line">
                  <LevelMark level={support()?.level ?? digest().level} named />
                  <For each={(support()?.flags ?? []).filter((flag) => flag !== 'quoteUnverified')}>
                    {(flag) => <span class="claim-flag">{t().vocabulary.supportFlag[flag]}</span>}
                  </For>
                  <Show when={digest().exempt}>
                    <span class="claim-flag">{t().desk.exempt}</span>
                  </Show>
                  <Show when={digest().status}>
                    {(status) => <span class="claim-flag">{t().vocabulary.reviewStatus[status()]}</span>}
                  </Show>
                  <span class="claim-position">
                    <Show when={view.place() >= 0}>
                      {t().review.position(numberInWords(view.place() + 1), numberInWords(view.ids().length))}
                    </Show>
                  </span>
                  <Button
                    class="claim-close"
                    small
                    variant="plain"
                    icon="x"
                    label={t().common.close}
                    onClick={() => view.go(undefined)}
                  />
                </div>
                <h2 class="claim-statement">
                  <bdi>{statement()}</bdi>
                </h2>
              </header>
              <Show when={claim()}>
                {(one) => (
                  <>
                    <Show when={!view.writable()}>
                      <p class="claim-held" role="status">
                        <span>{t().review.heldElsewhere}</span>
                        <Button small onClick={() => session.takeOver(home() ?? '')}>
                          {t().review.takeOver}
                        </Button>
                      </p>
                    </Show>
                    <Passages claim={one()} />
                    <Verdict claim={one()} />
                    <ClaimEvidence
                      claimId={one().id}
                      writable={view.writable()}
                      adding={view.panel() === 'evidence'}
                      setAdding={(adding) => view.setPanel(adding ? 'evidence' : undefined)}
                    />
                    <Relations claim={one()} />
                    <Steps claim={one()} />
                    <Comments claim={one()} />
                    <History claim={one()} />
                  </>
                )}
              </Show>
            </div>
          )}
        </Show>
      </Show>
    </section>
  )
}
