import type { Id } from '../core/entities.ts'
import type { Refusal } from '../formats/articles/refusal.ts'
import type { MergeReport } from '../formats/isnad/merge-report.ts'
import type { Answers } from '../formats/thread/requests.ts'
import { bringIn, type BringInOptions } from './bring-in.ts'
import { tellFault, type ToldFault } from './fault-report.ts'
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

/** What reading needs beside what is read. */
export interface ReadingOptions extends BringInOptions {
  readonly connect: ConnectFormats
}

/**
 * Reads in a thread of its own, and brings in what was read when it is sound.
 * @param name the file's, for «undo: import of …»
 * @throws Stopped when the signal has ended it; then nothing is changed
 */
export const readAndBringIn = async (
  session: Session,
  ask: Answers['read']['ask'],
  name: string,
  { connect, ...options }: ReadingOptions,
): Promise<ImportOutcome> => {
  const work = new FormatWork(connect, options.signal)
  try {
    const read = await work.ask('read', ask)
    if (read.outcome === 'refused') return read
    if (read.outcome === 'faulty') return { outcome: 'faulty', faults: read.faults.map(tellFault) }
    const outcome = await bringIn(session, work, read.articleIds, name, options)
    return outcome.outcome === 'imported' ? { ...outcome, leftOut: read.leftOut.map(tellFault) } : outcome
  } finally {
    work.end()
  }
}

/**
 * Brings an Isnad document into the library: as it is into an empty one; into another it adds and never overwrites. It
 * is undone as one act.
 * @param name the file's, for «undo: import of …»
 */
export const importDocument = (
  session: Session,
  file: Uint8Array | string,
  name: string,
  options: ReadingOptions,
): Promise<ImportOutcome> => readAndBringIn(session, { document: file }, name, options)
