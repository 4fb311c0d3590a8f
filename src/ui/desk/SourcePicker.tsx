import { createMemo, createSignal, For, onMount, Show, untrack, type JSX } from 'solid-js'
import { candidatesFor, type Candidate } from '../../app/desk/candidates.ts'
import { beginningOf } from '../../app/desk/readout.ts'
import { nameOfPick, speak } from '../../app/desk/speaking.ts'
import type { Place } from '../../app/desk/places.ts'
import type { Segment } from '../../core/entities.ts'
import { SourceMark } from '../parts/SourceMark.tsx'
import { t } from '../words/words.ts'
import { useDesk } from './context.ts'
import './SourcePicker.css'

/**
 * Who said it: the register's entries, a new one, an earlier mention. A field and a list under it; arrows choose,
 * Enter takes, Escape gives up.
 */
export const SourcePicker = (props: {
  /** The place that is attributed. */
  readonly place: Place
  /** The words selected in the text, which then name the source there. */
  readonly words: Segment | undefined
  /** Called with what to announce when somebody was picked, or with nothing when it was given up. */
  readonly onDone: (picked: string | undefined) => void
}): JSX.Element => {
  const { desk } = useDesk()
  const { place, words } = untrack(() => ({ place: props.place, words: props.words }))
  const { tables } = desk.session
  const text = tables.get('text', desk.articleId)?.text ?? ''
  const selected = words ? text.slice(words.start, words.end) : undefined
  const [query, setQuery] = createSignal(selected ?? '')
  const [chosen, setChosen] = createSignal(0)
  let field: HTMLInputElement | undefined

  const attribution = desk.attributionAt(place)
  const offset = attribution
    ? beginningOf(tables, attribution)
    : (tables.get('anchor', place.anchorId)?.segments[0]?.start ?? 0)
  const candidates = createMemo(() => {
    desk.revision()
    return candidatesFor(tables, desk.articleId, offset, query(), selected)
  })
  const take = (candidate: Candidate | undefined): void => {
    if (!candidate) return
    const name = nameOfPick(tables, candidate.pick)
    const change = speak(desk.session, place.anchorId, candidate.pick, words)
    props.onDone(change ? name : undefined)
  }
  const key = (event: KeyboardEvent): void => {
    const last = candidates().length - 1
    const moves: Record<string, number> = {
      ArrowDown: chosen() >= last ? 0 : chosen() + 1,
      ArrowUp: chosen() <= 0 ? last : chosen() - 1,
      PageDown: last,
      PageUp: 0,
    }
    const next = moves[event.key]
    if (next !== undefined) {
      setChosen(next)
      document.querySelector(`#pick-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter' && !event.isComposing) take(candidates()[chosen()])
    else if (event.key === 'Escape') props.onDone(undefined)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  onMount(() => {
    field?.focus()
    field?.select()
  })
  const heading = (candidate: Candidate, at: number): string | undefined => {
    const before = candidates()[at - 1]
    if (before?.group === candidate.group) return undefined
    const titles = { here: t().picker.here, register: t().picker.register, refersBack: t().picker.refersBack }
    return candidate.group in titles ? titles[candidate.group as keyof typeof titles] : undefined
  }
  return (
    <div class="picker">
      <label class="picker-title" for="picker-field">
        {t().picker.title}
      </label>
      <input
        id="picker-field"
        ref={field}
        class="picker-field"
        type="text"
        dir="auto"
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls="picker-list"
        aria-activedescendant={candidates().length > 0 ? `pick-${chosen()}` : undefined}
        placeholder={t().picker.placeholder}
        autocomplete="off"
        value={query()}
        onInput={(event) => {
          setQuery(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={key}
        onBlur={(event) => {
          const to = event.relatedTarget
          if (to instanceof Node && event.currentTarget.closest('.picker')?.contains(to)) return
          if (document.hasFocus()) props.onDone(undefined)
        }}
      />
      <div id="picker-list" class="picker-list" role="listbox" aria-label={t().picker.title}>
        <For each={candidates()}>
          {(candidate, at) => (
            <>
              <Show when={heading(candidate, at())}>
                {(title) => (
                  <div class="picker-heading" role="presentation">
                    {title()}
                  </div>
                )}
              </Show>
              <div
                id={`pick-${at()}`}
                class="picker-line"
                role="option"
                tabindex="-1"
                aria-selected={at() === chosen()}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => take(candidate)}
                onKeyDown={key}
              >
                <SourceMark kind={candidate.kind} silent />
                <span class="picker-name">
                  <Show
                    when={candidate.group === 'create'}
                    fallback={<bdi>{candidate.name || t().picker.impersonal}</bdi>}
                  >
                    {t().picker.create(candidate.name)}
                  </Show>
                  <Show when={candidate.more !== ''}>
                    <bdi class="picker-more">{candidate.more}</bdi>
                  </Show>
                </span>
                <span class="picker-kind">{t().vocabulary.sourceKind[candidate.kind]}</span>
              </div>
            </>
          )}
        </For>
      </div>
    </div>
  )
}
