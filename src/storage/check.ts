import type { Change } from '../core/change.ts'
import { sameValue } from '../core/draft.ts'
import type { Id, Row, TableName } from '../core/entities.ts'

/** Each shared row of a change, with what must be stored before it and what is stored after it. */
export interface SharedStep {
  readonly table: TableName
  readonly id: Id
  readonly before: Row['value'] | undefined
  readonly after: Row['value'] | undefined
}

/** The shared rows of a change one by one. */
export const sharedSteps = ({ added, updated, removed }: Change): readonly SharedStep[] => [
  ...removed.map(({ table, value }) => ({ table, id: value.id, before: value, after: undefined })),
  ...updated.map(({ table, before, after }) => ({ table, id: after.id, before, after })),
  ...added.map(({ table, value }) => ({ table, id: value.id, before: undefined, after: value })),
]

/** Whether what is stored is what the step was made on. */
export const fits = (step: SharedStep, stored: unknown): boolean => sameValue(step.before, stored)
