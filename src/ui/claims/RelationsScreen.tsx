import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show, type JSX } from 'solid-js'
import type { Id } from '../../core/entities.ts'
import type { RelationProposal } from '../../core/relate/telling.ts'
import { Frame, useSurround } from '../frame.tsx'
import { useCommands, useKeyboard } from '../keys/keyboard.tsx'
import { announce } from '../parts/announce.ts'
import { Button } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { notify } from '../parts/notify.ts'
import { ProgressBar } from '../parts/ProgressBar.tsx'
import '../parts/Page.css'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { ProposalCard } from './ProposalCard.tsx'
import { useClaims } from './use-claims.ts'

/** So many stand on the page; the next come up as those are decided. */
const shown = 40

/** The relations that the program proposes, one under the other, each accepted or rejected with a key. */
export const RelationsScreen = (): JSX.Element => {
  const { relating } = useSurround()
  const keyboard = useKeyboard()
  const { index, revision } = useClaims()
  const [round, setRound] = createSignal(0)
  const [place, setPlace] = createSignal(0)
  onCleanup(relating.listen(() => setRound((value) => value + 1)))
  onMount(() => {
    relating.prepare().catch((error: unknown) => {
      console.error(error)
      notify({ text: t().relations.failed, tone: 'problem' })
    })
  })
  const proposals = createMemo((): readonly RelationProposal[] => {
    round()
    revision()
    return relating.proposals.filter(
      ({ fromClaimId, toClaimId }) => index.queue.get(fromClaimId) && index.queue.get(toClaimId),
    )
  })
  const inSight = (): readonly RelationProposal[] => proposals().slice(0, shown)
  const current = (): RelationProposal | undefined => inSight()[Math.min(place(), inSight().length - 1)]
  const step = (by: number): void => {
    setPlace(Math.min(Math.max(place() + by, 0), Math.max(0, inSight().length - 1)))
    focusCurrent()
  }
  let list: HTMLElement | undefined
  const focusCurrent = (): void =>
    queueMicrotask(() => list?.querySelector<HTMLElement>('[aria-current="true"] a')?.focus({ preventScroll: false }))
  const statement = (id: Id): string => index.queue.get(id)?.statement ?? ''
  const decide = async (proposal: RelationProposal | undefined, decision: 'accepted' | 'rejected'): Promise<void> => {
    if (!proposal) return
    const hadFocus = list?.contains(document.activeElement) ?? false
    try {
      const done = await relating.decide(proposal, decision, statement(proposal.fromClaimId).slice(0, 60))
      if (!done) notify({ text: t().relations.held, tone: 'problem' })
      else
        announce(
          decision === 'accepted'
            ? t().relations.accepted(t().vocabulary.relationType[proposal.type])
            : t().relations.rejected,
        )
    } catch (error) {
      console.error(error)
      notify({ text: t().relations.failed, tone: 'problem' })
    }
    if (hadFocus) focusCurrent()
  }
  const hasSome = (): boolean => inSight().length > 0
  useCommands({
    nextProposal: { run: () => step(1), enabled: hasSome },
    previousProposal: { run: () => step(-1), enabled: hasSome },
    acceptProposal: { run: () => void decide(current(), 'accepted'), enabled: hasSome },
    rejectProposal: { run: () => void decide(current(), 'rejected'), enabled: hasSome },
  })
  const progress = (): { words: string; value: number | undefined } | undefined => {
    round()
    const { state } = relating
    if (state.stage === 'reading') {
      const words = t().relations.reading(numberInWords(state.read), numberInWords(state.of))
      return { words, value: state.of === 0 ? 1 : state.read / state.of }
    }
    return state.stage === 'comparing' ? { words: t().relations.comparing, value: undefined } : undefined
  }
  createEffect(
    on(
      () => progress() === undefined && proposals().length,
      (count) => typeof count === 'number' && announce(t().relations.waiting(count)),
      { defer: true },
    ),
  )
  return (
    <Frame
      title={t().shell.screens.relations}
      subtitle={hasSome() ? t().relations.waiting(proposals().length) : ''}
      hints={keyboard.hints()}
    >
      <div class="page">
        <Show when={progress()}>
          {(now) => (
            <ProgressBar
              named
              label={now().words}
              {...(now().value === undefined ? {} : { value: now().value ?? 0 })}
            />
          )}
        </Show>
        <Show
          when={hasSome()}
          fallback={
            <Show when={progress() === undefined}>
              <EmptyState icon="link" title={t().relations.emptyTitle}>
                {t().relations.emptyBody}
              </EmptyState>
            </Show>
          }
        >
          <ol
            class="proposals"
            aria-label={t().relations.listLabel}
            ref={(element) => {
              list = element
            }}
          >
            <For each={inSight()}>
              {(proposal, at) => (
                <ProposalCard
                  proposal={proposal}
                  from={index.queue.get(proposal.fromClaimId)}
                  to={index.queue.get(proposal.toClaimId)}
                  isCurrent={current() === proposal}
                  onFocus={() => setPlace(at())}
                  actions={
                    <>
                      <Button
                        small
                        variant="primary"
                        icon="check"
                        chord={current() === proposal ? keyboard.chordOf('acceptProposal') : undefined}
                        onClick={() => void decide(proposal, 'accepted')}
                      >
                        {t().relations.accept}
                      </Button>
                      <Button
                        small
                        icon="x"
                        chord={current() === proposal ? keyboard.chordOf('rejectProposal') : undefined}
                        onClick={() => void decide(proposal, 'rejected')}
                      >
                        {t().relations.reject}
                      </Button>
                    </>
                  }
                />
              )}
            </For>
          </ol>
          <Show when={proposals().length > shown}>
            <p class="page-note">{t().search.more(proposals().length - shown)}</p>
          </Show>
        </Show>
      </div>
    </Frame>
  )
}
