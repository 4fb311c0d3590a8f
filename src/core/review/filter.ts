import type { Article, Id, Project, Review } from '../entities.ts'
import { isUnsupported } from '../support.ts'
import { hasTerms } from '../text-index.ts'
import type { ReadonlyTables } from '../tables.ts'
import { supportLevels, type SourceKind, type SupportFlag, type SupportLevel } from '../vocabulary.ts'
import type { ClaimDigest } from './digest.ts'

/** Which claims are looked at: those that wait, those that wait for another person, those that do not. */
export const queueShows = ['unsupported', 'secondOpinion', 'disagreed', 'decided', 'exempt', 'all'] as const
export type QueueShow = (typeof queueShows)[number]

/** What of the review one wants to see. An empty list wants everything; several members of a list are alternatives. */
export interface QueueFilter {
  readonly show: QueueShow
  readonly levels: readonly SupportLevel[]
  readonly flags: readonly SupportFlag[]
  readonly outletIds: readonly Id[]
  readonly sourceIds: readonly Id[]
  readonly kinds: readonly SourceKind[]
  readonly statuses: readonly Review['status'][]
  readonly reviewerIds: readonly Id[]
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

/** What of the claims is looked at, as a question that is prepared once. */
const showing = (show: QueueShow, { unsupportedThreshold }: Project['policy']): ((digest: ClaimDigest) => boolean) => {
  switch (show) {
    case 'all':
      return () => true
    case 'unsupported': {
      const weak = new Set(
        supportLevels.filter((level) => isUnsupported(level, undefined, false, unsupportedThreshold)),
      )
      return ({ level, verdict, exempt }) =>
        verdict === undefined
          ? weak.has(level) && exempt !== true
          : isUnsupported(level, verdict, exempt === true, unsupportedThreshold)
    }
    case 'secondOpinion':
      return ({ standing, status }) => standing === 'first' || status === 'needsSecondOpinion'
    case 'disagreed':
      return ({ standing, status }) => standing === 'disagreed' || status === 'disputed'
    case 'decided':
      return ({ standing }) => standing === 'decided' || standing === 'adjudicated'
    case 'exempt':
      return ({ exempt }) => exempt === true
  }
}

const meets = <T>(wanted: readonly T[], there: readonly T[] | undefined): boolean =>
  wanted.length === 0 || (there?.some((one) => wanted.includes(one)) ?? false)

/** What is needed to judge a claim besides its digest. */
export interface FilterSurroundings {
  readonly tables: ReadonlyTables
  readonly policy: Project['policy']
  /** The flags of a claim, with what other claims say against it. */
  readonly flagsOf: (digest: ClaimDigest) => readonly SupportFlag[]
}

/** The claims that a filter lets through, as a question that is prepared once and asked of many. */
export const matching = (
  filter: QueueFilter,
  { tables, policy, flagsOf }: FilterSurroundings,
): ((digest: ClaimDigest) => boolean) => {
  const articleIds = new Set<Id>()
  for (const article of tables.all('article')) if (wantsArticle(filter, article)) articleIds.add(article.id)
  const isOfNoArticle =
    filter.outletIds.length + filter.articleIds.length === 0 && filter.since === '' && filter.until === ''
  const isHere = (id: Id): boolean => articleIds.has(id)
  const isShown = showing(filter.show, policy)
  const { levels, flags, sourceIds, kinds, statuses, reviewerIds, tags, terms } = filter
  const isAnyArticle = isOfNoArticle && articleIds.size === tables.size('article')
  return (digest) =>
    isShown(digest) &&
    (levels.length === 0 || levels.includes(digest.level)) &&
    (statuses.length === 0 || (digest.status !== undefined && statuses.includes(digest.status))) &&
    meets(sourceIds, digest.sourceIds) &&
    meets(reviewerIds, digest.reviewerIds) &&
    meets(tags, digest.tags) &&
    (kinds.length === 0 || digest.origins.some(({ kind }) => kinds.includes(kind))) &&
    (flags.length === 0 || flagsOf(digest).some((flag) => flags.includes(flag))) &&
    (isAnyArticle || (digest.articleIds.length === 0 ? isOfNoArticle : digest.articleIds.some(isHere))) &&
    (terms.length === 0 || hasTerms(digest.folded, terms))
}
