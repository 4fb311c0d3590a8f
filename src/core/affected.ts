import { rowsIn, type Change } from './change.ts'
import type { Id } from './entities.ts'
import type { ReadonlyTables } from './tables.ts'

/**
 * The claims whose support or chain a change may have changed, asked after it was carried out. A change of the
 * project's policy affects every claim: the result is then undefined.
 */
export const affectedClaims = (tables: ReadonlyTables, change: Change): ReadonlySet<Id> | undefined => {
  const claims = new Set<Id>()
  const seen = new Set<Id>()
  const addAttribution = (id: Id): void => {
    if (seen.has(id)) return
    seen.add(id)
    const attribution = tables.get('attribution', id)
    if (attribution) claims.add(attribution.claimId)
    for (const child of tables.attributionsWithin(id)) addAttribution(child.id)
  }
  const addMention = (id: Id): void => {
    if (seen.has(id)) return
    seen.add(id)
    for (const { id: attributionId } of tables.attributionsByMention(id)) addAttribution(attributionId)
    for (const mention of tables.mentionsReferringTo(id)) addMention(mention.id)
  }
  const addSource = (id: Id): void => {
    for (const mention of tables.mentionsOfSource(id)) addMention(mention.id)
  }
  const addContradicted = (claimId: Id): void => {
    claims.add(claimId)
    for (const { fromClaimId, toClaimId } of tables.relationsOfClaim(claimId)) claims.add(fromClaimId).add(toClaimId)
  }
  for (const row of rowsIn(change)) {
    switch (row.table) {
      case 'project':
        return undefined
      case 'claim':
        claims.add(row.value.id)
        break
      case 'attribution':
        claims.add(row.value.claimId)
        addAttribution(row.value.id)
        break
      case 'mention':
        addMention(row.value.id)
        break
      case 'source':
        addSource(row.value.id)
        for (const source of tables.all('source')) if (source.affiliationId === row.value.id) addSource(source.id)
        break
      case 'evidence':
      case 'verdict':
        claims.add(row.value.claimId)
        break
      case 'review': {
        const evidence = tables.get('evidence', row.value.target.id)
        if (evidence) claims.add(evidence.claimId)
        if (row.value.target.type === 'claim') claims.add(row.value.target.id)
        break
      }
      case 'relation':
        claims.add(row.value.fromClaimId).add(row.value.toClaimId)
        break
    }
  }
  for (const claimId of [...claims]) addContradicted(claimId)
  return claims
}
