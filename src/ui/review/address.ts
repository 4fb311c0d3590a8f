import { everythingUnsupported, queueShows, type QueueFilter, type QueueShow } from '../../core/review/filter.ts'
import { queueOrders, type QueueOrder } from '../../core/review/queue.ts'
import { termsOf } from '../../core/text-index.ts'
import { reviewStatuses, sourceKinds, supportFlags, supportLevels } from '../../core/vocabulary.ts'
import type { Query } from '../shell/route.ts'

/** The filters that are lists, by the name that they have in the address. */
export const listFilters = [
  'level',
  'outlet',
  'kind',
  'source',
  'flag',
  'status',
  'reviewer',
  'tag',
  'article',
] as const
export type ListFilter = (typeof listFilters)[number]

const separator = ','

const decoded = (written: string): string => {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

/** The members of a list filter, as an address has them. */
export const chosenIn = (query: Query | undefined, key: ListFilter): readonly string[] =>
  (query?.[key] ?? '')
    .split(separator)
    .filter((member) => member !== '')
    .map(decoded)

const known = <T extends string>(members: readonly string[], list: readonly T[]): readonly T[] =>
  list.filter((one) => members.includes(one))

/** Whether a text is a year, a month or a day, as filters take them. */
export const isDatePart = (written: string): boolean => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(written)

const dateIn = (query: Query | undefined, key: 'since' | 'until'): string => {
  const written = query?.[key] ?? ''
  return isDatePart(written) ? written : ''
}

/** What an address asks to see. What it says that is not understood is passed over. */
export const filterOf = (query: Query | undefined): QueueFilter => ({
  ...everythingUnsupported,
  show: queueShows.find((show) => show === query?.['show']) ?? 'unsupported',
  levels: known(chosenIn(query, 'level'), supportLevels),
  flags: known(chosenIn(query, 'flag'), supportFlags),
  kinds: known(chosenIn(query, 'kind'), sourceKinds),
  statuses: known(chosenIn(query, 'status'), [...reviewStatuses, 'none'] as const),
  outletIds: chosenIn(query, 'outlet'),
  sourceIds: chosenIn(query, 'source'),
  reviewerIds: chosenIn(query, 'reviewer'),
  tags: chosenIn(query, 'tag'),
  articleIds: chosenIn(query, 'article'),
  since: dateIn(query, 'since'),
  until: dateIn(query, 'until'),
  terms: termsOf(query?.['q'] ?? ''),
})

/** The order that an address asks for. */
export const orderOf = (query: Query | undefined): QueueOrder =>
  queueOrders.find((order) => order === query?.['order']) ?? 'weakest'

/** The change to an address that puts a member into a list filter, or takes it out. */
export const toggled = (query: Query | undefined, key: ListFilter, member: string): Query => {
  const now = chosenIn(query, key)
  const next = now.includes(member) ? now.filter((other) => other !== member) : [...now, member]
  return { [key]: next.map((one) => encodeURIComponent(one)).join(separator) }
}

/** The change to an address that shows something else; what is usual is left out. */
export const showing = (show: QueueShow): Query => ({ show: show === 'unsupported' ? '' : show })
export const ordering = (order: QueueOrder): Query => ({ order: order === 'weakest' ? '' : order })

/** What an address keeps of the view: everything but the claim that is open. */
export const viewOf = (query: Query | undefined): Query => {
  const { claim: _, ...view } = query ?? {}
  return view
}

/** The names of the filters that an address has, besides what is shown and in which order. */
export const filtersIn = (query: Query | undefined): readonly string[] =>
  Object.keys(viewOf(query)).filter((key) => key !== 'order' && key !== 'show')
