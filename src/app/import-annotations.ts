import type { Id, Row } from '../core/entities.ts'
import type { AnnotationFiles } from '../formats/recognise.ts'
import { FormatWork, type ConnectFormats } from './format-thread.ts'
import { readAndBringIn, type ImportOutcome, type ReadingOptions } from './import-document.ts'
import type { Session } from './session.ts'

export type { AnnotationFiles }

/**
 * Sorts files: those that hold annotations in a format that is known, together by format, and the others, which are
 * articles or documents.
 */
export const recogniseAnnotations = async (
  connect: ConnectFormats,
  chosen: readonly File[],
): Promise<{ readonly annotations: readonly AnnotationFiles[]; readonly others: readonly File[] }> => {
  const work = new FormatWork(connect)
  try {
    const { annotations, others } = await work.ask('recognise', chosen)
    return { annotations, others: others.flatMap((at) => chosen[at] ?? []) }
  } finally {
    work.end()
  }
}

/** Annotations of a text that the library has come to the article that is there; the others bring theirs. */
const ontoKnownTexts = (session: Session, rows: readonly Row[], texts: ReadonlyMap<Id, string>): readonly Row[] => {
  const known = new Map<string, Id>()
  for (const { id, deletedAt } of session.tables.all('article')) {
    const hash = session.summaries.get(id)?.textSha256
    if (deletedAt === undefined && hash !== undefined) known.set(hash, id)
  }
  const moved = new Map<Id, Id>()
  for (const [id, hash] of texts) {
    const here = known.get(hash)
    if (here !== undefined && here !== id) moved.set(id, here)
  }
  if (moved.size === 0) return rows
  return rows.flatMap((row): readonly Row[] => {
    if ((row.table === 'article' || row.table === 'text') && moved.has(row.value.id)) return []
    if (!('articleId' in row.value)) return [row]
    const articleId = moved.get(row.value.articleId)
    return articleId === undefined ? [row] : [{ ...row, value: { ...row.value, articleId } } as Row]
  })
}

/**
 * Brings annotations into the library as one act; onto the article where its text is here already. With a fault nothing
 * is changed.
 */
export const importAnnotations = (
  session: Session,
  annotations: AnnotationFiles,
  options: ReadingOptions,
): Promise<ImportOutcome> =>
  readAndBringIn(session, { annotations, at: session.author().now }, annotations.name, options, (rows, texts) =>
    ontoKnownTexts(session, rows, texts),
  )
