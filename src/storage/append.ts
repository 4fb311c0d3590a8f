import type { Id } from '../core/entities.ts'
import { appendAtOnce, isPlain } from './append-at-once.ts'
import { planOf, type AppendPlan } from './append-plan.ts'
import { writeAhead } from './append-record.ts'
import { fits } from './check.ts'
import { saveArticle } from './fold.ts'
import { loadArticles } from './load.ts'
import { getMany } from './many.ts'
import { Partition } from './partition.ts'
import { addsText, removesText, type Parts } from './parts.ts'
import { nextRevision } from './revisions.ts'
import { SharedRows } from './shared-rows.ts'
import { ConflictError, type AppendOptions, type Entry, type Summary } from './storage.ts'
import { send, write, type Database, type Writing } from './transactions.ts'

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

const articleKey = (id: Id): { readonly table: 'article'; readonly id: Id } => ({ table: 'article', id })

/** What is asked of the database before anything is decided; sent together, so that it costs one way and back. */
const ask = (tx: Writing, entryId: Id, plan: AppendPlan, summaries: readonly Summary[], previous: Id | undefined) => {
  const ids = tx.objectStore('journal').index('id')
  const described = [...plan.leaving, ...summaries.map(({ id }) => id)]
  return Promise.all([
    ids.getKey(entryId),
    previous === undefined ? 0 : ids.getKey(previous),
    getMany(tx.objectStore('heads'), plan.articleIds),
    SharedRows.load(tx, [...plan.steps, ...described.map(articleKey)]),
  ])
}

const writeShared = (rows: SharedRows, entryId: Id, plan: AppendPlan, summaries: readonly Summary[]): void => {
  for (const { table, id, after } of plan.steps) {
    const stored = rows.get({ table, id })
    const summary = stored?.summary
    const kept = after ? { value: after, ...(summary ? { summary } : {}) } : {}
    rows.put({ table, id, ...kept, ...nextRevision(stored, entryId) })
  }
  for (const summary of summaries) rows.describe(summary.id, summary)
  for (const id of plan.leaving) rows.describe(id, undefined)
}

/** Articles that come or go are written out at once: neither waits for a fold that may never come. */
const writeArticles = async (
  tx: Writing,
  entryId: Id,
  seq: number,
  parts: Parts,
  heads: ReadonlyMap<Id, { readonly head: Id }>,
): Promise<void> => {
  const moving = [...parts.articles].filter(([, part]) => addsText(part) || removesText(part))
  if (moving.length === 0) return
  const known = moving.flatMap(([id]) => {
    const head = heads.get(id)?.head
    return head === undefined ? [] : [[id, head] as const]
  })
  const loaded = await loadArticles(tx, new Map(known))
  for (const [id, part] of moving) {
    const { partition, folded } = loaded.get(id) ?? { partition: new Partition(id, [], undefined), folded: 0 }
    partition.apply(entryId, part)
    saveArticle(tx, id, { partition, folded, upTo: seq })
  }
}

/**
 * Appends an entry in one transaction that checks what it was made on where it writes, so that no other window can
 * come between.
 */
const appendChecked = async (
  database: Database,
  entry: Entry,
  { heads, summaries }: AppendOptions,
  plan: AppendPlan,
  previous: Id | undefined,
): Promise<number> => {
  try {
    return await write(database, plan.stores, async (tx) => {
      const asked = ask(tx, entry.id, plan, summaries, previous)
      send(asked)
      const added = writeAhead(tx, entry, plan.parts, heads)
      const [there, before, stored, rows] = await asked
      if (there !== undefined) throw new AlreadyThere(there)
      if (before === undefined) throw new PredecessorMissing()
      const passed = plan.articleIds.filter((id) => stored.get(id)?.head !== heads[id])
      const changed = plan.steps.filter((step) => !fits(step, rows.get(step)?.value)).map(({ id }) => id)
      if (passed.length + changed.length > 0) throw new ConflictError(passed, changed)
      writeShared(rows, entry.id, plan, summaries)
      rows.save(tx)
      await writeArticles(tx, entry.id, await added, plan.parts, stored)
      return added
    })
  } catch (error) {
    if (error instanceof AlreadyThere) return error.seq
    throw error
  }
}

/**
 * Appends an entry; its transaction is begun before this returns. An entry that is there already is left as it is.
 * @param known heads that were read from this database or written to it, by article; kept up to date
 * @param previous an entry of this store that is still on its way, without which this one must not be written
 */
export const appendEntry = async (
  database: Database,
  entry: Entry,
  options: AppendOptions,
  known: Map<Id, Id>,
  previous: Id | undefined,
): Promise<{ readonly seq: number }> => {
  const plan = planOf(entry, options)
  const plain = previous === undefined && isPlain(plan, options, known)
  const atOnce = plain ? await appendAtOnce(database, entry, plan, options.heads) : undefined
  const seq = atOnce ?? (await appendChecked(database, entry, options, plan, previous))
  for (const id of plan.parts.articles.keys()) known.set(id, entry.id)
  return { seq }
}
