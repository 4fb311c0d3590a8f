import type { Id, Source } from '../entities.ts'
import type { ClaimDigest, DigestOrigin } from '../review/digest.ts'
import { describedKinds } from '../vocabulary.ts'

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

const unnamedKinds: ReadonlySet<string> = new Set([...describedKinds, 'impersonal'])
const isUnnamed = ({ kind }: DigestOrigin): boolean => unnamedKinds.has(kind)

class Counter {
  attributed = 0
  unnamed = 0
  explained = 0
}

const counterIn = <K>(counters: Map<K, Counter>, key: K): Counter => {
  const there = counters.get(key) ?? new Counter()
  counters.set(key, there)
  return there
}

/** @param outletOf the outlet of an article, where it is known */
export const anonymityOf = (
  digests: Iterable<ClaimDigest>,
  outletOf: (articleId: Id) => Id | undefined,
  sourceOf: (id: Id) => Source | undefined,
): Anonymity => {
  const byOutlet = new Map<Id, Counter>()
  const byDescriptor = new Map<string, Counter>()
  for (const { origins, articleIds } of digests) {
    const said = origins.filter(({ denies }) => !denies)
    if (said.length === 0) continue
    const sources = said.flatMap(({ sourceId }) => (sourceId === undefined ? [] : (sourceOf(sourceId) ?? [])))
    const nobodyNamed = said.every(isUnnamed)
    const isExplained = sources.some((source) => 'reason' in source && source.reason !== 'none')
    for (const outletId of new Set(articleIds.flatMap((id) => outletOf(id) ?? []))) {
      const counter = counterIn(byOutlet, outletId)
      counter.attributed++
      if (nobodyNamed) counter.unnamed++
      if (nobodyNamed && isExplained) counter.explained++
    }
    if (!nobodyNamed) continue
    for (const sector of new Set(
      sources.map((source) => ('descriptor' in source ? (source.descriptor.sector ?? '') : '')),
    )) {
      const counter = counterIn(byDescriptor, sector)
      counter.attributed++
      counter.unnamed++
      if (isExplained) counter.explained++
    }
  }
  return { byOutlet, byDescriptor }
}
