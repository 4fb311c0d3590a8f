import type { Id, Row, TableName } from '../../core/entities.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import type { IntegrityFault, ReportAt } from './integrity-fault.ts'
import { anchorFaults, textFaults } from './place-faults.ts'
import { eachReference, ownAnchors } from '../../core/references.ts'
import { circles, datesWithin, relationsWithin } from './within-faults.ts'

/** Who owns each anchor, and those that somebody else owns too. */
const ownersOf = (tables: ReadonlyTables) => {
  const owner = new Map<Id, Id>()
  const shared: { readonly row: Row; readonly anchorId: Id; readonly other: Id }[] = []
  for (const table of ['claim', 'mention', 'attribution'] as const) {
    for (const value of tables.all(table)) {
      const row = { table, value } as Row
      for (const anchorId of ownAnchors(row)) {
        const other = owner.get(anchorId)
        if (other === undefined) owner.set(anchorId, value.id)
        else shared.push({ row, anchorId, other })
      }
    }
  }
  return { owner, shared }
}

/** The faults of references: what is not there, what is oneself, what stands twice in a list. */
const referenceFaults = (tables: ReadonlyTables, row: Row, report: ReportAt): void => {
  let seen: Set<Id> | undefined
  eachReference(row, (field, to, id, at) => {
    const place = at === undefined ? field : `${field}[${at}]`
    if (tables.get(to, id) === undefined) report(place, 'unknownId', id, to)
    else if (to === row.table && id === row.value.id && field !== 'annotatorId') report(place, 'toItself')
    if (at === undefined) return
    if (seen?.has(id)) report(place, 'repeatedEntry', id)
    seen = (seen ?? new Set()).add(id)
  })
}

/** Everything in a project that does not hold together; nothing when it is sound. Offsets are UTF-16 code units. */
export const faultsOf = (tables: ReadonlyTables): readonly IntegrityFault[] => {
  const faults: IntegrityFault[] = []
  const reportAt =
    ({ table, value: { id } }: Row): ReportAt =>
    (field, key, found = '', allowed = '', other) =>
      faults.push({ table, id, field, key, found, allowed, ...(other === undefined ? {} : { other }) })
  const projects = tables.size('project')
  if (projects !== 1) {
    faults.push({ table: 'project', id: '', field: '', key: 'projectCount', found: `${projects}`, allowed: '1' })
  }
  const { owner, shared } = ownersOf(tables)
  const tableOf = new Map<Id, TableName>()
  const onCircle = circles(tables)
  for (const row of tables.everything()) {
    const report = reportAt(row)
    const { id } = row.value
    if (row.table !== 'text') {
      const other = tableOf.get(id)
      if (other === undefined) tableOf.set(id, row.table)
      else report('id', 'repeatedId', id, '', other)
    }
    referenceFaults(tables, row, report)
    const circle = onCircle.get(id)
    if (circle !== undefined) report(circle, 'circle')
    if (row.table === 'text') textFaults(row.value, report)
    if (row.table === 'article' && !tables.get('text', id)) report('', 'textMissing')
    if (row.table === 'anchor') {
      if (!owner.has(id)) report('', 'anchorUnused')
      anchorFaults(tables.get('text', row.value.articleId)?.text ?? '', row.value, report)
    }
    relationsWithin(tables, row, report)
    datesWithin(row, report)
  }
  for (const { row, anchorId, other } of shared) reportAt(row)('', 'anchorShared', anchorId, '', other)
  return faults
}
