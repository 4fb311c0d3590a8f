import type { Id, Row } from '../../core/entities.ts'
import { noCounts } from '../../core/support.ts'
import type { Summary } from '../storage.ts'

/** Ids that say what they are numbered as, in order. */
export const idMaker = (start = 0): (() => Id) => {
  let last = start
  return () => `00000000-0000-7000-8000-${(++last).toString(16).padStart(12, '0')}`
}

/** A summary that says nothing but which article it is of and how long that is. */
export const summaryOf = (id: Id, text = ''): Summary => ({
  id,
  counts: noCounts,
  textSha256: '0'.repeat(64),
  length: text.length,
  changedAt: '2026-01-01T00:00:00Z',
  neighbours: [],
})

const byName = (a: Row, b: Row): number => (`${a.table} ${a.value.id}` < `${b.table} ${b.value.id}` ? -1 : 1)

/** Rows in an order of their own, so that two readings can be compared. */
export const sorted = (rows: readonly Row[]): readonly Row[] => rows.toSorted(byName)
