import { reachesOut, reachOf, rowsAfter } from '../core/crossing.ts'
import { rowsIn, type Change } from '../core/change.ts'
import type { Id, Row, TableName } from '../core/entities.ts'
import type { Entry } from '../storage/storage.ts'

const isNamed: ReadonlySet<TableName> = new Set(['annotator', 'source', 'article', 'claim'])

/** Acts are looked at until they changed this many rows; the page answers before the next. */
const rowsAtOnce = 1000

/**
 * Who names what across articles, as far as the acts tell that this window knows of. The articles need not be read in
 * here, so that this is all that tells whether somebody still needs a row that is about to be taken away, and whether one is there.
 */
export class Namings {
  private readonly byRow = new Map<Id, readonly Id[]>()
  private readonly byName = new Map<Id, Set<Id>>()
  private readonly makers = new Set<Id>()
  private readonly gone = new Set<Id>()
  /** Acts that it knows of and has not looked at, oldest first. */
  private waiting: Pick<Entry, 'change'>[] = []

  /** Learns from what was done before anything that it is told next, as soon as somebody asks. */
  learnLater(entries: readonly Pick<Entry, 'change'>[]): void {
    this.waiting.push(...entries)
  }

  /** Looks at some of the acts that wait. @returns whether more do */
  lookAtSome(): boolean {
    for (let rows = 0; rows < rowsAtOnce;) {
      const entry = this.waiting.shift()
      if (!entry) return false
      this.takeIn(entry.change)
      rows += 1 + rowsIn(entry.change).length
    }
    return this.waiting.length > 0
  }

  /** Learns from what some window did. */
  learn(change: Change): void {
    if (this.waiting.length > 0) this.waiting.push({ change })
    else this.takeIn(change)
  }

  private takeIn(change: Change): void {
    for (const { value } of rowsIn(change)) this.forget(value.id)
    for (const { table, value } of change.removed) if (isNamed.has(table)) this.gone.add(value.id)
    for (const row of rowsAfter(change)) {
      this.gone.delete(row.value.id)
      const ids = reachOf(row)
      if (ids.length === 0) continue
      this.byRow.set(row.value.id, ids)
      for (const id of ids) this.byName.set(id, (this.byName.get(id) ?? new Set()).add(row.value.id))
    }
  }

  /** Learns who has worked in another window. */
  learnMakers(change: Change): void {
    for (const { value } of rowsAfter(change)) if ('annotatorId' in value) this.makers.add(value.annotatorId)
  }

  private forget(rowId: Id): void {
    for (const id of this.byRow.get(rowId) ?? []) this.byName.get(id)?.delete(rowId)
    this.byRow.delete(rowId)
  }

  /** Whether a change takes away what a row names that it leaves as it is, or names what has been taken away. */
  crosses(change: Change): boolean {
    if (!reachesOut(change)) return false
    for (const entry of this.waiting) this.takeIn(entry.change)
    this.waiting = []
    const settled = new Set(rowsIn(change).map(({ value }) => value.id))
    const isNeeded = ({ table, value: { id } }: Row): boolean => {
      if (table === 'annotator' && this.makers.has(id)) return true
      for (const rowId of this.byName.get(id) ?? []) if (!settled.has(rowId)) return true
      return false
    }
    const isMissing = (id: Id): boolean => this.gone.has(id) && !settled.has(id)
    return change.removed.some(isNeeded) || rowsAfter(change).some((row) => reachOf(row).some(isMissing))
  }
}
