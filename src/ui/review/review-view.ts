import { batch, createContext, createMemo, createSignal, onCleanup, untrack, useContext, type Accessor } from 'solid-js'
import type { ReviewIndex } from '../../app/review/review-index.ts'
import type { SessionEvent } from '../../app/events.ts'
import type { Session } from '../../app/session.ts'
import type { Claim, Id } from '../../core/entities.ts'
import { rowsIn } from '../../core/change.ts'
import type { ClaimDigest } from '../../core/review/digest.ts'
import type { QueueFilter } from '../../core/review/filter.ts'
import type { Support } from '../../core/support.ts'
import type { Query } from '../shell/route.ts'
import { route, setQuery } from '../shell/router.ts'
import type { SessionState } from '../state.ts'
import { filterOf, orderOf } from './address.ts'
import { createOpenArticles } from './open-articles.ts'

/** The form that is open at the desk: one at a time. */
export type ReviewPanel = 'evidence' | 'comment' | 'exempt' | 'link' | 'justify'

/** Everything that the parts of the review share. */
export interface ReviewView {
  readonly session: Session
  readonly state: SessionState
  readonly index: ReviewIndex
  /** Changes with anything that the index knows. */
  readonly revision: Accessor<number>
  readonly query: Accessor<Query | undefined>
  readonly filter: Accessor<QueueFilter>
  /** Changes the view in the address; leaves a step for Back, unless it is changed with every stroke. */
  readonly change: (query: Query, how?: { readonly replace?: boolean }) => void
  /** The claims of the view in order. The one at hand keeps its place while it is at hand, whatever was decided. */
  readonly ids: Accessor<readonly Id[]>
  /** How many claims the filter lets through, and how many there are. */
  readonly found: Accessor<number>
  readonly all: Accessor<number>
  readonly digestOf: (claimId: Id) => ClaimDigest | undefined
  /** The claim at hand: the one in the address. */
  readonly currentId: Accessor<Id | undefined>
  readonly place: Accessor<number>
  readonly go: (claimId: Id | undefined) => void
  readonly step: (by: number) => void
  /** The claim at hand, once its articles are read in. */
  readonly claim: Accessor<Claim | undefined>
  readonly support: Accessor<Support | undefined>
  readonly isOpening: Accessor<boolean>
  /** Whether this window may write to the article that keeps the claim. */
  readonly writable: Accessor<boolean>
  readonly panel: Accessor<ReviewPanel | undefined>
  readonly setPanel: (panel: ReviewPanel | undefined) => void
  /** Where the queue says how it takes the focus. */
  readonly focusOf: { list: () => void }
}

const context = createContext<ReviewView>()

/** Gives the parts of the review what they share. */
export const ReviewProvider = context.Provider

/** What the parts of the review share. @throws Error outside of it */
export const useReview = (): ReviewView => {
  const view = useContext(context)
  if (!view) throw new Error('A part of the review stands outside of it')
  return view
}

const sameList = (a: readonly Id[], b: readonly Id[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index])

/** The claim that a change is about, where it is about one. */
const subjectOf = (event: SessionEvent): Id | undefined => {
  if (event.type !== 'change') return undefined
  for (const row of rowsIn(event.change)) {
    if (row.table === 'claim') return row.value.id
    if (row.table === 'review' && row.value.target.type === 'claim') return row.value.target.id
    if (row.table === 'relation') return row.value.fromClaimId
    if ('claimId' in row.value) return row.value.claimId
  }
  return undefined
}

/** What the screen shows and where one is in it. Lives as long as its owner. */
export const createReviewView = (session: Session, state: SessionState, index: ReviewIndex): ReviewView => {
  const { tables } = session
  const [revision, setRevision] = createSignal(0)
  const [panel, showPanel] = createSignal<ReviewPanel>()
  const focusOf = { list: (): void => undefined }
  const setPanel = (next: ReviewPanel | undefined): void => {
    showPanel(next)
    // The form takes the focus with it.
    if (next === undefined) queueMicrotask(() => focusOf.list())
  }
  const next = (value: number): number => value + 1
  onCleanup(index.listen(() => setRevision(next)))

  const query = createMemo(() => {
    const here = route()
    return here.screen === 'review' ? here.query : undefined
  })
  const view = createMemo(() => JSON.stringify({ ...query(), claim: undefined }))
  const filter = createMemo(() => (view(), untrack(() => filterOf(query()))))
  const order = createMemo(() => (view(), untrack(() => orderOf(query()))))
  const around = () => ({ tables, policy: session.project.policy })
  const selected = createMemo(() => {
    revision()
    return index.queue.select(filter(), order(), around())
  })
  const currentId = createMemo(() => query()?.['claim'])
  /** Where the claim at hand stood when it was taken up: it stays there, whatever is found out about it. */
  let held: { readonly id: Id; readonly view: string; readonly place: number } | undefined
  const ids = createMemo(
    (): readonly Id[] => {
      const list = selected()
      const id = currentId()
      if (id === undefined || index.queue.get(id) === undefined) return list
      const at = list.indexOf(id)
      if (held?.id !== id || held.view !== view() || held.place < 0) held = { id, view: view(), place: at }
      if (at === held.place) return list
      const others = at < 0 ? list : list.toSpliced(at, 1)
      return others.toSpliced(held.place, 0, id)
    },
    [],
    { equals: sameList },
  )
  const place = createMemo(() => {
    const id = currentId()
    return id === undefined ? -1 : ids().indexOf(id)
  })
  const go = (claimId: Id | undefined): void => {
    batch(() => {
      showPanel(undefined)
      setQuery({ claim: claimId ?? '' })
    })
  }
  const step = (by: number): void => {
    const list = ids()
    if (list.length === 0) return
    const now = place()
    const id = currentId()
    const to = now < 0 ? (by > 0 ? 0 : list.length - 1) : now + by
    const target = list[Math.min(Math.max(to, 0), list.length - 1)]
    if (target !== undefined && target !== id) go(target)
  }

  const articles = createMemo(
    (): readonly Id[] | undefined => {
      const id = currentId()
      const digest = id === undefined ? undefined : (revision(), index.queue.get(id))
      if (!digest) return undefined
      const home = index.homeOf(digest.id)
      const rivals = index.queue.contradictorsOf(digest.id).flatMap((other) => index.homeOf(other) ?? [])
      const others = [...new Set([...digest.articleIds, ...rivals])].filter(
        (other) => other !== home && other !== session.project.id,
      )
      return home === undefined || home === session.project.id ? others : [home, ...others]
    },
    undefined,
    { equals: (a, b) => a === b || (a !== undefined && b !== undefined && sameList(a, b)) },
  )
  const isOpen = createOpenArticles(session, () => articles())
  const claim = createMemo((): Claim | undefined => {
    state.revision()
    return isOpen() ? tables.get('claim', currentId()) : undefined
  })
  const support = createMemo(() => {
    state.revision()
    const one = claim()
    return one && session.supportOf(one)
  })
  const [locks, setLocks] = createSignal(0)
  const writable = createMemo(() => {
    locks()
    state.revision()
    const home = claim() && index.homeOf(currentId() ?? '')
    return home !== undefined && session.canWrite(home)
  })
  const hear = (event: SessionEvent): void => {
    if (event.type === 'lock') setLocks(next)
    if (event.type !== 'change' || (event.how !== 'undo' && event.how !== 'redo')) return
    // What was taken back is looked at: one sees what undo did.
    const subject = subjectOf(event)
    if (subject !== undefined && index.queue.get(subject) && subject !== currentId()) go(subject)
  }
  // The session calls it outside of any computation; what it sets is read elsewhere.
  // oxlint-disable-next-line solid/reactivity
  onCleanup(session.listen((event) => hear(event)))
  return {
    ...{ session, state, index, revision, query, filter, ids, currentId, place, go, step, claim, support },
    ...{ writable, panel, setPanel, focusOf },
    change: (changes, how = { replace: false }) => setQuery(changes, how),
    found: () => selected().length,
    all: () => (revision(), index.queue.size),
    digestOf: (id) => (revision(), index.queue.get(id)),
    isOpening: () => currentId() !== undefined && !isOpen(),
  }
}
