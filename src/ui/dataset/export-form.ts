import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js'
import type { FormatOutcome, FormatRequest, Sink } from '../../app/export-format.ts'
import { safeFileName } from '../../app/file-name.ts'
import { formatList, type FormatLine } from '../../app/format-list.ts'
import type { Article, Id } from '../../core/entities.ts'
import { useSurround } from '../frame.tsx'
import { route } from '../shell/router.ts'
import { t } from '../words/words.ts'

/** What can be taken home: everything, what was chosen in the library, or the article that was open. */
export type Scope = 'all' | 'chosen' | 'article'

/** Up to so many articles are prepared and checked without being asked for. */
const preparedByItself = 200
/** From so many articles on it is shown how far the writing has come. */
const batchShown = 100
/** How long the choices must rest before that, in milliseconds. */
const rest = 250

/** The choices that not every format has, and the codebook. */
export interface ExportOptions {
  readonly withText: boolean
  readonly describeAnonymous: boolean
  readonly byteOrderMark: boolean
  readonly codebook: boolean
  readonly licence: string
  readonly contact: string
}

const [isnadLine] = formatList
/** The settings that remember the format, and what a codebook says of licence and contact. */
const formatKey = 'exportFormat'
const licenceKey = 'datasetLicence'
const contactKey = 'datasetContact'

/** What is to be written, and the document once it is prepared. */
export interface ExportForm {
  /** Articles that are not in the bin. */
  readonly articles: Accessor<readonly Article[]>
  readonly scopes: Accessor<readonly { readonly scope: Scope; readonly count: number }[]>
  readonly scope: Accessor<Scope>
  readonly setScope: (scope: Scope) => void
  /** How many articles are to be written. */
  readonly count: Accessor<number>
  readonly withArchive: Accessor<boolean>
  readonly setWithArchive: (withArchive: boolean) => void
  readonly nameAnnotators: Accessor<boolean>
  readonly setNameAnnotators: (name: boolean) => void
  readonly format: Accessor<FormatLine>
  readonly setFormat: (name: string) => void
  readonly options: Accessor<ExportOptions>
  readonly setOptions: (change: Partial<ExportOptions>) => void
  /** What the file will be called, without its ending. */
  readonly title: Accessor<string>
  /** How many articles are written, while they are. */
  readonly progress: Accessor<{ readonly done: number; readonly total: number } | undefined>
  readonly stop: () => void
  readonly busy: Accessor<boolean>
  /** The prepared document; any change of the library or of the choices makes it stale. */
  readonly outcome: Accessor<FormatOutcome | undefined>
  readonly preparesItself: Accessor<boolean>
  /** What the file will be called, when it is not prepared yet and can be written piece by piece into a chosen file. */
  readonly streamedName: () => string | undefined
  /** Prepares the document if it is not; into `sink`, where one is given and the document is not in the making already. */
  readonly prepare: (sink?: Sink) => Promise<FormatOutcome>
}

const unknownLine: FormatLine = { name: 'isnad', ending: '', options: [], grows: false, losses: [] }
const textSetting = (value: unknown): string => (typeof value === 'string' ? value : '')

/** @throws Error outside of the app */
export const createExportForm = (): ExportForm => {
  const { session, state, lastArticle, intake } = useSurround()
  const chosen = createMemo((): readonly Id[] =>
    (route().query?.['articles'] ?? '').split(',').filter((id) => session.tables.get('article', id)),
  )
  const [scope, setScope] = createSignal<Scope>('all')
  const [withArchive, setWithArchive] = createSignal(true)
  const [nameAnnotators, setNameAnnotators] = createSignal(true)
  const [outcome, setOutcome] = createSignal<FormatOutcome>()
  const [busy, setBusy] = createSignal(false)
  const [progress, setProgress] = createSignal<{ readonly done: number; readonly total: number }>()
  const [formatName, setFormatName] = createSignal(textSetting(session.settings.get(formatKey)))
  const [options, setOptions] = createSignal<ExportOptions>({
    withText: true,
    describeAnonymous: true,
    byteOrderMark: false,
    codebook: false,
    licence: textSetting(session.settings.get(licenceKey)),
    contact: textSetting(session.settings.get(contactKey)),
  })
  const format = createMemo(() => formatList.find(({ name }) => name === formatName()) ?? isnadLine ?? unknownLine)
  let controller = new AbortController()
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
  const request = createMemo((): FormatRequest => {
    state.revision()
    const ids = articleIds()
    const { withText, describeAnonymous, byteOrderMark, codebook, licence, contact } = options()
    const has = (option: FormatLine['options'][number]): boolean => format().options.includes(option)
    return {
      ...(ids === undefined ? {} : { articleIds: ids }),
      format: format().name,
      nameAnnotators: nameAnnotators(),
      describeAnonymous,
      withText: withText || !has('withText'),
      byteOrderMark: byteOrderMark && has('byteOrderMark'),
      ...(codebook ? { codebook: { licence, contact } } : {}),
      programVersion: __APP_VERSION__,
      name: title(),
    }
  })
  const count = createMemo(() => articleIds()?.length ?? articles().length)
  const preparesItself = createMemo(() => count() > 0 && count() <= preparedByItself)

  let underWay: { readonly wanted: FormatRequest; readonly made: Promise<FormatOutcome> } | undefined
  const write = async (wanted: FormatRequest, sink: Sink | undefined): Promise<FormatOutcome> => {
    try {
      const { exportInFormat } = await import('../../app/export-format.ts')
      controller = new AbortController()
      const made = await exportInFormat(session, intake.formats, wanted, {
        ...(sink ? { sink } : {}),
        signal: controller.signal,
        progress: (done, total) => {
          if (underWay?.wanted === wanted && total > batchShown) setProgress({ done, total })
        },
      })
      if (underWay?.wanted === wanted && made.outcome !== 'stopped') setOutcome(made)
      return made
    } finally {
      if (underWay?.wanted === wanted) {
        underWay = undefined
        setBusy(false)
        setProgress(undefined)
      }
    }
  }
  const make = (wanted: FormatRequest, sink?: Sink): Promise<FormatOutcome> => {
    if (underWay?.wanted === wanted) return underWay.made
    setOutcome(undefined)
    setBusy(true)
    underWay = { wanted, made: write(wanted, sink) }
    return underWay.made
  }
  /** What is prepared, unless it went into a file of which nothing is left here. */
  const kept = (): FormatOutcome | undefined => {
    const made = outcome()
    return made?.outcome === 'ready' && !made.content ? undefined : made
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => {
    clearTimeout(timer)
    controller.abort()
  })
  createEffect(
    on(request, (wanted) => {
      controller.abort()
      setOutcome(undefined)
      setBusy(false)
      setProgress(undefined)
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
    count,
    withArchive,
    setWithArchive,
    nameAnnotators,
    setNameAnnotators,
    format,
    setFormat: (name) => {
      session.settings.set(formatKey, name)
      setFormatName(name)
    },
    options,
    setOptions: (change) => {
      setOptions({ ...options(), ...change })
      if (change.licence !== undefined) session.settings.set(licenceKey, change.licence)
      if (change.contact !== undefined) session.settings.set(contactKey, change.contact)
    },
    title,
    progress,
    stop: () => controller.abort(),
    busy,
    outcome,
    preparesItself,
    streamedName: () => {
      const { grows, ending } = format()
      if (!grows || options().codebook || kept() || underWay?.wanted === request()) return undefined
      return `${safeFileName(title())}${ending}`
    },
    prepare: async (sink) => kept() ?? make(request(), sink),
  }
}
