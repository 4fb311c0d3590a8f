import type { Annotator } from '../core/entities.ts'
import type { ReadonlyTables } from '../core/tables.ts'

/** Whom the device's setting names, or the first annotator where it names nobody who is there. */
export const whoWorks = (tables: ReadonlyTables, setting: unknown): Annotator | undefined => {
  const named = tables.get('annotator', typeof setting === 'string' ? setting : undefined)
  if (named) return named
  const [first] = tables.all('annotator')
  return first
}
