import type { Change } from '../../core/change.ts'
import { sameValue } from '../../core/draft.ts'
import { tableNames, type Anchor, type Id, type Row } from '../../core/entities.ts'
import { quoteOf } from '../../core/splice.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import type { FaultKey } from '../fault.ts'
import { tablesOf } from '../tables-of.ts'
import { faultsOf } from './integrity.ts'
import { emptyReport, type MergeReport } from './merge-report.ts'
import { isTaken, listedTables, nameOf, sameUnit, unitOf, type Unit } from './units.ts'

/** A merge in the making: what of the document would come into the library. */
class Merge {
  readonly report: MergeReport
  readonly #ours: ReadonlyTables
  readonly #theirs: ReadonlyTables
  readonly #units = new Map<Id, Unit>()
  /** Whether anything of the document meets anything of the library. */
  #meets = false

  constructor(ours: ReadonlyTables, rows: readonly Row[]) {
    this.#ours = ours
    this.#theirs = tablesOf(rows)
    this.report = emptyReport(['article', 'source', 'claim'].every((table) => ours.size(table as 'article') === 0))
  }

  change(): Change {
    for (const table of listedTables) {
      for (const { id } of this.#theirs.all(table)) {
        const unit = unitOf(this.#theirs, table, id)
        if (unit) this.#meet(unit)
      }
    }
    this.#fitTexts()
    this.#leaveOutBroken()
    this.#noteSameTexts()
    const units = [...this.#units.values()]
    for (const { table } of units) this.report.counts[table].added++
    const added = units.flatMap(({ rows }) => rows)
    const order = ({ table }: Row): number => tableNames.indexOf(table)
    const project = this.#project()
    return { ...project, added: [...project.added, ...added].toSorted((a, b) => order(a) - order(b)) }
  }

  /** The document's project comes into an empty library in place of what is there; otherwise the library's stays. */
  #project(): Change {
    const none: Change = { added: [], updated: [], removed: [] }
    const [before] = this.#ours.all('project')
    const [after] = this.#theirs.all('project')
    if (!after || sameValue(before, after)) return none
    if (before && !this.report.intoEmpty) {
      this.report.keptOurs.push({ table: 'project', id: before.id, name: before.title })
      return none
    }
    if (before?.id === after.id) return { ...none, updated: [{ table: 'project', before, after }] }
    const removed: readonly Row[] = before ? [{ table: 'project', value: before }] : []
    return { ...none, removed, added: [{ table: 'project', value: after }] }
  }

  #meet(theirs: Unit): void {
    const { table, id } = theirs
    const ours = unitOf(this.#ours, table, id)
    if (!ours) {
      const taken = theirs.rows.some(({ value }) => isTaken(this.#ours, value.id))
      if (taken) this.#leaveOut(theirs, 'repeatedId')
      else this.#units.set(id, theirs)
      return
    }
    this.#meets = true
    if (sameUnit(ours, theirs)) {
      this.report.counts[table].alreadyHere++
      return
    }
    this.report.counts[table].keptOurs++
    const [row] = ours.rows
    const inBin = row?.table === 'article' && row.value.deletedAt !== undefined
    if (row) {
      const named = { table, id, name: nameOf(this.#ours, row) }
      this.report.keptOurs.push(inBin ? { ...named, inBin } : named)
    }
  }

  #leaveOut(unit: Unit, because: FaultKey): void {
    const { table, id, rows } = unit
    this.#meets = true
    this.#units.delete(id)
    this.report.counts[table].leftOut++
    const [row] = rows
    if (row) this.report.leftOut.push({ table, id, name: nameOf(this.#theirs, row), because })
  }

  /** In an article whose text is another here, places that do not read the same become orphans. */
  #fitTexts(): void {
    const places = new Map<Id, number>()
    for (const unit of this.#units.values()) {
      const rows = unit.rows.map((row): Row => {
        const fitted = row.table === 'anchor' ? this.#fit(row.value) : undefined
        if (!fitted) return row
        places.set(fitted.articleId, (places.get(fitted.articleId) ?? 0) + 1)
        return { table: 'anchor', value: fitted }
      })
      this.#units.set(unit.id, { ...unit, rows })
    }
    for (const [articleId, count] of places) {
      const value = this.#ours.get('article', articleId)
      const name = value ? nameOf(this.#ours, { table: 'article', value }) : ''
      this.report.orphaned.push({ articleId, name, places: count })
    }
  }

  /** The orphan that an anchor becomes here, if it does. */
  #fit(anchor: Anchor): Anchor | undefined {
    const ours = this.#ours.get('text', anchor.articleId)?.text
    const theirs = this.#theirs.get('text', anchor.articleId)?.text
    if (ours === undefined || theirs === undefined || ours === theirs || anchor.segments.length === 0) return undefined
    const lost = quoteOf(theirs, anchor.segments)
    const fits = sameValue(lost, quoteOf(ours, anchor.segments))
    return fits ? undefined : { id: anchor.id, articleId: anchor.articleId, segments: [], lost }
  }

  /** What rests on something that differs here, or would make the library unsound, stays outside. */
  #leaveOutBroken(): void {
    if (!this.#meets) return
    const merged = tablesOf(this.#ours.everything())
    const unitOfRow = new Map<Id, Unit>()
    for (const unit of this.#units.values()) {
      for (const row of unit.rows) {
        merged.put(row)
        unitOfRow.set(row.value.id, unit)
      }
    }
    for (let found = true; found;) {
      found = false
      for (const { id, key } of faultsOf(merged)) {
        const unit = unitOfRow.get(id)
        if (!unit || !this.#units.has(unit.id)) continue
        this.#leaveOut(unit, key)
        for (const row of unit.rows) merged.drop(row.table, row.value.id)
        found = true
      }
    }
  }

  #noteSameTexts(): void {
    const ours = new Map<string, Id>()
    for (const { id, text } of this.#ours.all('text')) ours.set(text, id)
    for (const { table, id, rows } of this.#units.values()) {
      const [row, text] = rows
      const ourId = text?.table === 'text' ? ours.get(text.value.text) : undefined
      if (row && ourId !== undefined) {
        this.report.sameText.push({ table, id, name: nameOf(this.#theirs, row), ourId })
      }
    }
  }
}

/**
 * What it takes to bring a document's rows into a library, and what that would do. Into an empty library the document
 * comes as it is; into another one it adds and never overwrites: what both have stays as it is in the library. The
 * library is sound afterwards if it was before.
 */
export const mergeDocument = (
  tables: ReadonlyTables,
  rows: readonly Row[],
): { readonly change: Change; readonly report: MergeReport } => {
  const merge = new Merge(tables, rows)
  const change = merge.change()
  return { change, report: merge.report }
}
