import type { Project } from './entities.ts'
import { supportOf } from './support.ts'
import type { ReadonlyTables } from './tables.ts'
import { describedKinds, sourceKinds, type SourceKind, type SupportLevel } from './vocabulary.ts'

/** What a project holds, in numbers. */
export interface Statistics {
  readonly articles: number
  readonly claims: number
  readonly attributions: number
  readonly quotes: number
  /** Claims by their level of support. */
  readonly claimsByLevel: Readonly<Record<SupportLevel, number>>
  readonly unsupportedClaims: number
  /** Entries of the register by kind, those that there are. */
  readonly sourcesByKind: Readonly<Partial<Record<SourceKind, number>>>
  readonly sources: number
  /** Accepted attributions of which everyone who speaks is anonymous or nobody in particular. */
  readonly anonymousAttributions: number
  /** Of the accepted attributions, from 0 to 1; 0 when there is none. */
  readonly anonymousShare: number
}

const anonymous: ReadonlySet<string> = new Set([...describedKinds, 'impersonal'])

/** Whether nobody of this kind can be asked: they are only described, or nobody in particular. */
export const isAnonymous = (kind: SourceKind): boolean => anonymous.has(kind)

/** Counts what a project holds. */
export const statisticsOf = (tables: ReadonlyTables, policy: Project['policy']): Statistics => {
  const claimsByLevel: Record<SupportLevel, number> = { L0: 0, L1: 0, L2: 0, L3: 0, L4: 0, L5: 0 }
  let unsupportedClaims = 0
  for (const claim of tables.all('claim')) {
    const { level, unsupported } = supportOf(tables, claim, policy)
    claimsByLevel[level]++
    if (unsupported) unsupportedClaims++
  }
  const kinds = [...tables.all('source')].map(({ kind }) => kind)
  const sourcesByKind: Partial<Record<SourceKind, number>> = {}
  for (const kind of sourceKinds) {
    const count = kinds.filter((one) => one === kind).length
    if (count > 0) sourcesByKind[kind] = count
  }
  const accepted = [...tables.all('attribution')].filter(({ decision }) => decision === 'accepted')
  const anonymousAttributions = accepted.filter(({ mentionIds }) =>
    mentionIds.every((id) => isAnonymous(tables.get('mention', id)?.kind ?? 'impersonal')),
  ).length
  return {
    articles: tables.size('article'),
    claims: tables.size('claim'),
    attributions: accepted.length,
    quotes: tables.size('anchor'),
    claimsByLevel,
    unsupportedClaims,
    sourcesByKind,
    sources: kinds.length,
    anonymousAttributions,
    anonymousShare: accepted.length === 0 ? 0 : anonymousAttributions / accepted.length,
  }
}
