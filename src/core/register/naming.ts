import type { Id, Source } from '../entities.ts'
import type { DigestOrigin } from '../review/digest.ts'
import { describedKinds, type AnonymityReason } from '../vocabulary.ts'

/**
 * Whether a claim has somebody with a name behind it: «named» where at least one who says so is, the others where nobody
 * is, «explained» where the article says of one why not.
 */
export const namings = ['unexplained', 'explained', 'named'] as const
export type Naming = (typeof namings)[number]

const unnamedKinds: ReadonlySet<string> = new Set([...describedKinds, 'impersonal'])

/** Whoever says so and is not named, as the register has him. */
const unnamedOf = (origins: readonly DigestOrigin[], sourceOf: (id: Id) => Source | undefined): readonly Source[] =>
  origins.flatMap(({ sourceId, kind, denies }) =>
    sourceId === undefined || denies || !unnamedKinds.has(kind) ? [] : (sourceOf(sourceId) ?? []),
  )

const isExplained = (sources: readonly Source[]): boolean =>
  sources.some((source) => 'reason' in source && source.reason !== 'none')

/** How a claim is named; undefined where nobody says so. */
export const namingOf = (
  origins: readonly DigestOrigin[],
  sourceOf: (id: Id) => Source | undefined,
): Naming | undefined => {
  let isSaid = false
  for (const { kind, denies } of origins) {
    if (denies) continue
    isSaid = true
    if (!unnamedKinds.has(kind)) return 'named'
  }
  if (!isSaid) return undefined
  return isExplained(unnamedOf(origins, sourceOf)) ? 'explained' : 'unexplained'
}

const sectorOf = (source: Source): string => ('descriptor' in source ? (source.descriptor.sector ?? '') : '')

/** How the unnamed who say so are described, each description once; empty where they are not. */
export const sectorsOf = (
  origins: readonly DigestOrigin[],
  sourceOf: (id: Id) => Source | undefined,
): readonly string[] => {
  const sources = unnamedOf(origins, sourceOf)
  return sources.length < 2 ? sources.map(sectorOf) : [...new Set(sources.map(sectorOf))]
}

/** The reasons given for not naming those who say so. */
export const reasonsOf = (
  origins: readonly DigestOrigin[],
  sourceOf: (id: Id) => Source | undefined,
): readonly AnonymityReason[] =>
  unnamedOf(origins, sourceOf).flatMap((source) => ('reason' in source ? source.reason : []))
