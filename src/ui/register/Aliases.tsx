import { For, Show, type JSX } from 'solid-js'
import { announce } from '../parts/announce.ts'
import { Chip } from '../parts/Chip.tsx'
import { t } from '../words/words.ts'
import './Aliases.css'

/** The other names of a source, each with a cross, and a place to write one more. */
export const Aliases = (props: {
  readonly names: readonly string[]
  readonly disabled: boolean
  readonly onChange: (names: readonly string[]) => void
}): JSX.Element => {
  let field: HTMLInputElement | undefined
  const remove = (name: string): void => {
    field?.focus()
    props.onChange(props.names.filter((other) => other !== name))
    announce(t().register.aliasRemoved(name))
  }
  const add = (input: HTMLInputElement): void => {
    const name = input.value.replaceAll(/\s+/gu, ' ').trim()
    input.value = ''
    if (name === '' || props.names.includes(name)) return
    props.onChange([...props.names, name])
    announce(t().register.aliasAdded(name))
  }
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }): void => {
    if (event.isComposing) return
    if (event.key === 'Enter') add(event.currentTarget)
    else if (event.key === 'Escape' && event.currentTarget.value !== '') event.currentTarget.value = ''
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <span class="aliases">
      <For each={props.names}>
        {(name) => (
          <Show when={!props.disabled} fallback={<Chip>{<bdi>{name}</bdi>}</Chip>}>
            <Chip name={name} onRemove={() => remove(name)}>
              <bdi>{name}</bdi>
            </Chip>
          </Show>
        )}
      </For>
      <Show when={!props.disabled}>
        <label class="alias-add">
          <input
            ref={field}
            class="alias-new"
            dir="auto"
            autocomplete="off"
            aria-label={t().register.addAlias}
            placeholder={t().register.addAlias}
            onKeyDown={onKeyDown}
            onBlur={(event) => add(event.currentTarget)}
          />
        </label>
      </Show>
    </span>
  )
}
