import { createEffect, createMemo, createResource, createSignal, For, on, onCleanup, Show, type JSX } from 'solid-js'
import { nameOfSource } from '../../app/desk/readout.ts'
import { goBackTo, stateBefore, type EarlierState, type HistoryItem, type HistorySubject } from '../../app/history.ts'
import { actInWords } from '../acts.ts'
import { Frame, useSurround } from '../frame.tsx'
import { useKeyboard } from '../keys/keyboard.tsx'
import { Button } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { notify } from '../parts/notify.ts'
import { navigate, route } from '../shell/router.ts'
import { dateInWords, timeInWords } from '../words/dates.ts'
import { t } from '../words/words.ts'
import { shortened, Value } from './Value.tsx'
import './History.css'

/** More values of one act than this tell nobody more. */
const mostValues = 20

const when = ({ entry }: HistoryItem): string => `${dateInWords(entry.at)} ${timeInWords(entry.at)}`

const Line = (props: {
  readonly item: HistoryItem
  /** Shows the article as it was after this act; absent where there is no article, or it is so now. */
  readonly onLook?: (() => void) | undefined
}): JSX.Element => (
  <li class="history-line">
    <p class="history-what">
      <Show when={props.item.entry.undoes}>{t().history.undid}: </Show>
      <Show when={props.item.entry.redoes}>{t().history.redid}: </Show>
      <bdi>{actInWords(props.item.entry.label)}</bdi>
    </p>
    <p class="history-who">
      <bdi>{props.item.who?.name ?? t().history.somebody}</bdi> ·{' '}
      <time datetime={props.item.entry.at}>{when(props.item)}</time>
    </p>
    <Show when={props.item.values.length > 0}>
      <dl class="history-values">
        <For each={props.item.values.slice(0, mostValues)}>{(value) => <Value value={value} />}</For>
      </dl>
    </Show>
    <Show when={props.onLook}>
      {(onLook) => (
        <Button small onClick={() => onLook()()}>
          {t().history.look}
        </Button>
      )}
    </Show>
  </li>
)

/** Who changed what when, and any earlier state of an article to look at and to go back to. */
export const HistoryScreen = (): JSX.Element => {
  const { session, state, safekeeping } = useSurround()
  const keyboard = useKeyboard()
  const subject = createMemo((): HistorySubject => {
    const here = route()
    const { article, source, claim } = (here.screen === 'history' ? here.query : undefined) ?? {}
    return {
      ...(article === undefined ? {} : { article }),
      ...(source === undefined ? {} : { source }),
      ...(claim === undefined ? {} : { claim }),
    }
  })
  const [writable, setWritable] = createSignal(false)
  const [shown, setShown] = createSignal<{ readonly item: HistoryItem; readonly state: EarlierState }>()
  createEffect(
    on(
      () => subject().article,
      (id) => {
        setShown(undefined)
        if (id === undefined) return
        void session.openArticle(id).then((opened) => setWritable(opened?.writable ?? false))
        onCleanup(() => session.closeArticle(id))
      },
    ),
  )
  const [items] = createResource(
    () => ({ subject: subject(), saved: state.status().state === 'saved', revision: state.revision() }),
    ({ subject: of }) => safekeeping.history(session, of),
  )
  const isUnread = (): boolean => items.state === 'errored'
  const list = (): readonly HistoryItem[] => (isUnread() ? [] : (items.latest ?? []))
  const subtitle = (): string => {
    const { article, source } = subject()
    if (article !== undefined)
      return t().history.ofArticle(session.tables.get('article', article)?.title ?? t().common.untitled)
    const row = session.tables.get('source', source)
    return row ? t().history.ofSource(nameOfSource(row)) : t().history.ofLibrary
  }
  const look = (item: HistoryItem): void => {
    const { article } = subject()
    if (article === undefined) return
    const at = list().indexOf(item)
    setShown({
      item,
      state: stateBefore(
        session,
        article,
        list()
          .slice(0, at)
          .map(({ entry }) => entry),
      ),
    })
  }
  const goBack = (to: EarlierState): void => {
    if (!goBackTo(session, to)) return
    setShown(undefined)
    notify({ text: t().history.wentBack })
  }
  return (
    <Frame title={t().history.title} subtitle={subtitle()} hints={keyboard.hints()}>
      <div class="history">
        <Show
          when={list().length > 0}
          fallback={
            <Show when={!items.loading}>
              <EmptyState
                icon={isUnread() ? 'warning' : 'undo'}
                title={isUnread() ? t().common.unread : t().history.nothing}
                action={<Button onClick={() => navigate({ screen: 'library' })}>{t().shell.toLibrary}</Button>}
              />
            </Show>
          }
        >
          <ol class="history-list" aria-label={t().history.label}>
            <For each={list()}>
              {(item, at) => (
                <Line item={item} onLook={subject().article !== undefined && at() > 0 ? () => look(item) : undefined} />
              )}
            </For>
          </ol>
        </Show>
        <Show when={shown()}>
          {(now) => (
            <section class="history-state" aria-labelledby="history-state">
              <h2 id="history-state">{t().history.after(when(now().item))}</h2>
              <Show when={!now().state.way}>
                <p role="status">{t().history.cannot}</p>
              </Show>
              <Show when={now().state.way && !writable()}>
                <p role="status">{t().history.held}</p>
              </Show>
              <Show when={now().state.way && writable()}>
                <Button variant="primary" onClick={() => goBack(now().state)}>
                  {t().history.goBack}
                </Button>
              </Show>
              <p>{t().common.claims(now().state.claims.length)}</p>
              <ul class="history-claims">
                <For each={now().state.claims}>
                  {(claim) => (
                    <li>
                      <bdi>{shortened(claim)}</bdi>
                    </li>
                  )}
                </For>
              </ul>
              <div class="history-text">
                <For each={now().state.text.split('\n')}>{(line) => <p dir="auto">{line}</p>}</For>
              </div>
            </section>
          )}
        </Show>
      </div>
    </Frame>
  )
}
