import { createMemo, createSignal, For, onCleanup, onMount, Show, type JSX } from 'solid-js'
import { nameOfSource } from '../../app/desk/readout.ts'
import type { ReviewIndex } from '../../app/review/review-index.ts'
import { tally, type Tallies } from '../../core/pictures/tallies.ts'
import { anonymityOf, type Anonymity } from '../../core/register/anonymity.ts'
import { articlesSeen } from '../../core/review/filter.ts'
import type { ReviewQueue } from '../../core/review/queue.ts'
import type { Article, Id } from '../../core/entities.ts'
import { supportLevels } from '../../core/vocabulary.ts'
import { useClaims } from '../claims/use-claims.ts'
import { Frame, useSurround } from '../frame.tsx'
import { useKeyboard } from '../keys/keyboard.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { LevelMark } from '../parts/LevelMark.tsx'
import '../parts/Page.css'
import { filterOf, viewOf } from '../review/address.ts'
import type { Query } from '../shell/route.ts'
import { hrefOf, route } from '../shell/router.ts'
import { t } from '../words/words.ts'
import { Bonds } from './Bonds.tsx'
import { picturesOfAnonymity, picturesOfSupport, picturesOfWork, type BarPicture, type Drawn } from './marks.ts'
import { StackedBars } from './StackedBars.tsx'
import './Pictures.css'

/** What was counted of the claims that one address names; each part when it is asked for first. */
interface Counted {
  readonly of: string
  shown?: ReturnType<ReviewQueue['among']>
  tallies?: Tallies
  anonymity?: Anonymity
}
const lastCounted = new WeakMap<ReviewIndex, Counted>()
const nothingCounted: Anonymity = { byOutlet: new Map(), byDescriptor: new Map() }

const Picture = (props: BarPicture): JSX.Element => (
  <section class="page-section" aria-label={props.title}>
    <h2 class="page-title">{props.title}</h2>
    <Show when={!props.isOfLevels && (props.bars[0]?.parts.length ?? 0) > 1}>
      <ul class="picture-legend">
        <For each={props.bars[0]?.parts}>
          {({ name, look }) => (
            <li class="picture-key">
              <svg class="picture" viewBox="0 0 12 12" aria-hidden="true">
                <rect class={`picture-part ${look}`} width="12" height="12" />
              </svg>
              {name}
            </li>
          )}
        </For>
      </ul>
    </Show>
    <StackedBars title={props.title} bars={props.bars} />
  </section>
)

/** The claims of the library, or of what the address asks for, as pictures. Every mark leads to the claims behind it. */
export const PicturesScreen = (): JSX.Element => {
  const { session, state } = useSurround()
  const keyboard = useKeyboard()
  const { index, revision } = useClaims()
  const query = createMemo((): Query => ({
    show: 'all',
    ...(route().screen === 'pictures' ? viewOf(route().query) : {}),
  }))
  const select = (): ReturnType<ReviewQueue['among']> => {
    const { tables, project } = session
    return index.queue.among(filterOf(query()), { tables, policy: project.policy })
  }
  const shown = (): ReturnType<ReviewQueue['among']> => (counted().shown ??= select())
  /** What was counted holds while nothing has changed, also for the next visit. */
  const counted = createMemo((): Counted => {
    revision()
    const of = JSON.stringify([index.revision, state.revision(), query()])
    const before = lastCounted.get(index)
    if (before?.of === of) return before
    const now = { of }
    lastCounted.set(index, now)
    return now
  })
  /** What stands in an article that the view leaves out counts for no outlet and no date. */
  const articleOf = (): ((id: Id) => Article | undefined) => {
    const isSeen = articlesSeen(filterOf(query()), session.tables)
    return (id) => (isSeen === undefined || isSeen(id) ? session.tables.get('article', id) : undefined)
  }
  const tallies = createMemo((): Tallies => (counted().tallies ??= tally(shown(), articleOf())))
  // What stands below the first pictures is counted and drawn when those are there; at once where it was counted before.
  const [isDrawn, setIsDrawn] = createSignal(false)
  const isWhole = (): boolean => isDrawn() || counted().anonymity !== undefined
  onMount(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => setIsDrawn(true)))
    onCleanup(() => cancelAnimationFrame(frame))
  })
  const anonymity = createMemo((): Anonymity => {
    const known = counted()
    if (!isWhole()) return nothingCounted
    const article = articleOf()
    return (known.anonymity ??= anonymityOf(
      shown(),
      (id) => article(id)?.outletId,
      (id) => session.tables.get('source', id),
    ))
  })
  const isSome = (): boolean => Object.entries(query()).some(([key, value]) => key !== 'show' || value !== 'all')
  const drawn = (): Drawn => ({
    query: query(),
    nameOfSource: (id) => {
      const source = session.tables.get('source', id)
      return source && nameOfSource(source)
    },
    nameOfAnnotator: (id) => session.tables.get('annotator', id)?.name ?? t().common.annotator,
  })
  const scope = (): string => {
    if (!isSome()) return t().pictures.ofAll
    const { source, article } = query()
    const one = session.tables.get('source', source)
    return one ? nameOfSource(one) : (session.tables.get('article', article)?.title ?? t().pictures.ofSome)
  }
  return (
    <Frame
      title={t().shell.screens.pictures}
      subtitle={
        <>
          <bdi>{scope()}</bdi> · {t().common.claims(tallies().claims)}
        </>
      }
      hints={keyboard.hints()}
    >
      <Show
        when={tallies().claims > 0}
        fallback={
          <EmptyState icon="chart" title={t().pictures.emptyTitle}>
            {t().pictures.emptyBody}
          </EmptyState>
        }
      >
        <div class="page pictures">
          <Show when={isSome()}>
            <a href={hrefOf({ screen: 'pictures' })}>{t().pictures.showAll}</a>
          </Show>
          <ul class="picture-legend">
            <For each={supportLevels}>
              {(level) => (
                <li>
                  <LevelMark level={level} named />
                </li>
              )}
            </For>
          </ul>
          <For each={picturesOfSupport(drawn(), tallies())}>{(picture) => <Picture {...picture} />}</For>
          <Show when={isWhole()}>
            <Show when={tallies().bonds.length > 0}>
              <section class="page-section" aria-label={t().pictures.bonds}>
                <h2 class="page-title">{t().pictures.bonds}</h2>
                <Bonds bonds={tallies().bonds} query={query()} />
              </section>
            </Show>
            <For each={picturesOfWork(drawn(), tallies())}>{(picture) => <Picture {...picture} />}</For>
            <For each={picturesOfAnonymity(drawn(), anonymity())}>{(picture) => <Picture {...picture} />}</For>
          </Show>
        </div>
      </Show>
    </Frame>
  )
}
