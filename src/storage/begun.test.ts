import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { newNamedSource } from '../core/operations/article.ts'
import { markClaim } from '../core/operations/claim.ts'
import { articleOf, readRows, start } from './acceptance/kit.ts'
import type { Writer } from './acceptance/writer.ts'
import { openIndexedDbStorage } from './indexed-db.ts'
import { createSealedCodec } from './lock/sealed-codec.ts'
import { plainCodec } from './codec.ts'
import type { Storage } from './storage.ts'

let databases = 0

/** A claim and a source, which the whole library shares: it is written only after something was asked. */
const naming = (writer: Writer, articleId: string, name: string) => {
  const { change } = markClaim(writer.tables, writer.author, articleId, [{ start: 0, end: 3 }])
  const source = newNamedSource(writer.author, 'namedPerson', name)
  return writer.prepare({ ...change, added: [{ table: 'source', value: source }, ...change.added] }, articleId)
}

// oxlint-disable-next-line typescript/unbound-method -- it is called on the database that it was called on
const original = IDBDatabase.prototype.transaction

/** Does what a page does that is closed: what it has not committed in the task of the call is aborted by the browser. */
const closeAfter = async (storage: Storage, act: () => Promise<unknown>[]): Promise<void> => {
  const open: IDBTransaction[] = []
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const tx = original.apply(this, args)
    const commit = tx.commit.bind(tx)
    open.push(tx)
    tx.commit = () => {
      open.splice(open.indexOf(tx), 1)
      commit()
    }
    return tx
  })
  const acts = act()
  for (const tx of open) tx.abort()
  spy.mockRestore()
  storage.close()
  await Promise.allSettled(acts)
}

afterEach(() => vi.restoreAllMocks())

describe.each([
  ['a library', () => plainCodec],
  ['a locked library', () => createSealedCodec(new Uint8Array(32).fill(7))],
])('in %s, an act that must ask before it writes', (_, codec) => {
  const begin = async () => {
    const name = `begun-${++databases}`
    const connect = () => openIndexedDbStorage(name, codec())
    const { writer, storage } = await start(() => ({ connect }))
    return { writer, storage, id: await articleOf(writer), connect }
  }

  it('outlives the page that began it, with those that were made on it', async () => {
    const { writer, storage, id, connect } = await begin()
    const acts = ['الأول', 'الثاني', 'الثالث'].map((name) => naming(writer, id, name))
    await closeAfter(storage, () => acts.map((act) => storage.append(...act)))
    const again = await connect()
    expect((await again.readLibrary(9)).recent.slice(1).map((entry) => entry.id)).toEqual(
      acts.map(([{ id: one }]) => one),
    )
    expect(await readRows(again, id)).toEqual(writer.rowsOf(id))
    // Nothing is left of it that a later start could do a second time.
    again.close()
    expect((await (await connect()).readLibrary(0)).head).toBe(4)
  })

  it('is let go when it no longer fits', async () => {
    const { writer, storage, id, connect } = await begin()
    const other = await connect()
    const mine = naming(writer, id, 'الأول')
    const [theirs, options] = naming(writer, id, 'الثاني')
    await closeAfter(storage, () => [storage.append(...mine)])
    await other.append(theirs, { ...options, heads: mine[1].heads })
    const again = await connect()
    expect((await again.readLibrary(9)).recent.slice(1).map((entry) => entry.id)).toEqual([theirs.id])
  })

  it('is not done by a later start when it was sent behind one that another window has overtaken', async () => {
    const { writer, storage, id, connect } = await begin()
    const other = await connect()
    const mine = naming(writer, id, 'الأول')
    const [theirs, options] = naming(writer, id, 'الثاني')
    const value = newNamedSource(writer.author, 'namedPerson', 'الثالث')
    const { entry } = writer.entry({ added: [{ table: 'source', value }], updated: [], removed: [] })
    await other.append(theirs, { ...options, heads: mine[1].heads })
    // Both are made anew under other ids.
    const sent = [storage.append(...mine), storage.append(entry, { heads: {}, summaries: [] })]
    expect((await Promise.allSettled(sent)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    storage.close()
    const again = await connect()
    expect((await again.readLibrary(9)).recent.slice(1).map((one) => one.id)).toEqual([theirs.id])
  })

  it('leaves nothing behind when it was done', async () => {
    const { writer, storage, id, connect } = await begin()
    const act = naming(writer, id, 'الأول')
    await storage.append(...act)
    storage.close()
    const again = await connect()
    expect((await again.readLibrary(9)).recent.slice(1).map((entry) => entry.id)).toEqual([act[0].id])
  })
})
