import { createContext, createSignal, useContext, type Accessor } from 'solid-js'
import { addIncoming } from '../../app/add-incoming.ts'
import type { ImportOutcome, ReadingOptions } from '../../app/import-document.ts'
import { adoptRevision, compareRevision, type Comparison } from '../../app/revision.ts'
import type { Session } from '../../app/session.ts'
import { takeIn, type Choices, type Source, type Taken } from '../../app/take-in.ts'
import type { Id } from '../../core/entities.ts'
import { useSurround } from '../frame.tsx'
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
  /** @param markup of the text, where it was copied from a page */
  readonly setPasted: (text: string | undefined, markup?: string) => void
  readonly addFiles: (files: readonly File[]) => Promise<void>
  readonly addPasted: () => Promise<void>
  /** Adds what is in the library already. */
  readonly addAnyway: (taken: Taken) => Promise<void>
  /** Reads files again with what somebody has said of them. */
  readonly answer: (asked: readonly Taken[], choices: Choices) => Promise<void>
  /** What a corrected version would do to its article; undefined when another window holds that. */
  readonly compare: (taken: Taken) => Promise<Comparison | undefined>
  /** Lets a corrected version take the place of the text; whether that was possible. */
  readonly adopt: (taken: Taken, comparison: Comparison, accepted: ReadonlySet<Id>) => Promise<boolean>
  /** Takes lines out of the report. */
  readonly leave: (taken: readonly Taken[]) => void
  /** Brings in what was read of other programs' files, one after the other, and reports on each. */
  readonly importAnnotations: (
    files: readonly { readonly name: string; readonly bring: (options: ReadingOptions) => Promise<ImportOutcome> }[],
  ) => Promise<void>
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

const loadImport = async (
  session: Session,
  file: Uint8Array | string,
  name: string,
  options: ReadingOptions,
): Promise<ImportOutcome> => {
  const { importDocument } = await import('../../app/import-document.ts')
  return importDocument(session, file, name, options)
}

const isPlainlyAdded = ({ report, notes }: Taken): boolean => report.outcome === 'added' && notes.length === 0

/** @param arrived called with the articles that came in */
export const createAdding = (session: Session, arrived: (articleIds: readonly Id[]) => void): Adding => {
  const [progress, setProgress] = createSignal<{ readonly done: number; readonly total: number }>()
  const [report, setReport] = createSignal<readonly Taken[]>([])
  const [pasted, setPasted] = createSignal<string>()
  let markup: string | undefined
  const { intake } = useSurround()
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

  const readingOptions = (signal: AbortSignal): ReadingOptions => ({
    connect: intake.formats,
    signal,
    progress: (done, total) => setProgress({ done, total }),
  })

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
      if (signal.aborted) notify({ text: t().import.stopped })
      else notify({ text: t().import.failed, tone: 'problem' })
    } finally {
      setProgress(undefined)
    }
  }

  const read = (sources: readonly Source[], choices: Choices = {}, before: readonly Taken[] = []): Promise<void> =>
    run(async (signal) => [
      ...before,
      ...(await takeIn(session, sources, {
        intake,
        choices,
        signal,
        progress: (done, total) => setProgress({ done, total }),
        importDocument: (library, file, name) => loadImport(library, file, name, readingOptions(signal)),
      })),
    ])

  return {
    progress,
    report,
    closeReport: () => setReport([]),
    pasted,
    setPasted: (text, ofPage) => {
      markup = ofPage
      setPasted(text)
    },
    addFiles: (files) => read(files.map((file) => ({ name: file.name, content: file }))),
    addPasted: () => {
      const content = markup === undefined ? new TextEncoder().encode(pasted() ?? '') : { markup }
      return read([{ content }]).then(() => {
        markup = undefined
        setPasted(undefined)
      })
    },
    addAnyway: async (taken) => {
      if (taken.report.outcome !== 'already' && taken.report.outcome !== 'revision') return
      const { incoming } = taken.report
      const before = report()
      await run(async () => {
        const [one] = await addIncoming(session, [incoming], true)
        return one ? before.map((other) => (other === taken ? { ...taken, report: one } : other)) : before
      })
    },
    answer: (asked, choices) => {
      const rest = report().filter((one) => !asked.includes(one))
      const sources = asked.flatMap(({ report: one }) => (one.outcome === 'asks' ? [one.source] : []))
      return read(sources, choices, rest)
    },
    compare: async (taken) => {
      if (taken.report.outcome !== 'revision') return undefined
      const { original, incoming } = taken.report
      return compareRevision(session, original.articleId, incoming, intake.revise)
    },
    adopt: async (taken, comparison, accepted) => {
      if (taken.report.outcome !== 'revision') return false
      const { original, incoming } = taken.report
      const { articleId } = original
      const change = await adoptRevision(session, articleId, incoming, comparison, accepted)
      if (!change) return false
      const revised = { ...taken, report: { outcome: 'revised', articleId } as const }
      setReport(report().map((other) => (other === taken ? revised : other)))
      notifyUndoable(session, t().import.revised(session.tables.get('article', articleId)?.title ?? ''))
      return true
    },
    leave: (taken) => setReport(report().filter((one) => !taken.includes(one))),
    importAnnotations: (files) =>
      run(async (signal) => {
        const taken: Taken[] = []
        for (const { name, bring } of files) {
          taken.push({ name, notes: [], report: await bring(readingOptions(signal)) })
        }
        return taken
      }),
    importText: (text, name) =>
      run(async (signal) => [
        { name, notes: [], report: await loadImport(session, text, name, readingOptions(signal)) },
      ]),
    stop: () => controller.abort(),
  }
}
