import { createResource, createSignal, For, Match, Show, Switch, type JSX } from 'solid-js'
import type { Claim } from '../../core/entities.ts'
import { actInWords } from '../acts.ts'
import { useSurround } from '../frame.tsx'
import { agoInWords } from '../words/dates.ts'
import { t } from '../words/words.ts'
import { useReview } from './review-view.ts'

/** What was done to a claim, newest first; read when it is opened. */
export const History = (props: { readonly claim: Claim }): JSX.Element => {
  const { session, state, index, digestOf } = useReview()
  const { reviewing } = useSurround()
  const [isOpen, setOpen] = createSignal(false)
  const asked = () => {
    const { state: saving } = state.status()
    if (!isOpen() || saving === 'saving') return undefined
    const home = index.homeOf(props.claim.id)
    const articleIds = new Set([...(home === undefined ? [] : [home]), ...(digestOf(props.claim.id)?.articleIds ?? [])])
    return { claimId: props.claim.id, articleIds: [...articleIds], revision: state.revision() }
  }
  const [acts] = createResource(asked, ({ claimId, articleIds }) => reviewing.historyOf(claimId, articleIds))
  const nameOf = (id: string): string =>
    id === session.annotator.id ? t().review.me : (session.tables.get('annotator', id)?.name ?? t().review.somebody)
  const inWords = (act: { readonly label: Parameters<typeof actInWords>[0]; readonly how: string }): string => {
    const what = actInWords(act.label)
    return act.how === 'undone' ? t().shell.undone(what) : act.how === 'redone' ? t().shell.redone(what) : what
  }
  return (
    <details class="claim-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t().review.history}</summary>
      <Switch>
        <Match when={acts.error}>
          <p class="faint">{t().review.historyFailed}</p>
        </Match>
        <Match when={acts.latest}>
          {(list) => (
            <ol class="history">
              <For each={list()} fallback={<li class="faint">{t().review.noHistory}</li>}>
                {(act) => (
                  <li>
                    <span>{inWords(act)}</span>
                    <span class="faint">{t().review.givenBy(nameOf(act.annotatorId), agoInWords(act.at))}</span>
                  </li>
                )}
              </For>
            </ol>
          )}
        </Match>
      </Switch>
      <Show when={acts.loading && !acts.latest}>
        <p class="faint">{t().common.loading}</p>
      </Show>
    </details>
  )
}
