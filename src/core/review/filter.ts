import type { Article, Id, Project, Review } from '../entities.ts'
import { contests, isUnsupported } from '../support.ts'
import { hasTerms } from '../text-index.ts'
import type { ReadonlyTables } from '../tables.ts'
import type { SourceKind, SupportFlag, SupportLevel } from '../vocabulary.ts'
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

const shows: Record<QueueShow, (digest: ClaimDigest, policy: Project['policy']) => boolean> = {
  all: () => true,
  unsupported: ({ level, verdict, exempt }, { unsupportedThreshold }) =>
    isUnsupported(level, verdict, exempt === true, unsupportedThreshold),
  secondOpinion: ({ standing, status }) => standing === 'first' || status === 'needsSecondOpinion',
  disagreed: ({ standing, status }) => standing === 'disagreed' || status === 'disputed',
  decided: ({ standing }) => standing === 'decided' || standing === 'adjudicated',
  exempt: ({ exempt }) => exempt === true,
}

const meets = <T>(wanted: readonly T[], there: readonly T[] | undefined): boolean =>
  wanted.length === 0 || (there?.some((one) => wanted.includes(one)) ?? false)

/** What is needed to judge a claim besides its digest. */
export interface FilterSurroundings {
  readonly tables: ReadonlyTables
  readonly policy: Project['policy']
  /** The level of a claim. */
  readonly levelOf: (claimId: Id) => SupportLevel | undefined
}

/** The flags of a claim, with what contradicts it. */
export const flagsOf = (
  digest: ClaimDigest,
  levelOf: (claimId: Id) => SupportLevel | undefined,
): readonly SupportFlag[] => {
  if (digest.flags.includes('contested') || !digest.contradictorIds) return digest.flags
  const isContested = digest.contradictorIds.some((id) => contests(levelOf(id) ?? 'L0'))
  return isContested ? ['contested', ...digest.flags] : digest.flags
}

/** The claims that a filter lets through, as a question that is prepared once and asked of many. */
export const matching = (
  filter: QueueFilter,
  { tables, policy, levelOf }: FilterSurroundings,
): ((digest: ClaimDigest) => boolean) => {
  const articleIds = new Set<Id>()
  for (const article of tables.all('article')) if (wantsArticle(filter, article)) articleIds.add(article.id)
  const isOfNoArticle =
    filter.outletIds.length + filter.articleIds.length === 0 && filter.since === '' && filter.until === ''
  const isShown = shows[filter.show]
  const { levels, flags, sourceIds, kinds, statuses, reviewerIds, tags, terms } = filter
  return (digest) =>
    isShown(digest, policy) &&
    (levels.length === 0 || levels.includes(digest.level)) &&
    (statuses.length === 0 || (digest.status !== undefined && statuses.includes(digest.status))) &&
    meets(sourceIds, digest.sourceIds) &&
    meets(reviewerIds, digest.reviewerIds) &&
    meets(tags, digest.tags) &&
    (kinds.length === 0 || digest.origins.some(({ kind }) => kinds.includes(kind))) &&
    (flags.length === 0 || flagsOf(digest, levelOf).some((flag) => flags.includes(flag))) &&
    (digest.articleIds.length === 0 ? isOfNoArticle : digest.articleIds.some((id) => articleIds.has(id))) &&
    (terms.length === 0 || hasTerms(digest.folded, terms))
}
