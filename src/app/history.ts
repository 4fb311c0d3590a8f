import { invert, isEmpty, rowsIn, type Change } from '../core/change.ts'
import type { Annotator, Id, Row } from '../core/entities.ts'
import { Tables } from '../core/tables.ts'
import { eachReference } from '../core/references.ts'
import type { JournalEntry, Storage } from '../storage/storage.ts'
import { changedValues, type ChangedValue } from './changed-values.ts'
import { fits } from './fits.ts'
import type { Session } from './session.ts'

/** What a history is of; nothing: of the whole library. */
export interface HistorySubject {
  readonly article?: Id
  readonly source?: Id
  readonly claim?: Id
}

/** One act, as its history shows it. */
export interface HistoryItem {
  readonly entry: JournalEntry
  readonly who: Annotator | undefined
  readonly values: readonly ChangedValue[]
}

/** How much of a history is read at once. */
const most = 300
const batchSize = 500

/** Whether an act has to do with a claim or a source: with its row, or with one that names it. */
const concernsRow = ({ change }: JournalEntry, id: Id): boolean =>
  rowsIn(change).some(({ value }) =>
    Object.values(value).some((held) => held === id || (Array.isArray(held) && held.some((one) => one === id))),
  )

async function* newestFirst(storage: Storage): AsyncGenerator<readonly JournalEntry[]> {
  const head = await storage.readHead()
  for (let end = head?.seq ?? 0; end > 0; end -= batchSize) {
    const entries = await storage.readJournal(Math.max(0, end - batchSize), batchSize)
    yield entries.filter(({ seq }) => seq <= end).toReversed()
  }
}

const entriesFor = async (
  storage: Storage,
  { article, source, claim }: HistorySubject,
): Promise<readonly JournalEntry[]> => {
  if (article !== undefined) {
    const entries = await storage.readHistory(article, most)
    return claim === undefined ? entries : entries.filter((entry) => concernsRow(entry, claim))
  }
  const found: JournalEntry[] = []
  const id = source ?? claim
  for await (const batch of newestFirst(storage)) {
    found.push(...batch.filter((entry) => id === undefined || concernsRow(entry, id)))
    if (found.length >= most) break
  }
  return found.slice(0, most)
}

/** Who changed what when: of an article, a claim, a source or the whole library, newest first. */
export const readHistory = async (
  session: Session,
  storage: Storage,
  subject: HistorySubject,
): Promise<readonly HistoryItem[]> =>
  (await entriesFor(storage, subject)).map((entry) => ({
    entry,
    who: session.tables.get('annotator', entry.annotatorId),
    values: changedValues(entry.change),
  }))

/** An article as it was after an act: what a person looks at before going back. */
export interface EarlierState {
  readonly title: string | undefined
  readonly text: string
  readonly claims: readonly string[]
  /** What takes the article back to it, the newest act first; undefined when something since does not let it. */
  readonly way: readonly Change[] | undefined
}

/**
 * What takes an act back on an article, without taking anybody out of the register: articles that are not read in may have
 * named them since.
 */
const backOnArticle = (change: Change): Change => {
  const back = invert(change)
  return { ...back, removed: back.removed.filter(({ table }) => table !== 'source' && table !== 'annotator') }
}

/** Whether a change puts places into another article: its text may have been corrected since, and is not taken back. */
const setsPlacesElsewhere = ({ added, updated }: Change, articleId: Id): boolean =>
  added.some((row) => row.table === 'anchor' && row.value.articleId !== articleId) ||
  updated.some((row) => row.table === 'anchor' && row.after.articleId !== articleId)

/**
 * Whether a change brings rows that name what is not there: somebody who has left the register since, as by merging, or a
 * claim that may have been deleted with an article that is not read in.
 */
const namesMissing = (tables: Tables, { added, updated }: Change): boolean => {
  const coming = new Set(added.map(({ value }) => value.id))
  let missing = false
  for (const row of [...added, ...updated.map(({ table, after }) => ({ table, value: after }) as Row)])
    eachReference(row, (_, table, id) => {
      if (!coming.has(id) && tables.get(table, id) === undefined) missing = true
    })
  return missing
}

/**
 * An article, which is read in, as it was after an act. `since` are all acts on it after that one, newest first.
 */
export const stateBefore = (session: Session, articleId: Id, since: readonly JournalEntry[]): EarlierState => {
  const tables = new Tables()
  for (const row of session.tables.everything()) tables.put(row)
  const way: Change[] = []
  let passable = true
  for (const { change } of since) {
    const back = backOnArticle(change)
    if (isEmpty(back)) continue
    if (!fits(tables, back) || setsPlacesElsewhere(back, articleId) || namesMissing(tables, back)) {
      passable = false
      break
    }
    tables.apply(back)
    way.push(back)
  }
  const text = tables.get('text', articleId)?.text ?? ''
  const claims = [...tables.claimsInArticle(articleId)].map((claim) => {
    const [anchorId] = claim.anchors
    const words = tables
      .get('anchor', anchorId)
      ?.segments.map(({ start, end }) => text.slice(start, end))
      .join(' … ')
    return claim.statement ?? words ?? ''
  })
  return { title: tables.get('article', articleId)?.title, text, claims, way: passable ? way : undefined }
}

/** Takes an article back to an earlier state, as one act that can be undone. @returns whether it was */
export const goBackTo = (session: Session, { way, title }: EarlierState): boolean => {
  const group = session.author().newId()
  for (const change of way ?? []) {
    const label = { act: 'restoreState', ...(title === undefined ? {} : { subject: title }) }
    if (!session.act(label, () => change, { group })) return false
  }
  return way !== undefined && way.length > 0
}
