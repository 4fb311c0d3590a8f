import { For, Show, type JSX } from 'solid-js'
import { editSource, withKind } from '../../app/desk/speaking.ts'
import type { Source } from '../../core/entities.ts'
import { anonymityReasons, descriptorFields, sourceKinds, sourceNumbers } from '../../core/vocabulary.ts'
import type { Session } from '../../app/session.ts'
import { EditInPlace } from '../parts/EditInPlace.tsx'
import { t } from '../words/words.ts'
import { OneOf, Value } from './Values.tsx'

/** A copy of a source with an optional text set, or taken away when it is empty. */
const withText = <K extends 'role' | 'interest'>(source: Source, field: K, value: string): Source => {
  const { [field]: _, ...rest } = source
  return (value === '' ? rest : { ...rest, [field]: value }) as Source
}

/** An entry of the register where it is used: each field is changed in place and everywhere at once. */
export const SourceDetails = (props: {
  readonly session: Session
  readonly source: Source
  readonly disabled: boolean
}): JSX.Element => {
  const save = (source: Source): void => void editSource(props.session, source)
  const described = () => ('descriptor' in props.source ? props.source : undefined)
  const named = () => ('name' in props.source ? props.source : undefined)
  return (
    <dl class="values">
      <Value name={t().desk.field.kind}>
        <OneOf
          name={t().desk.field.kind}
          value={props.source.kind}
          options={sourceKinds}
          words={t().vocabulary.sourceKind}
          disabled={props.disabled}
          onChange={(kind) => save(withKind(props.source, kind))}
        />
      </Value>
      <Show when={named()}>
        {(source) => (
          <>
            <Value name={t().desk.field.name}>
              <EditInPlace
                label={t().desk.field.name}
                value={source().name}
                disabled={props.disabled}
                onCommit={(name) => name !== '' && save({ ...source(), name })}
              />
            </Value>
            <Value name={t().desk.field.role}>
              <EditInPlace
                label={t().desk.field.role}
                value={source().role ?? ''}
                placeholder="—"
                disabled={props.disabled}
                onCommit={(role) => save(withText(source(), 'role', role))}
              />
            </Value>
          </>
        )}
      </Show>
      <Show when={described()}>
        {(source) => (
          <>
            <For each={descriptorFields}>
              {(field) => (
                <Value name={t().vocabulary.descriptorField[field]}>
                  <EditInPlace
                    label={t().vocabulary.descriptorField[field]}
                    value={source().descriptor[field] ?? ''}
                    placeholder="—"
                    disabled={props.disabled}
                    onCommit={(value) => {
                      const { [field]: _, ...others } = source().descriptor
                      save({ ...source(), descriptor: value === '' ? others : { ...others, [field]: value } })
                    }}
                  />
                </Value>
              )}
            </For>
            <Value name={t().desk.field.reason}>
              <OneOf
                name={t().desk.field.reason}
                value={source().reason}
                options={anonymityReasons}
                words={t().vocabulary.anonymityReason}
                disabled={props.disabled}
                onChange={(reason) => save({ ...source(), reason })}
              />
            </Value>
            <Value name={t().desk.field.number}>
              <OneOf
                name={t().desk.field.number}
                value={source().number}
                options={sourceNumbers}
                words={t().vocabulary.sourceNumber}
                disabled={props.disabled}
                onChange={(number) => save({ ...source(), number })}
              />
            </Value>
          </>
        )}
      </Show>
      <Value name={t().desk.field.interest}>
        <EditInPlace
          label={t().desk.field.interest}
          value={props.source.interest ?? ''}
          placeholder="—"
          disabled={props.disabled}
          onCommit={(interest) => save(withText(props.source, 'interest', interest))}
        />
      </Value>
    </dl>
  )
}
