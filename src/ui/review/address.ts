import {
  everythingUnsupported,
  queueShows,
  type AllOf,
  type QueueFilter,
  type QueueShow,
} from '../../core/review/filter.ts'
import { namedSo, namings } from '../../core/register/naming.ts'
import { standings } from '../../core/review/traits.ts'
import { queueOrders, type QueueOrder } from '../../core/review/queue.ts'
import { termsOf } from '../../core/text-index.ts'
import { anonymityReasons, reviewStatuses, sourceKinds, supportFlags, supportLevels } from '../../core/vocabulary.ts'
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
  'standing',
  'naming',
  'sector',
  'reason',
] as const
export type ListFilter = (typeof listFilters)[number]

/** Between alternatives, and between lists of alternatives that all have to hold. */
const separator = ','
const and = ';'

/** In a filter by description: those who are not described. */
export const undescribed = '-'

const decoded = (written: string): string => {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

/** What a list filter asks for, as an address has it: of each list one member. */
const listsIn = (query: Query | undefined, key: ListFilter): AllOf<string> =>
  (query?.[key] ?? '')
    .split(and)
    .map((list) =>
      list
        .split(separator)
        .filter((member) => member !== '')
        .map(decoded),
    )
    .filter((list) => list.length > 0)

const written = (lists: AllOf<string>): string =>
  lists
    .filter((list) => list.length > 0)
    .map((list) => list.map((one) => encodeURIComponent(one)).join(separator))
    .join(and)

/** The members of a list filter, as an address has them, each once. */
export const chosenIn = (query: Query | undefined, key: ListFilter): readonly string[] => [
  ...new Set(listsIn(query, key).flat()),
]

const known = <T extends string>(members: readonly string[], list: readonly T[]): readonly T[] =>
  list.filter((one) => members.includes(one))

/** Whether a text is a year, a month or a day, as filters take them. */
export const isDatePart = (written: string): boolean => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(written)

const dateIn = (query: Query | undefined, key: 'since' | 'until'): string => {
  const written = query?.[key] ?? ''
  return isDatePart(written) ? written : ''
}

const namedSoIn = (query: Query | undefined): Pick<QueueFilter, 'also'> => {
  const also = namedSo({
    namings: known(chosenIn(query, 'naming'), namings),
    sectors: listsIn(query, 'sector').map((list) => list.map((sector) => (sector === undescribed ? '' : sector))),
    reasons: known(chosenIn(query, 'reason'), anonymityReasons),
  })
  return also ? { also } : {}
}

/** What an address asks to see. What it says that is not understood is passed over. */
export const filterOf = (query: Query | undefined): QueueFilter => ({
  ...everythingUnsupported,
  ...namedSoIn(query),
  show: queueShows.find((show) => show === query?.['show']) ?? 'unsupported',
  levels: known(chosenIn(query, 'level'), supportLevels),
  flags: known(chosenIn(query, 'flag'), supportFlags),
  kinds: listsIn(query, 'kind').map((list) => known(list, sourceKinds)),
  statuses: known(chosenIn(query, 'status'), [...reviewStatuses, 'none'] as const),
  outletIds: chosenIn(query, 'outlet'),
  standings: known(chosenIn(query, 'standing'), standings),
  sourceIds: listsIn(query, 'source'),
  reviewerIds: listsIn(query, 'reviewer'),
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
  const lists = listsIn(query, key)
  const [first = [], ...others] = lists
  return {
    [key]: chosenIn(query, key).includes(member)
      ? written(lists.map((list) => list.filter((other) => other !== member)))
      : written([[...first, member], ...others]),
  }
}

/**
 * The change to an address that lets through only those of its claims that have one of some members: what a mark of a
 * picture counts.
 */
export const narrowed = (query: Query | undefined, key: ListFilter, members: readonly string[]): Query => {
  const lists = listsIn(query, key)
  // Of a list that names them all, they alone are left; beside one that does not, they have to be there too.
  const wider = lists.find((list) => members.every((member) => list.includes(member)))
  return { [key]: written([...lists.filter((list) => list !== wider), members]) }
}

/** The change to an address that lets through only what was published in a year or a month. */
export const narrowedTo = (query: Query | undefined, time: string): Query => {
  const within = (key: 'since' | 'until'): string => {
    const asked = dateIn(query, key)
    return asked.startsWith(time) ? asked : time
  }
  return { since: within('since'), until: within('until') }
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
