import { createMemo, createSignal, For, onCleanup, onMount, Show, type JSX } from 'solid-js'
import { nameOfSource } from '../../app/desk/readout.ts'
import type { ReviewIndex } from '../../app/review/review-index.ts'
import { tally, type LevelCounts, type Tallies } from '../../core/pictures/tallies.ts'
import { anonymityOf, type Anonymity, type AnonymityCount } from '../../core/register/anonymity.ts'
import type { ReviewQueue } from '../../core/review/queue.ts'
import { describedKinds, reviewStatuses, sourceKinds, supportLevels, type SourceKind } from '../../core/vocabulary.ts'
import { useClaims } from '../claims/use-claims.ts'
import { Frame, useSurround } from '../frame.tsx'
import { useKeyboard } from '../keys/keyboard.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { LevelMark } from '../parts/LevelMark.tsx'
import '../parts/Page.css'
import { filterOf, viewOf } from '../review/address.ts'
import type { Query } from '../shell/route.ts'
import { hrefOf, route } from '../shell/router.ts'
import { dateInWords } from '../words/dates.ts'
import { t } from '../words/words.ts'
import { Bonds } from './Bonds.tsx'
import { StackedBars, type Bar } from './StackedBars.tsx'
import './Pictures.css'

const mostOutlets = 15

const unnamedKinds: readonly SourceKind[] = [...describedKinds, 'impersonal']
const hiddenKinds = unnamedKinds.join(',')
const namedKinds = sourceKinds.filter((kind) => !unnamedKinds.includes(kind)).join(',')

/** What was counted of the claims that one address names; each part when it is asked for first. */
interface Counted {
  readonly of: string
  shown?: ReturnType<ReviewQueue['where']>
  tallies?: Tallies
  anonymity?: Anonymity
}
const lastCounted = new WeakMap<ReviewIndex, Counted>()
const nothingCounted: Anonymity = { byOutlet: new Map(), byDescriptor: new Map() }

const Picture = (props: { readonly title: string; readonly bars: readonly Bar[] }): JSX.Element => (
  <section class="page-section" aria-label={props.title}>
    <h2 class="page-title">{props.title}</h2>
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
  const select = (): ReturnType<ReviewQueue['where']> => {
    const { tables, project } = session
    return index.queue.where(filterOf(query()), 'weakest', { tables, policy: project.policy })
  }
  const shown = (): ReturnType<ReviewQueue['where']> => (counted().shown ??= select())
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
  const tallies = createMemo(
    (): Tallies => (counted().tallies ??= tally(shown(), (id) => session.tables.get('article', id))),
  )
  // Counted when the pictures above are there: these stand at the foot of the screen.
  const [isDrawn, setIsDrawn] = createSignal(false)
  onMount(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => setIsDrawn(true)))
    onCleanup(() => cancelAnimationFrame(frame))
  })
  const anonymity = createMemo((): Anonymity => {
    const known = counted()
    if (!isDrawn() && !known.anonymity) return nothingCounted
    return (known.anonymity ??= anonymityOf(
      shown(),
      (id) => session.tables.get('article', id)?.outletId,
      (id) => session.tables.get('source', id),
    ))
  })
  const isSome = (): boolean => Object.keys(query()).some((key) => key !== 'show')
  const toReview = (more: Query): string => hrefOf({ screen: 'review', query: { ...query(), ...more } })
  const levels = (name: string, counts: LevelCounts, more: Query): Bar => ({
    name,
    parts: supportLevels.map((level, at) => ({
      name: t().vocabulary.supportLevel[level],
      count: counts[at] ?? 0,
      look: `level-${level}`,
      href: toReview({ ...more, level }),
    })),
  })
  const byKind = (): readonly Bar[] =>
    sourceKinds.flatMap((kind) => {
      const counts = tallies().byKind.get(kind)
      return counts ? [levels(t().vocabulary.sourceKind[kind], counts, { kind })] : []
    })
  const byTime = (): readonly Bar[] =>
    [...tallies().byTime].map(([time, counts]) => levels(dateInWords(time), counts, { since: time, until: time }))
  const bar = (name: string, parts: readonly [string, number, string, Query][]): Bar => ({
    name,
    parts: parts.map(([part, count, look, more]) => ({ name: part, count, look, href: toReview(more) })),
  })
  const anonymous = (name: string, { attributed, unnamed, explained }: AnonymityCount, more: Query): Bar =>
    bar(name, [
      [t().pictures.unnamed, unnamed - explained, 'level-L1', { ...more, kind: hiddenKinds }],
      [t().pictures.explained, explained, 'level-L2', { ...more, kind: hiddenKinds }],
      [t().pictures.attributed, attributed - unnamed, 'level-L3', { ...more, kind: namedKinds }],
    ])
  const byOutlet = (): readonly Bar[] =>
    [...anonymity().byOutlet]
      .toSorted(([, a], [, b]) => b.unnamed - a.unnamed)
      .slice(0, mostOutlets)
      .flatMap(([id, counts]) => {
        const source = session.tables.get('source', id)
        return source ? [anonymous(nameOfSource(source), counts, { outlet: id })] : []
      })
  const byDescriptor = (): readonly Bar[] =>
    [...anonymity().byDescriptor]
      .toSorted(([, a], [, b]) => b.unnamed - a.unnamed)
      .map(([sector, counts]) => anonymous(sector === '' ? t().pictures.undescribed : sector, counts, {}))
  const byStatus = (): readonly Bar[] =>
    (['none', ...reviewStatuses] as const).flatMap((status) => {
      const count = tallies().byStatus.get(status) ?? 0
      const name = status === 'none' ? t().pictures.noStatus : t().vocabulary.reviewStatus[status]
      const look = status === 'none' ? 'bar-open' : 'level-L3'
      return count === 0 ? [] : [bar(name, [[t().pictures.claims, count, look, { status }]])]
    })
  const done = (name: string, decided: number, open: number, more: Query): Bar =>
    bar(name, [
      [t().pictures.decided, decided, 'level-L5', { ...more, show: 'decided' }],
      [t().pictures.open, open, 'bar-open', { ...more, show: 'undecided' }],
    ])
  const byReviewer = (): readonly Bar[] =>
    [...tallies().byReviewer].map(([id, { decided, open }]) => {
      const name = session.tables.get('annotator', id)?.name ?? t().common.annotator
      return done(name, decided, open, { reviewer: id })
    })
  const scope = (): string => {
    if (!isSome()) return t().pictures.ofAll
    const { source, article } = query()
    const one = session.tables.get('source', source)
    return one ? nameOfSource(one) : (session.tables.get('article', article)?.title ?? t().pictures.ofSome)
  }
  const pictures = () =>
    [
      { title: t().pictures.byLevel, bars: [levels(t().pictures.claims, tallies().byLevel, {})] },
      { title: t().pictures.byKind, bars: byKind() },
      { title: t().pictures.byTime, bars: byTime() },
    ].filter(({ bars }) => bars.length > 0)
  const work = () =>
    [
      {
        title: t().pictures.progress,
        bars: [done(t().pictures.claims, tallies().decided, tallies().claims - tallies().decided, {})],
      },
      { title: t().pictures.byStatus, bars: byStatus() },
      { title: t().pictures.byReviewer, bars: byReviewer() },
      { title: `${t().pictures.anonymity}: ${t().pictures.byOutlet}`, bars: byOutlet() },
      { title: `${t().pictures.anonymity}: ${t().pictures.byDescriptor}`, bars: byDescriptor() },
    ].filter(({ bars }) => bars.length > 0)
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
          <For each={pictures()}>{(drawn) => <Picture {...drawn} />}</For>
          <Show when={tallies().bonds.length > 0}>
            <section class="page-section" aria-label={t().pictures.bonds}>
              <h2 class="page-title">{t().pictures.bonds}</h2>
              <Bonds bonds={tallies().bonds} toReview={toReview} />
            </section>
          </Show>
          <For each={work()}>{(drawn) => <Picture {...drawn} />}</For>
        </div>
      </Show>
    </Frame>
  )
}
