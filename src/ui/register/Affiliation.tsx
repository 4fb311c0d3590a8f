import { createMemo, createSignal, createUniqueId, For, Show, type JSX } from 'solid-js'
import { nameOfSource } from '../../app/desk/readout.ts'
import type { Id, Source } from '../../core/entities.ts'
import { hasTerms, termsOf } from '../../core/text-index.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { useSurround } from '../frame.tsx'
import { Icon } from '../parts/Icon.tsx'
import { SourceMark } from '../parts/SourceMark.tsx'
import { hrefOf } from '../shell/router.ts'
import { t } from '../words/words.ts'
import { isWithin } from './acts.ts'
import { searched } from './arrange.ts'
import './Affiliation.css'

/** How many sources are offered at once. */
const most = 8

/** To whom a source belongs: another known one, found by its name; never itself nor one of its own. */
export const Affiliation = (props: {
  readonly tables: ReadonlyTables
  readonly source: Source
  readonly disabled: boolean
  readonly onChange: (id: Id | undefined) => void
}): JSX.Element => {
  const listId = createUniqueId()
  const { state } = useSurround()
  const [written, setWritten] = createSignal<string>()
  const [chosen, setChosen] = createSignal(0)
  const now = createMemo(() => {
    state.revision()
    return props.tables.get('source', props.source.affiliationId)
  })
  let field: HTMLInputElement | undefined
  const name = (): string => {
    const source = now()
    return source ? nameOfSource(source) : ''
  }
  /** What is offered while one writes. */
  const offers = createMemo((): readonly Source[] => {
    const terms = termsOf(written() ?? '')
    if (terms.length === 0) return []
    const found: Source[] = []
    for (const source of props.tables.all('source')) {
      if (found.length === most) break
      const isKnown = 'name' in source && hasTerms(searched(source), terms)
      if (isKnown && !isWithin(props.tables, source.id, props.source.id)) found.push(source)
    }
    return found
  })
  const isOpen = (): boolean => (written() ?? '').trim() !== ''
  const lineId = (at: number): string => `${listId}-${at}`
  const reset = (): void => {
    setWritten(undefined)
    if (field) field.value = name()
  }
  const take = (id: Id | undefined): void => {
    if (id !== props.source.affiliationId) props.onChange(id)
    reset()
  }
  const leave = (): void => {
    // An emptied field takes the affiliation away; a name that was not chosen says nothing.
    if (written()?.trim() === '') take(undefined)
    else reset()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = offers().length - 1
    if (event.isComposing) return
    if (event.key === 'ArrowDown' && isOpen()) setChosen(chosen() >= last ? 0 : chosen() + 1)
    else if (event.key === 'ArrowUp' && isOpen()) setChosen(chosen() <= 0 ? Math.max(0, last) : chosen() - 1)
    else if (event.key === 'Enter') {
      const offer = offers()[chosen()]
      if (offer) take(offer.id)
      else leave()
    } else if (event.key === 'Escape' && written() !== undefined) reset()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <span class="affiliation">
      <input
        ref={field}
        class="affiliation-field"
        dir="auto"
        role="combobox"
        aria-label={t().desk.field.affiliation}
        aria-expanded={isOpen()}
        aria-autocomplete="list"
        aria-controls={isOpen() ? listId : undefined}
        aria-activedescendant={isOpen() && offers().length > 0 ? lineId(chosen()) : undefined}
        autocomplete="off"
        placeholder="—"
        readOnly={props.disabled}
        value={name()}
        onInput={(event) => {
          setWritten(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      <Show when={now()}>
        {(source) => (
          <a
            class="affiliation-open"
            href={hrefOf({ screen: 'sources', id: source().id })}
            aria-label={t().register.openAffiliation(name())}
          >
            <Icon name="arrow-end" />
          </a>
        )}
      </Show>
      <Show when={isOpen()}>
        <div id={listId} class="affiliation-list" role="listbox" aria-label={t().desk.field.affiliation}>
          <For
            each={offers()}
            fallback={
              <div class="affiliation-none" role="option" aria-selected="false" aria-disabled="true">
                {t().register.noAffiliation}
              </div>
            }
          >
            {(source, at) => (
              <div
                id={lineId(at())}
                class="affiliation-line"
                role="option"
                tabindex="-1"
                aria-selected={at() === chosen()}
                onMouseDown={(event) => {
                  event.preventDefault()
                  take(source.id)
                }}
              >
                <SourceMark kind={source.kind} silent />
                <bdi>{nameOfSource(source)}</bdi>
              </div>
            )}
          </For>
        </div>
      </Show>
    </span>
  )
}
