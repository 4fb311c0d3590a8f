import { createEffect, createMemo, createResource, For, on, Show, type JSX } from 'solid-js'
import { nameOfSource } from '../../app/desk/readout.ts'
import { storyOf, type Story, type Telling } from '../../app/relations/story.ts'
import type { Id } from '../../core/entities.ts'
import { Frame, useSurround } from '../frame.tsx'
import { useKeyboard } from '../keys/keyboard.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { LevelMark } from '../parts/LevelMark.tsx'
import '../parts/Page.css'
import { onWhoseWord, whatNow } from '../review/row-words.ts'
import { hrefOf } from '../shell/router.ts'
import { isolate } from '../words/isolate.ts'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import { TellingItem } from './Telling.tsx'
import { useClaims } from './use-claims.ts'
import './ClaimPage.css'

const tellsTheSame: ReadonlySet<string> = new Set(['repeats', 'paraphrases', 'corroborates'])
const isSame = ({ relation }: Telling): boolean => !relation || tellsTheSame.has(relation.type)

/** Where the tellings of a claim go back to: each origin once, however many tell it. */
const Origins = (props: { readonly story: Story }): JSX.Element => {
  const { session } = useSurround()
  const names = (ids: readonly Id[]): string =>
    ids
      .flatMap((id) => {
        const source = session.tables.get('source', id)
        return source ? [nameOfSource(source)] : []
      })
      .join(t().common.listSeparator)
  const inWords = ({ tellingIds, sourceIds, isCircle }: Story['groups'][number]): string => {
    const count = tellingIds.length
    if (isCircle) return t().relations.circle(count)
    return names(sourceIds) === ''
      ? t().relations.goBackToNobody(count)
      : `${t().relations.goBackTo(count)} ${isolate(names(sourceIds))}`
  }
  const count = (): number =>
    props.story.groups.filter(({ isCircle, sourceIds }) => !isCircle && sourceIds.length > 0).length
  return (
    <div class="claim-origins">
      <p class="claim-origins-count">{t().relations.origins(count())}</p>
      <ul>
        <For each={props.story.groups}>
          {(group) => <li classList={{ 'claim-circle': group.isCircle }}>{inWords(group)}</li>}
        </For>
        <Show when={props.story.unsaid > 0}>
          <li>{t().relations.unsaid(props.story.unsaid)}</li>
        </Show>
      </ul>
    </div>
  )
}

/** A claim through time: every telling of it, outlet by outlet, who had it first, from whom, and how it changed. */
export const ClaimPage = (props: { readonly claimId: Id }): JSX.Element => {
  const { session, state } = useSurround()
  const keyboard = useKeyboard()
  const { index, revision } = useClaims()
  const digest = createMemo(() => {
    revision()
    return index.queue.get(props.claimId)
  })
  const wanted = createMemo(() => {
    state.revision()
    const one = digest()
    const home = index.homeOf(props.claimId)
    return one && { id: one.id, articleIds: [...new Set([...one.articleIds, ...(home === undefined ? [] : [home])])] }
  })
  const [story, { refetch }] = createResource(wanted, ({ id, articleIds }) =>
    storyOf(
      session,
      id,
      articleIds.filter((one) => session.tables.get('article', one)),
    ),
  )
  createEffect(on(state.revision, () => void refetch(), { defer: true }))
  const tellings = (): readonly Telling[] => story.latest?.tellings ?? []
  const statement = (): string => digest()?.statement || t().relations.claimTitle
  return (
    <Frame title={t().relations.claimTitle} windowTitle={statement()} hints={keyboard.hints()}>
      <Show
        when={digest()}
        fallback={<EmptyState title={index.outstanding > 0 ? t().relations.loading : t().relations.gone} />}
      >
        {(one) => (
          <div class="page">
            <header class="claim-page-head">
              <LevelMark level={one().level} named size={20} />
              <h2 class="claim-page-statement">
                <bdi>{statement()}</bdi>
              </h2>
              <p class="page-line-more">
                <span>{onWhoseWord(session.tables, one())}</span>
                <span>{whatNow(one(), session.project.policy)}</span>
                <a href={hrefOf({ screen: 'review', query: { show: 'all', claim: one().id } })}>
                  {t().relations.review}
                </a>
              </p>
            </header>
            <section class="page-section" aria-label={t().relations.tellings}>
              <h2 class="page-title">
                {t().relations.tellings}{' '}
                <span class="page-count">{numberInWords(tellings().filter(isSame).length)}</span>
              </h2>
              <Show when={story.latest} fallback={<p class="page-note">{t().relations.loading}</p>}>
                {(told) => (
                  <>
                    <Show when={told().tellings.length > 0}>
                      <Origins story={told()} />
                    </Show>
                    <Show when={told().tellings.some(({ changed }) => changed.length > 0)}>
                      <p class="page-note">{t().relations.changedNote}</p>
                    </Show>
                    <ol class="tellings">
                      <For each={tellings().filter(isSame)} fallback={<li>{t().relations.noTellings}</li>}>
                        {(telling, at) => (
                          <TellingItem telling={telling} isFirst={at() === 0 && tellings().filter(isSame).length > 1} />
                        )}
                      </For>
                    </ol>
                  </>
                )}
              </Show>
            </section>
            <section class="page-section" aria-label={t().relations.others}>
              <h2 class="page-title">{t().relations.others}</h2>
              <ol class="tellings">
                <For
                  each={tellings().filter((telling) => !isSame(telling))}
                  fallback={<li class="page-note">{t().relations.noOthers}</li>}
                >
                  {(telling) => <TellingItem telling={telling} isFirst={false} />}
                </For>
              </ol>
              <Show when={story.latest?.isCut}>
                <p class="page-note">{t().relations.cut}</p>
              </Show>
            </section>
          </div>
        )}
      </Show>
    </Frame>
  )
}
