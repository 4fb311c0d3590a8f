import { rowsIn, type Change } from '../core/change.ts'
import { tableNames, type Id, type Row, type TableName } from '../core/entities.ts'
import type { ReadonlyTables } from '../core/tables.ts'

/** The tables whose rows no article keeps; they are always read in. */
export const sharedTables: ReadonlySet<TableName> = new Set(['project', 'annotator', 'rejection', 'source', 'article'])

/** The tables whose rows are read in and let go with an article. */
export const keptWithArticles: readonly TableName[] = tableNames.filter((table) => !sharedTables.has(table))

/**
 * The article that keeps each row. Text, anchors, mentions and attributions name theirs; a claim stays with the
 * article of its first place, and what hangs on a claim stays with the claim.
 */
export class Homes {
  private readonly homes = new Map<Id, Id>()
  private readonly tables: ReadonlyTables
  /** Keeps what belongs to no article: the project's id. */
  private readonly nowhere: () => Id

  constructor(tables: ReadonlyTables, nowhere: () => Id) {
    this.tables = tables
    this.nowhere = nowhere
  }

  /** The home of a row that is loaded or was named in a change; undefined for the shared tables. */
  of(row: Row): Id | undefined {
    switch (row.table) {
      case 'project':
      case 'annotator':
      case 'rejection':
      case 'source':
      case 'article':
        return undefined
      case 'text':
        return row.value.id
      case 'anchor':
      case 'mention':
      case 'attribution':
        return row.value.articleId
      default:
        return this.homes.get(row.value.id) ?? this.nowhere()
    }
  }

  /** Learns the home of rows read from an article's store. */
  learn(rows: readonly Row[], articleId: Id): void {
    for (const row of rows) this.homes.set(row.value.id, articleId)
  }

  /** Learns the homes that another window settled. */
  learnNamed(homes: Readonly<Record<Id, Id>>): void {
    for (const [rowId, articleId] of Object.entries(homes)) this.homes.set(rowId, articleId)
  }

  /** Settles a home for the rows that a change adds, before it is applied. */
  settle(change: Change): void {
    const anchorArticle = new Map<Id, Id>()
    for (const row of change.added) if (row.table === 'anchor') anchorArticle.set(row.value.id, row.value.articleId)
    for (const row of change.added) {
      if (this.homes.has(row.value.id)) continue
      const home = this.homeOfNew(row, anchorArticle)
      if (home !== undefined) this.homes.set(row.value.id, home)
    }
  }

  private homeOfNew(row: Row, anchorArticle: ReadonlyMap<Id, Id>): Id | undefined {
    const claimHome = (claimId: Id): Id => this.homes.get(claimId) ?? this.nowhere()
    switch (row.table) {
      case 'claim': {
        const [first] = row.value.anchors
        if (first === undefined) return this.nowhere()
        return anchorArticle.get(first) ?? this.tables.get('anchor', first)?.articleId ?? this.nowhere()
      }
      case 'evidence':
      case 'verdict':
        return claimHome(row.value.claimId)
      case 'relation':
        return claimHome(row.value.fromClaimId)
      case 'review': {
        const { type, id } = row.value.target
        if (type === 'attribution') return this.tables.get('attribution', id)?.articleId ?? this.nowhere()
        return type === 'claim' || type === 'evidence' ? claimHome(id) : this.nowhere()
      }
      default:
        return undefined
    }
  }

  /** The homes of the rows in a change that do not name their article, for the journal. */
  named(change: Change): Record<Id, Id> {
    const named: Record<Id, Id> = {}
    for (const row of rowsIn(change)) {
      const home = this.of(row)
      if (home !== undefined && !('articleId' in row.value) && row.table !== 'text') named[row.value.id] = home
    }
    return named
  }

  /** Articles at either end of the relations in a change: they have a neighbour more, or one less. */
  relatedBy(change: Change): ReadonlySet<Id> {
    const related = new Set<Id>()
    for (const row of rowsIn(change)) {
      if (row.table !== 'relation') continue
      for (const claimId of [row.value.fromClaimId, row.value.toClaimId]) {
        const home = this.homes.get(claimId)
        if (home !== undefined && home !== this.nowhere()) related.add(home)
      }
    }
    return related
  }

  /** Every article whose store a change touches. */
  touchedBy(change: Change): ReadonlySet<Id> {
    const touched = new Set<Id>()
    if (change.text) touched.add(change.text.articleId)
    for (const row of rowsIn(change)) {
      const home = this.of(row)
      if (home !== undefined) touched.add(home)
    }
    return touched
  }
}
