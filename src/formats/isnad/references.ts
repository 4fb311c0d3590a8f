import type { Id, Row, TableName } from '../../core/entities.ts'

/** A field of a row that holds the id of another row. */
export interface Reference {
  /** The field, from the row: `mentionIds[2]`. */
  readonly field: string
  readonly to: TableName
  readonly id: Id
}

const one = (field: string, to: TableName, id: Id | undefined): readonly Reference[] =>
  id === undefined ? [] : [{ field, to, id }]
const many = (field: string, to: TableName, ids: readonly Id[]): readonly Reference[] =>
  ids.map((id, at) => ({ field: `${field}[${at}]`, to, id }))

const ownReferences = (row: Row): readonly Reference[] => {
  const { table, value } = row
  switch (table) {
    case 'project':
    case 'annotator':
      return []
    case 'source':
      return one('affiliationId', 'source', value.affiliationId)
    case 'article':
      return one('outletId', 'source', value.outletId)
    case 'text':
      return one('id', 'article', value.id)
    case 'anchor':
      return one('articleId', 'article', value.articleId)
    case 'mention':
      return [
        ...one('articleId', 'article', value.articleId),
        ...one('anchor', 'anchor', 'anchor' in value ? value.anchor : undefined),
        ...one('sourceId', 'source', value.sourceId),
        ...one('antecedentId', 'mention', value.antecedentId),
      ]
    case 'claim':
      return many('anchors', 'anchor', value.anchors)
    case 'attribution':
      return [
        ...one('claimId', 'claim', value.claimId),
        ...one('articleId', 'article', value.articleId),
        ...one('contentId', 'anchor', value.contentId),
        ...one('cue', 'anchor', value.cue),
        ...many('mentionIds', 'mention', value.mentionIds),
        ...one('parentId', 'attribution', value.parentId),
      ]
    case 'evidence':
      return [...one('claimId', 'claim', value.claimId), ...one('sourceId', 'source', value.sourceId)]
    case 'verdict':
      return [
        ...one('claimId', 'claim', value.claimId),
        ...many('evidenceIds', 'evidence', value.evidenceIds),
        ...one('supersedesId', 'verdict', value.supersedesId),
      ]
    case 'review':
      return one('target.id', value.target.type, value.target.id)
    case 'relation':
      return [...one('fromClaimId', 'claim', value.fromClaimId), ...one('toClaimId', 'claim', value.toClaimId)]
  }
}

/** Everything that a row refers to, the annotator who made it first. */
export const referencesOf = (row: Row): readonly Reference[] => [
  ...one('annotatorId', 'annotator', 'annotatorId' in row.value ? row.value.annotatorId : undefined),
  ...ownReferences(row),
]
