import { For, Show, type JSX } from 'solid-js'
import type { ClaimDigest } from '../../core/review/digest.ts'
import type { Reason, RelationProposal } from '../../core/relate/telling.ts'
import { percentInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { ClaimLine } from './ClaimLine.tsx'
import './ProposalCard.css'

/** The words that made the program think so: of the one against those of the other, or those they share. */
const reasonInWords = ({ kind, from, to }: Reason): string => {
  const separator = t().common.listSeparator
  if (kind === 'sameWords' || to.length === 0 || from.length === 0)
    return [...(from.length > 0 ? from : to)].join(separator)
  return t().relations.against(from.join(separator), to.join(separator))
}

/** Two claims and what the program thinks that the first is to the second. */
export const ProposalCard = (props: {
  readonly proposal: RelationProposal
  readonly from: ClaimDigest | undefined
  readonly to: ClaimDigest | undefined
  readonly isCurrent: boolean
  readonly onFocus: () => void
  readonly actions: JSX.Element
}): JSX.Element => (
  <li class="proposal" aria-current={props.isCurrent ? 'true' : undefined} onFocusIn={() => props.onFocus()}>
    <Show when={props.from}>{(digest) => <ClaimLine digest={digest()} />}</Show>
    <p class={`proposal-type proposal-${props.proposal.type}`}>
      <strong>{t().vocabulary.relationType[props.proposal.type]}</strong>
      <Show when={props.proposal.reasons[0]?.kind === 'sameWords'}>
        <span class="page-count">{t().relations.likeness(percentInWords(props.proposal.score))}</span>
      </Show>
    </p>
    <Show when={props.to}>{(digest) => <ClaimLine digest={digest()} />}</Show>
    <dl class="proposal-why" aria-label={t().relations.why}>
      <For each={props.proposal.reasons.filter(({ from, to }) => from.length + to.length > 0)}>
        {(reason) => (
          <div>
            <dt>{t().relations.reason[reason.kind]}</dt>
            <dd>
              <bdi>{reasonInWords(reason)}</bdi>
            </dd>
          </div>
        )}
      </For>
    </dl>
    <div class="proposal-actions">{props.actions}</div>
  </li>
)
