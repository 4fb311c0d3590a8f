import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import { ruleOn } from '../../app/review/ruling.ts'
import type { Claim, Id, Verdict as Ruled } from '../../core/entities.ts'
import { verdictToSupersede } from '../../core/operations/verdict.ts'
import { mayAdjudicate, mayReadVerdicts, standingOf } from '../../core/review/standing.ts'
import type { VerdictValue } from '../../core/vocabulary.ts'
import type { CommandId } from '../keys/commands.ts'
import { useKeyboard } from '../keys/keyboard.tsx'
import { announce } from '../parts/announce.ts'
import { Button } from '../parts/Button.tsx'
import { TextField } from '../parts/Field.tsx'
import { InlineForm } from '../parts/InlineForm.tsx'
import { agoInWords } from '../words/dates.ts'
import { t } from '../words/words.ts'
import { useReview } from './review-view.ts'

/** The five verdicts and the commands that give them. */
export const verdictCommands = [
  ['supported', 'verdictSupported'],
  ['refuted', 'verdictRefuted'],
  ['conflicting', 'verdictConflicting'],
  ['notEnoughEvidence', 'verdictNotEnough'],
  ['notCheckable', 'verdictNotCheckable'],
] as const satisfies readonly (readonly [VerdictValue, CommandId])[]

/** Is it so? The verdict, why, by whom, and those before it. */
export const Verdict = (props: { readonly claim: Claim }): JSX.Element => {
  const view = useReview()
  const { session, state } = view
  const { tables } = session
  const keyboard = useKeyboard()
  const [draft, setDraft] = createSignal<string>()
  const me = (): Id => session.annotator.id
  const policy = () => (state.revision(), session.project.policy)
  const standing = createMemo(() => standingOf(tables, props.claim.id, policy()))
  const mayRead = createMemo(() => mayReadVerdicts(tables, props.claim.id, me(), policy()))
  const maySettle = createMemo(() => mayAdjudicate(tables, props.claim.id, me(), policy()))
  /** The verdict that one's own next one would take the place of. */
  const own = createMemo((): Ruled | undefined => {
    const verdict = verdictToSupersede(tables, props.claim.id, me(), policy())
    return verdict?.value === 'unreviewed' ? undefined : verdict
  })
  const others = createMemo((): readonly Ruled[] => {
    state.revision()
    if (!mayRead()) return []
    return [...tables.verdictsOnClaim(props.claim.id)]
      .filter(({ id }) => id !== own()?.id)
      .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  })
  const nameOf = (annotatorId: Id): string =>
    annotatorId === me() ? t().review.me : (tables.get('annotator', annotatorId)?.name ?? t().review.somebody)
  const give = (value: VerdictValue): void => {
    const justification = draft()?.trim() ?? own()?.justification ?? ''
    if (!ruleOn(session, props.claim.id, value, { justification })) return
    setDraft(undefined)
    announce(value === 'unreviewed' ? t().review.takenBack : t().review.nowVerdict(t().vocabulary.verdict[value]))
  }
  const justify = (): void => {
    const verdict = own()
    if (verdict) give(verdict.value)
    view.setPanel(undefined)
  }
  const note = (): string | undefined => {
    const { state: now } = standing()
    if (!mayRead()) return t().review.hidden
    if (now === 'disagreed') return maySettle() ? t().review.youAdjudicate : t().review.waitsForAnother
    return now === 'first' || now === 'adjudicated' ? t().review.standing[now] : undefined
  }
  return (
    <section class="claim-part" aria-label={t().review.verdict}>
      <h3 class="claim-part-title">
        {t().review.verdict}
        <span class="claim-part-asks">{t().review.isItSo}</span>
      </h3>
      <div class="verdicts" role="group" aria-label={t().review.verdict}>
        <For each={verdictCommands}>
          {([value, command]) => (
            <Button
              class="verdict"
              classList={{ 'verdict-given': own()?.value === value }}
              aria-pressed={own()?.value === value}
              chord={keyboard.chordOf(command)}
              disabled={!view.writable()}
              onClick={() => give(value)}
            >
              {t().vocabulary.verdict[value]}
            </Button>
          )}
        </For>
      </div>
      <Show when={note()}>{(words) => <p class="verdict-note">{words()}</p>}</Show>
      <Show when={own()}>
        {(verdict) => (
          <div class="verdict-own">
            <p class="verdict-by">
              {t().review.givenBy(nameOf(verdict().annotatorId), agoInWords(verdict().createdAt))}
              {' · '}
              {t().review.restsOn(verdict().evidenceIds.length)}
              <Button
                small
                variant="plain"
                chord={keyboard.chordOf('takeVerdictBack')}
                disabled={!view.writable()}
                onClick={() => give('unreviewed')}
              >
                {t().review.takeBack}
              </Button>
            </p>
            <Show
              when={view.panel() === 'justify'}
              fallback={
                <button
                  type="button"
                  class="verdict-why"
                  disabled={!view.writable()}
                  onClick={() => view.setPanel('justify')}
                >
                  <bdi>{verdict().justification === '' ? t().review.justificationHint : verdict().justification}</bdi>
                </button>
              }
            >
              <InlineForm class="review-form" label={t().review.justification} onFinish={justify}>
                <TextField
                  label={t().review.justification}
                  hint={t().review.justificationHint}
                  multiline
                  rows={2}
                  autofocus
                  value={draft() ?? verdict().justification}
                  onInput={setDraft}
                />
                <Button variant="primary" onClick={justify}>
                  {t().common.save}
                </Button>
              </InlineForm>
            </Show>
          </div>
        )}
      </Show>
      <Show when={others().length > 0}>
        <details class="claim-more">
          <summary>{t().review.superseded}</summary>
          <ul class="past-verdicts">
            <For each={others()}>
              {(verdict) => (
                <li>
                  <strong>{t().vocabulary.verdict[verdict.value]}</strong>{' '}
                  {t().review.givenBy(nameOf(verdict.annotatorId), agoInWords(verdict.createdAt))}
                  <Show when={verdict.justification !== ''}>
                    <p>
                      <bdi>{verdict.justification}</bdi>
                    </p>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
    </section>
  )
}
