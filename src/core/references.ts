import type { Id, Row, TableName } from './entities.ts'

/** Takes a reference: the field that holds it, the table and id that it names, and its place in the field's list. */
type Visit = (field: string, to: TableName, id: Id, at?: number) => void

const one = (visit: Visit, field: string, to: TableName, id: Id | undefined): void => {
  if (id !== undefined) visit(field, to, id)
}
const many = (visit: Visit, field: string, to: TableName, ids: readonly Id[]): void => {
  for (let at = 0; at < ids.length; at++) visit(field, to, ids[at] ?? '', at)
}

/** Shows everything that a row refers to, the annotator who made it first. */
export const eachReference = (row: Row, visit: Visit): void => {
  const { table, value } = row
  if ('annotatorId' in value) visit('annotatorId', 'annotator', value.annotatorId)
  switch (table) {
    case 'project':
    case 'annotator':
      return
    case 'source':
      return one(visit, 'affiliationId', 'source', value.affiliationId)
    case 'article':
      return one(visit, 'outletId', 'source', value.outletId)
    case 'text':
      return visit('id', 'article', value.id)
    case 'anchor':
      return visit('articleId', 'article', value.articleId)
    case 'mention':
      visit('articleId', 'article', value.articleId)
      if ('anchor' in value) visit('anchor', 'anchor', value.anchor)
      one(visit, 'sourceId', 'source', value.sourceId)
      return one(visit, 'antecedentId', 'mention', value.antecedentId)
    case 'claim':
      return many(visit, 'anchors', 'anchor', value.anchors)
    case 'attribution':
      visit('claimId', 'claim', value.claimId)
      visit('articleId', 'article', value.articleId)
      visit('contentId', 'anchor', value.contentId)
      one(visit, 'cue', 'anchor', value.cue)
      many(visit, 'mentionIds', 'mention', value.mentionIds)
      return one(visit, 'parentId', 'attribution', value.parentId)
    case 'evidence':
      visit('claimId', 'claim', value.claimId)
      return one(visit, 'sourceId', 'source', value.sourceId)
    case 'verdict':
      visit('claimId', 'claim', value.claimId)
      many(visit, 'evidenceIds', 'evidence', value.evidenceIds)
      return one(visit, 'supersedesId', 'verdict', value.supersedesId)
    case 'review':
      return visit('target.id', value.target.type, value.target.id)
    case 'rejection':
      return visit('articleId', 'article', value.articleId)
    case 'relation':
      visit('fromClaimId', 'claim', value.fromClaimId)
      return visit('toClaimId', 'claim', value.toClaimId)
  }
}

/** The anchors that a row is the owner of: a claim's places, a mention's words, an attribution's cue. */
export const ownAnchors = ({ table, value }: Row): readonly Id[] => {
  if (table === 'claim') return value.anchors
  if (table === 'mention') return 'anchor' in value ? [value.anchor] : []
  return table === 'attribution' && value.cue !== undefined ? [value.cue] : []
}
