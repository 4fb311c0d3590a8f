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

const sourcesOf = (origins: readonly DigestOrigin[], sourceOf: (id: Id) => Source | undefined): readonly Source[] =>
  origins.flatMap(({ sourceId, denies }) => (sourceId === undefined || denies ? [] : (sourceOf(sourceId) ?? [])))

const nobody: readonly Source[] = []
const sectorOf = (source: Source): string => ('descriptor' in source ? (source.descriptor.sector ?? '') : '')

class Counter {
  attributed = 0
  unnamed = 0
  explained = 0
}

const counterIn = <K>(counters: Map<K, Counter>, key: K): Counter => {
  let counter = counters.get(key)
  if (!counter) counters.set(key, (counter = new Counter()))
  return counter
}

/** @param outletOf the outlet of an article, where it is known */
export const anonymityOf = (
  claims: Iterable<{ readonly digest: ClaimDigest }>,
  outletOf: (articleId: Id) => Id | undefined,
  sourceOf: (id: Id) => Source | undefined,
): Anonymity => {
  const byOutlet = new Map<Id, Counter>()
  const byDescriptor = new Map<string, Counter>()
  for (const { digest } of claims) {
    const { origins, articleIds } = digest
    let isSaid = false
    let nobodyNamed = true
    for (const origin of origins) {
      if (origin.denies) continue
      isSaid = true
      if (!isUnnamed(origin)) nobodyNamed = false
    }
    if (!isSaid) continue
    const sources = nobodyNamed ? sourcesOf(origins, sourceOf) : nobody
    const isExplained = sources.some((source) => 'reason' in source && source.reason !== 'none')
    let last: Id | undefined
    for (const articleId of articleIds) {
      const outletId = outletOf(articleId)
      if (outletId === undefined || outletId === last) continue
      last = outletId
      const counter = counterIn(byOutlet, outletId)
      counter.attributed++
      if (nobodyNamed) counter.unnamed++
      if (isExplained) counter.explained++
    }
    for (const sector of sources.length < 2 ? sources.map(sectorOf) : new Set(sources.map(sectorOf))) {
      const counter = counterIn(byDescriptor, sector)
      counter.attributed++
      counter.unnamed++
      if (isExplained) counter.explained++
    }
  }
  return { byOutlet, byDescriptor }
}
