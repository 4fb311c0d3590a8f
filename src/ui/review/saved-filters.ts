import type { Settings } from '../../app/settings.ts'
import type { Query } from '../shell/route.ts'

/** A view of the review that was given a name. */
export interface SavedFilter {
  readonly name: string
  readonly query: Query
}

const key = 'reviewFilters'

const isQuery = (value: unknown): value is Query =>
  typeof value === 'object' && value !== null && Object.values(value).every((part) => typeof part === 'string')

const isSaved = (value: unknown): value is SavedFilter =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'query' in value &&
  isQuery(value.query)

/** The views that were saved on this device. */
export const savedFilters = (settings: Settings): readonly SavedFilter[] => {
  const kept = settings.get(key)
  return Array.isArray(kept) ? kept.filter(isSaved) : []
}

/** Saves a view under a name, in place of the one that had it. */
export const saveFilter = (settings: Settings, saved: SavedFilter): void =>
  settings.set(key, [...savedFilters(settings).filter(({ name }) => name !== saved.name), saved])

export const removeFilter = (settings: Settings, name: string): void =>
  settings.set(
    key,
    savedFilters(settings).filter((saved) => saved.name !== name),
  )
