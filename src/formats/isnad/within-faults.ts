import { isDate, type Attribution, type Id, type Mention, type Row, type Verdict } from '../../core/entities.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import type { ReportAt } from './integrity-fault.ts'

const mentionWithin = (tables: ReadonlyTables, mention: Mention, report: ReportAt): void => {
  const { articleId } = mention
  const anchor = 'anchor' in mention ? tables.get('anchor', mention.anchor) : undefined
  if (anchor && anchor.articleId !== articleId) report('anchor.articleId', 'otherArticle', anchor.articleId, articleId)
  const before = tables.get('mention', mention.antecedentId)
  if (before && before.articleId !== articleId) report('antecedentId', 'otherArticle', before.articleId, articleId)
}

const attributionWithin = (tables: ReadonlyTables, attribution: Attribution, report: ReportAt): void => {
  const { articleId, claimId, contentId } = attribution
  const inArticle = (field: string, of: { readonly articleId: Id } | undefined): void => {
    if (of && of.articleId !== articleId) report(field, 'otherArticle', of.articleId, articleId)
  }
  const claim = tables.get('claim', claimId)
  if (claim && !claim.anchors.includes(contentId)) report('contentId', 'notContent', contentId, claimId)
  inArticle('contentId', tables.get('anchor', contentId))
  inArticle('cue.articleId', tables.get('anchor', attribution.cue))
  inArticle('parentId', tables.get('attribution', attribution.parentId))
  for (const [at, id] of attribution.mentionIds.entries()) inArticle(`mentionIds[${at}]`, tables.get('mention', id))
}

const verdictWithin = (tables: ReadonlyTables, verdict: Verdict, report: ReportAt): void => {
  const ofClaim = (field: string, of: { readonly claimId: Id } | undefined): void => {
    if (of && of.claimId !== verdict.claimId) report(field, 'otherClaim', of.claimId, verdict.claimId)
  }
  ofClaim('supersedesId', tables.get('verdict', verdict.supersedesId))
  for (const [at, id] of verdict.evidenceIds.entries()) ofClaim(`evidenceIds[${at}]`, tables.get('evidence', id))
}

/** Whether what a row brings together is of one article, or of one claim. */
export const relationsWithin = (tables: ReadonlyTables, { table, value }: Row, report: ReportAt): void => {
  if (table === 'mention') mentionWithin(tables, value, report)
  else if (table === 'attribution') attributionWithin(tables, value, report)
  else if (table === 'verdict') verdictWithin(tables, value, report)
  else if (table === 'relation' && value.fromClaimId === value.toClaimId) report('toClaimId', 'toItself')
}

const datesOf = ({ table, value }: Row): readonly (readonly [field: string, date: string | undefined])[] => {
  if (table === 'article') {
    return [
      ['publishedAt', value.publishedAt],
      ['retrievedAt', value.retrievedAt],
    ]
  }
  if (table === 'claim') return [['eventDate.value', value.eventDate?.value]]
  return table === 'evidence' ? [['retrievedAt', value.retrievedAt]] : []
}

/** Whether the days that a row tells exist; the form of a date alone allows a thirtieth of February. */
export const datesWithin = (row: Row, report: ReportAt): void => {
  for (const [field, date] of datesOf(row)) {
    if (date !== undefined && !isDate(date)) report(field, 'notAllowed', date, 'YYYY-MM-DD')
  }
}

/** The ids on a circle of references, each row having one at most; a row that refers to itself is told apart. */
const circleOf = <R extends { readonly id: Id }>(
  rows: Iterable<R>,
  next: (row: R) => Id | undefined,
): readonly Id[] => {
  const following = new Map<Id, Id>()
  for (const row of rows) {
    const to = next(row)
    if (to !== undefined && to !== row.id) following.set(row.id, to)
  }
  const settled = new Set<Id>()
  const found: Id[] = []
  for (const start of following.keys()) {
    const way: Id[] = []
    const onWay = new Set<Id>()
    for (let at: Id | undefined = start; at !== undefined && !settled.has(at); at = following.get(at)) {
      if (onWay.has(at)) {
        found.push(...way.slice(way.indexOf(at)))
        break
      }
      way.push(at)
      onWay.add(at)
    }
    for (const id of way) settled.add(id)
  }
  return found
}

/** The rows that come back to themselves, and the field by which each does. */
export const circles = (tables: ReadonlyTables): ReadonlyMap<Id, string> =>
  new Map([
    ...circleOf(tables.all('attribution'), ({ parentId }) => parentId).map((id) => [id, 'parentId'] as const),
    ...circleOf(tables.all('mention'), ({ antecedentId }) => antecedentId).map((id) => [id, 'antecedentId'] as const),
    ...circleOf(tables.all('verdict'), ({ supersedesId }) => supersedesId).map((id) => [id, 'supersedesId'] as const),
  ])
