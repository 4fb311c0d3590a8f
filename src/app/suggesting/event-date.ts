import type { Claim, Id, Segment } from '../../core/entities.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { eventDateOf } from '../../suggest/dates/read-dates.ts'

/**
 * When what some words of an article tell took place, as far as they tell it, read from the day of publication. Offsets
 * are UTF-16 code units.
 */
export const proposeEventDate = (
  tables: ReadonlyTables,
  articleId: Id,
  content: readonly Segment[],
): Pick<Claim, 'eventDate'> => {
  const text = tables.get('text', articleId)?.text
  const published = tables.get('article', articleId)?.publishedAt
  const day = published !== undefined && published.length >= 10 ? published.slice(0, 10) : undefined
  const found = text === undefined ? undefined : eventDateOf(text, content, day)
  if (!found || text === undefined) return {}
  const { start, end } = found.segment
  return { eventDate: { value: found.value, words: text.slice(start, end) } }
}
