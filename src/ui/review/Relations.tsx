import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import { relate, unrelate } from '../../app/review/ruling.ts'
import type { Claim, Id, Relation } from '../../core/entities.ts'
import { everythingUnsupported } from '../../core/review/filter.ts'
import { termsOf } from '../../core/text-index.ts'
import { relationTypes } from '../../core/vocabulary.ts'
import { OneOf } from '../desk/Values.tsx'
import { useKeyboard } from '../keys/keyboard.tsx'
import { announce } from '../parts/announce.ts'
import { Button } from '../parts/Button.tsx'
import { TextField } from '../parts/Field.tsx'
import { focusFirst } from '../parts/InlineForm.tsx'
import { LevelMark } from '../parts/LevelMark.tsx'
import { notify } from '../parts/notify.ts'
import { t } from '../words/words.ts'
import { useReview } from './review-view.ts'
import { whereTold } from './row-words.ts'

/** At most so many claims are offered. */
const most = 7

/** Finds the other claim by its words, and says what the two are to each other. */
const LinkPanel = (props: { readonly claim: Claim }): JSX.Element => {
  const view = useReview()
  const { session, index } = view
  const [words, setWords] = createSignal('')
  const [type, setType] = createSignal<Relation['type']>('contradicts')
  const [at, setAt] = createSignal(0)
  const found = createMemo((): readonly Id[] => {
    view.revision()
    const filter = { ...everythingUnsupported, show: 'all', terms: termsOf(words()) } as const
    const around = { tables: session.tables, policy: session.project.policy }
    return index.queue
      .select(filter, 'weakest', around)
      .filter((id) => id !== props.claim.id)
      .slice(0, most)
  })
  const link = async (id: Id): Promise<void> => {
    const toLink = { fromClaimId: props.claim.id, toClaimId: id, type: type() }
    const home = index.homeOf(id)
    view.setPanel(undefined)
    // The other claim's article is needed for the moment of the act.
    const needed = home === undefined || home === session.project.id ? [] : [home]
    if (await session.withArticles(needed, () => relate(session, toLink))) {
      announce(t().review.linked(view.digestOf(id)?.statement ?? ''))
    } else notify({ text: t().review.heldElsewhere, tone: 'problem' })
  }
  const linkAt = (place: number): void => {
    const id = found()[place]
    if (id !== undefined) void link(id)
  }
  /** The focus stays in the field: what the arrows reach is said. */
  const choose = (place: number): void => {
    setAt(place)
    const id = found()[place]
    if (id !== undefined) announce(view.digestOf(id)?.statement ?? '')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || !(event.target instanceof HTMLInputElement)) return
    if (event.key === 'Enter') linkAt(at())
    else if (event.key === 'ArrowDown') choose(Math.min(at() + 1, found().length - 1))
    else if (event.key === 'ArrowUp') choose(Math.max(at() - 1, 0))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const begin = (panel: HTMLElement): void => {
    panel.addEventListener('keydown', onKeyDown)
    focusFirst(panel)
    queueMicrotask(() => panel.scrollIntoView({ block: 'nearest' }))
  }
  return (
    <div class="review-form" ref={(panel) => begin(panel)}>
      <span class="review-form-line">
        <span>{t().review.linkType}</span>
        <OneOf
          name={t().review.linkType}
          value={type()}
          options={relationTypes}
          words={t().vocabulary.relationType}
          onChange={setType}
        />
      </span>
      <TextField
        label={t().review.linkLabel}
        type="search"
        value={words()}
        onInput={(written) => {
          setWords(written)
          setAt(0)
        }}
        autofocus
      />
      <ul class="link-choices" aria-label={t().review.linkLabel}>
        <For each={found()} fallback={<li class="faint">{t().review.nothingToLink}</li>}>
          {(id, place) => (
            <li>
              <button
                type="button"
                class="link-choice"
                classList={{ 'link-choice-now': place() === at() }}
                onClick={() => linkAt(place())}
              >
                <LevelMark level={view.digestOf(id)?.level ?? 'L0'} />
                <bdi>{view.digestOf(id)?.statement}</bdi>
                <span class="faint">{whereTold(session.tables, view.digestOf(id)?.articleIds ?? [])}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}

/** What a claim is to others, and the panel that relates it to one more. */
export const Relations = (props: { readonly claim: Claim }): JSX.Element => {
  const view = useReview()
  const { session, state } = view
  const keyboard = useKeyboard()
  const relations = (): readonly Relation[] => {
    state.revision()
    return [...session.tables.relationsOfClaim(props.claim.id)].filter(({ decision }) => decision === 'accepted')
  }
  const otherOf = (relation: Relation): Id =>
    relation.fromClaimId === props.claim.id ? relation.toClaimId : relation.fromClaimId
  const statement = (id: Id): string => view.digestOf(id)?.statement ?? ''
  const remove = (relation: Relation): void => {
    if (unrelate(session, relation)) announce(t().review.unlinked)
  }
  return (
    <section class="claim-part" aria-label={t().review.relations}>
      <h3 class="claim-part-title">
        {t().review.relations}
        <Button
          small
          variant="plain"
          icon="link"
          chord={keyboard.chordOf('linkClaim')}
          aria-expanded={view.panel() === 'link'}
          disabled={!view.writable()}
          onClick={() => view.setPanel(view.panel() === 'link' ? undefined : 'link')}
        >
          {t().review.link}
        </Button>
      </h3>
      <ul class="relations">
        <For each={relations()}>
          {(relation) => (
            <li>
              <Show when={relation.fromClaimId === props.claim.id}>
                <span class="relation-type">{t().vocabulary.relationType[relation.type]}</span>
              </Show>
              <button type="button" class="relation-claim" onClick={() => view.go(otherOf(relation))}>
                <LevelMark level={view.digestOf(otherOf(relation))?.level ?? 'L0'} />
                <bdi>{statement(otherOf(relation))}</bdi>
              </button>
              <Show when={relation.fromClaimId !== props.claim.id}>
                <span class="relation-type">{t().vocabulary.relationType[relation.type]}</span>
              </Show>
              <Button
                small
                variant="plain"
                icon="x"
                label={t().review.unlink(statement(otherOf(relation)))}
                disabled={!view.writable()}
                onClick={() => remove(relation)}
              />
            </li>
          )}
        </For>
      </ul>
      <Show when={view.panel() === 'link'}>
        <LinkPanel claim={props.claim} />
      </Show>
    </section>
  )
}
