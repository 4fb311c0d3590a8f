import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { invert } from '../core/change.ts'
import { newNamedSource } from '../core/operations/article.ts'
import { markClaim } from '../core/operations/claim.ts'
import { editText } from '../core/operations/edit-text.ts'
import { makeSplice } from '../core/splice.ts'
import { articleOf, claimIn, readAllTexts, readRows, start } from './acceptance/kit.ts'
import { summaryOf } from './acceptance/values.ts'
import { openIndexedDbStorage } from './indexed-db.ts'
import type { Storage } from './storage.ts'

let databases = 0
const newDisk = () => {
  const name = `faults-${++databases}`
  return { connect: () => openIndexedDbStorage(name) }
}

/** What the fake lets a test do that no browser does: end a transaction as a full disk would. */
interface Fake {
  _abort(name: string): void
  _execRequestAsync(...args: unknown[]): IDBRequest
}

// oxlint-disable-next-line typescript/unbound-method -- it is called on the database that it was called on
const original = IDBDatabase.prototype.transaction

/** Calls back with every writing transaction that is begun. */
const watchWrites = (seen: (tx: IDBTransaction, options: IDBTransactionOptions | undefined) => void) =>
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const tx = original.apply(this, args)
    if (args[1] === 'readwrite') seen(tx, args[2])
    return tx
  })

/** Ends every writing transaction when so many of its requests have succeeded. */
const breakAt = (moment: number, name: string) =>
  watchWrites((tx) => {
    const fake = tx as unknown as Fake
    const execute = fake._execRequestAsync.bind(tx)
    let successes = 0
    fake._execRequestAsync = (...args) => {
      const request = execute(...args)
      request.addEventListener('success', () => {
        if (++successes === moment) fake._abort(name)
      })
      return request
    }
  })

/** Carries out a write with the disk full at its first request, its second …, until it has none left to fail at. */
const failEverywhere = async (write: () => Promise<unknown>, state: () => Promise<unknown>): Promise<number> => {
  const before = await state()
  for (let moment = 1; ; moment++) {
    const broken = breakAt(moment, 'QuotaExceededError')
    const failed = await write().then(
      () => undefined,
      (error: unknown) => error,
    )
    broken.mockRestore()
    if (failed === undefined) return moment - 1
    expect(failed).toMatchObject({ name: 'StorageError', problem: 'quota' })
    expect(await state()).toEqual(before)
  }
}

const everything = async (storage: Storage, articleId: string) => ({
  library: await storage.readLibrary(100),
  rows: await readRows(storage, articleId),
  texts: await readAllTexts(storage),
  history: await storage.readHistory(articleId, 100),
})

afterEach(() => vi.restoreAllMocks())

describe('writes', () => {
  it('are all strict', async () => {
    const durabilities: unknown[] = []
    watchWrites((_, options) => durabilities.push(options?.durability))
    const { writer, storage } = await start(newDisk)
    const id = await articleOf(writer)
    await claimIn(writer, id)
    await storage.fold(id)
    await storage.writeSetting('theme', 'dark')
    expect(durabilities).toEqual(['strict', 'strict', 'strict', 'strict'])
  })

  it('are begun in the task of the call', async () => {
    const { writer, storage } = await start(newDisk)
    const id = await articleOf(writer)
    const add = vi.spyOn(IDBObjectStore.prototype, 'add')
    const first = claimIn(writer, id)
    const second = claimIn(writer, id)
    expect(add).toHaveBeenCalledTimes(2)
    await Promise.all([first, second])
    expect((await storage.readLibrary(0)).head).toBe(3)
  })

  it('are committed in the task of the call when nothing has to be asked', async () => {
    const { writer, storage } = await start(newDisk)
    const id = await articleOf(writer)
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit')
    const act = claimIn(writer, id)
    expect(commit).toHaveBeenCalledTimes(1)
    await act
    expect(await readRows(storage, id)).toEqual(writer.rowsOf(id))
  })

  it('are acknowledged when they are complete, not before', async () => {
    const { writer } = await start(newDisk)
    const id = await articleOf(writer)
    const order: string[] = []
    watchWrites((tx) => tx.addEventListener('complete', () => order.push('complete')))
    await claimIn(writer, id).then(() => order.push('acknowledged'))
    expect(order).toEqual(['complete', 'acknowledged'])
  })
})

describe('a full disk', () => {
  const open = async () => {
    const window = await start(newDisk)
    const id = await articleOf(window.writer)
    return { ...window, id, state: () => everything(window.storage, id) }
  }

  it('takes nothing of an act that it refuses, and all of it when it is tried again', async () => {
    const { writer, storage, id, state } = await open()
    const { change } = markClaim(writer.tables, writer.author, id, [{ start: 0, end: 3 }])
    const source = newNamedSource(writer.author, 'namedPerson', 'المسماري')
    const prepared = writer.prepare({ ...change, added: [{ table: 'source', value: source }, ...change.added] }, id)
    expect(await failEverywhere(() => storage.append(...prepared), state)).toBeGreaterThan(4)
    expect(await readRows(storage, id)).toEqual(writer.rowsOf(id))
    expect((await storage.readLibrary(9)).recent.map(({ seq }) => seq)).toEqual([1, 2])
  })

  it('takes nothing of an act that is committed at once, which is one request', async () => {
    const { writer, storage, id, state } = await open()
    const prepared = writer.prepare(markClaim(writer.tables, writer.author, id, [{ start: 0, end: 3 }]).change, id)
    expect(await failEverywhere(() => storage.append(...prepared), state)).toBe(1)
    expect(await readRows(storage, id)).toEqual(writer.rowsOf(id))
  })

  it('takes nothing of an import, of its undo and of a fold that it refuses', async () => {
    const { writer, storage, id, state } = await open()
    const text = writer.tables.get('text', id)
    if (text) await writer.act(editText(writer.tables, writer.author, id, [makeSplice(text, 0, 3, 'ذكر')]))
    expect(await failEverywhere(() => storage.fold(id, summaryOf(id, 'جديد')), state)).toBeGreaterThan(4)
    const removal = writer.prepare({ added: [], updated: [], removed: writer.rowsOf(id) })
    expect(await failEverywhere(() => storage.append(...removal), state)).toBeGreaterThan(4)
    const importing = writer.prepare(invert(removal[0].change))
    expect(await failEverywhere(() => storage.append(...importing), state)).toBeGreaterThan(4)
    expect(await readRows(storage, id)).toEqual(writer.rowsOf(id))
  })

  it('gives what the review keeps, though it takes nothing of how far that was compared', async () => {
    const { writer, storage, id } = await open()
    const head = writer.heads.get(id) ?? ''
    const digest = { id, rule: '1', at: '2026-01-01T00:00:00.000Z', heads: { [id]: head }, claims: [] }
    await storage.writeDigests([digest])
    const broken = breakAt(1, 'QuotaExceededError')
    const found = []
    for await (const batch of storage.readDigests()) found.push(...batch)
    expect(found).toEqual([digest])
    expect(broken.mock.calls.filter(([, mode]) => mode === 'readwrite')).toHaveLength(1)
  })

  it('fails the acts that were made on one that it refused', async () => {
    const { writer, storage, id, state } = await open()
    const before = await state()
    const mark = () => markClaim(writer.tables, writer.author, id, [{ start: 0, end: 3 }]).change
    const prepared = [writer.prepare(mark(), id), writer.prepare(mark(), id), writer.prepare(mark(), id)]
    let transactions = 0
    const broken = watchWrites((tx) => {
      if (++transactions === 1) (tx as unknown as Fake)._abort('QuotaExceededError')
    })
    const ends = await Promise.allSettled(prepared.map((each) => storage.append(...each)))
    broken.mockRestore()
    expect(ends).toMatchObject(prepared.map(() => ({ status: 'rejected', reason: { name: 'StorageError' } })))
    expect(await state()).toEqual(before)
    await Promise.all(prepared.map((each) => storage.append(...each)))
    expect(await readRows(storage, id)).toEqual(writer.rowsOf(id))
  })
})

describe('a value that cannot be kept', () => {
  it('fails without a trace', async () => {
    const { writer, storage } = await start(newDisk)
    const id = await articleOf(writer)
    const before = await everything(storage, id)
    const [entry, options] = writer.prepare({ added: [], updated: [], removed: [] }, id)
    const label = { act: 'x', subject: (() => 'no') as unknown as string }
    await expect(storage.append({ ...entry, label }, options)).rejects.toMatchObject({ problem: 'failed' })
    await expect(storage.writeSetting('theme', () => 'no')).rejects.toMatchObject({ problem: 'failed' })
    expect(await everything(storage, id)).toEqual(before)
  })

  it('fails when an entry does not say where a row is at home', async () => {
    const { writer, storage } = await start(newDisk)
    const id = await articleOf(writer)
    const [entry, options] = writer.prepare(
      markClaim(writer.tables, writer.author, id, [{ start: 0, end: 3 }]).change,
      id,
    )
    await expect(storage.append({ ...entry, homes: {} }, options)).rejects.toMatchObject({ problem: 'failed' })
    expect((await storage.readLibrary(0)).head).toBe(1)
  })
})
