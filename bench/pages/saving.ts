import type { Id, Row } from '../../src/core/entities.ts'
import { openIndexedDbStorage } from '../../src/storage/indexed-db.ts'
import { pageSize } from '../../src/storage/partition.ts'
import type { Entry, Storage } from '../../src/storage/storage.ts'
import { idsOf, makeArticle } from './made/article.ts'

/*
 * The program's own storage beside a database of the browser that holds the same bytes in the barest way, in
 * milliseconds of the wall clock: writing waits for the disk, which no thread's clock shows.
 */

const times = 15
const at = '2026-01-01T00:00:00.000Z'

const openRaw = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('raw', 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows'))
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(new Error('The raw database cannot be opened.')))
  })

/** Writes values in one strict transaction. */
const putRaw = (database: IDBDatabase, values: readonly unknown[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' })
    const store = transaction.objectStore('rows')
    for (const value of values) store.put(value, crypto.randomUUID())
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(new Error('The raw database does not write.')))
  })

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const since = performance.now()
  await work()
  return performance.now() - since
}

const entryOf = (added: readonly Row[], newId: () => Id, articleId: Id): Entry => {
  const homes: Record<Id, Id> = {}
  for (const { table, value } of added) if (table === 'claim') homes[value.id] = articleId
  const id = newId()
  const change = { added, updated: [], removed: [] }
  return { id, at, annotatorId: '', windowId: id, label: { act: 'markClaim' }, change, homes }
}

const appendTo = (storage: Storage, entry: Entry, head: Readonly<Record<Id, Id>>): Promise<unknown> =>
  storage.append(entry, { heads: head, summaries: [] })

/** One claim after the other, each saved, and the same entries put into a bare store. */
const saving = async (): Promise<{ ours: number[]; raw: number[] }> => {
  const newId = idsOf(7)
  const storage = await openIndexedDbStorage('bench-saving')
  const raw = await openRaw()
  const article = makeArticle('م', 20_000, 1000, [], newId, newId())
  const articleId = article[0]?.value.id ?? ''
  const first = entryOf(article, newId, articleId)
  await appendTo(storage, first, {})
  let head = first.id
  const found = { ours: [] as number[], raw: [] as number[] }
  for (let time = 0; time < times; time++) {
    const claim = makeArticle('م', 500, 2, [], newId, newId()).flatMap((row): Row[] => {
      if (row.table === 'anchor') return [{ table: 'anchor', value: { ...row.value, articleId } }]
      return row.table === 'claim' ? [row] : []
    })
    const entry = entryOf(claim, newId, articleId)
    found.ours.push(await timed(() => appendTo(storage, entry, { [articleId]: head })))
    found.raw.push(await timed(() => putRaw(raw, [{ ...entry, seq: time }])))
    head = entry.id
  }
  storage.close()
  raw.close()
  return found
}

/**
 * Ten articles with 10,000 spans each, an entry for each, which do not wait for one another, as when a file is imported;
 * and their rows put into a bare store a page at a time.
 */
const importing = async (): Promise<{ ours: number[]; raw: number[] }> => {
  const found = { ours: [] as number[], raw: [] as number[] }
  const raw = await openRaw()
  for (let time = 0; time < 2; time++) {
    const newId = idsOf(100 + time)
    const articles = Array.from({ length: 10 }, () => makeArticle('م', 100_000, 10_000, [], newId, newId()))
    const storage = await openIndexedDbStorage(`bench-importing-${time}`)
    const entries = articles.map((rows) => entryOf(rows, newId, rows[0]?.value.id ?? ''))
    const writeOurs = (): Promise<unknown> => Promise.all(entries.map((entry) => appendTo(storage, entry, {})))
    const pages: (readonly Row[])[] = []
    for (const rows of articles)
      for (let from = 0; from < rows.length; from += pageSize) pages.push(rows.slice(from, from + pageSize))
    found.ours.push(await timed(writeOurs))
    found.raw.push(await timed(() => putRaw(raw, pages)))
    storage.close()
  }
  raw.close()
  return found
}

/** An article of 1 MB with 10,000 spans, and the same in a bare store: its text and one packed blob of its rows. */
const reading = async (): Promise<{ ours: number[]; raw: number[] }> => {
  const found = { ours: [] as number[], raw: [] as number[] }
  const newId = idsOf(9)
  const rows = makeArticle('م', 1_000_000, 10_000, [], newId, newId())
  const articleId = rows[0]?.value.id ?? ''
  const storage = await openIndexedDbStorage('bench-reading')
  await appendTo(storage, entryOf(rows, newId, articleId), {})
  const raw = await openRaw()
  const text = rows.find(({ table }) => table === 'text')
  const keys = ['text', 'blob']
  await new Promise<void>((resolve) => {
    const transaction = raw.transaction('rows', 'readwrite')
    transaction.objectStore('rows').put(text, 'text')
    transaction.objectStore('rows').put(rows, 'blob')
    transaction.addEventListener('complete', () => resolve())
  })
  const get = (key: string): Promise<unknown> =>
    new Promise((resolve) => {
      const request = raw.transaction('rows').objectStore('rows').get(key)
      request.addEventListener('success', () => resolve(request.result))
    })
  for (let time = 0; time < 7; time++) {
    found.ours.push(await timed(() => storage.readArticle(articleId)))
    found.raw.push(await timed(() => Promise.all(keys.map(get))))
  }
  storage.close()
  raw.close()
  return found
}

/** What the storage does, each beside its floor. */
export const savings = { saving, importing, reading }
