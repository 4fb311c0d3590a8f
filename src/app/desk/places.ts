import { rowsIn, type Change } from '../../core/change.ts'
import type { Anchor, Id } from '../../core/entities.ts'
import type { ReadonlyTables } from '../../core/tables.ts'

/** One place of a claim in the open article: what a card stands for. Offsets are UTF-16 code units. */
export interface Place {
  readonly claimId: Id
  readonly anchorId: Id
}

const startOf = (anchor: Anchor | undefined): number => anchor?.segments[0]?.start ?? Number.POSITIVE_INFINITY
const endOf = (anchor: Anchor | undefined): number => anchor?.segments.at(-1)?.end ?? Number.POSITIVE_INFINITY

/** In reading order, the outer before the inner; orphans come last. */
const inOrder = (a: Anchor | undefined, b: Anchor | undefined): number =>
  // Infinity less infinity is no number, and no order.
  startOf(a) - startOf(b) || endOf(b) - endOf(a) || 0

const placeOf = (tables: ReadonlyTables, anchorId: Id): Place | undefined => {
  const owner = tables.ownerOf(anchorId)
  return owner?.role === 'claim' ? { claimId: owner.claim.id, anchorId } : undefined
}

/** The claims' places in an article in reading order, the outer before the inner; orphans come last. */
export const placesIn = (tables: ReadonlyTables, articleId: Id): readonly Place[] => {
  const places: { place: Place; anchor: Anchor }[] = []
  for (const anchor of tables.anchorsIn(articleId)) {
    const place = placeOf(tables, anchor.id)
    if (place) places.push({ place, anchor })
  }
  return places.toSorted((a, b) => inOrder(a.anchor, b.anchor)).map(({ place }) => place)
}

const touchedAnchors = (change: Change): ReadonlySet<Id> => {
  const touched = new Set<Id>()
  for (const row of rowsIn(change)) {
    if (row.table === 'anchor') touched.add(row.value.id)
    else if (row.table === 'claim') for (const id of row.value.anchors) touched.add(id)
  }
  // An anchor that a claim has lost is named by what the claim was.
  for (const update of change.updated)
    if (update.table === 'claim') for (const id of update.before.anchors) touched.add(id)
  return touched
}

/**
 * The places after a change that the tables hold already. Only what the change names can have come, gone or moved past
 * another: what merely follows the text keeps its order. So an act costs no look at every claim of the article.
 */
export const followPlaces = (
  places: readonly Place[],
  tables: ReadonlyTables,
  articleId: Id,
  change: Change,
): readonly Place[] => {
  const touched = touchedAnchors(change)
  const kept = places.filter(({ anchorId }) => !touched.has(anchorId))
  let came = false
  for (const id of touched) {
    const anchor = tables.get('anchor', id)
    const place = anchor?.articleId === articleId ? placeOf(tables, id) : undefined
    if (!anchor || !place) continue
    came = true
    const behind = firstPlace(kept, (other) => inOrder(anchor, tables.get('anchor', other.anchorId)) < 0)
    kept.splice(behind, 0, place)
  }
  return came || kept.length < places.length ? kept : places
}

/** The number of the first place that holds what all behind it hold too; their count when none does. */
export const firstPlace = (places: readonly Place[], holds: (place: Place) => boolean): number => {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    const place = places[middle]
    if (place && holds(place)) high = middle
    else low = middle + 1
  }
  return low
}
