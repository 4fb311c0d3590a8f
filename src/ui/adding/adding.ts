import { createContext, createSignal, useContext, type Accessor } from 'solid-js'
import { addTexts } from '../../app/add-texts.ts'
import type { ImportOutcome } from '../../app/import-document.ts'
import type { Session } from '../../app/session.ts'
import { takeIn, type Taken } from '../../app/take-in.ts'
import type { Id } from '../../core/entities.ts'
import { notify } from '../parts/notify.ts'
import { t } from '../words/words.ts'
import { notifyUndoable } from './undo-notice.ts'

/** The work of bringing articles in: one at a time, with what became of each file until it is put away. */
export interface Adding {
  /** How far the reading has come, while it goes on. */
  readonly progress: Accessor<{ readonly done: number; readonly total: number } | undefined>
  /** What became of the files of the last time; only where there is more to say than that all were added. */
  readonly report: Accessor<readonly Taken[]>
  readonly closeReport: () => void
  /** A text that was pasted and waits for an answer; empty while it is to be pasted into the field. */
  readonly pasted: Accessor<string | undefined>
  readonly setPasted: (text: string | undefined) => void
  readonly addFiles: (files: readonly File[]) => Promise<void>
  readonly addPasted: () => Promise<void>
  /** Adds what is in the library already. */
  readonly addAnyway: (taken: Taken) => Promise<void>
  readonly importText: (text: string, name: string) => Promise<void>
  readonly stop: () => void
}

const AddingContext = createContext<Adding>()

/** Gives the parts below the work of bringing articles in. */
export const AddingProvider = AddingContext.Provider

/** The work of bringing articles in. @throws Error outside of its provider */
export const useAdding = (): Adding => {
  const adding = useContext(AddingContext)
  if (!adding) throw new Error('useAdding needs an AddingProvider around it')
  return adding
}

const loadImport = async (session: Session, file: Uint8Array | string, name: string): Promise<ImportOutcome> => {
  const { importDocument } = await import('../../app/import-document.ts')
  return importDocument(session, file, name)
}

/** Lets the screen be painted now and then while many files are read. */
const paintedEvery = (milliseconds: number): (() => Promise<void>) => {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < milliseconds) return
    await new Promise((resolve) => setTimeout(resolve))
    last = performance.now()
  }
}

const isPlainlyAdded = ({ report }: Taken): boolean => report.outcome === 'added'

/** @param arrived called with the articles that came in */
export const createAdding = (session: Session, arrived: (articleIds: readonly Id[]) => void): Adding => {
  const [progress, setProgress] = createSignal<{ readonly done: number; readonly total: number }>()
  const [report, setReport] = createSignal<readonly Taken[]>([])
  const [pasted, setPasted] = createSignal<string>()
  let controller = new AbortController()

  const articlesOf = (taken: readonly Taken[]): readonly Id[] =>
    taken.flatMap(({ report: one }) => {
      if (one.outcome === 'added') return [one.articleId]
      return one.outcome === 'imported' ? one.articleIds : []
    })

  const tell = (taken: readonly Taken[]): void => {
    const ids = articlesOf(taken)
    const title = session.tables.get('article', ids[0])?.title
    if (taken.every(isPlainlyAdded)) {
      setReport([])
      const text = ids.length === 1 && title !== undefined ? t().import.addedOne(title) : t().import.added(ids.length)
      if (ids.length > 0) notifyUndoable(session, text)
    } else setReport(taken)
    if (ids.length > 0) arrived(ids)
  }

  const run = async (work: (signal: AbortSignal) => Promise<readonly Taken[]>): Promise<void> => {
    if (progress()) return
    controller = new AbortController()
    const { signal } = controller
    setProgress({ done: 0, total: 0 })
    try {
      const taken = await work(signal)
      if (signal.aborted) notify({ text: t().import.stopped })
      else tell(taken)
    } catch {
      notify({ text: t().import.failed, tone: 'problem' })
    } finally {
      setProgress(undefined)
    }
  }

  return {
    progress,
    report,
    closeReport: () => setReport([]),
    pasted,
    setPasted: (text) => setPasted(text),
    addFiles: (files) =>
      run((signal) => {
        const paint = paintedEvery(50)
        const onProgress = (done: number, total: number): Promise<void> => {
          setProgress({ done, total })
          return paint()
        }
        return takeIn(session, files, { signal, progress: onProgress, importDocument: loadImport })
      }),
    addPasted: () => {
      const bytes = new TextEncoder().encode(pasted() ?? '')
      return run(async () => {
        const [one] = await addTexts(session, [{ bytes }])
        setPasted(undefined)
        if (one?.outcome === 'document') {
          const outcome = await loadImport(session, bytes, t().import.pasted)
          return [{ bytes, report: outcome }]
        }
        return one ? [{ bytes, report: one }] : []
      })
    },
    addAnyway: (taken) => {
      const { name, bytes = new Uint8Array() } = taken
      const before = report()
      return run(async () => {
        const input = name === undefined ? { bytes } : { name, bytes }
        const [one] = await addTexts(session, [input], { evenIfThere: true })
        if (!one || one.outcome === 'document') return before
        return before.map((other) => (other === taken ? { ...taken, report: one } : other))
      })
    },
    importText: (text, name) => run(async () => [{ name, report: await loadImport(session, text, name) }]),
    stop: () => controller.abort(),
  }
}
