import { Show, type JSX } from 'solid-js'
import { editClaim } from '../../app/desk/marking.ts'
import { isDate, type Claim } from '../../core/entities.ts'
import { claimNatures, exemptionKinds } from '../../core/vocabulary.ts'
import type { Session } from '../../app/session.ts'
import { EditInPlace } from '../parts/EditInPlace.tsx'
import { notify } from '../parts/notify.ts'
import { t } from '../words/words.ts'
import { OneOf, Value } from './Values.tsx'

/** What a person says about a claim beyond its words. */
export const ClaimDetails = (props: {
  readonly session: Session
  readonly claim: Claim
  readonly disabled: boolean
}): JSX.Element => {
  const edit = (patch: Parameters<typeof editClaim>[2]): void => void editClaim(props.session, props.claim, patch)
  const text = (value: string): string | undefined => (value === '' ? undefined : value)
  const setDate = (value: string): void => {
    if (value === '') edit({ eventDate: undefined })
    else if (isDate(value)) edit({ eventDate: { ...props.claim.eventDate, value } })
    else notify({ text: t().desk.wrongDate, tone: 'problem' })
  }
  return (
    <dl class="values">
      <Value name={t().desk.field.statement}>
        <EditInPlace
          label={t().desk.field.statement}
          value={props.claim.statement ?? ''}
          placeholder={t().desk.statementHint}
          wraps
          disabled={props.disabled}
          onCommit={(value) => edit({ statement: text(value) })}
        />
      </Value>
      <Value name={t().desk.field.nature}>
        <OneOf
          name={t().desk.field.nature}
          value={props.claim.nature}
          options={claimNatures}
          words={t().vocabulary.claimNature}
          disabled={props.disabled}
          onChange={(nature) => edit({ nature })}
        />
      </Value>
      <Value name={t().desk.field.eventDate}>
        <EditInPlace
          label={t().desk.field.eventDate}
          value={props.claim.eventDate?.value ?? ''}
          placeholder="2017-02-02"
          dir="ltr"
          disabled={props.disabled}
          onCommit={setDate}
        />
      </Value>
      <Value name={t().desk.field.exemption}>
        <EditInPlace
          label={t().desk.field.exemption}
          value={props.claim.exemption?.reason ?? ''}
          placeholder="—"
          wraps
          disabled={props.disabled}
          onCommit={(reason) =>
            edit({
              exemption: reason === '' ? undefined : { kind: props.claim.exemption?.kind ?? 'other', reason },
            })
          }
        />
        <Show when={props.claim.exemption}>
          {(exemption) => (
            <OneOf
              name={t().desk.field.exemption}
              value={exemption().kind}
              options={exemptionKinds}
              words={t().vocabulary.exemptionKind}
              disabled={props.disabled}
              onChange={(kind) => edit({ exemption: { ...exemption(), kind } })}
            />
          )}
        </Show>
      </Value>
      <Value name={t().desk.field.note}>
        <EditInPlace
          label={t().desk.field.note}
          value={props.claim.note ?? ''}
          placeholder="—"
          wraps
          disabled={props.disabled}
          onCommit={(value) => edit({ note: text(value) })}
        />
      </Value>
    </dl>
  )
}
