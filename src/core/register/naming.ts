import type { Id, Source } from '../entities.ts'
import type { ClaimDigest, DigestOrigin } from '../review/digest.ts'
import { meetsAll, type AllOf } from '../review/filter.ts'
import type { ReadonlyTables } from '../tables.ts'
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
const reasonsOf = (
  origins: readonly DigestOrigin[],
  sourceOf: (id: Id) => Source | undefined,
): readonly AnonymityReason[] =>
  unnamedOf(origins, sourceOf).flatMap((source) => ('reason' in source ? source.reason : []))

/** What of the naming of a claim one wants to see; an empty list wants everything. */
export interface NamingFilter {
  readonly namings: readonly Naming[]
  /** Descriptions of the unnamed, empty for those who have none. */
  readonly sectors: AllOf<string>
  readonly reasons: readonly AnonymityReason[]
}

/** The question whether a claim is named as a filter wants it; undefined when the filter wants everything. */
export const namedSo = ({
  namings: wanted,
  sectors,
  reasons,
}: NamingFilter): ((digest: ClaimDigest, tables: ReadonlyTables) => boolean) | undefined => {
  if (wanted.length + sectors.length + reasons.length === 0) return undefined
  return ({ origins }, tables) => {
    const sourceOf = (id: Id): Source | undefined => tables.get('source', id)
    const naming = wanted.length === 0 ? undefined : namingOf(origins, sourceOf)
    return (
      (wanted.length === 0 || (naming !== undefined && wanted.includes(naming))) &&
      (sectors.length === 0 || meetsAll(sectors, sectorsOf(origins, sourceOf))) &&
      (reasons.length === 0 || meetsAll([reasons], reasonsOf(origins, sourceOf)))
    )
  }
}
