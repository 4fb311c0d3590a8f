import {
  createEffect,
  createMemo,
  createResource,
  createSignal,
  on,
  onCleanup,
  onMount,
  Show,
  untrack,
  type JSX,
} from 'solid-js'
import { dateInWords } from '../words/dates.ts'
import type { Id } from '../../core/entities.ts'
import { nameOfSource } from '../../app/desk/readout.ts'
import { Frame, travel, useSurround } from '../frame.tsx'
import { Button } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { hrefOf, navigate } from '../shell/router.ts'
import { HEADING } from '../shell/TopBar.tsx'
import { t } from '../words/words.ts'
import { createDeskActs } from './acts.ts'
import { DeskProvider } from './context.ts'
import { createDesk } from './controller.ts'
import { DeskPage } from './DeskPage.tsx'
import { createSuggestionActs } from './suggestion-acts.ts'
import { createSuggestions } from './suggestions.ts'

/** An article, opened; while it is being read in, and when there is none of this id, the same frame says so. */
export const DeskScreen = (props: {
  readonly articleId: Id
  /** The claim that the address asks for. */
  readonly claimId: Id | undefined
}): JSX.Element => {
  const { session } = useSurround()
  // The address changes with the active claim too; the article is opened once.
  const articleId = createMemo(() => props.articleId)
  const [opened] = createResource(articleId, async (id) => {
    const result = await session.openArticle(id)
    // The frame that waited goes, and the focus of its heading with it.
    const isFocused = document.activeElement?.id === HEADING
    return result && { articleId: id, writable: result.writable, isFocused }
  })
  createEffect(on(articleId, (id) => onCleanup(() => session.closeArticle(id))))
  const ready = () => (opened.state === 'ready' && opened()?.articleId === articleId() ? opened() : undefined)
  const title = (): string => {
    if (opened.loading) return t().desk.loading
    return opened.state === 'errored' ? t().common.unread : t().desk.gone
  }
  return (
    <Show
      when={ready()}
      keyed
      fallback={
        <Frame title={title()} fills>
          <Show when={!opened.loading}>
            <EmptyState icon="article" title={title()}>
              <Button onClick={() => navigate({ screen: 'library' })}>{t().shell.toLibrary}</Button>
            </EmptyState>
          </Show>
        </Frame>
      }
    >
      {(open) => (
        <OpenedDesk
          articleId={open.articleId}
          writable={open.writable}
          claimId={props.claimId}
          isFocused={open.isFocused}
        />
      )}
    </Show>
  )
}

const OpenedDesk = (props: {
  readonly articleId: Id
  readonly writable: boolean
  readonly claimId: Id | undefined
  /** Whether the heading takes the focus, as it does when one comes to a screen. */
  readonly isFocused: boolean
}): JSX.Element => {
  const { session, suggester, preferences } = useSurround()
  const { articleId, writable } = untrack(() => ({ articleId: props.articleId, writable: props.writable }))
  const desk = createDesk(session, articleId, writable)
  const acts = createDeskActs(desk, () => void travel(session, 'undo'))
  const suggestions = createSuggestions(desk, suggester, () => preferences().suggestions)
  const suggestionActs = createSuggestionActs(desk, suggestions)
  const [waiting, setWaiting] = createSignal<AbortController>()
  createEffect(() => {
    if (desk.writable()) return
    const controller = new AbortController()
    setWaiting(controller)
    void session.takeWhenFree(articleId, controller.signal)
    onCleanup(() => controller.abort())
  })
  onCleanup(() => waiting()?.abort())
  onMount(() => {
    if (props.isFocused) document.getElementById(HEADING)?.focus({ preventScroll: true })
  })
  const title = (): string => desk.article()?.title ?? desk.article()?.original.fileName ?? t().common.untitled
  const outlet = (): string => {
    const source = session.tables.get('source', desk.article()?.outletId)
    return source ? nameOfSource(source) : ''
  }
  const date = (): string => {
    const publishedAt = desk.article()?.publishedAt
    return publishedAt === undefined ? '' : dateInWords(publishedAt)
  }
  return (
    <DeskProvider value={{ desk, acts, suggestions, suggestionActs }}>
      <DeskPage
        claimId={props.claimId}
        title={<bdi>{title()}</bdi>}
        windowTitle={title()}
        subtitle={
          <>
            <bdi>{outlet()}</bdi>
            {outlet() !== '' && date() !== '' ? ' · ' : ''}
            <bdi>{date()}</bdi>
          </>
        }
        trail={<a href={hrefOf({ screen: 'library' })}>{t().shell.screens.library}</a>}
      />
    </DeskProvider>
  )
}
