import type { Article, Id, Project, Review } from '../entities.ts'
import { isUnsupported } from '../support.ts'
import type { ReadonlyTables } from '../tables.ts'
import type { SourceKind, SupportFlag, SupportLevel } from '../vocabulary.ts'
import type { ClaimDigest } from './digest.ts'
import type { Questions } from './order.ts'
import { askOnce, bitsOfKinds, type ClaimState } from './traits.ts'

/** Which claims are looked at: those that wait, those that wait for another person, those that do not. */
export const queueShows = [
  'unsupported',
  'secondOpinion',
  'disagreed',
  'undecided',
  'decided',
  'exempt',
  'all',
] as const
export type QueueShow = (typeof queueShows)[number]

/** Lists of alternatives, of each of which a claim that may have several must have one. */
export type AllOf<T> = readonly (readonly T[])[]

/** What of the review one wants to see. An empty list wants everything; several members of a list are alternatives. */
export interface QueueFilter {
  readonly show: QueueShow
  readonly levels: readonly SupportLevel[]
  readonly flags: readonly SupportFlag[]
  readonly outletIds: readonly Id[]
  readonly sourceIds: AllOf<Id>
  readonly kinds: AllOf<SourceKind>
  /** «none»: nobody has said how far it is. */
  readonly statuses: readonly (Review['status'] | 'none')[]
  /** How far the claim is decided. */
  readonly standings: readonly ClaimDigest['standing'][]
  readonly reviewerIds: AllOf<Id>
  /** What only few views ask besides, such as who is named; so that a start does not have to bring it along. */
  readonly also?: (digest: ClaimDigest, tables: ReadonlyTables) => boolean
  readonly tags: readonly string[]
  readonly articleIds: readonly Id[]
  /** Published from this date to that one, as much of a date as one likes; both included. */
  readonly since: string
  readonly until: string
  /** Folded words that have to stand in the claim. */
  readonly terms: readonly string[]
}

export const everythingUnsupported: QueueFilter = {
  show: 'unsupported',
  levels: [],
  flags: [],
  outletIds: [],
  sourceIds: [],
  kinds: [],
  statuses: [],
  standings: [],
  reviewerIds: [],
  tags: [],
  articleIds: [],
  since: '',
  until: '',
  terms: [],
}

/** Whether a date that may be a year or a month alone lies between two such dates. */
const isBetween = (date: string | undefined, since: string, until: string): boolean => {
  if (since === '' && until === '') return true
  if (date === undefined) return false
  return date.slice(0, since.length) >= since && (until === '' || date.slice(0, until.length) <= until)
}

const wantsArticle = (filter: QueueFilter, { id, outletId, publishedAt, archivedAt, deletedAt }: Article): boolean =>
  deletedAt === undefined &&
  archivedAt === undefined &&
  (filter.outletIds.length === 0 || filter.outletIds.includes(outletId ?? '')) &&
  (filter.articleIds.length === 0 || filter.articleIds.includes(id)) &&
  isBetween(publishedAt, filter.since, filter.until)

/** What of the claims is looked at, as a question about their state. */
const showing = (show: QueueShow, { unsupportedThreshold }: Project['policy']): ((state: ClaimState) => boolean) => {
  switch (show) {
    case 'all':
      return () => true
    case 'unsupported':
      return ({ level, verdict, exempt }) => isUnsupported(level, verdict, exempt === true, unsupportedThreshold)
    case 'secondOpinion':
      return ({ standing, status }) => standing === 'first' || status === 'needsSecondOpinion'
    case 'disagreed':
      return ({ standing, status }) => standing === 'disagreed' || status === 'disputed'
    case 'undecided':
      return ({ standing }) => standing !== 'decided' && standing !== 'adjudicated'
    case 'decided':
      return ({ standing }) => standing === 'decided' || standing === 'adjudicated'
    case 'exempt':
      return ({ exempt }) => exempt === true
  }
}

const meets = <T>(wanted: readonly T[], there: readonly T[] | undefined): boolean =>
  wanted.length === 0 || (there?.some((one) => wanted.includes(one)) ?? false)

export const meetsAll = <T>(wanted: AllOf<T>, there: readonly T[] | undefined): boolean =>
  wanted.every((list) => meets(list, there))

/** What is needed to judge a claim besides its digest. */
export interface FilterSurroundings {
  readonly tables: ReadonlyTables
  readonly policy: Project['policy']
  /** The flags of a claim, with what other claims say against it. */
  readonly flagsOf: (digest: ClaimDigest) => readonly SupportFlag[]
  /** The claims in which every term stands. */
  readonly saying: (terms: readonly string[]) => readonly ClaimDigest[]
}

/** Whether an article lets its claims be seen; undefined when every article does. */
export const articlesSeen = (filter: QueueFilter, tables: ReadonlyTables): ((id: Id) => boolean) | undefined => {
  const wanted = new Set<Id>()
  for (const article of tables.all('article')) if (wantsArticle(filter, article)) wanted.add(article.id)
  return wanted.size === tables.size('article') ? undefined : (id) => wanted.has(id)
}

/**
 * The claims that a filter lets through, as a question that is prepared once and asked of many. Most are told by their
 * traits alone, before the digest is looked at.
 */
export const matching = (filter: QueueFilter, { tables, policy, flagsOf, saying }: FilterSurroundings): Questions => {
  const { levels, flags, sourceIds, kinds, statuses, standings, reviewerIds, tags, terms, also } = filter
  const isShown = showing(filter.show, policy)
  const isWanted = askOnce(
    (state) =>
      isShown(state) &&
      (levels.length === 0 || levels.includes(state.level)) &&
      (standings.length === 0 || standings.includes(state.standing)) &&
      (statuses.length === 0 || statuses.includes(state.status ?? 'none')),
  )
  const kindBits = kinds.map(bitsOfKinds)
  const isOfNoArticle =
    filter.outletIds.length + filter.articleIds.length === 0 && filter.since === '' && filter.until === ''
  const isHere = articlesSeen(filter, tables)
  const isInArticle = ({ articleIds }: ClaimDigest): boolean =>
    isHere === undefined ||
    (articleIds.length === 0 ? isOfNoArticle : isHere(articleIds[0] ?? '') || articleIds.some(isHere))
  const said = terms.length === 0 ? undefined : new Set(saying(terms).map(({ id }) => id))
  const asksDigest =
    also !== undefined ||
    isHere !== undefined ||
    said !== undefined ||
    sourceIds.length + reviewerIds.length + tags.length + flags.length > 0
  return {
    byTraits: (traits) => isWanted(traits) && kindBits.every((bits) => (traits & bits) !== 0),
    byDigest: asksDigest
      ? (digest) =>
          meetsAll(sourceIds, digest.sourceIds) &&
          meetsAll(reviewerIds, digest.reviewerIds) &&
          meets(tags, digest.tags) &&
          (flags.length === 0 || flagsOf(digest).some((flag) => flags.includes(flag))) &&
          isInArticle(digest) &&
          (said === undefined || said.has(digest.id)) &&
          (also === undefined || also(digest, tables))
      : undefined,
  }
}
