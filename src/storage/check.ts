import type { Change } from '../core/change.ts'
import { sameValue } from '../core/draft.ts'
import type { Id, Row, TableName } from '../core/entities.ts'

/** What a change does to one row: what is stored before it, and what after. */
export interface RowStep {
  readonly table: TableName
  readonly id: Id
  readonly before: Row['value'] | undefined
  readonly after: Row['value'] | undefined
}

/** The rows of a change one by one. */
export const rowSteps = ({ added, updated, removed }: Change): readonly RowStep[] => [
  ...removed.map(({ table, value }) => ({ table, id: value.id, before: value, after: undefined })),
  ...updated.map(({ table, before, after }) => ({ table, id: after.id, before, after })),
  ...added.map(({ table, value }) => ({ table, id: value.id, before: undefined, after: value })),
]

/** Whether what is stored is what the step was made on. */
export const fits = (step: RowStep, stored: unknown): boolean => sameValue(step.before, stored)
