import { createMemo, createSignal, For, Show, untrack, type JSX } from 'solid-js'
import type { Place } from '../../app/desk/places.ts'
import { nameOfMention, nameOfSource, statementOf } from '../../app/desk/readout.ts'
import { unattribute } from '../../app/desk/speaking.ts'
import { sourceOf } from '../../core/chain.ts'
import type { Id, Source } from '../../core/entities.ts'
import { useKeyboard } from '../keys/keyboard.tsx'
import { Button } from '../parts/Button.tsx'
import { LevelMark } from '../parts/LevelMark.tsx'
import { SourceMark } from '../parts/SourceMark.tsx'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { Chain } from './Chain.tsx'
import { CardEvidence } from './CardEvidence.tsx'
import { ClaimDetails } from './ClaimDetails.tsx'
import { useDesk } from './context.ts'
import { Said } from './Said.tsx'
import { sameContent } from './same-content.ts'
import { SourceDetails } from '../register/SourceDetails.tsx'
import { SourcePicker } from './SourcePicker.tsx'
import { Value } from './Values.tsx'
import './Card.css'

/** What stands behind a line that opens; made when it is opened first. */
const More = (props: { readonly summary: JSX.Element; readonly children: JSX.Element }): JSX.Element => {
  const [wasOpened, setWasOpened] = createSignal(false)
  return (
    <details class="card-more" onToggle={() => setWasOpened(true)}>
      <summary>{props.summary}</summary>
      <Show when={wasOpened()}>{props.children}</Show>
    </details>
  )
}

/** A claim beside the text: what is claimed, on whose word, what is missing. Only the active one opens. */
export const Card = (props: {
  readonly place: Place
  /** Its number in reading order, from 1. */
  readonly number: number
}): JSX.Element => {
  const { desk, acts } = useDesk()
  const place = untrack(() => props.place)
  const { tables } = desk.session
  const keyboard = useKeyboard()
  const isActive = (): boolean => desk.active()?.anchorId === place.anchorId
  const claim = () => desk.claimAt(place)
  const support = createMemo(() => desk.supportAt(place), undefined, { equals: sameContent })
  const attribution = () => desk.attributionAt(place)
  const says = createMemo((): string => {
    const one = claim()
    return one ? statementOf(tables, one, place.anchorId) : ''
  })
  const isLost = createMemo((): boolean => {
    desk.touched(place.claimId)
    return tables.get('anchor', place.anchorId)?.lost !== undefined
  })
  const mentions = () => (attribution()?.mentionIds ?? []).flatMap((id) => tables.get('mention', id) ?? [])
  const speakers = createMemo(
    () => mentions().map((mention) => ({ kind: mention.kind, name: nameOfMention(tables, mention) })),
    [],
    { equals: sameContent },
  )
  const sourceIds = createMemo(
    (): readonly Id[] => [...new Set(mentions().flatMap((mention) => sourceOf(tables, mention)?.id ?? []))],
    [],
    { equals: sameContent },
  )
  const sourceWith = (id: Id): Source | undefined => {
    desk.revision()
    return tables.get('source', id)
  }
  return (
    <Show when={support()}>
      {(known) => (
        <article
          class="card"
          classList={{ 'card-active': isActive(), 'card-pointed': desk.hovered().includes(place.anchorId) }}
          aria-label={t().desk.place(numberInWords(props.number))}
          data-anchor={place.anchorId}
          onPointerEnter={() => desk.setHovered([place.anchorId])}
          onPointerLeave={() => desk.setHovered([])}
        >
          <button
            type="button"
            class="card-face"
            aria-expanded={isActive()}
            onClick={() => desk.activate(place, { scroll: true })}
            onFocus={() => desk.setHovered([place.anchorId])}
            onBlur={() => desk.setHovered([])}
          >
            <span class="card-head">
              <LevelMark level={known().level} named />
              <For each={known().flags.filter((flag) => flag !== 'quoteUnverified')}>
                {(flag) => <span class="card-flag">{t().vocabulary.supportFlag[flag]}</span>}
              </For>
              <Show when={isLost()}>
                <span class="card-flag">{t().desk.withoutPlace}</span>
              </Show>
              <Show when={claim()?.exemption}>
                <span class="card-flag">{t().desk.exempt}</span>
              </Show>
              <span class="card-number">{numberInWords(props.number)}</span>
            </span>
            <bdi class="card-statement">{says()}</bdi>
            <Show when={!isActive()}>
              <span class="card-speakers">
                <For each={speakers()} fallback={<span>{t().desk.says.nobody}</span>}>
                  {(speaker) => (
                    <span class="card-speaker">
                      <SourceMark kind={speaker.kind} silent />
                      <bdi>{speaker.name === '' ? t().desk.says.unknown : speaker.name}</bdi>
                    </span>
                  )}
                </For>
              </span>
            </Show>
          </button>
          <Show when={isActive()}>
            <div class="card-body">
              <Show when={isLost()}>
                <p class="card-lost">{t().desk.lost}</p>
              </Show>
              <Chain attribution={attribution()} articleId={desk.articleId} />
              <Show when={desk.panel() === 'source' && desk.writable()}>
                <SourcePicker place={place} words={desk.words()} onDone={acts.sourcePicked} />
              </Show>
              <Show when={attribution()}>{(one) => <Said attribution={one()} />}</Show>
              <dl class="values">
                <Value name={t().desk.field.missing}>
                  <span>{t().desk.lacks[known().level]}</span>
                </Value>
              </dl>
              <CardEvidence claimId={place.claimId} />
              <Show when={desk.writable()}>
                <div class="card-acts">
                  <Button small variant="primary" chord={keyboard.chordOf('source')} onClick={() => acts.pickSource()}>
                    {attribution() ? t().desk.anotherSource : t().desk.attribute}
                  </Button>
                  <Button small chord={keyboard.chordOf('evidence')} onClick={() => acts.evidence()}>
                    {t().evidence.add}
                  </Button>
                  <Button
                    small
                    variant="plain"
                    icon="book"
                    label={t().desk.guidelines}
                    chord={keyboard.chordOf('guidelines')}
                    onClick={() => acts.openGuidelines()}
                  />
                  <Show when={attribution()}>
                    {(one) => (
                      <Button
                        small
                        variant="plain"
                        onClick={() => {
                          unattribute(desk.session, one())
                          // The button goes with the attribution.
                          acts.enterCard()
                        }}
                      >
                        {t().desk.removeAttribution}
                      </Button>
                    )}
                  </Show>
                  <Button
                    small
                    variant="plain"
                    icon="trash"
                    label={t().desk.removeClaim}
                    chord={keyboard.chordOf('remove')}
                    onClick={() => acts.remove()}
                  />
                </div>
              </Show>
              <For each={sourceIds()}>
                {(id) => (
                  <Show when={sourceWith(id)}>
                    {(source) => (
                      <More
                        summary={
                          <>
                            {t().desk.moreAboutSource} <bdi>{nameOfSource(source())}</bdi>
                          </>
                        }
                      >
                        <SourceDetails session={desk.session} source={source()} disabled={!desk.writable()} />
                      </More>
                    )}
                  </Show>
                )}
              </For>
              <Show when={claim()}>
                {(one) => (
                  <More summary={t().desk.moreAboutClaim}>
                    <ClaimDetails session={desk.session} claim={one()} disabled={!desk.writable()} />
                  </More>
                )}
              </Show>
            </div>
          </Show>
        </article>
      )}
    </Show>
  )
}
