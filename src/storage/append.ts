import type { Id } from '../core/entities.ts'
import { fits, rowSteps, type RowStep } from './check.ts'
import { foldArticle, savePartition } from './fold.ts'
import { Partition } from './partition.ts'
import { addsText, concerns, partsOf, removesText, type Parts } from './parts.ts'
import { nextRevision } from './revisions.ts'
import type { RowRecord } from './schema.ts'
import { ConflictError, type AppendOptions, type Entry } from './storage.ts'
import { send, write, type Database, type StoreName, type Writing } from './transactions.ts'

/** The append that this one was made on is not in the journal: it failed, or it is being tried again. */
export class PredecessorMissing extends Error {
  override readonly name = 'PredecessorMissing'
}

/** Thrown to end the transaction of an entry that is in the journal already. */
class AlreadyThere extends Error {
  override readonly name = 'AlreadyThere'
  readonly seq: number
  constructor(seq: number) {
    super('This entry is in the journal already')
    this.seq = seq
  }
}

const bringsOrTakesText = (parts: Parts): boolean =>
  [...parts.articles.values()].some((part) => addsText(part) || removesText(part))

const storesFor = (parts: Parts): StoreName[] => [
  'journal',
  'heads',
  'shared',
  'summaries',
  'corrected',
  ...(bringsOrTakesText(parts) ? (['marks', 'pages', 'texts'] as const) : []),
]

/** What is asked of the database before anything is decided; sent together, so that it costs one way and back. */
const ask = (
  tx: Writing,
  entry: Entry,
  articleIds: readonly Id[],
  steps: readonly RowStep[],
  previous: Id | undefined,
) => {
  const ids = tx.objectStore('journal').index('id')
  return Promise.all([
    ids.getKey(entry.id),
    previous === undefined ? 0 : ids.getKey(previous),
    Promise.all(articleIds.map((id) => tx.objectStore('heads').get(id))),
    Promise.all(steps.map(({ table, id }) => tx.objectStore('shared').get([table, id]))),
  ])
}

/** Everything that can be written before the answers are there; a wrong answer takes all of it back. */
const writeAhead = (tx: Writing, entry: Entry, parts: Parts, { summaries }: AppendOptions): Promise<number> => {
  const record = { ...entry, concerns: concerns(parts) }
  // The journal counts up by itself: the number comes with the answer.
  const added = tx.objectStore('journal').add(record as typeof record & { readonly seq: number })
  send(added)
  for (const [id, part] of parts.articles) {
    send(tx.objectStore('heads').put({ id, head: entry.id }))
    if (removesText(part)) send(tx.objectStore('summaries').delete(id))
    if (part.text) send(tx.objectStore('corrected').put({ id }))
  }
  for (const summary of summaries) send(tx.objectStore('summaries').put(summary))
  return added
}

const writeShared = (
  tx: Writing,
  entryId: Id,
  steps: readonly RowStep[],
  stored: readonly (RowRecord | undefined)[],
): void => {
  for (const [at, { table, id, after }] of steps.entries()) {
    const revision = nextRevision(stored[at], entryId)
    send(tx.objectStore('shared').put({ table, id, ...(after ? { value: after } : {}), ...revision }))
  }
}

/** Articles that come have their pages at once, and those that go lose theirs: neither waits for a fold that may never come. */
const writeArticles = async (
  tx: Writing,
  entryId: Id,
  seq: number,
  parts: Parts,
  unknown: ReadonlySet<Id>,
): Promise<void> => {
  const known = { seq, entryId, parts: parts.articles }
  for (const [id, part] of parts.articles) {
    if (!addsText(part) && !removesText(part)) continue
    if (unknown.has(id)) {
      const partition = new Partition(id, [], undefined)
      partition.apply(entryId, part)
      savePartition(tx, id, partition, seq)
    } else await foldArticle(tx, id, known)
  }
}

/**
 * Appends an entry in one transaction, begun before this returns. The check reads in the same transaction that writes,
 * so no other window can come between. An entry that is there already is left as it is.
 * @param previous an entry of this store that is still on its way, without which this one must not be written
 */
export const appendEntry = async (
  database: Database,
  entry: Entry,
  options: AppendOptions,
  previous: Id | undefined,
): Promise<{ readonly seq: number }> => {
  const parts = partsOf(entry)
  const articleIds = [...new Set([...parts.articles.keys(), ...Object.keys(options.heads)])]
  const steps = rowSteps(parts.shared)
  try {
    const seq = await write(database, storesFor(parts), async (tx) => {
      const asked = ask(tx, entry, articleIds, steps, previous)
      const added = writeAhead(tx, entry, parts, options)
      const [there, before, heads, stored] = await asked
      if (there !== undefined) throw new AlreadyThere(there)
      if (before === undefined) throw new PredecessorMissing()
      const passed = articleIds.filter((id, at) => heads[at]?.head !== options.heads[id])
      const changed = steps.filter((step, at) => !fits(step, stored[at]?.value)).map(({ id }) => id)
      if (passed.length + changed.length > 0) throw new ConflictError(passed, changed)
      writeShared(tx, entry.id, steps, stored)
      const seqOfEntry = await added
      const unknown = new Set(articleIds.filter((_, at) => heads[at] === undefined))
      await writeArticles(tx, entry.id, seqOfEntry, parts, unknown)
      return seqOfEntry
    })
    return { seq }
  } catch (error) {
    if (error instanceof AlreadyThere) return { seq: error.seq }
    throw error
  }
}
