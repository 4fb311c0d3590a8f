import type { Id } from '../core/entities.ts'
import { areNewest, articleOfTouch } from './heads.ts'
import { newestSeq } from './journal.ts'
import type { ArticleDigest } from './storage.ts'
import { read, send, write, type Database, type Reading } from './transactions.ts'

/*
 * A digest is true while nothing follows the entries that it was made of. To ask that of 10,000 digests takes longer than to
 * read them, so it is kept up to which entry of the journal all of them are known to be true: only what was touched
 * since is compared. Whatever was found outdated is taken away with that, and nothing outdated is ever written.
 */

/** Digests read in one transaction. */
const batchSize = 256
/** The mark that says up to which entry the digests were compared. */
const comparedId = 'digests'
/** Entries read at once to learn what they touch: those of imports are large. */
const entriesAtOnce = 4
/** Where more articles were touched, each digest is compared. */
const mostTouched = 2000

/** What was done since the digests were compared with the journal. */
export interface SinceCompared {
  /** Up to which entry they were, undefined when they never were. */
  readonly from: number | undefined
  /** The newest entry. */
  readonly to: number
  /** What was touched in between; undefined when anything may have been. */
  readonly touched: ReadonlySet<Id> | undefined
}

export const sinceCompared = (database: Database): Promise<SinceCompared> =>
  read(database, ['marks', 'journal'], async (tx) => {
    const [mark, to] = await Promise.all([tx.objectStore('marks').get(comparedId), newestSeq(tx)])
    const from = mark && mark.folded <= to ? mark.folded : undefined
    return { from, to, touched: from === undefined ? undefined : await touchedAfter(tx, from) }
  })

const touchedAfter = async (tx: Reading, from: number): Promise<ReadonlySet<Id> | undefined> => {
  const touched = new Set<Id>()
  for (let after: number | undefined = from; after !== undefined;) {
    const records = await tx.objectStore('journal').getAll({ after }, entriesAtOnce)
    for (const { touches } of records) for (const key of touches) touched.add(articleOfTouch(key))
    if (touched.size > mostTouched) return undefined
    after = records.at(-1)?.seq
  }
  return touched
}

/** One batch of digests: those that are still true, the articles of the others, and from where to go on. */
export const digestsAfter = (
  database: Database,
  after: Id | undefined,
  { touched }: SinceCompared,
): Promise<{
  readonly digests: readonly ArticleDigest[]
  readonly outdated: readonly Id[]
  readonly last: Id | undefined
}> =>
  read(database, ['digests', 'journal'], async (tx) => {
    const span = after === undefined ? undefined : { after }
    const records = await tx.objectStore('digests').getAll(span, batchSize)
    const mayBeOutdated = ({ heads }: ArticleDigest): boolean =>
      touched === undefined || Object.keys(heads).some((id) => touched.has(id))
    const isTrue = async (digest: ArticleDigest): Promise<boolean> =>
      !mayBeOutdated(digest) || areNewest(tx, digest.heads)
    const areTrue = await Promise.all(records.map(isTrue))
    return {
      digests: records.filter((_, at) => areTrue[at]),
      outdated: records.flatMap(({ id }, at) => (areTrue[at] ? [] : [id])),
      last: records.length < batchSize ? undefined : records.at(-1)?.id,
    }
  })

/** Takes outdated digests away, and remembers up to where the rest was compared. */
export const keepCompared = async (
  database: Database,
  { from, to }: SinceCompared,
  outdated: readonly Id[],
): Promise<void> => {
  if (from === to && outdated.length === 0) return
  await write(database, ['digests', 'marks'], async (tx) => {
    for (const id of outdated) send(tx.objectStore('digests').delete({ only: id }))
    send(tx.objectStore('marks').put({ id: comparedId, folded: to }))
  })
}

/** Writes digests in place of what is there; those that another window has overtaken are left out. */
export const writeDigests = (database: Database, digests: readonly ArticleDigest[]): Promise<void> =>
  write(database, ['digests', 'journal'], async (tx) => {
    const areTrue = await Promise.all(digests.map(({ heads }) => areNewest(tx, heads)))
    for (const [at, digest] of digests.entries()) if (areTrue[at]) send(tx.objectStore('digests').put(digest))
  })
