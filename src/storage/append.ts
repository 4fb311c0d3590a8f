import { changedByOthers, crossings } from '../core/crossing.ts'
import type { Id } from '../core/entities.ts'
import { appendAtOnce, isPlain } from './append-at-once.ts'
import { writeArrival } from './arrival.ts'
import { planOf, type AppendPlan } from './append-plan.ts'
import { addToJournal } from './append-record.ts'
import { layDown } from './lay-down.ts'
import { fits } from './check.ts'
import { saveArticle } from './fold.ts'
import { passedArticles } from './heads.ts'
import { emptyArticle, loadArticles } from './load.ts'
import { addsText, removesText } from './parts.ts'
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

/** An append with all that it is checked against. */
interface Append {
  readonly entry: Entry
  readonly options: AppendOptions
  readonly plan: AppendPlan
  readonly known: ReadonlyMap<Id, Id>
  readonly previous: Id | undefined
}

/** What other windows have done since, as far as it crosses this. */
const crossedIn = async (
  tx: Writing,
  { change, windowId }: Entry,
  { seen }: AppendOptions,
  plan: AppendPlan,
): Promise<readonly Id[]> => {
  if (seen === undefined || (!plan.reachesOut && plan.steps.length === 0)) return []
  const since = await tx.objectStore('journal').getAll({ after: seen })
  const deeds = since.map((entry) => ({ change: entry.change, isOwn: entry.windowId === windowId }))
  return [...crossings(change, deeds), ...changedByOthers(plan.steps, deeds)]
}

/** What is asked of the database before anything is decided; sent together, so that it costs one way and back. */
const ask = (tx: Writing, { entry, options, plan, known, previous }: Append) => {
  const ids = tx.objectStore('journal').index('id')
  const described = [...plan.leaving, ...options.summaries.map(({ id }) => id)]
  return Promise.all([
    ids.getKey(entry.id),
    previous === undefined ? 0 : ids.getKey(previous),
    passedArticles(tx, plan.articleIds, options.heads, known),
    SharedRows.load(tx, [...plan.steps, ...described.map(articleKey)]),
    crossedIn(tx, entry, options, plan),
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
const writeArticles = async (tx: Writing, { entry, options, plan }: Append, seq: number): Promise<void> => {
  const moving = [...plan.parts.articles].filter(([, part]) => addsText(part) || removesText(part))
  if (moving.length === 0) return
  const old = moving.flatMap(([id]) => (options.heads[id] === undefined ? [] : [id]))
  const loaded = await loadArticles(tx, old, options.heads, seq)
  for (const [id, part] of moving) {
    const played = { folded: seq, head: entry.id }
    if (!loaded.has(id) && writeArrival(tx, id, part, played)) continue
    const article = loaded.get(id) ?? emptyArticle(id)
    article.partition.apply(entry.id, part)
    saveArticle(tx, id, { ...article, played })
  }
}

/**
 * Appends an entry in one transaction that checks what it was made on where it writes, so that no other window can
 * come between.
 */
const appendChecked = async (database: Database, append: Append): Promise<number> => {
  const { entry, options, plan } = append
  try {
    return await write(database, plan.stores, async (tx) => {
      const asked = ask(tx, append)
      send(asked)
      // Sent before the answers are there; a wrong answer takes it back.
      const added = addToJournal(tx, entry, plan.parts, options.heads)
      const [there, before, passed, rows, crossed] = await asked
      if (there !== undefined) throw new AlreadyThere(there)
      if (before === undefined) throw new PredecessorMissing()
      const changed = plan.steps.filter((step) => !fits(step, rows.get(step)?.value)).map(({ id }) => id)
      const rowIds = [...new Set([...changed, ...crossed])]
      if (passed.length + rowIds.length > 0) throw new ConflictError(passed, rowIds)
      writeShared(rows, entry.id, plan, options.summaries)
      rows.save(tx)
      await writeArticles(tx, append, await added)
      return added
    })
  } catch (error) {
    if (error instanceof AlreadyThere) return error.seq
    throw error
  }
}

/** Appends an entry that must be asked for, and loses it neither when the page goes before the answer is there. */
const appendSlowly = async (database: Database, append: Append): Promise<number> => {
  const takeAway = layDown(database, append.entry, append.options, append.plan)
  try {
    const seq = await appendChecked(database, append)
    takeAway?.()
    return seq
  } catch (error) {
    // What another window has overtaken is made anew, under another id. What the disk refused is tried again.
    // What was sent behind it is made anew with it, or laid down again when it is tried again.
    if (error instanceof ConflictError || error instanceof PredecessorMissing) takeAway?.()
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
  const seq = atOnce ?? (await appendSlowly(database, { entry, options, plan, known, previous }))
  for (const id of plan.parts.articles.keys()) known.set(id, entry.id)
  return { seq }
}
