import { chainOf, gradeOfSource, linkGrades, type Chain, type LinkGrade } from './chain.ts'
import type { Attribution, Claim, Evidence, Id, Project, Source } from './entities.ts'
import { fold } from './fold.ts'
import { standingOf, verdictInForce } from './review/standing.ts'
import type { ReadonlyTables } from './tables.ts'
import { supportLevels, type SupportFlag, type SupportLevel, type VerdictValue } from './vocabulary.ts'

/**
 * The version of the rules below, written beside everything that they compute. docs/support.md has them as a numbered
 * list, and says what each version changed.
 */
export const supportRule = 'support-2'

/** What is computed about a claim. */
export interface Support {
  readonly level: SupportLevel
  readonly flags: readonly SupportFlag[]
  readonly unsupported: boolean
}

/** One who is said to have said it: the last link of a chain, with all who stand in it below the outlet. */
interface Origin {
  readonly grade: LinkGrade
  readonly sourceIds: readonly Id[]
  readonly transmitters: ReadonlySet<Id>
}

/** Whether an attribution counts towards support: a person accepted it, it does not deny, and it was not found false. */
export const counts = ({ decision, stance, checked }: Attribution): boolean =>
  decision === 'accepted' && stance !== 'denies' && checked !== 'notSaid' && checked !== 'misquoted'

/** Whether evidence can be found again. */
export const hasLocator = ({ locator }: Evidence): boolean => Object.keys(locator).length > 0

/** Everyone that a source belongs to, itself first. */
const camp = (tables: ReadonlyTables, sourceId: Id): ReadonlySet<Id> => {
  const seen = new Set<Id>()
  for (
    let at: Id | undefined = sourceId;
    at !== undefined && !seen.has(at);
    at = tables.get('source', at)?.affiliationId
  ) {
    seen.add(at)
  }
  return seen
}

const called = new WeakMap<Source, ReadonlySet<string>>()

/** What an identified source is called, folded. The words for the anonymous name nobody. */
const namesOf = (source: Source | undefined): ReadonlySet<string> => {
  if (!source || !('name' in source)) return noNames
  const known = called.get(source)
  if (known) return known
  const names = new Set([source.name, ...source.aliases].map((name) => fold(name).trim()))
  called.set(source, names)
  return names
}
const noNames: ReadonlySet<string> = new Set()

const meet = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => {
  for (const one of a) if (b.has(one)) return true
  return false
}

/** Whether two sources are one under two names, or belong to each other or to one body. */
const sameCamp = (tables: ReadonlyTables, a: Id, b: Id): boolean =>
  meet(camp(tables, a), camp(tables, b)) || meet(namesOf(tables.get('source', a)), namesOf(tables.get('source', b)))

/*
 * Mentions that speak jointly are one origin, as good as the best of them: one statement was made. Those that speak
 * each for himself are an origin each.
 */
const originsOf = (chain: Chain, attribution: Attribution): readonly Origin[] => {
  const below = chain.links.slice(1)
  const last = below.at(-1)
  if (!last) return []
  const outer = below.slice(0, -1).flatMap(({ voices }) => voices.flatMap(({ sourceId }) => sourceId ?? []))
  const broken = chain.continuity === 'broken'
  const groups = attribution.voices === 'each' ? last.voices.map((voice) => [voice]) : [last.voices]
  return groups.map((voices) => {
    const sourceIds = voices.flatMap(({ sourceId }) => sourceId ?? [])
    const best = linkGrades.findLast((grade) => voices.some((voice) => voice.grade === grade)) ?? 'unresolved'
    return { grade: broken ? 'unresolved' : best, sourceIds, transmitters: new Set([...outer, ...sourceIds]) }
  })
}

/** Whom the register does not know cannot be told from another. */
const independent = (tables: ReadonlyTables, a: Origin, b: Origin): boolean =>
  a.sourceIds.length > 0 &&
  b.sourceIds.length > 0 &&
  !meet(a.transmitters, b.transmitters) &&
  !a.sourceIds.some((one) => b.sourceIds.some((other) => sameCamp(tables, one, other)))

/** A first opinion of two does not review: the second reviewer would read it in the level. */
const isReviewed = (tables: ReadonlyTables, evidence: Evidence, policy: Project['policy']): boolean => {
  for (const review of tables.reviewsOf(evidence.id)) {
    const settled = review.status === 'approved' || review.status === 'adjudicated'
    if (settled && review.target.type === 'evidence') return true
  }
  const { state } = standingOf(tables, evidence.claimId, policy)
  if (policy.doubleReview && state !== 'decided' && state !== 'adjudicated') return false
  for (const verdict of tables.verdictsOnClaim(evidence.claimId)) {
    if (verdict.value !== 'unreviewed' && verdict.evidenceIds.includes(evidence.id)) return true
  }
  return false
}

/*
 * Evidence that comes from a source of its own proves nothing beyond that source's word, so it documents the claim
 * only where an origin stands that is not of that source's camp; until then it is one identified voice more. Put so,
 * another attribution can never take away what evidence gave.
 */
const levelOf = (tables: ReadonlyTables, claim: Claim, policy: Project['policy']): SupportLevel => {
  const origins: Origin[] = []
  for (const attribution of tables.attributionsOfClaim(claim.id)) {
    if (counts(attribution)) origins.push(...originsOf(chainOf(tables, attribution), attribution))
  }
  let documented = false
  let countable = 0
  const witnesses: Origin[] = []
  for (const evidence of tables.evidenceForClaim(claim.id)) {
    if (evidence.stance !== 'supports' || !hasLocator(evidence)) continue
    countable++
    if (!isReviewed(tables, evidence, policy)) continue
    const source = tables.get('source', evidence.sourceId)
    if (!source) {
      documented = true
      continue
    }
    const witness = { grade: gradeOfSource(source), sourceIds: [source.id], transmitters: new Set([source.id]) }
    if (origins.some((origin) => origin.grade !== 'unresolved' && independent(tables, origin, witness)))
      documented = true
    else witnesses.push(witness)
  }
  if (documented) return 'L5'
  if (origins.length + countable === 0) return 'L0'
  const voices = [...origins, ...witnesses]
  const identified = voices.filter(({ grade }) => grade === 'identified')
  const pair = identified.some((a, at) => identified.slice(at + 1).some((b) => independent(tables, a, b)))
  if (pair) return 'L4'
  if (identified.length > 0) return 'L3'
  return voices.some(({ grade }) => grade === 'described') ? 'L2' : 'L1'
}

/** Whether a claim is contested by what hangs on itself: refuting evidence, a denial. */
export const isContestedWithin = (tables: ReadonlyTables, claim: Claim): boolean => {
  for (const evidence of tables.evidenceForClaim(claim.id)) {
    if (evidence.stance === 'refutes' && hasLocator(evidence)) return true
  }
  for (const attribution of tables.attributionsOfClaim(claim.id)) {
    if (attribution.decision === 'accepted' && attribution.stance === 'denies') return true
  }
  return false
}

/** The claims that somebody has found to contradict this one. */
export const contradictorsOf = (tables: ReadonlyTables, claimId: Id): readonly Id[] => {
  const others: Id[] = []
  for (const relation of tables.relationsOfClaim(claimId)) {
    if (relation.type !== 'contradicts' || relation.decision !== 'accepted') continue
    others.push(relation.fromClaimId === claimId ? relation.toClaimId : relation.fromClaimId)
  }
  return others
}

/** Whether a claim at this level contests another that it contradicts. */
export const contests = (level: SupportLevel): boolean => supportLevels.indexOf(level) >= 2

const isContested = (tables: ReadonlyTables, claim: Claim, policy: Project['policy']): boolean =>
  isContestedWithin(tables, claim) ||
  contradictorsOf(tables, claim.id).some((id) => {
    const other = tables.get('claim', id)
    return other !== undefined && contests(levelOf(tables, other, policy))
  })

const isSelfInterested = (tables: ReadonlyTables, claim: Claim): boolean => {
  for (const attribution of tables.attributionsOfClaim(claim.id)) {
    if (!counts(attribution)) continue
    const origin = chainOf(tables, attribution).links.at(-1)
    if (origin?.voices.some(({ sourceId }) => tables.get('source', sourceId)?.interest !== undefined)) return true
  }
  return false
}

const flagsOf = (tables: ReadonlyTables, claim: Claim, policy: Project['policy']): readonly SupportFlag[] => {
  const flags: SupportFlag[] = []
  if (isContested(tables, claim, policy)) flags.push('contested')
  if (verdictInForce(tables, claim.id, policy)?.value === 'refuted') flags.push('refuted')
  if (isSelfInterested(tables, claim)) flags.push('selfInterested')
  if (claim.nature === 'opinion') flags.push('opinion')
  for (const attribution of tables.attributionsOfClaim(claim.id)) {
    const quoted = attribution.manner === 'direct' || attribution.manner === 'mixed'
    if (quoted && counts(attribution) && attribution.checked !== 'confirmedSaid') {
      flags.push('quoteUnverified')
      break
    }
  }
  return flags
}

const decided: readonly string[] = ['supported', 'refuted', 'conflicting', 'notCheckable']

/** Whether a claim waits for support (S25 to S27), from what is known about it. */
export const isUnsupported = (
  level: SupportLevel,
  verdict: VerdictValue | undefined,
  isExempt: boolean,
  threshold: SupportLevel,
): boolean => {
  if (isExempt || (verdict !== undefined && decided.includes(verdict))) return false
  return verdict === 'notEnoughEvidence' || supportLevels.indexOf(level) <= supportLevels.indexOf(threshold)
}

/** The support of a claim by the rules of docs/support.md. */
export const supportOf = (tables: ReadonlyTables, claim: Claim, policy: Project['policy']): Support => {
  const level = levelOf(tables, claim, policy)
  const verdict = verdictInForce(tables, claim.id, policy)?.value
  const unsupported = isUnsupported(level, verdict, claim.exemption !== undefined, policy.unsupportedThreshold)
  return { level, flags: flagsOf(tables, claim, policy), unsupported }
}

/** The numbers over an article, as its header and the library show them. */
export interface Counts {
  readonly claims: number
  readonly attributed: number
  readonly anonymousOnly: number
  readonly unattributed: number
  readonly unsupported: number
  readonly byLevel: readonly number[]
}

export const noCounts: Counts = {
  claims: 0,
  attributed: 0,
  anonymousOnly: 0,
  unattributed: 0,
  unsupported: 0,
  byLevel: [0, 0, 0, 0, 0, 0],
}

/**
 * Counts the claims of an article. `anonymousOnly` are attributed, and nobody of theirs is identified.
 * @param support how a claim of the tables stands
 */
export const countClaims = (
  tables: ReadonlyTables,
  articleId: Id,
  support: (claim: Claim) => Pick<Support, 'level' | 'unsupported'>,
): Counts => {
  const byLevel = [0, 0, 0, 0, 0, 0]
  let claims = 0
  let attributed = 0
  let anonymousOnly = 0
  let unsupported = 0
  for (const claim of tables.claimsInArticle(articleId)) {
    claims++
    const { level, unsupported: isUnsupportedClaim } = support(claim)
    const at = supportLevels.indexOf(level)
    byLevel[at] = (byLevel[at] ?? 0) + 1
    if (isUnsupportedClaim) unsupported++
    const attributions = [...tables.attributionsOfClaim(claim.id)].filter(({ decision }) => decision === 'accepted')
    if (attributions.length === 0) continue
    attributed++
    const named = attributions.some((one) => chainOf(tables, one).links.at(-1)?.grade === 'identified')
    if (!named) anonymousOnly++
  }
  return { claims, attributed, anonymousOnly, unattributed: claims - attributed, unsupported, byLevel }
}
