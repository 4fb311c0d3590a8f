import type { Id, TableName } from '../../core/entities.ts'
import type { FaultKey } from '../fault.ts'
import type { ListedTable } from './document.ts'
import { listedTables } from './units.ts'

/** How many entities of a table came in, were there already, stayed as they were here, or could not come in. */
export interface MergeCounts {
  added: number
  alreadyHere: number
  keptOurs: number
  leftOut: number
}

/** An entity by table, id and name; the name may be empty. */
export interface NamedEntity {
  readonly table: TableName
  readonly id: Id
  readonly name: string
}

/** What a merge did. */
export interface MergeReport {
  /** The library was empty: the document's project took the place of the library's. */
  readonly intoEmpty: boolean
  readonly counts: Readonly<Record<ListedTable, MergeCounts>>
  /** Entities that both have and that differ: the library's stayed. `inBin` when the library's is in the bin. */
  readonly keptOurs: (NamedEntity & { readonly inBin?: true })[]
  /** Entities that what the library has makes impossible, and why. */
  readonly leftOut: (NamedEntity & { readonly because: FaultKey })[]
  /** Articles that came in beside one of the library with the same text under another id. */
  readonly sameText: (NamedEntity & { readonly ourId: Id })[]
  /** Articles whose text differs here, and how many of the added places became orphans, with their quotes, for it. */
  readonly orphaned: { readonly articleId: Id; readonly name: string; readonly places: number }[]
}

export const emptyReport = (intoEmpty: boolean): MergeReport => ({
  intoEmpty,
  counts: Object.fromEntries(
    listedTables.map((table) => [table, { added: 0, alreadyHere: 0, keptOurs: 0, leftOut: 0 }]),
  ) as Record<ListedTable, MergeCounts>,
  keptOurs: [],
  leftOut: [],
  sameText: [],
  orphaned: [],
})
