import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js'
import type { ExportOutcome, ExportRequest } from '../../app/export-document.ts'
import type { Article, Id } from '../../core/entities.ts'
import { useSurround } from '../frame.tsx'
import { route } from '../shell/router.ts'
import { t } from '../words/words.ts'

/** What can be taken home: everything, what was chosen in the library, or the article that was open. */
export type Scope = 'all' | 'chosen' | 'article'

/** Up to so many articles are prepared and checked without being asked for. */
const preparedByItself = 200
/** How long the choices must rest before that, in milliseconds. */
const rest = 250

/** What is to be written, and the document once it is prepared. */
export interface ExportForm {
  /** Articles that are not in the bin. */
  readonly articles: Accessor<readonly Article[]>
  readonly scopes: Accessor<readonly { readonly scope: Scope; readonly count: number }[]>
  readonly scope: Accessor<Scope>
  readonly setScope: (scope: Scope) => void
  readonly withArchive: Accessor<boolean>
  readonly setWithArchive: (withArchive: boolean) => void
  readonly nameAnnotators: Accessor<boolean>
  readonly setNameAnnotators: (name: boolean) => void
  /** What the file will be called, without its ending. */
  readonly title: Accessor<string>
  readonly busy: Accessor<boolean>
  /** The prepared document; any change of the library or of the choices makes it stale. */
  readonly outcome: Accessor<ExportOutcome | undefined>
  readonly preparesItself: Accessor<boolean>
  /** Prepares the document if it is not. */
  readonly prepare: () => Promise<ExportOutcome>
}

/** @throws Error outside of the app */
export const createExportForm = (): ExportForm => {
  const { session, state, lastArticle } = useSurround()
  const chosen = createMemo((): readonly Id[] =>
    (route().query?.['articles'] ?? '').split(',').filter((id) => session.tables.get('article', id)),
  )
  const [scope, setScope] = createSignal<Scope>('all')
  const [withArchive, setWithArchive] = createSignal(true)
  const [nameAnnotators, setNameAnnotators] = createSignal(true)
  const [outcome, setOutcome] = createSignal<ExportOutcome>()
  const [busy, setBusy] = createSignal(false)
  createEffect(() => setScope(chosen().length > 0 ? 'chosen' : 'all'))

  const articles = createMemo(() => {
    state.revision()
    return [...session.tables.all('article')].filter(({ deletedAt }) => deletedAt === undefined)
  })
  const scopes = createMemo(() => {
    const last = session.tables.get('article', lastArticle())
    return [
      { scope: 'all', count: articles().length } as const,
      ...(chosen().length > 0 ? [{ scope: 'chosen', count: chosen().length } as const] : []),
      ...(last && last.deletedAt === undefined ? [{ scope: 'article', count: 1 } as const] : []),
    ]
  })
  const articleIds = createMemo((): readonly Id[] | undefined => {
    const last = lastArticle()
    if (scope() === 'chosen') return chosen()
    if (scope() === 'article') return last === undefined ? [] : [last]
    if (withArchive()) return undefined
    return articles().flatMap(({ id, archivedAt }) => (archivedAt === undefined ? [id] : []))
  })
  const title = createMemo(() => {
    state.revision()
    const ids = articleIds()
    const only = ids?.length === 1 ? session.tables.get('article', ids[0])?.title : undefined
    return (only ?? session.project.title) || t().common.appName
  })
  const request = createMemo((): ExportRequest => {
    state.revision()
    const ids = articleIds()
    return {
      ...(ids === undefined ? {} : { articleIds: ids }),
      nameAnnotators: nameAnnotators(),
      programVersion: __APP_VERSION__,
      name: title(),
    }
  })
  const preparesItself = createMemo(() => {
    const count = articleIds()?.length ?? articles().length
    return count > 0 && count <= preparedByItself
  })

  let underWay: { readonly wanted: ExportRequest; readonly made: Promise<ExportOutcome> } | undefined
  const write = async (wanted: ExportRequest): Promise<ExportOutcome> => {
    try {
      const { exportDocument } = await import('../../app/export-document.ts')
      const made = await exportDocument(session, wanted)
      if (underWay?.wanted === wanted) setOutcome(made)
      return made
    } finally {
      if (underWay?.wanted === wanted) {
        underWay = undefined
        setBusy(false)
      }
    }
  }
  const make = (wanted: ExportRequest): Promise<ExportOutcome> => {
    if (underWay?.wanted === wanted) return underWay.made
    setBusy(true)
    underWay = { wanted, made: write(wanted) }
    return underWay.made
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  createEffect(
    on(request, (wanted) => {
      setOutcome(undefined)
      setBusy(false)
      underWay = undefined
      clearTimeout(timer)
      if (preparesItself()) timer = setTimeout(() => void make(wanted).catch(() => undefined), rest)
    }),
  )
  return {
    articles,
    scopes,
    scope,
    setScope,
    withArchive,
    setWithArchive,
    nameAnnotators,
    setNameAnnotators,
    title,
    busy,
    outcome,
    preparesItself,
    prepare: async () => outcome() ?? make(request()),
  }
}
