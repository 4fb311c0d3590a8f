import { createContext, createSignal, onCleanup, useContext, type Accessor } from 'solid-js'
import type { Search } from '../../app/search.ts'
import type { Session } from '../../app/session.ts'
import type { Id } from '../../core/entities.ts'
import { navigate } from '../shell/router.ts'
import type { SessionState } from '../state.ts'
import { createArticleList, type ArticleList } from './article-list.ts'
import { createLineFocus, type LineFocus } from './line-focus.ts'
import { createSelection, type Selection } from './selection.ts'

/** Everything that the parts of the library screen share. */
export interface LibraryView {
  readonly session: Session
  readonly state: SessionState
  readonly search: Search
  readonly list: ArticleList
  readonly selection: Selection
  /** The article whose details are open. */
  readonly edited: Accessor<Id | undefined>
  readonly edit: (id: Id | undefined) => void
  readonly open: (id: Id) => void
  readonly focus: LineFocus
  /** The present moment, for «two minutes ago»; moves once a minute. */
  readonly now: Accessor<number>
}

const LibraryContext = createContext<LibraryView>()

/** Gives the parts of the library screen what they share. */
export const LibraryProvider = LibraryContext.Provider

/** What the parts of the library screen share. @throws Error outside of it */
export const useLibrary = (): LibraryView => {
  const view = useContext(LibraryContext)
  if (!view) throw new Error('A part of the library stands outside of it')
  return view
}

const createNow = (): Accessor<number> => {
  const [now, setNow] = createSignal(Date.now())
  const timer = setInterval(() => setNow(Date.now()), 60_000)
  onCleanup(() => clearInterval(timer))
  return now
}

/** @param last the article that was open before, where the list begins */
export const createLibraryView = (
  session: Session,
  state: SessionState,
  search: Search,
  last: Id | undefined,
): LibraryView => {
  const list = createArticleList(session, state, search)
  const selection = createSelection(list.ids, last)
  const [edited, setEdited] = createSignal<Id>()
  const focus = createLineFocus()
  return {
    session,
    state,
    search,
    list,
    selection,
    edited,
    edit: (id) => {
      setEdited(id)
      if (id === undefined) focus.call()
      else selection.setCurrent(id)
    },
    open: (id) => navigate({ screen: 'article', id }),
    focus,
    now: createNow(),
  }
}
