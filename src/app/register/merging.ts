import type { Id } from '../../core/entities.ts'
import { mergeSources, splitSource, type MergePreview } from '../../core/operations/merge-sources.ts'
import type { Session } from '../session.ts'

/** Articles read in at once to see whether they name a source. */
const batchSize = 40

/** Where a source is named, article by article. */
export interface Mentioned {
  readonly articleId: Id
  readonly mentionIds: readonly Id[]
}

/**
 * Every article that names a source, or rests evidence on it. All of them are read through: what no claim rests on is
 * known to nobody else.
 * @param progress told how many of how many articles have been read
 */
export const articlesNaming = async (
  session: Session,
  sourceId: Id,
  progress: (read: number, of: number) => void,
): Promise<readonly Mentioned[]> => {
  const ids = [...session.summaries.keys()]
  const found: Mentioned[] = []
  for (let first = 0; first < ids.length; first += batchSize) {
    progress(first, ids.length)
    const batch = ids.slice(first, first + batchSize)
    await session.withArticles(batch, () => {
      const { tables } = session
      const byArticle = new Map<Id, Id[]>()
      for (const { id, articleId } of tables.mentionsOfSource(sourceId)) {
        byArticle.set(articleId, [...(byArticle.get(articleId) ?? []), id])
      }
      for (const evidence of tables.all('evidence')) {
        const home = evidence.sourceId === sourceId ? session.homeOf({ table: 'evidence', value: evidence }) : undefined
        if (home !== undefined && !byArticle.has(home)) byArticle.set(home, [])
      }
      for (const articleId of batch) {
        const mentionIds = byArticle.get(articleId)
        if (mentionIds) found.push({ articleId, mentionIds })
      }
    })
  }
  progress(ids.length, ids.length)
  return found
}

/** What it would take to make two entries one. Nothing is changed. */
export const previewMerge = (
  session: Session,
  keptId: Id,
  goneId: Id,
  named: readonly Mentioned[],
): Promise<MergePreview | undefined> =>
  session.withArticles(
    named.map(({ articleId }) => articleId),
    () => mergeSources(session.tables, session.author(), keptId, goneId).preview,
  )

/** Two entries of the register become one, as one act. @returns whether it was done */
export const merge = async (
  session: Session,
  keptId: Id,
  goneId: Id,
  named: readonly Mentioned[],
  subject: string,
): Promise<boolean> => {
  const done = await session.writing(
    named.map(({ articleId }) => articleId),
    () =>
      session.act(
        { act: 'mergeSources', subject },
        (tables, author) => mergeSources(tables, author, keptId, goneId).change,
      ),
  )
  return done !== undefined
}

/** What some articles say of a source was of somebody else: an entry of his own. @returns its id, if it was done */
export const split = async (
  session: Session,
  sourceId: Id,
  parts: readonly Mentioned[],
  name: string,
): Promise<Id | undefined> => {
  const mentionIds = parts.flatMap((part) => part.mentionIds)
  const change = await session.writing(
    parts.map(({ articleId }) => articleId),
    () =>
      session.act(
        { act: 'splitSource', subject: name },
        (tables, author) => splitSource(tables, author, sourceId, mentionIds, name).change,
      ),
  )
  return change?.added.find(({ table }) => table === 'source')?.value.id
}
