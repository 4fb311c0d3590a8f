import { chainOf, sourceOf } from '../chain.ts'
import type { Claim, Id, Project, Review } from '../entities.ts'
import { fold } from '../fold.ts'
import { contradictorsOf, hasLocator, isContestedWithin, supportOf, supportRule } from '../support.ts'
import type { ReadonlyTables } from '../tables.ts'
import type { SourceKind, SupportFlag, SupportLevel, VerdictValue } from '../vocabulary.ts'
import { currentReview, standingOf, type Standing } from './standing.ts'

/** One on whose word a claim stands. */
export interface DigestOrigin {
  /** The register's entry; its name is read there, since it may change. */
  readonly sourceId?: Id
  /** The words of the mention, where the register has no entry. */
  readonly words?: string
  readonly kind: SourceKind
  /** Whether it denies the claim. */
  readonly denies?: true
}

/** Words that somebody wrote about a claim: evidence with its title and quotation, or a comment. */
export interface DigestRemark {
  readonly kind: 'evidence' | 'comment'
  readonly words: string
}

/**
 * What the review knows of a claim without reading its articles: enough to say it in a sentence, to order and to filter
 * it. Absent is what is usual, so that a hundred thousand of them stay small.
 */
export interface ClaimDigest {
  readonly id: Id
  /** Articles in which it stands, in the order of its places; each once. */
  readonly articleIds: readonly Id[]
  readonly statement: string
  /** The statement, tags and note folded, for search. */
  readonly folded: string
  /** In how many places it stands. */
  readonly places: number
  readonly level: SupportLevel
  /** What hangs on the claim itself; claims that contradict it are named below. */
  readonly flags: readonly SupportFlag[]
  readonly contradictorIds?: readonly Id[]
  readonly origins: readonly DigestOrigin[]
  /** Everyone in its chains below the outlets. */
  readonly sourceIds: readonly Id[]
  readonly harm?: number
  readonly publicInterest?: number
  readonly verifiable?: 'yes' | 'no' | 'cannotJudge'
  readonly exempt?: true
  readonly tags?: readonly string[]
  /** The verdict in force. */
  readonly verdict?: VerdictValue
  readonly standing: Standing['state']
  readonly status?: Review['status']
  /** Who has given a verdict on it or reviewed it. */
  readonly reviewerIds?: readonly Id[]
  /** Evidence that counts, and evidence that cannot be found again. */
  readonly evidence?: number
  readonly uncounted?: number
  /** For search. Nothing of verdicts: with double review another's are not to be seen. */
  readonly remarks?: readonly DigestRemark[]
}

/** By which rules digests are made; those made by others are made anew. */
export const digestRule = (policy: Project['policy']): string =>
  `2 ${supportRule}${policy.doubleReview ? ' double' : ''}`

const longest = 400

/** What a claim says: its statement, or the words of its first place that has any. */
const statementOf = (tables: ReadonlyTables, claim: Claim): string => {
  if (claim.statement !== undefined) return claim.statement
  for (const anchorId of claim.anchors) {
    const anchor = tables.get('anchor', anchorId)
    if (!anchor) continue
    if (anchor.lost) return anchor.lost.exact
    const text = tables.get('text', anchor.articleId)?.text
    if (text === undefined) continue
    return anchor.segments.map(({ start, end }) => text.slice(start, end)).join(' … ')
  }
  return ''
}

const originsOf = (tables: ReadonlyTables, claimId: Id) => {
  const origins: DigestOrigin[] = []
  const sourceIds = new Set<Id>()
  for (const attribution of tables.attributionsOfClaim(claimId)) {
    if (attribution.decision !== 'accepted') continue
    const denies = attribution.stance === 'denies' ? ({ denies: true } as const) : {}
    for (const { voices } of chainOf(tables, attribution).links.slice(1)) {
      for (const { sourceId } of voices) if (sourceId !== undefined) sourceIds.add(sourceId)
    }
    for (const mentionId of attribution.mentionIds) {
      const mention = tables.get('mention', mentionId)
      if (!mention) continue
      const sourceId = sourceOf(tables, mention)?.id
      if (sourceId !== undefined) {
        const isKnown = origins.some((known) => known.sourceId === sourceId && known.denies === denies.denies)
        if (!isKnown) origins.push({ sourceId, kind: mention.kind, ...denies })
      } else if ('anchor' in mention) {
        const anchor = tables.get('anchor', mention.anchor)
        const text = tables.get('text', mention.articleId)?.text ?? ''
        const words = anchor?.segments.map(({ start, end }) => text.slice(start, end)).join(' … ')
        origins.push({ kind: mention.kind, ...(words ? { words } : {}), ...denies })
      } else origins.push({ kind: mention.kind, ...denies })
    }
  }
  return { origins, sourceIds: [...sourceIds] }
}

const remarksOn = (tables: ReadonlyTables, claim: Claim): readonly DigestRemark[] => {
  const remarks: DigestRemark[] = []
  for (const { title, quote, note } of tables.evidenceForClaim(claim.id)) {
    remarks.push({ kind: 'evidence', words: [title, quote, note].filter(Boolean).join(' — ').slice(0, longest) })
  }
  for (const { comment } of tables.reviewsOf(claim.id)) {
    if (comment !== undefined) remarks.push({ kind: 'comment', words: comment.slice(0, longest) })
  }
  return remarks
}

const someOf = <K extends string, T>(key: K, list: readonly T[]): { readonly [P in K]?: readonly T[] } =>
  list.length === 0 ? {} : ({ [key]: list } as { [P in K]: readonly T[] })

/** A claim in short. The articles in which it stands must be read in. */
export const digestOf = (tables: ReadonlyTables, claim: Claim, policy: Project['policy']): ClaimDigest => {
  const { level, flags } = supportOf(tables, claim, policy)
  const own = flags.filter((flag) => flag !== 'contested' || isContestedWithin(tables, claim))
  const articleIds = new Set(claim.anchors.flatMap((id) => tables.get('anchor', id)?.articleId ?? []))
  const standing = standingOf(tables, claim.id, policy)
  const evidence = [...tables.evidenceForClaim(claim.id)]
  const counted = evidence.filter(hasLocator).length
  const reviewers = new Set<Id>()
  for (const { annotatorId } of tables.verdictsOnClaim(claim.id)) reviewers.add(annotatorId)
  for (const { annotatorId } of tables.reviewsOf(claim.id)) reviewers.add(annotatorId)
  const status = currentReview(tables, claim.id)?.status
  const statement = statementOf(tables, claim).replaceAll(/\s+/gu, ' ').trim().slice(0, longest)
  const { harm, publicInterest, verifiable } = claim.checkWorthiness
  return {
    id: claim.id,
    articleIds: [...articleIds],
    statement,
    folded: fold([statement, ...claim.tags, claim.note ?? ''].join('\n')),
    places: claim.anchors.length,
    level,
    flags: own,
    ...someOf('contradictorIds', contradictorsOf(tables, claim.id)),
    ...originsOf(tables, claim.id),
    ...(harm === undefined ? {} : { harm }),
    ...(publicInterest === undefined ? {} : { publicInterest }),
    ...(verifiable === undefined ? {} : { verifiable }),
    ...(claim.exemption ? { exempt: true } : {}),
    ...someOf('tags', claim.tags),
    ...('verdict' in standing ? { verdict: standing.verdict.value } : {}),
    standing: standing.state,
    ...(status === undefined ? {} : { status }),
    ...someOf('reviewerIds', [...reviewers]),
    ...(counted === 0 ? {} : { evidence: counted }),
    ...(counted === evidence.length ? {} : { uncounted: evidence.length - counted }),
    ...someOf('remarks', remarksOn(tables, claim)),
  }
}
