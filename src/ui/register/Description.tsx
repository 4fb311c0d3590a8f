import { For, type JSX } from 'solid-js'
import type { DescribedSource, Source } from '../../core/entities.ts'
import type { Patch } from '../../core/operations/patch.ts'
import { anonymityReasons, descriptorFields, sourceNumbers, type DescriptorField } from '../../core/vocabulary.ts'
import { OneOf, Value } from '../desk/Values.tsx'
import { EditInPlace } from '../parts/EditInPlace.tsx'
import { t } from '../words/words.ts'

/** How a text describes a source that it does not name. */
export const Description = (props: {
  readonly source: DescribedSource
  readonly disabled: boolean
  readonly onChange: (patch: Patch<Source>) => void
}): JSX.Element => {
  const describe = (field: DescriptorField, value: string): void => {
    const { [field]: _, ...others } = props.source.descriptor
    props.onChange({ descriptor: value === '' ? others : { ...others, [field]: value } })
  }
  return (
    <>
      <For each={descriptorFields}>
        {(field) => (
          <Value name={t().vocabulary.descriptorField[field]}>
            <EditInPlace
              label={t().vocabulary.descriptorField[field]}
              value={props.source.descriptor[field] ?? ''}
              placeholder="—"
              disabled={props.disabled}
              onCommit={(value) => describe(field, value)}
            />
          </Value>
        )}
      </For>
      <Value name={t().desk.field.reason}>
        <OneOf
          name={t().desk.field.reason}
          value={props.source.reason}
          options={anonymityReasons}
          words={t().vocabulary.anonymityReason}
          disabled={props.disabled}
          onChange={(reason) => props.onChange({ reason })}
        />
      </Value>
      <Value name={t().desk.field.number}>
        <OneOf
          name={t().desk.field.number}
          value={props.source.number}
          options={sourceNumbers}
          words={t().vocabulary.sourceNumber}
          disabled={props.disabled}
          onChange={(number) => props.onChange({ number })}
        />
      </Value>
    </>
  )
}
