import { isEmpty, type Change } from '../core/change.ts'
import type { Id, Row } from '../core/entities.ts'
import { mergeDocument } from '../formats/isnad/merge.ts'
import type { MergeReport } from '../formats/isnad/merge-report.ts'
import { parseIsnad } from '../formats/isnad/parse.ts'
import { tellFault, type ToldFault } from './fault-report.ts'
import { limits } from '../formats/articles/limits.ts'
import { decodeUtf8 } from '../formats/articles/plain-text.ts'
import type { Refusal } from '../formats/articles/refusal.ts'
import type { Session } from './session.ts'

/** How an import ended. Whatever it was, the library is either as it was or has all of what could come in. */
export type ImportOutcome =
  | { readonly outcome: 'imported'; readonly report: MergeReport; readonly articleIds: readonly Id[] }
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

/**
 * Brings an Isnad document into the library: as it is into an empty one; into another it adds and never overwrites. One
 * act, undone as one.
 * @param name the file's, for «undo: import of …»
 */
export const importDocument = async (
  session: Session,
  file: Uint8Array | string,
  name: string,
): Promise<ImportOutcome> => {
  if (file.length > limits.fileBytes) {
    return { outcome: 'refused', refusal: { key: 'tooLarge', allowed: limits.fileBytes / 1e6 } }
  }
  const decoded = typeof file === 'string' ? ({ ok: true, text: file } as const) : decodeUtf8(file)
  if (!decoded.ok) return { outcome: 'refused', refusal: decoded.refusal }
  const parsed = parseIsnad(decoded.text)
  if (!parsed.ok) return { outcome: 'faulty', faults: parsed.faults.map(tellFault) }
  return bringIn(session, parsed.value.rows, name)
}

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
    return { outcome: 'imported', report: merged.report, articleIds }
  })
}
