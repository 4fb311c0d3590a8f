import { createSignal } from 'solid-js'
import { affectedClaims } from '../../core/affected.ts'
import { rowsIn, type Change } from '../../core/change.ts'
import type { Id } from '../../core/entities.ts'
import { isWrittenIn, type Splice } from '../../core/splice.ts'
import type { ReadonlyTables } from '../../core/tables.ts'

/** The claims of which something that a card shows may be different when these rows are; undefined for every claim. */
const claimsOf = (tables: ReadonlyTables, change: Change): ReadonlySet<Id> | undefined => {
  const affected = affectedClaims(tables, change)
  if (!affected) return undefined
  const touched = new Set(affected)
  const seen = new Set<Id>()
  const addMention = (id: Id): void => {
    if (seen.has(id)) return
    seen.add(id)
    for (const { claimId } of tables.attributionsByMention(id)) touched.add(claimId)
    for (const referring of tables.mentionsReferringTo(id)) addMention(referring.id)
  }
  for (const { table, value } of rowsIn(change)) {
    if (table === 'annotator' || table === 'article') return undefined
    if (table !== 'anchor') continue
    const owner = tables.ownerOf(value.id)
    if (owner?.role === 'claim') touched.add(owner.claim.id)
    else if (owner?.role === 'cue') touched.add(owner.attribution.claimId)
    else if (owner) addMention(owner.mention.id)
  }
  return touched
}

/** Where the words stand that a card shows of a claim. */
const anchorsShown = (tables: ReadonlyTables, claimId: Id): readonly Id[] => [
  ...(tables.get('claim', claimId)?.anchors ?? []),
  ...[...tables.attributionsOfClaim(claimId)].flatMap(({ cue, mentionIds }) => [
    ...(cue === undefined ? [] : [cue]),
    ...mentionIds.flatMap((id) => {
      const mention = tables.get('mention', id)
      const named = tables.get('mention', mention?.antecedentId)
      return [mention, named].flatMap((one) => (one && 'anchor' in one ? [one.anchor] : []))
    }),
  ]),
]

/** A signal for each claim that is shown, so that an act is felt only where it changes something. */
export const createTouches = (
  tables: ReadonlyTables,
): {
  /** Listens for a claim. */
  readonly of: (claimId: Id) => void
  /** What this change, which the tables hold already, concerns is different; without one everything is. */
  readonly touch: (change?: Change) => void
} => {
  const signals = new Map<Id, { readonly listen: () => void; readonly tell: () => void }>()
  const shows = (claimId: Id, splice: Splice): boolean =>
    anchorsShown(tables, claimId).some((id) =>
      tables.get('anchor', id)?.segments.some((segment) => isWrittenIn(segment, splice)),
    )
  return {
    of(claimId) {
      const known = signals.get(claimId)
      if (known) {
        known.listen()
        return
      }
      const [listen, tell] = createSignal(undefined, { equals: false })
      signals.set(claimId, { listen, tell: () => tell(undefined) })
      // Whoever calls this is the computation that listens.
      // oxlint-disable-next-line solid/reactivity
      listen()
    },
    touch(change) {
      const claims = change && claimsOf(tables, change)
      const splices = change?.text?.splices ?? []
      const [written] = splices
      for (const [id, { tell }] of signals) {
        const isTouched = !claims || claims.has(id) || splices.length > 1 || (written && shows(id, written))
        if (isTouched === true) tell()
      }
    },
  }
}
