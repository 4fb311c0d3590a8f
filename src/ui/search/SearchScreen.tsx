import {
  createEffect,
  createMemo,
  createResource,
  createSignal,
  For,
  on,
  onCleanup,
  onMount,
  Show,
  untrack,
  type JSX,
} from 'solid-js'
import { nameOfSource } from '../../app/desk/readout.ts'
import type { Search } from '../../app/search.ts'
import type { Session } from '../../app/session.ts'
import type { Id } from '../../core/entities.ts'
import { findRemarks, findSources, findTitles, type Found } from '../../core/find.ts'
import { marksIn, termsOf, type Excerpt } from '../../core/text-index.ts'
import { ClaimLine } from '../claims/ClaimLine.tsx'
import { useClaims } from '../claims/use-claims.ts'
import { Frame, useSurround } from '../frame.tsx'
import { useCommands, useKeyboard } from '../keys/keyboard.tsx'
import { titleOf } from '../library/title.ts'
import { Marked } from '../library/Marked.tsx'
import { announceSoon } from './announce-soon.ts'
import { Button } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { Icon } from '../parts/Icon.tsx'
import { notify } from '../parts/notify.ts'
import { SourceMark } from '../parts/SourceMark.tsx'
import '../parts/Page.css'
import { hrefOf, route, setQuery } from '../shell/router.ts'
import { dateInWords } from '../words/dates.ts'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import './SearchScreen.css'

/** At most so many of each kind are shown. */
const most = 8
/** At most so many places of one text. */
const mostPlaces = 2

/** What was found of one kind. */
const Group = <T,>(props: {
  readonly title: string
  readonly found: Found<T> | undefined
  readonly children: (one: T) => JSX.Element
}): JSX.Element => (
  <Show when={props.found && props.found.total > 0 && props.found}>
    {(found) => (
      <section class="page-section" aria-label={props.title}>
        <h2 class="page-title">
          {props.title} <span class="page-count">{numberInWords(found().total)}</span>
        </h2>
        <ul class="page-lines">
          <For each={found().first}>{(one) => <li>{props.children(one)}</li>}</For>
        </ul>
        <Show when={found().total > found().first.length}>
          <p class="page-note">{t().search.more(found().total - found().first.length)}</p>
        </Show>
      </section>
    )}
  </Show>
)

/** One text in which the words stand, with the first of the places. */
interface FoundText {
  readonly articleId: Id
  readonly excerpts: readonly Excerpt[]
}

/** The texts in which the words stand, the newest first. */
const findTexts = async (session: Session, search: Search, words: string): Promise<Found<FoundText>> => {
  if (termsOf(words).length === 0) return { total: 0, first: [] }
  const dateOf = (id: Id): string => session.tables.get('article', id)?.publishedAt ?? ''
  const ids = [...(await search.find(words))]
    .filter((id) => session.tables.get('article', id)?.deletedAt === undefined)
    .toSorted((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1))
  const first = await Promise.all(
    ids.slice(0, most).map(async (articleId) => ({
      articleId,
      excerpts: await search.excerpts(articleId, words, mostPlaces),
    })),
  )
  return { total: ids.length, first }
}

/** One box for everything that is written in the library. */
export const SearchScreen = (props: { readonly search: Search }): JSX.Element => {
  const { session, state } = useSurround()
  const search = untrack(() => props.search)
  const keyboard = useKeyboard()
  const { index, revision } = useClaims()
  let field: HTMLInputElement | undefined
  const query = (): string => route().query?.['q'] ?? ''
  const [written, setWritten] = createSignal(query())
  const terms = createMemo(() => termsOf(written()))
  useCommands({ search: () => field?.focus() })
  onMount(() => {
    field?.focus()
    search.prepare().catch((error: unknown) => {
      console.error(error)
      notify({ text: t().search.failed, tone: 'problem' })
    })
  })

  const here = createMemo(() => {
    state.revision()
    revision()
    if (terms().length === 0) return undefined
    const { tables } = session
    const claims = index.queue.saying(terms())
    return {
      titles: findTitles(tables.all('article'), terms(), most),
      sources: findSources(tables.all('source'), terms(), most),
      claims: { total: claims.length, first: claims.slice(0, most) },
      evidence: findRemarks(index.queue.withRemarks(), 'evidence', terms(), most),
      comments: findRemarks(index.queue.withRemarks(), 'comment', terms(), most),
    }
  })
  const [texts] = createResource(written, (words) => findTexts(session, search, words))
  const total = (): number => {
    const found = here()
    const inTexts = texts.error === undefined ? (texts.latest?.total ?? 0) : 0
    return found ? Object.values(found).reduce((sum, one) => sum + one.total, inTexts) : 0
  }
  const say = announceSoon()
  onCleanup(say.stop)
  createEffect(
    on([terms, total], ([asked, count]) => say.later(asked.length === 0 ? '' : t().search.found(count)), {
      defer: true,
    }),
  )
  const type = (words: string): void => {
    setWritten(words)
    setQuery({ q: words })
  }
  return (
    <Frame title={t().shell.screens.search} hints={keyboard.hints()}>
      <div class="page">
        <div class="search-all" role="search">
          <Icon name="search" />
          <input
            ref={(input) => {
              field = input
            }}
            type="search"
            class="control search-all-field"
            data-takes-focus
            dir="auto"
            autocomplete="off"
            spellcheck={false}
            aria-label={t().search.label}
            aria-keyshortcuts="/"
            placeholder={t().search.label}
            value={written()}
            onInput={(event) => type(event.currentTarget.value)}
          />
          <Show when={written() !== ''}>
            <Button
              small
              variant="plain"
              icon="x"
              class="search-all-clear"
              label={t().search.clear}
              onClick={() => {
                type('')
                field?.focus()
              }}
            />
          </Show>
        </div>
        <Show when={here()} fallback={<p class="page-note">{t().search.hint}</p>}>
          {(found) => (
            <>
              <Group title={t().search.group.titles} found={found().titles}>
                {(article) => (
                  <a class="page-line" href={hrefOf({ screen: 'article', id: article.id })}>
                    <Icon name="article" />
                    <span class="page-line-words">
                      <bdi class="page-line-statement">
                        <Marked text={titleOf(article)} marks={marksIn(titleOf(article), terms())} />
                      </bdi>
                      <Show when={article.publishedAt}>
                        {(date) => <span class="page-line-more">{dateInWords(date())}</span>}
                      </Show>
                    </span>
                  </a>
                )}
              </Group>
              <Group title={t().search.group.claims} found={found().claims}>
                {(digest) => <ClaimLine digest={digest} marks={marksIn(digest.statement, terms())} />}
              </Group>
              <Group title={t().search.group.sources} found={found().sources}>
                {(source) => (
                  <a class="page-line" href={hrefOf({ screen: 'source', id: source.id })}>
                    <SourceMark kind={source.kind} size={20} silent />
                    <span class="page-line-words">
                      <bdi>
                        <Marked text={nameOfSource(source)} marks={marksIn(nameOfSource(source), terms())} />
                      </bdi>
                      <span class="page-line-more">
                        <span>{t().vocabulary.sourceKind[source.kind]}</span>
                        <Show
                          when={[...source.aliases, source.role ?? ''].filter(Boolean).join(t().common.listSeparator)}
                        >
                          {(more) => (
                            <bdi>
                              <Marked text={more()} marks={marksIn(more(), terms())} />
                            </bdi>
                          )}
                        </Show>
                      </span>
                    </span>
                  </a>
                )}
              </Group>
              <For each={['evidence', 'comments'] as const}>
                {(kind) => (
                  <Group title={t().search.group[kind]} found={found()[kind]}>
                    {({ digest, words }) => (
                      <a
                        class="page-line"
                        href={hrefOf({ screen: 'review', query: { show: 'all', claim: digest.id } })}
                      >
                        <Icon name={kind === 'evidence' ? 'document' : 'chat'} />
                        <span class="page-line-words">
                          <bdi>
                            <Marked text={words} marks={marksIn(words, terms())} />
                          </bdi>
                          <span class="page-line-more">
                            <bdi>{digest.statement}</bdi>
                          </span>
                        </span>
                      </a>
                    )}
                  </Group>
                )}
              </For>
              <Group title={t().search.group.texts} found={texts.error === undefined ? texts.latest : undefined}>
                {({ articleId, excerpts }) => (
                  <a class="page-line" href={hrefOf({ screen: 'article', id: articleId })}>
                    <Icon name="quote" />
                    <span class="page-line-words">
                      <bdi>{titleOf(session.tables.get('article', articleId))}</bdi>
                      <For each={excerpts}>
                        {({ context, marks }) => (
                          <span class="search-place" dir="auto">
                            <Marked text={context} marks={marks} />
                          </span>
                        )}
                      </For>
                    </span>
                  </a>
                )}
              </Group>
              <Show when={total() === 0 && !texts.loading}>
                <EmptyState icon="search" title={t().search.nothingTitle}>
                  {t().search.nothingBody}
                </EmptyState>
              </Show>
            </>
          )}
        </Show>
      </div>
    </Frame>
  )
}
