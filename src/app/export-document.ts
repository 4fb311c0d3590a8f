import type { Id } from '../core/entities.ts'
import { selectArticles } from '../formats/isnad/selection.ts'
import { ExportError, serializeIsnad } from '../formats/isnad/serialize.ts'
import { tellFault, type ToldFault } from './fault-report.ts'
import { safeFileName } from './file-name.ts'
import type { Session } from './session.ts'

/** What to write. */
export interface ExportRequest {
  /** The articles; absent: the whole library with its register, archive included, bin not. */
  readonly articleIds?: readonly Id[]
  /** Whether annotators who agreed to be named are. */
  readonly nameAnnotators: boolean
  readonly programVersion: string
  /** What the file is called, without its ending. */
  readonly name: string
}

/** What a document holds. */
export interface ExportReport {
  readonly articles: number
  readonly claims: number
  readonly attributions: number
  readonly sources: number
  /** Every one was cut from its text again and compared. */
  readonly quotes: number
}

export type ExportOutcome =
  | { readonly outcome: 'ready'; readonly fileName: string; readonly text: string; readonly report: ExportReport }
  /** The library does not hold together, which no act of it should be able to bring about. */
  | { readonly outcome: 'faulty'; readonly faults: readonly ToldFault[] }

/** The articles of an export, and those that have to be read along because claims reach from one to the other. */
const needed = (session: Session, articleIds: readonly Id[]): readonly Id[] => {
  const ids = new Set(articleIds)
  for (const id of articleIds) {
    for (const neighbour of session.summaries.get(id)?.neighbours ?? []) {
      if (session.tables.get('article', neighbour)) ids.add(neighbour)
    }
  }
  return [...ids]
}

/** Writes articles as an Isnad document, which is read back and checked before it is handed over. */
export const exportDocument = async (session: Session, request: ExportRequest): Promise<ExportOutcome> => {
  const { articleIds, nameAnnotators, programVersion, name } = request
  const all = [...session.tables.all('article')].map(({ id }) => id)
  return session.withArticles(needed(session, articleIds ?? all), (): ExportOutcome => {
    const only = articleIds === undefined ? {} : { articleIds }
    try {
      const text = serializeIsnad(session.tables, { programVersion, nameAnnotators, ...only })
      const part = selectArticles(session.tables, articleIds)
      const report = {
        articles: part.size('article'),
        claims: part.size('claim'),
        attributions: part.size('attribution'),
        sources: part.size('source'),
        quotes: part.size('anchor'),
      }
      return { outcome: 'ready', fileName: `${safeFileName(name)}.isnad.json`, text, report }
    } catch (error) {
      if (error instanceof ExportError) return { outcome: 'faulty', faults: error.faults.map(tellFault) }
      throw error
    }
  })
}
