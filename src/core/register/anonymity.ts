import type { Id, Source } from '../entities.ts'
import type { ClaimDigest } from '../review/digest.ts'
import { namingOf, sectorsOf } from './naming.ts'

/** How much of what is attributed rests on people who are not named. */
export interface AnonymityCount {
  readonly attributed: number
  /** Claims of which nobody who says so is named. */
  readonly unnamed: number
  /** Of those, the ones where the article says why he is not named. */
  readonly explained: number
}

/** Who leans on unnamed sources, and on which. */
export interface Anonymity {
  readonly byOutlet: ReadonlyMap<Id, AnonymityCount>
  /** By how they are described: the sector, or nothing. */
  readonly byDescriptor: ReadonlyMap<string, AnonymityCount>
}

class Counter {
  attributed = 0
  unnamed = 0
  explained = 0

  add(isUnnamed: boolean, isExplained: boolean): void {
    this.attributed++
    if (isUnnamed) this.unnamed++
    if (isExplained) this.explained++
  }
}

const counterIn = <K>(counters: Map<K, Counter>, key: K): Counter => {
  let counter = counters.get(key)
  if (!counter) counters.set(key, (counter = new Counter()))
  return counter
}

/**
 * Counts claims once for each outlet that tells them, and once for each description of those who are not named.
 * @param outletOf the outlet of an article, where it is known and what stands in the article counts
 */
export const anonymityOf = (
  claims: Iterable<{ readonly digest: ClaimDigest }>,
  outletOf: (articleId: Id) => Id | undefined,
  sourceOf: (id: Id) => Source | undefined,
): Anonymity => {
  const byOutlet = new Map<Id, Counter>()
  const byDescriptor = new Map<string, Counter>()
  for (const { digest } of claims) {
    const { origins, articleIds } = digest
    const naming = namingOf(origins, sourceOf)
    if (naming === undefined) continue
    const isUnnamed = naming !== 'named'
    const isExplained = naming === 'explained'
    if (articleIds.length === 1) {
      const outletId = outletOf(articleIds[0] ?? '')
      if (outletId !== undefined) counterIn(byOutlet, outletId).add(isUnnamed, isExplained)
    } else {
      const outlets = new Set(articleIds.flatMap((id) => outletOf(id) ?? []))
      for (const outletId of outlets) counterIn(byOutlet, outletId).add(isUnnamed, isExplained)
    }
    if (!isUnnamed) continue
    for (const sector of sectorsOf(origins, sourceOf)) counterIn(byDescriptor, sector).add(true, isExplained)
  }
  return { byOutlet, byDescriptor }
}
