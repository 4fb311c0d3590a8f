import type { Row } from '../core/entities.ts'
import { Tables } from '../core/tables.ts'

/** Rows in tables of their own. */
export const tablesOf = (rows: Iterable<Row>): Tables => {
  const tables = new Tables()
  for (const row of rows) tables.put(row)
  return tables
}
