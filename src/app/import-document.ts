import { isEmpty, type Change } from '../core/change.ts'
import type { Id, Row } from '../core/entities.ts'
import { mergeDocument } from '../formats/isnad/merge.ts'
import type { MergeReport } from '../formats/isnad/merge-report.ts'
import { tellFault, type ToldFault } from './fault-report.ts'
import type { Refusal } from '../formats/articles/refusal.ts'
import type { Answers } from '../formats/thread/requests.ts'
import { FormatWork, type ConnectFormats } from './format-thread.ts'
import type { Session } from './session.ts'

/** How an import ended. Whatever it was, the library is either as it was or has all of what could come in. */
export type ImportOutcome =
  | {
      readonly outcome: 'imported'
      readonly report: MergeReport
      readonly articleIds: readonly Id[]
      /** What the file says and there is no place for. */
      readonly leftOut: readonly ToldFault[]
    }
  /** The file is not sound; nothing was changed. */
  | { readonly outcome: 'faulty'; readonly faults: readonly ToldFault[] }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  /** Articles of the file are open for writing in another window; nothing was changed. */
  | { readonly outcome: 'held' }

/** Those articles of a document that are in the library, read in and held for writing while `work` runs. */
const withArticlesOf = async <R>(session: Session, articleIds: readonly Id[], work: () => R): Promise<R> => {
  const opened: Id[] = []
  try {
    for (const id of articleIds) {
      if (session.canWrite(id)) continue
      if (await session.openArticle(id)) opened.push(id)
    }
    return work()
  } finally {
    for (const id of opened) session.closeArticle(id)
  }
}

/** What reading needs beside what is read. */
export interface ReadingOptions {
  readonly connect: ConnectFormats
  readonly signal?: AbortSignal
  /** Called with how many of the rows are here. */
  readonly progress?: (done: number, total: number) => void
}

/**
 * Reads in a thread of its own, and brings in what was read when it is sound.
 * @param name the file's, for «undo: import of …»
 * @throws Stopped when the signal has ended the reading; nothing was then changed
 * @param arrange what is done with the rows before they come in; `texts` are the SHA-256 of each text by its article
 */
export const readAndBringIn = async (
  session: Session,
  ask: Answers['read']['ask'],
  name: string,
  { connect, signal, progress }: ReadingOptions,
  arrange: (rows: readonly Row[], texts: ReadonlyMap<Id, string>) => readonly Row[] = (rows) => rows,
): Promise<ImportOutcome> => {
  const work = new FormatWork(connect, signal)
  try {
    const read = await work.ask('read', ask)
    if (read.outcome === 'refused') return read
    if (read.outcome === 'faulty') return { outcome: 'faulty', faults: read.faults.map(tellFault) }
    const rows = await work.rows(read.rows, (done) => progress?.(done, read.rows))
    const outcome = await bringIn(session, arrange(rows, new Map(read.texts)), name)
    return outcome.outcome === 'imported' ? { ...outcome, leftOut: read.leftOut.map(tellFault) } : outcome
  } finally {
    work.end()
  }
}

/**
 * Brings an Isnad document into the library: as it is into an empty one; into another it adds and never overwrites. One
 * act, undone as one.
 * @param name the file's, for «undo: import of …»
 */
export const importDocument = (
  session: Session,
  file: Uint8Array | string,
  name: string,
  options: ReadingOptions,
): Promise<ImportOutcome> => readAndBringIn(session, { document: file }, name, options)

/**
 * Brings the rows of a sound project into the library, as `importDocument` does.
 * @param name the file's, for «undo: import of …»
 */
export const bringIn = (session: Session, rows: readonly Row[], name: string): Promise<ImportOutcome> => {
  const mentioned = new Set(rows.flatMap(({ value }) => ('articleId' in value ? [value.articleId] : [value.id])))
  const here = [...mentioned].flatMap((id) => session.tables.get('article', id)?.id ?? [])
  return withArticlesOf(session, here, (): ImportOutcome => {
    let merged: { readonly change: Change; readonly report: MergeReport } | undefined
    const done = session.act({ act: 'importDocument', subject: name }, (ours) => {
      merged = mergeDocument(ours, rows)
      return merged.change
    })
    if (!merged || (!done && !isEmpty(merged.change))) return { outcome: 'held' }
    const articleIds = merged.change.added.flatMap((row) => (row.table === 'article' ? [row.value.id] : []))
    return { outcome: 'imported', report: merged.report, articleIds, leftOut: [] }
  })
}
