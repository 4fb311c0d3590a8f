import type { Id, TableName } from '../../core/entities.ts'
import type { Fault } from '../fault.ts'

/** Something that does not fit in a project, at a field of one row (`''` for the row itself). */
export interface IntegrityFault extends Pick<Fault, 'key' | 'found' | 'allowed' | 'other'> {
  readonly table: TableName
  readonly id: Id
  readonly field: string
}

/** Takes a fault of the row that is being looked at. */
export type ReportAt = (field: string, key: Fault['key'], found?: string, allowed?: string, other?: string) => void
