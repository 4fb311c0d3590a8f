import { Draft, stampOf } from '../../core/draft.ts'
import type { Id, Segment, Source } from '../../core/entities.ts'
import { fold } from '../../core/fold.ts'
import { occurrencesOf } from '../../core/occurrences.ts'
import { anchorOn, wholeLetters } from '../../core/operations/claim.ts'
import { proposeSource } from '../../core/propose/source.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { nameOfSource } from '../desk/readout.ts'
import { inBrief } from '../desk/marking.ts'
import type { Session } from '../session.ts'

/** An article, and how often a source is named there without being marked. */
export interface Unmarked {
  readonly articleId: Id
  readonly count: number
}

/** Articles read in at once. */
const batchSize = 40

const namesOf = (source: Source): readonly string[] =>
  [nameOfSource(source), ...source.aliases].filter((name) => fold(name).length >= 3)

/** The words of an article that name a source and are no mention yet; UTF-16 code units. */
const unmarkedIn = (tables: ReadonlyTables, articleId: Id, names: readonly string[]): readonly Segment[] => {
  const text = tables.get('text', articleId)?.text ?? ''
  const marked = [...tables.mentionsInArticle(articleId)].flatMap((mention) =>
    'anchor' in mention ? (tables.get('anchor', mention.anchor)?.segments ?? []) : [],
  )
  return occurrencesOf(text, names).filter(
    ({ start, end }) => !marked.some((segment) => segment.start < end && start < segment.end),
  )
}

/**
 * Where in the library a source is named and not marked. Nobody anonymous is looked for: «مصدر عسكري» of one article is
 * not that of another.
 */
export const findUnmarked = async (session: Session, source: Source): Promise<readonly Unmarked[]> => {
  const names = 'name' in source ? namesOf(source) : []
  const candidates: Id[] = []
  for await (const texts of session.readTexts()) {
    for (const { id, text } of texts) {
      const deleted = session.tables.get('article', id)?.deletedAt !== undefined
      if (!deleted && occurrencesOf(text, names).length > 0) candidates.push(id)
    }
  }
  const found: Unmarked[] = []
  for (let first = 0; first < candidates.length; first += batchSize) {
    const batch = candidates.slice(first, first + batchSize)
    await session.withArticles(batch, () => {
      for (const articleId of batch) {
        const { length } = unmarkedIn(session.tables, articleId, names)
        if (length > 0) found.push({ articleId, count: length })
      }
    })
  }
  return found
}

/**
 * Marks every one of them as a mention of the source, as one act.
 * @returns how many were marked; undefined when another window holds one of the articles
 */
export const markAllMentions = (
  session: Session,
  source: Source,
  where: readonly Unmarked[],
): Promise<number | undefined> => {
  const names = namesOf(source)
  const ids = where.map(({ articleId }) => articleId)
  return session.writing(ids, () => {
    let count = 0
    const total = where.reduce((sum, one) => sum + one.count, 0)
    session.act({ act: 'markMentions', subject: inBrief(nameOfSource(source)), count: total }, (tables, author) => {
      const draft = new Draft(tables, author)
      for (const articleId of ids) {
        const text = tables.get('text', articleId)?.text ?? ''
        for (const segment of unmarkedIn(tables, articleId, names)) {
          const anchor = anchorOn(author, articleId, wholeLetters(text, [segment]))
          const { type } = proposeSource(text.slice(segment.start, segment.end))
          draft.put('anchor', anchor)
          draft.put('mention', {
            ...stampOf(author),
            articleId,
            type: type === 'cliticPronoun' ? 'name' : type,
            anchor: anchor.id,
            kind: source.kind,
            sourceId: source.id,
          })
          count++
        }
      }
      return draft.change()
    })
    return count
  })
}
