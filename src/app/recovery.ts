import type { Id } from '../core/entities.ts'
import { playEntries } from '../core/play.ts'
import { supportOf } from '../core/support.ts'
import type { ReadonlyTables } from '../core/tables.ts'
import type { SecondCopy } from '../storage/second-copy.ts'
import type { ActLabel, Entry, JournalEntry, Storage, Summary } from '../storage/storage.ts'
import { fits } from './fits.ts'
import { Homes } from './homes.ts'
import { Summaries } from './summaries.ts'

/** What one side of a damaged library holds. */
export interface Holding {
  readonly acts: number
  readonly articles: number
  readonly claims: number
  readonly sources: number
  /** When the last of it was done. */
  readonly newestAt: string | undefined
}

/** What was found when the library and its second copy did not agree. */
export interface Damage {
  /** What the browser still gives; undefined when it can no longer be read. */
  readonly here: Holding | undefined
  readonly copy: Holding
}

/** What a library holds after so many acts. */
export const holdingIn = (tables: ReadonlyTables, acts: number, newest: Entry | undefined): Holding => ({
  acts,
  articles: tables.size('article'),
  claims: tables.size('claim'),
  sources: tables.size('source'),
  newestAt: newest?.at,
})

/** What a library would be after entries. */
export const holdingOf = (entries: readonly Entry[]): Holding =>
  holdingIn(playEntries(entries).tables, entries.length, entries.at(-1))

const everything = Number.MAX_SAFE_INTEGER

/** The whole journal of a store, or undefined when it can no longer be read. */
const journalOf = async (storage: Storage | undefined): Promise<readonly JournalEntry[] | undefined> => {
  try {
    return await storage?.readJournal(0, everything)
  } catch {
    return undefined
  }
}

/** Looks at both sides of a damaged library; changes nothing. */
export const lookAtDamage = async (storage: Storage | undefined, copy: SecondCopy): Promise<Damage> => {
  const [journal, entries] = [await journalOf(storage), await copy.entries()]
  return { here: journal && holdingOf(journal), copy: holdingOf(entries) }
}

/** Acts that the store has and the copy has not: they were done after the loss. */
const ownEntries = (journal: readonly JournalEntry[], entries: readonly JournalEntry[]): readonly JournalEntry[] => {
  const known = new Set(entries.map(({ id }) => id))
  const newest = entries.at(-1)
  // Before the copy's base its ids are not known one by one; what is older than the copy's last act is in the base.
  const base = entries.filter(({ seq }) => seq === 0)
  return journal.filter(({ id, at, label }) => {
    if (known.has(id) || label.act === 'begin') return false
    return base.length === 0 || newest === undefined || at > newest.at
  })
}

/** The library's lines as they are after entries. */
const summariesOf = (
  entries: readonly Entry[],
  storage: Storage,
  sha256: (text: string) => string,
): readonly Summary[] => {
  const { tables, homes } = playEntries(entries)
  const [project] = tables.all('project')
  if (!project) return []
  const known = new Homes(tables, () => project.id)
  known.learnNamed(homes)
  const lines = new Summaries({
    tables,
    homes: known,
    storage,
    sha256,
    later: () => undefined,
    project: () => project,
    support: (claim) => supportOf(tables, claim, project.policy),
    holds: () => false,
    changed: () => undefined,
  })
  return [...tables.all('article')].map(({ id }) => lines.compute(id))
}

/** How a recovery ended. */
export interface Recovered {
  readonly holding: Holding
  /** Acts done after the loss that had no place in what was restored. */
  readonly left: readonly ActLabel[]
}

/** Puts entries in place of what the store has, with the library's lines counted anew. */
export const restoreEntries = async (
  storage: Storage,
  entries: readonly Entry[],
  sha256: (text: string) => string,
): Promise<void> => {
  await storage.restore(entries, summariesOf(entries, storage, sha256))
}

/** What a damaged library is to become. */
export interface Remedy extends Recovered {
  readonly entries: readonly Entry[]
}

/** What the copy has, and what was done after the loss where it still fits. Changes nothing. */
export const prepareRecovery = async (storage: Storage | undefined, copy: SecondCopy): Promise<Remedy> => {
  const kept = await copy.entries()
  const own = ownEntries((await journalOf(storage)) ?? [], kept)
  const { tables } = playEntries(kept)
  const entries: Entry[] = [...kept]
  const left: ActLabel[] = []
  const taken = new Set<Id>(kept.map(({ id }) => id))
  for (const entry of own) {
    if (taken.has(entry.id) || !fits(tables, entry.change)) left.push(entry.label)
    else {
      tables.apply(entry.change)
      entries.push(entry)
    }
  }
  return { entries, holding: holdingOf(entries), left }
}

/**
 * Brings back what the copy has, and does again what was done after the loss where it still fits. One transaction: the
 * library is as it was or restored.
 */
export const recover = async (
  storage: Storage,
  copy: SecondCopy,
  sha256: (text: string) => string,
): Promise<Recovered> => {
  const remedy = await prepareRecovery(storage, copy)
  await restoreEntries(storage, remedy.entries, sha256)
  return remedy
}
