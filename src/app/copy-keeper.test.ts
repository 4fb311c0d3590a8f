import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, test, vi } from 'vitest'
import { newNamedSource } from '../core/operations/article.ts'
import { patchRow } from '../core/operations/patch.ts'
import { idMaker } from '../storage/acceptance/values.ts'
import { Writer } from '../storage/acceptance/writer.ts'
import { openIndexedDbStorage } from '../storage/indexed-db.ts'
import { createMemoryStorage } from '../storage/memory.ts'
import type { SecondCopy } from '../storage/second-copy.ts'
import { StorageError, type JournalEntry, type Storage } from '../storage/storage.ts'
import { compareCopy, CopyKeeper } from './copy-keeper.ts'
import { lookAtDamage, recover } from './recovery.ts'

/** A second copy in memory: what it holds is `kept`. */
const makeCopy = (kept: JournalEntry[] = []) => {
  let full = false
  const state = () => ({ seq: kept.at(-1)?.seq ?? 0, id: kept.at(-1)?.id ?? '', bytes: kept.length, unreadable: 0 })
  const copy: SecondCopy = {
    place: async () => 'here',
    arrival: async () => undefined,
    state: async () => state(),
    idAt: async (seq) => kept.find((entry) => entry.seq === seq)?.id,
    entries: async () => structuredClone(kept),
    async append(entries) {
      if (full) throw new StorageError('quota')
      kept.push(...structuredClone(entries))
      return state()
    },
    async replace(batches) {
      kept.length = 0
      for await (const entries of batches) kept.push(...structuredClone(entries))
      return state()
    },
    compact: async () => false,
  }
  return { copy, kept, fill: (is: boolean) => (full = is) }
}

const work = async (storage: Storage, newId = idMaker()) => {
  const writer = new Writer(storage, newId)
  const [id = ''] = await writer.bring('قال المتحدث إن الطريق مفتوح')
  const source = newNamedSource(writer.author, 'namedPerson', 'المسماري')
  await writer.act({ added: [{ table: 'source', value: source }], updated: [], removed: [] })
  await writer.act(patchRow(writer.tables, writer.author, 'article', id, { title: 'أول' }))
  return { writer, id }
}
const journal = (storage: Storage): Promise<readonly JournalEntry[]> => storage.readJournal(0, 1000)
const notDamaged = (): void => expect.unreachable('Nothing is lost here')

/** The first so many entries of a library, as a disk that has lost the rest. */
const truncated = async (entries: readonly JournalEntry[], most: number): Promise<Storage> => {
  const storage = createMemoryStorage()
  await storage.restore(entries.slice(0, most), [])
  return storage
}

describe('the second copy', () => {
  test('is made from the library when there is none, and follows what is saved, told or not', async () => {
    const storage = createMemoryStorage()
    const { writer, id } = await work(storage)
    const { copy, kept } = makeCopy()
    const keeper = new CopyKeeper(storage, copy, () => undefined)
    await keeper.start(notDamaged)
    expect(kept).toEqual(await journal(storage))
    await writer.act(patchRow(writer.tables, writer.author, 'article', id, { title: 'ثان' }))
    await writer.act(patchRow(writer.tables, writer.author, 'article', id, { title: 'ثالث' }))
    const [, , , , last] = await journal(storage)
    if (last) keeper.take(last)
    await keeper.settled()
    expect(kept).toEqual(await journal(storage))
    expect(keeper.status).toEqual({ state: 'kept', seq: 5, bytes: 5 })
  })

  test('catches up by itself after the disk was full', async () => {
    const storage = createMemoryStorage()
    const { writer, id } = await work(storage)
    const { copy, kept, fill } = makeCopy()
    const later: (() => void)[] = []
    const keeper = new CopyKeeper(storage, copy, (_, run) => later.push(run))
    await keeper.start(notDamaged)
    fill(true)
    const entry = await writer.act(patchRow(writer.tables, writer.author, 'article', id, { title: 'ثان' }))
    keeper.take({ ...entry, seq: 4 })
    await keeper.settled()
    expect(keeper.status).toEqual({ state: 'failed' })
    fill(false)
    for (const run of later) run()
    await keeper.settled()
    expect(keeper.status).toMatchObject({ state: 'kept', seq: 4 })
    expect(kept).toEqual(await journal(storage))
  })
})

describe('a library that has lost its end', () => {
  test('is seen at whatever act it was cut, and comes back whole', async () => {
    const storage = createMemoryStorage()
    await work(storage)
    const entries = await journal(storage)
    for (let most = 0; most < entries.length; most++) {
      const damaged = await truncated(entries, most)
      const { copy, kept } = makeCopy([...entries])
      expect(await compareCopy(damaged, copy)).toEqual({ found: 'lost' })
      const keeper = new CopyKeeper(damaged, copy, () => undefined)
      let told = 0
      await keeper.start(() => told++)
      expect(told).toBe(1)
      expect(kept).toEqual(entries)
      const damage = await lookAtDamage(damaged, copy)
      expect(damage.here?.acts).toBe(most)
      expect(damage.copy).toMatchObject({ acts: entries.length, articles: 1, sources: 1 })
      const { left } = await recover(damaged, copy, () => 'hash')
      expect(left).toEqual([])
      expect(await journal(damaged)).toEqual(entries)
    }
  })

  test('or its middle is seen too, though its last act is the copy’s', async () => {
    const name = 'lost-middle'
    const storage = await openIndexedDbStorage(name)
    await work(storage)
    const entries = await journal(storage)
    const { copy } = makeCopy([...entries])
    expect(await compareCopy(storage, copy)).toEqual({ found: 'same' })
    const database = await openDB(name)
    const tx = database.transaction('journal', 'readwrite', { durability: 'strict' })
    await Promise.all([tx.store.delete(2), tx.done])
    database.close()
    expect(await storage.findGap()).toBe(2)
    expect(await compareCopy(storage, copy)).toEqual({ found: 'lost' })
    const asked = vi.spyOn(IDBObjectStore.prototype, 'getAll')
    expect((await lookAtDamage(storage, copy)).here?.acts).toBe(entries.length - 1)
    // Browsers throw for more than an unsigned long, which this store in memory does not.
    for (const [, most] of asked.mock.calls) expect(most ?? 0).toBeLessThan(2 ** 32)
    expect(asked).toHaveBeenCalled()
    const { left } = await recover(storage, copy, () => 'hash')
    expect(left).toEqual([])
    expect(await journal(storage)).toEqual(entries)
    expect(await compareCopy(storage, copy)).toEqual({ found: 'same' })
    storage.close()
  })

  test('and has gone on since keeps what was done after, where it still fits', async () => {
    const storage = createMemoryStorage()
    const { id } = await work(storage)
    const entries = await journal(storage)
    const damaged = await truncated(entries, 2)
    const later = new Writer(damaged, idMaker(700))
    for (const { value, table } of (await damaged.readLibrary(0)).rows) later.tables.put({ table, value } as never)
    const source = newNamedSource(later.author, 'namedPerson', 'بعد العطل')
    await later.act({ added: [{ table: 'source', value: source }], updated: [], removed: [] })
    await later.act(patchRow(later.tables, later.author, 'article', id, { title: 'عنوان آخر' }))
    const { copy } = makeCopy([...entries])
    expect(await compareCopy(damaged, copy)).toEqual({ found: 'forked' })
    const { left, holding } = await recover(damaged, copy, () => 'hash')
    expect(holding).toMatchObject({ sources: 2, articles: 1 })
    expect(left).toHaveLength(1)
    const { rows } = await damaged.readLibrary(0)
    const article = rows.find(({ table }) => table === 'article')
    expect(article?.value).toMatchObject({ title: 'أول' })
  })

  test('can be looked at when it can no longer be read', async () => {
    const storage = createMemoryStorage()
    await work(storage)
    const { copy } = makeCopy([...(await journal(storage))])
    storage.close()
    const damage = await lookAtDamage(storage, copy)
    expect(damage.here).toBeUndefined()
    expect(damage.copy.articles).toBe(1)
  })
})
