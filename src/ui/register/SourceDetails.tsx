import { Show, type JSX } from 'solid-js'
import { nameOfSource } from '../../app/desk/readout.ts'
import { editSource, withKind } from '../../app/desk/speaking.ts'
import type { Session } from '../../app/session.ts'
import type { Source } from '../../core/entities.ts'
import type { Patch } from '../../core/operations/patch.ts'
import { sourceKinds } from '../../core/vocabulary.ts'
import { OneOf, Value } from '../desk/Values.tsx'
import { EditInPlace } from '../parts/EditInPlace.tsx'
import { t } from '../words/words.ts'
import { changeSource } from './acts.ts'
import { Affiliation } from './Affiliation.tsx'
import { Aliases } from './Aliases.tsx'
import { Description } from './Description.tsx'

/** One text of a source, changed in place. */
const Text = (props: {
  readonly name: string
  readonly value: string | undefined
  readonly disabled: boolean
  readonly wraps?: boolean
  readonly onCommit: (value: string) => void
}): JSX.Element => (
  <Value name={props.name}>
    <EditInPlace
      label={props.name}
      value={props.value ?? ''}
      placeholder="—"
      wraps={props.wraps ?? false}
      disabled={props.disabled}
      onCommit={(value) => props.onCommit(value)}
    />
  </Value>
)

/** An entry of the register wherever it is used: each field is changed in place and everywhere at once. */
export const SourceDetails = (props: {
  readonly session: Session
  readonly source: Source
  readonly disabled: boolean
}): JSX.Element => {
  const change = (patch: Patch<Source>): void => changeSource(props.session, props.source.id, patch)
  const described = () => ('descriptor' in props.source ? props.source : undefined)
  return (
    <dl class="values">
      <Value name={t().desk.field.kind}>
        <OneOf
          name={t().desk.field.kind}
          value={props.source.kind}
          options={sourceKinds}
          words={t().vocabulary.sourceKind}
          disabled={props.disabled}
          onChange={(kind) => void editSource(props.session, withKind(props.source, kind))}
        />
      </Value>
      <Text
        name={'name' in props.source ? t().desk.field.name : t().desk.field.words}
        value={nameOfSource(props.source)}
        disabled={props.disabled}
        onCommit={(called) => {
          if (called !== '') change('name' in props.source ? { name: called } : { words: called })
        }}
      />
      <Value name={t().register.aliases}>
        <Aliases
          names={props.source.aliases}
          disabled={props.disabled}
          onChange={(aliases) => change({ aliases: [...aliases] })}
        />
      </Value>
      <Text
        name={t().desk.field.role}
        value={props.source.role}
        disabled={props.disabled}
        onCommit={(role) => change({ role: role || undefined })}
      />
      <Value name={t().desk.field.affiliation}>
        <Affiliation
          tables={props.session.tables}
          source={props.source}
          disabled={props.disabled}
          onChange={(affiliationId) => change({ affiliationId })}
        />
      </Value>
      <Show when={described()}>
        {(source) => <Description source={source()} disabled={props.disabled} onChange={change} />}
      </Show>
      <Text
        name={t().desk.field.interest}
        value={props.source.interest}
        disabled={props.disabled}
        wraps
        onCommit={(interest) => change({ interest: interest || undefined })}
      />
      <Text
        name={t().desk.field.note}
        value={props.source.note}
        disabled={props.disabled}
        wraps
        onCommit={(note) => change({ note: note || undefined })}
      />
    </dl>
  )
}
