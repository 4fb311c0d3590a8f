import type { Id } from '../core/entities.ts'
import { limits } from '../formats/articles/limits.ts'
import type { Note } from '../formats/articles/note.ts'
import type { Choices, Question } from '../formats/articles/reading.ts'
import type { Refusal } from '../formats/articles/refusal.ts'
import type { FoundArticle, ReadTask } from '../formats/articles/task.ts'
import { addIncoming, type AddReport, type Incoming } from './add-incoming.ts'
import type { ArticleReader } from './article-reader.ts'
import type { ConnectFormats } from './format-thread.ts'
import { tellFault } from './fault-report.ts'
import type { ImportOutcome } from './import-document.ts'
import { originalsOf, type Reviser } from './revision.ts'
import type { Search } from './search.ts'
import type { Session } from './session.ts'

export type { Choices, Question }

/** What is copied from a page with more markup than this, in UTF-16 code units, is taken as its plain text. */
export const longestMarkup: number = limits.pastedMarkup

/** Something to be taken in: a file, bytes of one, or what was pasted. */
export type Source = Omit<ReadTask, 'number' | 'choices'>

/** What became of one thing that was found in a file. */
export type TakenReport =
  | AddReport
  | ImportOutcome
  /** It gave way to a corrected version. */
  | { readonly outcome: 'revised'; readonly articleId: Id }
  /** Somebody has to say something before it is read; nothing of it was added. */
  | { readonly outcome: 'asks'; readonly question: Question; readonly source: Source }

/** One thing that was found in a file, and what became of it. */
export interface Taken {
  /** Of the file, with the way through archives to where it was found; absent of what was pasted. */
  readonly name?: string
  /** Of a table or list, from 1. */
  readonly row?: number
  readonly notes: readonly Note[]
  readonly report: TakenReport
}

/** What takes files in. */
export interface Intake {
  readonly reader: ArticleReader
  /** Finds the articles that others are versions of. */
  readonly search: Pick<Search, 'alike'>
  readonly revise: Reviser
  /** Starts the thread in which formats are read and written. */
  readonly formats: ConnectFormats
}

export interface TakeInOptions {
  readonly intake: Pick<Intake, 'reader' | 'search'>
  /** Imports an Isnad document; given so that the reader of documents is loaded only when one comes. */
  readonly importDocument: (session: Session, file: Uint8Array, name: string) => Promise<ImportOutcome>
  /** What somebody has said of all these files. */
  readonly choices?: Choices
  /** Called after each file has been read. */
  readonly progress?: (done: number, total: number) => void
  /** Ends the reading; nothing is then added. */
  readonly signal?: AbortSignal
}

/** How one thing in a file is called outside of it. */
const nameOf = (name: string | undefined, within: readonly string[]): string | undefined =>
  name === undefined ? within.at(-1) : [name, ...within].join(' › ')

const named = (name: string | undefined): { readonly name?: string } => (name === undefined ? {} : { name })

interface Found {
  readonly source: Source
  readonly found: FoundArticle
}

/**
 * Takes files into the library, whatever they are: articles are added, all of them as one act; then Isnad documents are
 * imported, each as its own. Everything that was found has its report, in the order in which it came.
 */
export const takeIn = async (
  session: Session,
  sources: readonly Source[],
  options: TakeInOptions,
): Promise<readonly Taken[]> => {
  const { choices = {}, progress, signal } = options
  const { reader, search } = options.intake
  const all: Found[] = []
  try {
    for (const [at, source] of sources.entries()) {
      for (const found of await reader.read({ ...source, choices }, signal)) all.push({ source, found })
      if (signal?.aborted) return []
      progress?.(at + 1, sources.length)
    }
  } finally {
    // What it has read is not kept in its memory.
    reader.rest()
  }
  const incoming = all.flatMap(incomingOf)
  const originals = await originalsOf(session, search, incoming)
  if (signal?.aborted) return []
  const added = (await addIncoming(session, incoming, false, originals))[Symbol.iterator]()
  const taken: Taken[] = []
  for (const one of all) {
    const { reading } = one.found
    const name = nameOf(one.source.name, reading.within)
    taken.push({
      ...named(name),
      ...(reading.row === undefined ? {} : { row: reading.row }),
      notes: reading.outcome === 'article' ? reading.article.notes : [],
      report: await reportOf(session, one, added, options),
    })
  }
  return taken
}

const incomingOf = ({ source, found }: Found): readonly Incoming[] => {
  const { reading, bytesSha256, textSha256 = '' } = found
  if (reading.outcome !== 'article') return []
  const fileName = nameOf(source.name, reading.within)
  return [
    {
      article: reading.article,
      textSha256,
      ...(fileName === undefined ? {} : { fileName }),
      ...(bytesSha256 === undefined ? {} : { bytesSha256 }),
    },
  ]
}

const unread: Refusal = { key: 'unreadable' }

const reportOf = async (
  session: Session,
  { source, found: { reading } }: Found,
  added: Iterator<AddReport>,
  { importDocument }: TakeInOptions,
): Promise<TakenReport> => {
  switch (reading.outcome) {
    case 'article': {
      const next = added.next()
      return next.done === true ? { outcome: 'refused', refusal: unread } : next.value
    }
    case 'document':
      return importDocument(session, reading.bytes ?? new Uint8Array(), nameOf(source.name, reading.within) ?? '')
    case 'asks': {
      const { bytes, question, within } = reading
      // What lies in an archive is read again by itself.
      const again = within.length > 0 && bytes ? { ...named(nameOf(source.name, within)), content: bytes } : source
      return { outcome: 'asks', question, source: again }
    }
    case 'faulty':
      return { outcome: 'faulty', faults: reading.faults.map(tellFault) }
    case 'refused':
      return { outcome: 'refused', refusal: reading.refusal }
  }
}
