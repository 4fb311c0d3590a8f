import { createContext, createEffect, createMemo, createSignal, on, untrack, useContext, type Accessor } from 'solid-js'
import type { Session } from '../../app/session.ts'
import type { Id, Source } from '../../core/entities.ts'
import { termsOf } from '../../core/text-index.ts'
import { createSelection, type Selection } from '../library/selection.ts'
import { navigate, route } from '../shell/router.ts'
import type { SessionState } from '../state.ts'
import { filtered, groupOf, sorted, type Group, type SortKey } from './arrange.ts'

/** Everything that the parts of the register share. */
export interface RegisterView {
  readonly session: Session
  readonly state: SessionState
  /** The sources in the list, in order. */
  readonly ids: Accessor<readonly Id[]>
  /** How many sources each group has. */
  readonly counts: Accessor<Readonly<Record<Group, number>>>
  readonly query: Accessor<string>
  readonly setQuery: (query: string) => void
  readonly group: Accessor<Group>
  readonly setGroup: (group: Group) => void
  readonly sortBy: Accessor<SortKey>
  readonly setSortBy: (key: SortKey) => void
  /** The line that the keys act on. */
  readonly selection: Selection
  /** The source whose details are open: the one in the address. */
  readonly openId: Accessor<Id | undefined>
  /** Opens a source, or closes the one that is open; `replace` leaves no step for Back. */
  readonly open: (id: Id | undefined, focus: 'list' | 'details', replace?: boolean) => void
  /** Moves in the list; where a source is open, the next one takes its place. */
  readonly step: (by: number) => void
  /** Where the parts say how they take the focus. */
  readonly focusOf: { list: () => void; details: () => void }
}

const context = createContext<RegisterView>()

/** Gives the parts of the register what they share. */
export const RegisterProvider = context.Provider

/** What the parts of the register share. @throws Error outside of it */
export const useRegister = (): RegisterView => {
  const view = useContext(context)
  if (!view) throw new Error('A part of the register stands outside of it')
  return view
}

const sameList = (a: readonly Id[], b: readonly Id[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index])

/** What the screen shows and where one is in it. */
export const createRegisterView = (session: Session, state: SessionState): RegisterView => {
  const [query, setQuery] = createSignal('')
  const [group, setGroup] = createSignal<Group>('all')
  const [sortBy, setSortBy] = createSignal<SortKey>('name')
  const inOrder = createMemo((): readonly Source[] => {
    state.revision()
    return sorted(session.tables, sortBy())
  })
  const counts = createMemo(() => {
    const numbers: Record<Group, number> = { all: inOrder().length, named: 0, anonymous: 0, outlets: 0 }
    for (const source of inOrder()) numbers[groupOf(source)]++
    return numbers
  })
  const ids = createMemo(() => filtered(inOrder(), group(), termsOf(query())).map(({ id }) => id), [], {
    equals: sameList,
  })
  const openId = createMemo(() => {
    const here = route()
    return here.screen === 'sources' ? here.id : undefined
  })
  const selection = createSelection(() => ids(), untrack(openId))
  createEffect(on(openId, (id) => id !== undefined && selection.setCurrent(id)))

  const focusOf = { list: (): void => undefined, details: (): void => undefined }
  const open: RegisterView['open'] = (id, focus, replace = false) => {
    navigate(id === undefined ? { screen: 'sources' } : { screen: 'sources', id }, { replace })
    // The frame gives the focus to the heading when the address changes; here it belongs to the list or the details.
    queueMicrotask(() => focusOf[focus]())
  }
  const step = (by: number): void => {
    selection.move(by)
    const id = selection.current()
    if (openId() === undefined || id === undefined) focusOf.list()
    else open(id, 'list', true)
  }
  return {
    ...{ session, state, ids, counts, query, setQuery, group, setGroup, sortBy, setSortBy },
    ...{ selection, openId, open, step, focusOf },
  }
}
