import { lazy, Show, type JSX } from 'solid-js'
import type { Id } from '../../core/entities.ts'
import { verdictInForce } from '../../core/review/standing.ts'
import { hrefOf } from '../shell/router.ts'
import { t } from '../words/words.ts'
import { useDesk } from './context.ts'
import { Value } from './Values.tsx'

// Most cards have no evidence yet.
const ClaimEvidence = lazy(async () => ({ default: (await import('../evidence/ClaimEvidence.tsx')).ClaimEvidence }))

/** What bears on the claim of a card, and what was decided about it. */
export const CardEvidence = (props: { readonly claimId: Id }): JSX.Element => {
  const { desk, acts } = useDesk()
  const { session } = desk
  const hasEvidence = (): boolean => {
    desk.revision()
    for (const _ of session.tables.evidenceForClaim(props.claimId)) return true
    return false
  }
  const verdict = () => {
    desk.revision()
    return verdictInForce(session.tables, props.claimId, session.project.policy)
  }
  const setAdding = (adding: boolean): void => {
    desk.setPanel(adding ? 'evidence' : undefined)
    if (!adding) acts.enterCard()
  }
  return (
    <>
      <Show when={verdict()}>
        {(given) => (
          <dl class="values">
            <Value name={t().review.verdict}>
              <a href={hrefOf({ screen: 'review', query: { claim: props.claimId, show: 'all' } })}>
                {t().vocabulary.verdict[given().value]}
              </a>
            </Value>
          </dl>
        )}
      </Show>
      <Show when={hasEvidence() || desk.panel() === 'evidence'}>
        <ClaimEvidence
          claimId={props.claimId}
          writable={desk.writable()}
          adding={desk.panel() === 'evidence' && desk.writable()}
          setAdding={setAdding}
        />
      </Show>
    </>
  )
}
