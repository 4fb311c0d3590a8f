import { sameValue } from '../../core/draft.ts'
import type { Id, Row, TableName } from '../../core/entities.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { blocksOf } from './blocks.ts'
import { listNames, type ListedTable } from './document.ts'
import { ownAnchors } from '../../core/references.ts'

/** An entity with the parts that the document nests in it: an article with its text, a claim with its anchors. */
export interface Unit {
  readonly table: ListedTable
  readonly id: Id
  /** The entity's row first. */
  readonly rows: readonly Row[]
}

/** The tables that a document lists; the others are parts of theirs, or the project. */
export const listedTables = Object.keys(listNames) as readonly ListedTable[]

/** An entity of a table with its parts, as far as they are there. */
export const unitOf = (tables: ReadonlyTables, table: ListedTable, id: Id): Unit | undefined => {
  const value = tables.get(table, id)
  if (value === undefined) return undefined
  const entity = { table, value } as Row
  const rows = [entity]
  const text = table === 'article' ? tables.get('text', id) : undefined
  if (text) rows.push({ table: 'text', value: text })
  for (const anchorId of ownAnchors(entity)) {
    const anchor = tables.get('anchor', anchorId)
    if (anchor) rows.push({ table: 'anchor', value: anchor })
  }
  return { table, id, rows }
}

/** What of a row counts when two are compared: not the time of its change, and of a text what a document can say. */
const comparable = (row: Row, theirs: Row): unknown => {
  if (row.table === 'text') return { text: row.value.text, blocks: blocksOf(row.value) }
  if (row.table === 'anchor') return row.value
  const value: Record<string, unknown> = { ...row.value, modifiedAt: '' }
  // A document may leave an annotator's name out.
  if (row.table === 'annotator' && theirs.table === 'annotator' && theirs.value.name === undefined) delete value['name']
  return value
}

/** Whether two units say the same. */
export const sameUnit = (ours: Unit, theirs: Unit): boolean =>
  ours.rows.length === theirs.rows.length &&
  ours.rows.every((row, at) => {
    const other = theirs.rows[at]
    return other !== undefined && sameValue(comparable(row, other), comparable(other, other))
  })

/** The words by which a person knows an entity. */
export const nameOf = (tables: ReadonlyTables, { table, value }: Row): string => {
  const quote = (anchorId: Id | undefined): string => {
    const anchor = tables.get('anchor', anchorId)
    const text = tables.get('text', anchor?.articleId)?.text ?? ''
    return anchor?.lost?.exact ?? anchor?.segments.map(({ start, end }) => text.slice(start, end)).join(' … ') ?? ''
  }
  switch (table) {
    case 'project':
    case 'evidence':
      return value.title
    case 'annotator':
      return value.name ?? ''
    case 'source':
      return 'name' in value ? value.name : value.words
    case 'article':
      return value.title ?? value.original.fileName ?? ''
    case 'claim':
      return value.statement ?? quote(value.anchors[0])
    case 'mention':
      return 'anchor' in value ? quote(value.anchor) : ''
    case 'attribution':
      return quote(value.cue ?? value.contentId)
    case 'verdict':
      return value.justification
    case 'review':
      return value.comment ?? ''
    case 'relation':
      return value.note ?? ''
    case 'rejection':
      return value.content
    case 'text':
      return ''
    case 'anchor':
      return quote(value.id)
  }
}

/** Whether any table has a row with this id. */
export const isTaken = (tables: ReadonlyTables, id: Id): boolean =>
  (['project', 'anchor', ...listedTables] satisfies TableName[]).some((table) => tables.get(table, id) !== undefined)
