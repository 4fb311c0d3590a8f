import type { Id, Row } from '../core/entities.ts'
import { selectArticles } from '../formats/isnad/selection.ts'
import type { Written, WritingTask } from '../formats/thread/writing.ts'
import type { ExportReport } from './export-document.ts'
import { tellFault, type ToldFault } from './fault-report.ts'
import { safeFileName } from './file-name.ts'
import { FormatWork, Stopped, type ConnectFormats } from './format-thread.ts'
import { keptWithArticles, sharedTables } from './homes.ts'
import type { Session } from './session.ts'

/** What to write, and how. */
export interface FormatRequest {
  /** Of the registry. */
  readonly format: string
  /** The articles; absent: the whole library with its register, archive included, bin not. */
  readonly articleIds?: readonly Id[]
  readonly nameAnnotators: boolean
  /** Whether what is known of anonymous sources, beside how articles call them, goes along. */
  readonly describeAnonymous: boolean
  readonly withText: boolean
  readonly byteOrderMark: boolean
  /** A codebook beside the files, with what the person says in it. */
  readonly codebook?: { readonly licence: string; readonly contact: string }
  readonly programVersion: string
  /** What the file is called, without its ending. */
  readonly name: string
}

export type FormatOutcome =
  | {
      readonly outcome: 'ready'
      readonly fileName: string
      /** Absent when it went into a file piece by piece. */
      readonly content?: Blob
      /** In bytes. */
      readonly size: number
      /** How the first file begins. */
      readonly preview: string
      readonly report: ExportReport
      /** Whether the files were read back; what has no texts cannot be. */
      readonly checked: boolean
    }
  | { readonly outcome: 'faulty'; readonly faults: readonly ToldFault[] }
  | { readonly outcome: 'stopped' }

/** Takes what is written, piece by piece, and says when it has it. */
export type Sink = (piece: Uint8Array<ArrayBuffer>) => Promise<void>

export interface FormatProgress {
  readonly progress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
  /** Where pieces go at once, so that no more than a batch is in memory; without it they are kept together. */
  readonly sink?: Sink
}

/** So many articles are in memory at a time; reading them back from the device must not hold a key up. */
const batchSize = 20

/** The articles of a batch, and those of the request that claims reach to from them. */
const needed = (session: Session, batch: readonly Id[], wanted: ReadonlySet<Id>): readonly Id[] => {
  const ids = new Set(batch)
  for (const id of batch) {
    for (const neighbour of session.summaries.get(id)?.neighbours ?? []) if (wanted.has(neighbour)) ids.add(neighbour)
  }
  return [...ids]
}

const taskOf = (request: FormatRequest): WritingTask => {
  const { format, articleIds, nameAnnotators, describeAnonymous, withText, byteOrderMark, codebook } = request
  return {
    format,
    ...(articleIds === undefined ? {} : { articleIds }),
    options: { programVersion: request.programVersion, nameAnnotators, withText, byteOrderMark },
    describeAnonymous,
    ...(codebook === undefined ? {} : { codebook }),
    stem: safeFileName(request.name),
  }
}

/** Article after article: while the thread writes a batch the next is read in, so that two are in memory at a time. */
const handOverBatches = async (
  session: Session,
  work: FormatWork,
  all: readonly Id[],
  put: Sink,
  progress: FormatProgress['progress'],
): Promise<void> => {
  const wanted = new Set(all)
  let before: Promise<void> | undefined
  const handOver = async (rows: readonly Row[], articleIds: readonly Id[], done: number): Promise<void> => {
    const piece = await work.ask('batch', { rows, articleIds })
    if (piece.length > 0) await put(new Uint8Array(piece))
    progress?.(done, all.length)
  }
  for (let from = 0; from < all.length; from += batchSize) {
    const articleIds = all.slice(from, from + batchSize)
    const ids = needed(session, articleIds, wanted)
    const reading = session.withArticles(ids, () => [...selectArticles(session.tables, ids).everything()])
    const [rows] = await Promise.all([reading, before])
    before = handOver(rows, articleIds, from + articleIds.length)
  }
  await before
}

/** So many articles are read in at a time for what is written at once; the thread keeps their rows. */
const readAtOnce = 100

/** What articles keep of what is read in now, for those that are wanted. */
const keptRows = (session: Session, isWanted: (home: Id) => boolean): readonly Row[] => {
  const rows: Row[] = []
  for (const table of keptWithArticles) {
    for (const value of session.tables.all(table)) {
      const row = { table, value } as Row
      const home = session.homeOf(row)
      if (home !== undefined && isWanted(home)) rows.push(row)
    }
  }
  return rows
}

/** All rows, some articles at a time, so that this thread never has all of them. A change meanwhile ends the writing. */
const handOverAll = async (
  session: Session,
  work: FormatWork,
  all: readonly Id[],
  progress: FormatProgress['progress'],
): Promise<void> => {
  const articles = new Set([...session.tables.all('article')].map(({ id }) => id))
  const shared = [...sharedTables].flatMap((table) =>
    [...session.tables.all(table)].map((value) => ({ table, value }) as Row),
  )
  await work.keep([...shared, ...keptRows(session, (home) => !articles.has(home))])
  for (let from = 0; from < all.length; from += readAtOnce) {
    const ids = all.slice(from, from + readAtOnce)
    const batch = new Set(ids)
    await work.keep(await session.withArticles(ids, () => keptRows(session, (home) => batch.has(home))))
    progress?.(Math.min(from + readAtOnce, all.length), all.length)
  }
}

const write = async (
  session: Session,
  work: FormatWork,
  request: FormatRequest,
  { progress, sink }: FormatProgress,
): Promise<FormatOutcome> => {
  const { tables } = session
  const given = request.articleIds ?? [...tables.all('article')].flatMap(({ id, deletedAt }) => (deletedAt ? [] : [id]))
  const all = given.toSorted()
  const pieces: Blob[] = []
  let size = 0
  const put: Sink = async (piece) => {
    size += piece.length
    if (sink) await sink(piece)
    // A browser may lay what is in blobs on the disk.
    else pieces.push(new Blob([piece]))
  }
  const wanted = await work.ask('write', taskOf(request))
  if (wanted === 'batches') await handOverBatches(session, work, all, put, progress)
  else await handOverAll(session, work, all, progress)
  const { fileName, bytes, preview, report, checked, faults }: Written = await work.ask('end', true)
  if (faults.length > 0) return { outcome: 'faulty', faults: faults.map(tellFault) }
  await put(new Uint8Array(bytes))
  const type = fileName.endsWith('.zip') ? { type: 'application/zip' } : {}
  const content = sink ? {} : { content: new Blob(pieces, type) }
  return { outcome: 'ready', fileName, ...content, size, preview, report, checked }
}

/**
 * Writes articles in a format, in a thread of its own, and reads the result back before it is handed over. What one file
 * holds article after article takes the memory of one batch.
 */
export const exportInFormat = async (
  session: Session,
  connect: ConnectFormats,
  request: FormatRequest,
  options: FormatProgress = {},
): Promise<FormatOutcome> => {
  const work = new FormatWork(connect, options.signal)
  try {
    return await write(session, work, request, options)
  } catch (error) {
    if (error instanceof Stopped) return { outcome: 'stopped' }
    throw error
  } finally {
    work.end()
  }
}
