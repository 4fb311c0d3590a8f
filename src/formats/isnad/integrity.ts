import type { Id, Row, TableName } from '../../core/entities.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import type { IntegrityFault, ReportAt } from './integrity-fault.ts'
import { anchorFaults, textFaults } from './place-faults.ts'
import { referencesOf } from './references.ts'
import { circles, relationsWithin } from './within-faults.ts'

/** Anchors and what uses each: claims, mentions and cues. */
const usersOf = (tables: ReadonlyTables): ReadonlyMap<Id, readonly Row[]> => {
  const users = new Map<Id, Row[]>()
  for (const table of ['claim', 'mention', 'attribution'] as const) {
    for (const value of tables.all(table)) {
      const row = { table, value } as Row
      for (const { field, to, id } of referencesOf(row)) {
        if (to !== 'anchor' || field === 'contentId') continue
        const rows = users.get(id)
        if (rows) rows.push(row)
        else users.set(id, [row])
      }
    }
  }
  return users
}

/** Everything in a project that does not hold together; nothing when it is sound. */
export const faultsOf = (tables: ReadonlyTables): readonly IntegrityFault[] => {
  const faults: IntegrityFault[] = []
  const reportAt =
    (row: Row): ReportAt =>
    (field, key, found = '', allowed = '', other) =>
      faults.push({
        table: row.table,
        id: row.value.id,
        field,
        key,
        found,
        allowed,
        ...(other === undefined ? {} : { other }),
      })
  const users = usersOf(tables)
  const tableOf = new Map<Id, TableName>()
  const onCircle = circles(tables)
  const projects = tables.size('project')
  if (projects !== 1) {
    faults.push({ table: 'project', id: '', field: '', key: 'projectCount', found: `${projects}`, allowed: '1' })
  }
  for (const row of tables.everything()) {
    const report = reportAt(row)
    const { id } = row.value
    if (row.table !== 'text') {
      const other = tableOf.get(id)
      if (other === undefined) tableOf.set(id, row.table)
      else report('id', 'repeatedId', id, '', other)
    }
    const seen = new Set<string>()
    for (const reference of referencesOf(row)) {
      const { field, to } = reference
      if (tables.get(to, reference.id) === undefined) report(field, 'unknownId', reference.id, to)
      else if (to === row.table && reference.id === id && field !== 'annotatorId') report(field, 'toItself')
      if (!field.endsWith(']')) continue
      if (seen.has(reference.id)) report(field, 'repeatedEntry', reference.id)
      seen.add(reference.id)
    }
    const circle = onCircle.get(id)
    if (circle !== undefined) report(circle, 'circle')
    if (row.table === 'text') textFaults(row.value, report)
    if (row.table === 'article' && !tables.get('text', id)) report('', 'textMissing')
    if (row.table === 'anchor') {
      const uses = users.get(id) ?? []
      if (uses.length === 0) report('', 'anchorUnused')
      anchorFaults(tables.get('text', row.value.articleId)?.text ?? '', row.value, report)
    }
    relationsWithin(tables, row, report)
  }
  for (const [anchorId, rows] of users) {
    if (rows.length < 2) continue
    for (const [at, row] of rows.entries()) {
      const field = referencesOf(row).find(({ id }) => id === anchorId)?.field ?? ''
      reportAt(row)(field, 'anchorShared', anchorId, '', rows[at === 0 ? 1 : 0]?.value.id)
    }
  }
  return faults
}
