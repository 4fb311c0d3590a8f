import type { EntityByTable, Id, Row, TableName } from '../../core/entities.ts'
import { Tables, type ReadonlyTables } from '../../core/tables.ts'
import { eachReference } from '../../core/references.ts'

/** The rows of tables that go into a document, put together table by table. */
class Selection {
  readonly kept = new Tables()
  readonly #all: ReadonlyTables

  constructor(all: ReadonlyTables) {
    this.#all = all
  }

  keep<T extends TableName>(table: T, wanted: (value: EntityByTable[T]) => boolean): void {
    for (const value of this.#all.all(table)) if (wanted(value)) this.kept.put({ table, value } as Row)
  }

  /** Takes rows and what they refer to within their own table. */
  keepWith(table: 'source' | 'annotator', ids: Iterable<Id>): void {
    const waiting = [...ids]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const value = this.#all.get(table, id)
      if (!value || this.kept.get(table, id)) continue
      const row = { table, value } as Row
      this.kept.put(row)
      eachReference(row, (_, to, needed) => {
        if (to === table) waiting.push(needed)
      })
    }
  }

  /** The ids of a table that rows of the given tables refer to. */
  used(by: ReadonlyTables, to: TableName): ReadonlySet<Id> {
    const ids = new Set<Id>()
    for (const row of by.everything()) {
      if (row.table === to) continue
      eachReference(row, (_, table, id) => {
        if (table === to) ids.add(id)
      })
    }
    return ids
  }
}

/**
 * The part of a project that the given articles make, or all of it, without what is in the bin: a project of its own, in
 * which every reference holds. Claims keep the anchors that they have in these articles. Sources and annotators come as
 * far as something needs them; with all of the library also the sources that nothing uses, not those that only the bin
 * does.
 */
export const selectArticles = (tables: ReadonlyTables, articleIds?: readonly Id[]): Tables => {
  const wanted = articleIds && new Set(articleIds)
  const selection = new Selection(tables)
  const { kept } = selection
  const inside = (id: Id): boolean => kept.get('article', id) !== undefined
  const claimed = (id: Id): boolean => kept.get('claim', id) !== undefined
  selection.keep('project', () => true)
  selection.keep('article', ({ id, deletedAt }) => deletedAt === undefined && (wanted?.has(id) ?? true))
  selection.keep('text', ({ id }) => inside(id))
  for (const claim of tables.all('claim')) {
    const anchors = claim.anchors.filter((id) => inside(tables.get('anchor', id)?.articleId ?? ''))
    const whole = anchors.length === claim.anchors.length
    if (anchors.length > 0 || (whole && wanted === undefined)) {
      kept.put({ table: 'claim', value: whole ? claim : { ...claim, anchors } })
    }
  }
  selection.keep('anchor', ({ articleId }) => inside(articleId))
  selection.keep('mention', ({ articleId }) => inside(articleId))
  selection.keep('attribution', ({ articleId }) => inside(articleId))
  selection.keep('evidence', ({ claimId }) => claimed(claimId))
  selection.keep('verdict', ({ claimId }) => claimed(claimId))
  selection.keep('rejection', ({ articleId }) => inside(articleId))
  selection.keep('relation', ({ fromClaimId, toClaimId }) => claimed(fromClaimId) && claimed(toClaimId))
  const needed = selection.used(kept, 'source')
  selection.keepWith('source', needed)
  if (wanted === undefined) {
    const used = selection.used(tables, 'source')
    selection.keepWith(
      'source',
      [...tables.all('source')].flatMap(({ id }) => (used.has(id) ? [] : [id])),
    )
  }
  selection.keep('review', ({ target }) => kept.get(target.type, target.id) !== undefined)
  selection.keepWith('annotator', selection.used(kept, 'annotator'))
  return kept
}
