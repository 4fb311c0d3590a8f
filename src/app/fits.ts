import type { Change } from '../core/change.ts'
import { sameValue } from '../core/draft.ts'
import { spliceText } from '../core/splice.ts'
import type { ReadonlyTables } from '../core/tables.ts'
import type { Id, Row } from '../core/entities.ts'

const isReferred = (tables: ReadonlyTables, row: Row, settled: ReadonlySet<Id>): boolean => {
  const stays = (rows: Iterable<{ readonly id: Id }>): boolean => [...rows].some(({ id }) => !settled.has(id))
  const { id } = row.value
  if (stays(tables.reviewsOf(id))) return true
  switch (row.table) {
    case 'annotator':
      for (const { value } of tables.everything())
        if ('annotatorId' in value && value.annotatorId === id && value.id !== id && !settled.has(value.id)) return true
      return false
    case 'source':
      if (stays(tables.mentionsOfSource(id))) return true
      for (const evidence of tables.all('evidence'))
        if (evidence.sourceId === id && !settled.has(evidence.id)) return true
      for (const article of tables.all('article')) if (article.outletId === id && !settled.has(article.id)) return true
      for (const source of tables.all('source')) if (source.affiliationId === id && !settled.has(source.id)) return true
      return false
    case 'claim':
      return (
        stays(tables.attributionsOfClaim(id)) ||
        stays(tables.evidenceForClaim(id)) ||
        stays(tables.verdictsOnClaim(id)) ||
        stays(tables.relationsOfClaim(id))
      )
    case 'evidence':
      for (const verdict of tables.verdictsOnClaim(row.value.claimId))
        if (verdict.evidenceIds.includes(id) && !settled.has(verdict.id)) return true
      return false
    case 'mention':
      return stays(tables.attributionsByMention(id)) || stays(tables.mentionsReferringTo(id))
    case 'attribution':
      return stays(tables.attributionsWithin(id))
    case 'article':
      for (const rejection of tables.all('rejection'))
        if (rejection.articleId === id && !settled.has(rejection.id)) return true
      return stays(tables.anchorsIn(id)) || stays(tables.mentionsInArticle(id))
    default:
      return false
  }
}

/**
 * Whether a change can be carried out here and now without touching what somebody did since: every row it replaces or
 * removes is as it expects, what it adds is not there, nothing that stays refers to what it removes, and the text is
 * the one it corrects. The articles that it touches must be loaded.
 */
export const fits = (tables: ReadonlyTables, change: Change): boolean => {
  const text = change.text && tables.get('text', change.text.articleId)
  if (change.text) {
    if (!text) return false
    try {
      change.text.splices.reduce(spliceText, text)
    } catch (error) {
      if (error instanceof RangeError) return false
      throw error
    }
  }
  // What a row refers to after an update is the change's own affair.
  const settled = new Set([
    ...change.removed.map(({ value }) => value.id),
    ...change.updated.map(({ after }) => after.id),
  ])
  return (
    change.updated.every(({ table, before }) => sameValue(tables.get(table, before.id), before)) &&
    change.added.every(({ table, value }) => tables.get(table, value.id) === undefined) &&
    change.removed.every(
      (row) => sameValue(tables.get(row.table, row.value.id), row.value) && !isReferred(tables, row, settled),
    )
  )
}
