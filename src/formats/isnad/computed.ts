import { chainOf, type Chain } from '../../core/chain.ts'
import type { Claim, Id, Project } from '../../core/entities.ts'
import { countClaims, supportOf, supportRule } from '../../core/support.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { byId } from './by-id.ts'
import type { Computed } from './document.ts'

/** The version of the rule by which `core/chain.ts` builds chains. */
const chainRule = 'chain-1'

const describeChain = (
  attributionId: Id,
  { links, continuity, weakest }: Chain,
): Computed['claims'][number]['chains'][number] => ({
  attributionId,
  links: links.map((link) => ({ ...link, voices: [...link.voices] })),
  continuity,
  weakest,
})

/** What the rules make of a claim. */
export const computeClaim = (
  tables: ReadonlyTables,
  policy: Project['policy'],
  claim: Claim,
): Computed['claims'][number] => {
  const { level, flags, unsupported } = supportOf(tables, claim, policy)
  const chains = byId(tables.attributionsOfClaim(claim.id)).map((one) => describeChain(one.id, chainOf(tables, one)))
  return { claimId: claim.id, level, flags: [...flags], unsupported, chains }
}

/** The rules by name. */
export const computedRules: Computed['rules'] = { support: supportRule, chain: chainRule }

/** What the rules make of a project: each claim's support and the chains of its attributions, each article's counts. */
export const compute = (tables: ReadonlyTables, policy: Project['policy']): Computed => ({
  rules: computedRules,
  claims: byId(tables.all('claim')).map((claim) => computeClaim(tables, policy, claim)),
  articles: byId(tables.all('article')).map(({ id }) => {
    const { claims, attributed, anonymousOnly, unattributed } = countClaims(tables, id, (claim) =>
      supportOf(tables, claim, policy),
    )
    return { articleId: id, claims, attributed, anonymousOnly, unattributed }
  }),
})
