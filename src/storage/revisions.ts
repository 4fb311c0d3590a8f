import type { Id } from '../core/entities.ts'

/**
 * Which version of a record this is, as in CouchDB: a generation that counts up and what made it, then the versions it
 * came from, newest first. Two copies of a library that were changed apart can so be merged later: one version is an
 * ancestor of the other, or the two are in conflict and both are known.
 */
export interface Revision {
  /** `${generation}-${entry id}` */
  readonly rev: string
  readonly ancestors: readonly string[]
}

/** Copies that have grown further apart than this many versions cannot tell who came first. */
export const mostAncestors = 64

/** The version that an entry makes of a record, or of one that was not there before. */
export const nextRevision = (of: Revision | undefined, entryId: Id): Revision => {
  if (of === undefined) return { rev: `1-${entryId}`, ancestors: [] }
  const generation = Number.parseInt(of.rev, 10) + 1
  return { rev: `${generation}-${entryId}`, ancestors: [of.rev, ...of.ancestors].slice(0, mostAncestors) }
}
