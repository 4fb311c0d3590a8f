import type { Id } from '../core/entities.ts'
import { AppendOrder } from './append-order.ts'
import { appendEntry } from './append.ts'
import { carryOutBegun } from './begun.ts'
import { plainCodec, type Codec } from './codec.ts'
import { listAttachments, readAttachment, removeAttachments, writeAttachment } from './attachments.ts'
import { asStorageError, Connection } from './connection.ts'
import { digestsAfter, keepCompared, sinceCompared, writeDigests } from './digests.ts'
import { describeArticle, foldArticle, readArticle } from './fold.ts'
import { entriesAfter, entryById, findGap, headOf, newestEntries } from './journal.ts'
import { readLibrary } from './library.ts'
import { restoreLibrary } from './restore.ts'
import { readSettings, writeSetting } from './settings.ts'
import { StorageError, type Storage } from './storage.ts'
import { inBatches, readAfter, readNamed } from './texts.ts'
import { read, type Database } from './transactions.ts'

/*
 * How a library lies in IndexedDB.
 *
 * `journal`    every act in order, for ever: it is the history. Its indexes know which entry is the newest on an article
 *              (nothing follows it), so that a writer who has not seen it is refused.
 * `pages`      an article's rows, 256 to a record: 10,000 rows as single records take twenty times as long to read.
 * `texts`      each article's text, apart from its rows, so that search reads texts alone.
 * `marks`      up to which entry an article's pages and text are folded. What is newer is played on them when read.
 * `shared`     rows that belong to no article, each table in 64 records, for the same reason; an article's own row
 *              has its summary with it.
 * `digests`    what the review shows of each article's claims, with the entry up to which it was made; derived.
 * `attachments` files that evidence rests on, by the SHA-256 of their bytes.
 * `begun`      acts that a page has begun and could not end (`lay-down.ts`).
 * `settings`   small values of this device.
 *
 * What is large in `journal`, `pages`, `shared` and `digests` lies as text (`codec.ts`).
 *
 * An act costs one record in the journal and the shared rows that it changes, in one strict transaction.
 * Everything else waits until the article is folded; only articles that come or go are written out at once. Rows and
 * texts carry their version (`revisions.ts`), also when they are removed; of an article that is removed altogether
 * only the text's version stays, and the journal.
 */

/**
 * Opens the library of this name, and makes it when there is none.
 * @param codec how its rows lie on the disk
 * @throws StorageError `newerVersion` when a newer program has made it, `blocked` when an older window holds it for
 *   longer than two seconds, `unavailable` when the browser keeps nothing here
 */
export const openIndexedDbStorage = async (name = 'isnad', codec: Codec = plainCodec): Promise<Storage> => {
  const connection = new Connection(name)
  await connection.open()
  const order = new AppendOrder()
  const heads = new Map<Id, Id>()
  // A database that is opened again need not be what it was.
  connection.onLost(() => heads.clear())

  const use = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    try {
      return await connection.use((idb) => work({ idb, codec }))
    } catch (error) {
      throw asStorageError(error)
    }
  }

  async function* readTexts(ids?: readonly Id[]) {
    for (const batch of inBatches(ids ?? [])) yield await use((database) => readNamed(database, batch))
    if (ids) return
    let after: Id | undefined
    do {
      const from = after
      const { texts, last } = await use((database) => readAfter(database, from))
      if (texts.length > 0) yield texts
      after = last
    } while (after !== undefined)
  }

  async function* readDigests() {
    const since = await use(sinceCompared)
    const outdated: Id[] = []
    let after: Id | undefined
    do {
      const from = after
      const batch = await use((database) => digestsAfter(database, from, since))
      if (batch.digests.length > 0) yield batch.digests
      outdated.push(...batch.outdated)
      after = batch.last
    } while (after !== undefined)
    // It only saves work: what a full disk refuses is compared again at the next start, and the review is read all the same.
    await use((database) => keepCompared(database, since, outdated)).catch(() => undefined)
  }

  await use(carryOutBegun)

  return {
    readLibrary: (recent) => use((database) => readLibrary(database, recent)),
    async readArticle(articleId) {
      const article = await use((database) => readArticle(database, articleId))
      if (article.head !== undefined) heads.set(articleId, article.head)
      return article
    },
    readTexts,
    readEntry: (entryId) => use((database) => read(database, ['journal'], (tx) => entryById(tx, entryId))),
    readHead: () => use((database) => read(database, ['journal'], headOf)),
    findGap: () => use((database) => read(database, ['journal'], findGap)),
    readJournal: (after, most) => use((database) => read(database, ['journal'], (tx) => entriesAfter(tx, after, most))),
    readHistory: (articleId, most) =>
      use((database) => read(database, ['journal'], (tx) => newestEntries(tx, articleId, most))),
    append: (entry, options) =>
      order
        .run(entry.id, (previous) =>
          connection.use((idb) => appendEntry({ idb, codec }, entry, options, heads, previous)),
        )
        .catch((error: unknown) => {
          throw asStorageError(error)
        }),
    async restore(entries, summaries) {
      await use((database) => restoreLibrary(database, entries, summaries))
      heads.clear()
    },
    fold: (articleId, summary) => use((database) => foldArticle(database, articleId, summary)),
    describe: (articleId, summary) => use((database) => describeArticle(database, articleId, summary)),
    readDigests,
    writeDigests: (digests) => use((database) => writeDigests(database, digests)),
    readAttachment: (sha256) => use((database) => readAttachment(database, sha256)),
    writeAttachment: (sha256, bytes) => use((database) => writeAttachment(database, sha256, bytes)),
    listAttachments: () => use(listAttachments),
    removeAttachments: (sha256s) => use((database) => removeAttachments(database, sha256s)),
    readSettings: () => use(readSettings),
    writeSetting: (key, value) => use((database) => writeSetting(database, key, value)),
    onClosed: (listener) => connection.onLost(listener),
    close: () => connection.close(),
  }
}

/**
 * Deletes the library of this name, which can no longer be read. Rejects where the browser cannot even do that.
 * @throws StorageError `unavailable`, or `blocked` when another window holds it
 */
export const deleteIndexedDb = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () => reject(new StorageError('unavailable', request.error)))
    request.addEventListener('blocked', () => reject(new StorageError('blocked')))
  })
