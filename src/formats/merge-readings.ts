import type { Row } from '../core/entities.ts'
import type { Fault, Result } from './fault.ts'
import { mergeDocument } from './isnad/merge.ts'
import { tablesOf } from './tables-of.ts'

/** A file and what reading it gave. */
export interface Reading {
  readonly name: string
  readonly result: Result<readonly Row[]>
}

/**
 * Several projects as one: the first keeps its title and policy, the others add to it. What two of them have under one
 * id but not the same is a fault.
 */
export const mergeReadings = (readings: readonly Reading[]): Result<readonly Row[]> => {
  const [first, ...others] = readings
  if (!first || others.length === 0) return first?.result ?? { ok: true, value: [] }
  const faults: Fault[] = []
  for (const { name, result } of readings) {
    if (!result.ok) for (const fault of result.faults) faults.push({ file: name, ...fault })
  }
  if (faults.length > 0 || !first.result.ok) return { ok: false, faults }
  const tables = tablesOf(first.result.value)
  const leftOut = readings.flatMap(({ name, result }) =>
    result.ok ? (result.leftOut ?? []).map((one) => ({ file: name, ...one })) : [],
  )
  for (const { name, result } of others) {
    if (!result.ok) continue
    const { change, report } = mergeDocument(tables, result.value)
    // Into a project without articles the other would come as it is, its project too; the first is kept.
    const added = change.added.filter(({ table }) => table !== 'project')
    tables.apply({ ...change, added, updated: [], removed: [] })
    for (const { table, id, because } of report.leftOut) {
      faults.push({ file: name, key: because, path: `${table} ${id}`, found: id, allowed: '' })
    }
    for (const { table, id } of report.keptOurs) {
      if (table === 'project') continue
      faults.push({
        file: name,
        key: 'differs',
        path: `${table} ${id}`,
        found: `${table} ${id}`,
        allowed: '',
        other: first.name,
      })
    }
  }
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, value: [...tables.everything()], ...(leftOut.length > 0 ? { leftOut } : {}) }
}
