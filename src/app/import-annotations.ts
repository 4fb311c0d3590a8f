import type { Id } from '../core/entities.ts'
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

/** The articles of the library by the SHA-256 of their texts, but those in the bin. */
const knownTexts = (session: Session): ReadonlyMap<string, Id> => {
  const known = new Map<string, Id>()
  for (const { id, deletedAt } of session.tables.all('article')) {
    const hash = session.summaries.get(id)?.textSha256
    if (deletedAt === undefined && hash !== undefined) known.set(hash, id)
  }
  return known
}

/**
 * Brings annotations into the library as one act; onto the article where its text is here already. With a fault nothing
 * is changed.
 */
export const importAnnotations = (
  session: Session,
  annotations: AnnotationFiles,
  options: ReadingOptions,
): Promise<ImportOutcome> => {
  const known = knownTexts(session)
  return readAndBringIn(session, { annotations, at: session.author().now, known }, annotations.name, options)
}
