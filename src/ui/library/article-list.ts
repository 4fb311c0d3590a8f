import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js'
import type { Search } from '../../app/search.ts'
import type { Session } from '../../app/session.ts'
import type { Id } from '../../core/entities.ts'
import { termsOf } from '../../core/text-index.ts'
import { route, setQuery } from '../shell/router.ts'
import type { SessionState } from '../state.ts'
import {
  arrange,
  articlesAbout,
  firstSorting,
  outletsOn,
  shelfCounts,
  shelves,
  sortKeys,
  type ShelfName,
  type Sorting,
  type SortKey,
} from './arrange.ts'

/** What the list shows: which shelf, which outlet, which words, in which order. All of it stands in the address. */
export interface ArticleList {
  readonly query: Accessor<string>
  readonly setQuery: (query: string) => void
  /** The folded words of the query that the list shows now. */
  readonly terms: Accessor<readonly string[]>
  /** The query that the list shows now; empty when nothing is looked for. */
  readonly shownQuery: Accessor<string>
  /** Whether the full text could not be searched. */
  readonly searchFailed: Accessor<boolean>
  /** Articles in whose text the query was found. */
  readonly foundInText: (id: Id) => boolean
  readonly shelf: Accessor<ShelfName>
  readonly setShelf: (shelf: ShelfName) => void
  readonly outletId: Accessor<Id | undefined>
  readonly setOutlet: (outletId: Id | undefined) => void
  readonly sorting: Accessor<Sorting>
  /** Sorts by a column; by the same column again, the other way around. */
  readonly sortBy: (key: SortKey) => void
  readonly ids: Accessor<readonly Id[]>
  readonly counts: Accessor<Readonly<Record<ShelfName, number>>>
  readonly outlets: Accessor<ReturnType<typeof outletsOn>>
}

interface Found {
  readonly query: string
  readonly inText: ReadonlySet<Id>
  readonly ids: ReadonlySet<Id>
  readonly failed: boolean
}

const usual: Sorting = { by: 'changed', descending: true }

const readSorting = (written: string | undefined): Sorting => {
  const name = written?.replace(/^-/, '')
  const by = sortKeys.find((key) => key === name)
  return by ? { by, descending: written?.startsWith('-') ?? false } : usual
}

/** How long the address waits for the next stroke: browsers limit how often it may change. */
const addressDelay = 400

const inAddress = (key: string): string | undefined => {
  const now = route()
  return now.screen === 'library' ? now.query?.[key] : undefined
}

/** The list of the library's articles, for the life of its owner. */
export const createArticleList = (session: Session, state: SessionState, search: Search): ArticleList => {
  const [query, writeQuery] = createSignal(inAddress('q') ?? '')
  const [found, setFound] = createSignal<Found>()

  const shelf = createMemo(() => shelves.find((name) => name === inAddress('shelf')) ?? 'library')
  const outletId = createMemo(() => inAddress('outlet'))
  const sorting = createMemo(() => readSorting(inAddress('sort')), undefined, {
    equals: (a, b) => a.by === b.by && a.descending === b.descending,
  })

  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  createEffect(
    on(
      () => inAddress('q') ?? '',
      (written) => {
        if (route().screen === 'library' && timer === undefined) writeQuery(written)
      },
      { defer: true },
    ),
  )
  const changeQuery = (next: string): void => {
    writeQuery(next)
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = undefined
      if (route().screen === 'library') setQuery({ q: query() })
    }, addressDelay)
  }

  const look = async (words: string): Promise<Found> => {
    const terms = termsOf(words)
    let inText: ReadonlySet<Id> = new Set()
    let failed = false
    try {
      inText = await search.find(words)
    } catch {
      failed = true
    }
    const ids = new Set([...inText, ...articlesAbout(session.tables, terms)])
    return { query: words, inText, ids, failed }
  }

  // One search at a time; what was asked meanwhile is asked when the one under way is answered.
  let underWay = false
  let askedAgain = false
  const follow = async (): Promise<void> => {
    askedAgain = true
    if (underWay) return
    underWay = true
    while (askedAgain) {
      askedAgain = false
      const words = query()
      setFound(termsOf(words).length === 0 ? undefined : await look(words))
    }
    underWay = false
  }
  createEffect(on([query, state.revision], () => void follow()))

  const changed = createMemo(() => [state.revision(), state.summaryRevision()])
  const ids = createMemo(() => {
    changed()
    return arrange(session, { shelf: shelf(), outletId: outletId(), sorting: sorting(), found: found()?.ids })
  })

  const terms = createMemo(() => termsOf(found()?.query ?? ''))
  const counts = createMemo(() => {
    changed()
    return shelfCounts(session.tables)
  })
  const outlets = createMemo(() => {
    changed()
    return outletsOn(session.tables, shelf())
  })

  return {
    query,
    setQuery: changeQuery,
    terms,
    shownQuery: () => found()?.query ?? '',
    searchFailed: () => found()?.failed ?? false,
    foundInText: (id) => found()?.inText.has(id) ?? false,
    shelf,
    setShelf: (next) => setQuery({ shelf: next === 'library' ? '' : next, outlet: '' }, {}),
    outletId,
    setOutlet: (next) => setQuery({ outlet: next ?? '' }, {}),
    sorting,
    sortBy: (key) => {
      const { by, descending } = sorting()
      const down = by === key ? !descending : firstSorting[key]
      setQuery({ sort: `${down ? '-' : ''}${key}` })
    },
    ids,
    counts,
    outlets,
  }
}
