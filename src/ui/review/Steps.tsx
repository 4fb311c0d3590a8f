import { createSignal, Show, type JSX } from 'solid-js'
import { setExemption, stepTo } from '../../app/review/ruling.ts'
import type { Claim, Review } from '../../core/entities.ts'
import { currentReview } from '../../core/review/standing.ts'
import { exemptionKinds, reviewStatuses } from '../../core/vocabulary.ts'
import { OneOf } from '../desk/Values.tsx'
import { useKeyboard } from '../keys/keyboard.tsx'
import { announce } from '../parts/announce.ts'
import { Button } from '../parts/Button.tsx'
import { TextField } from '../parts/Field.tsx'
import { InlineForm } from '../parts/InlineForm.tsx'
import { t } from '../words/words.ts'
import { useReview } from './review-view.ts'

/** Where a claim stands in the workflow, and whether it is exempt. */
export const Steps = (props: { readonly claim: Claim }): JSX.Element => {
  const view = useReview()
  const { session, state } = view
  const keyboard = useKeyboard()
  const [reason, setReason] = createSignal('')
  const [kind, setKind] = createSignal<(typeof exemptionKinds)[number]>('commonKnowledge')
  const [isMissing, setMissing] = createSignal(false)
  const status = (): Review['status'] | undefined => {
    state.revision()
    return currentReview(session.tables, props.claim.id)?.status
  }
  const step = (next: Review['status']): void => {
    if (stepTo(session, props.claim.id, next)) announce(t().review.nowStatus(t().vocabulary.reviewStatus[next]))
  }
  const exempt = (): void => {
    if (reason().trim() === '') {
      setMissing(true)
      return
    }
    if (setExemption(session, props.claim.id, { kind: kind(), reason: reason().trim() })) {
      announce(t().review.nowExempt)
      setReason('')
    }
    view.setPanel(undefined)
  }
  const end = (): void => {
    if (setExemption(session, props.claim.id, undefined)) announce(t().review.nowNotExempt)
  }
  return (
    <section class="claim-part" aria-label={t().review.steps}>
      <h3 class="claim-part-title">{t().review.status}</h3>
      <div class="steps">
        <Show when={status()} fallback={<span class="faint">{t().review.noStatus}</span>}>
          {(now) => (
            <OneOf
              name={t().review.status}
              value={now()}
              options={reviewStatuses}
              words={t().vocabulary.reviewStatus}
              disabled={!view.writable()}
              onChange={step}
            />
          )}
        </Show>
        <Button
          small
          aria-pressed={status() === 'needsSource'}
          chord={keyboard.chordOf('needsSource')}
          disabled={!view.writable()}
          onClick={() => step('needsSource')}
        >
          {t().review.needsSource}
        </Button>
        <Button
          small
          aria-pressed={status() === 'needsSecondOpinion'}
          chord={keyboard.chordOf('needsSecondOpinion')}
          disabled={!view.writable()}
          onClick={() => step('needsSecondOpinion')}
        >
          {t().review.needsSecondOpinion}
        </Button>
        <Show
          when={props.claim.exemption}
          fallback={
            <Button
              small
              chord={keyboard.chordOf('exempt')}
              aria-expanded={view.panel() === 'exempt'}
              disabled={!view.writable()}
              onClick={() => view.setPanel(view.panel() === 'exempt' ? undefined : 'exempt')}
            >
              {t().review.exempt}
            </Button>
          }
        >
          <Button small disabled={!view.writable()} onClick={end}>
            {t().review.notExempt}
          </Button>
        </Show>
      </div>
      <Show when={props.claim.exemption}>
        {(exemption) => (
          <p class="exemption">
            {t().desk.field.exemption} <bdi>{exemption().reason}</bdi> ({t().vocabulary.exemptionKind[exemption().kind]}
            )
          </p>
        )}
      </Show>
      <Show when={view.panel() === 'exempt'}>
        <InlineForm class="review-form" label={t().review.exempt} onFinish={exempt}>
          <TextField
            label={t().review.exemptionReason}
            error={isMissing() && reason().trim() === '' ? t().review.reasonMissing : undefined}
            value={reason()}
            onInput={setReason}
            autofocus
          />
          <span class="review-form-line">
            <OneOf
              name={t().review.exemptionKind}
              value={kind()}
              options={exemptionKinds}
              words={t().vocabulary.exemptionKind}
              onChange={setKind}
            />
            <Button variant="primary" onClick={exempt}>
              {t().review.exempt}
            </Button>
          </span>
        </InlineForm>
      </Show>
    </section>
  )
}
