import type { Change } from '../core/change.ts'
import type { Id } from '../core/entities.ts'
import type { ReadonlyTables } from '../core/tables.ts'
import type { MergeReport } from '../formats/isnad/merge-report.ts'
import { eachReference } from '../core/references.ts'
import { listedTables, nameOf } from '../formats/isnad/units.ts'
import { tablesOf } from '../formats/tables-of.ts'
import { fits } from './fits.ts'
import { Stopped, type FormatWork } from './format-thread.ts'
import { nextTask } from '../storage/next-task.ts'
import type { Session } from './session.ts'

/** What a merge would do, part after part. */
interface Merged {
  readonly report: MergeReport
  readonly parts: readonly Change[]
}

/** How a merge ended; it is undone as one. */
export type BroughtIn =
  | { readonly outcome: 'imported'; readonly report: MergeReport; readonly articleIds: readonly Id[] }
  /** Articles that it adds to are open for writing in another window; nothing was changed. */
  | { readonly outcome: 'held' }

/** Called with how much is done; both halves of the work count, handing over and taking in. */
export type Progress = (done: number, total: number) => void

/** So often a merge is made anew because somebody has gone on writing meanwhile. */
const mostMerges = 3

/** What others than this import do to the library while it goes on. */
class Meanwhile {
  /** Articles that somebody has changed since this was last emptied. */
  readonly changed = new Set<Id>()
  /** Whether somebody has done anything at all since the first part came in. */
  somebodyActed = false
  #ours = false
  readonly stop: () => void

  constructor(session: Session) {
    this.stop = session.listen((event) => {
      if (event.type !== 'change' || this.#ours) return
      this.somebodyActed = true
      for (const id of event.articleIds) this.changed.add(id)
    })
  }

  /** What is done in `act` is not somebody else's. */
  without<R>(act: () => R): R {
    this.#ours = true
    try {
      return act()
    } finally {
      this.#ours = false
    }
  }
}

const arriving = (parts: readonly Change[]): ReadonlySet<Id> =>
  new Set(parts.flatMap(({ added }) => added.flatMap(({ table, value }) => (table === 'article' ? [value.id] : []))))

/** The articles of the library that parts add something to. */
const addedTo = (session: Session, parts: readonly Change[]): ReadonlySet<Id> => {
  const fresh = arriving(parts)
  const articles = new Set<Id>()
  for (const { added } of parts) {
    for (const row of added) {
      const { table, value } = row
      if ('articleId' in value) articles.add(value.articleId)
      else if (table === 'evidence' || table === 'verdict' || table === 'relation') {
        const claim = session.tables.get('claim', 'claimId' in value ? value.claimId : value.fromClaimId)
        const home = claim && session.homeOf({ table: 'claim', value: claim })
        if (home !== undefined) articles.add(home)
      }
    }
  }
  for (const id of fresh) articles.delete(id)
  return articles
}

/** Merges until nobody has touched, meanwhile, what the document adds to. */
const merge = async (
  session: Session,
  work: FormatWork,
  meanwhile: Meanwhile,
  progress: Progress | undefined,
): Promise<Merged> => {
  for (let time = 1; ; time++) {
    meanwhile.changed.clear()
    await work.library([...session.tables.everything()])
    const { report, parts: count } = await work.ask('merge', true)
    const parts: Change[] = []
    while (parts.length < count) {
      parts.push(await work.ask('part', parts.length))
      progress?.(parts.length, 2 * count)
    }
    const isStale = [...addedTo(session, parts)].some((id) => meanwhile.changed.has(id))
    if (!isStale || time === mostMerges) return { report, parts }
  }
}

/** Whether everything that a part refers to is in it or in the library. */
const isSupported = (tables: ReadonlyTables, { added }: Change): boolean => {
  const own = new Set(added.map(({ value }) => value.id))
  let supported = true
  for (const row of added) {
    eachReference(row, (_, table, id) => {
      if (!own.has(id) && tables.get(table, id) === undefined) supported = false
    })
  }
  return supported
}

/** Says of a part that came too late that it stayed outside. */
const leaveOut = ({ counts, leftOut }: MergeReport, { added }: Change): void => {
  const tables = tablesOf(added)
  for (const table of listedTables) {
    for (const value of tables.all(table)) {
      counts[table].added--
      counts[table].leftOut++
      leftOut.push({
        table,
        id: value.id,
        name: nameOf(tables, { table, value } as Parameters<typeof nameOf>[1]),
        because: 'unknownId',
      })
    }
  }
}

/** Carries parts out in tasks of their own, as one act for undo; all of them, unless it is stopped in time. */
const takeIn = async (
  session: Session,
  { report, parts }: Merged,
  label: { readonly act: string; readonly subject: string },
  meanwhile: Meanwhile,
  { signal, progress }: BringInOptions,
): Promise<readonly Id[]> => {
  const group = parts.length > 1 ? { group: session.author().newId() } : {}
  const articleIds: Id[] = []
  meanwhile.somebodyActed = false
  for (const [number, part] of parts.entries()) {
    if (number > 0) await nextTask()
    if (signal?.aborted && !meanwhile.somebodyActed) {
      await meanwhile.without(() => (number > 0 ? session.undo() : undefined))
      throw new Stopped()
    }
    const isLate = [...addedTo(session, [part])].some((id) => meanwhile.changed.has(id))
    const isIn =
      !isLate &&
      fits(session.tables, part) &&
      isSupported(session.tables, part) &&
      meanwhile.without(() => session.act(label, () => part, group)) !== undefined
    if (isIn) articleIds.push(...arriving([part]))
    else leaveOut(report, part)
    progress?.(parts.length + number + 1, 2 * parts.length)
  }
  return articleIds
}

export interface BringInOptions {
  readonly signal?: AbortSignal
  readonly progress?: Progress
}

/**
 * Brings what a thread has read into the library: it is merged there, and comes in some articles at a time, so that the
 * page answers in between. What somebody has made impossible meanwhile stays outside and is told.
 * @param articleIds those that were read
 * @param name the file's, for «undo: import of …»
 * @throws Stopped when the signal has ended it; nothing is then changed, or what was is taken back
 */
export const bringIn = async (
  session: Session,
  work: FormatWork,
  articleIds: readonly Id[],
  name: string,
  options: BringInOptions = {},
): Promise<BroughtIn> => {
  const here = articleIds.filter((id) => session.tables.get('article', id) !== undefined)
  return session.holding(here, async (): Promise<BroughtIn> => {
    const meanwhile = new Meanwhile(session)
    try {
      const merged = await merge(session, work, meanwhile, options.progress)
      if ([...addedTo(session, merged.parts)].some((id) => !session.canWrite(id))) return { outcome: 'held' }
      const label = { act: 'importDocument', subject: name }
      return {
        outcome: 'imported',
        report: merged.report,
        articleIds: await takeIn(session, merged, label, meanwhile, options),
      }
    } finally {
      meanwhile.stop()
    }
  })
}
