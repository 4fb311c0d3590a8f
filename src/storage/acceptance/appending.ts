import { describe, expect, it } from 'vitest'
import { markClaim } from '../../core/operations/claim.ts'
import { articleOf, claimIn, readAllTexts, readRows, sentence, start, type Disk } from './kit.ts'
import { idMaker, summaryOf } from './values.ts'

export const describeAppending = (name: string, make: () => Disk): void => {
  describe(`${name}: reading and appending`, () => {
    it('is empty at first', async () => {
      const { storage } = await start(make)
      expect(await storage.readLibrary(10)).toEqual({ rows: [], summaries: [], recent: [], head: 0 })
      expect(await storage.readArticle(idMaker()())).toMatchObject({ rows: [], head: undefined })
      expect(await readAllTexts(storage)).toEqual({})
      expect(await storage.readSettings()).toEqual({})
    })

    it('gives back what was appended, also to a window that opens later', async () => {
      const { disk, writer, storage } = await start(make)
      const id = await articleOf(writer)
      const entry = await claimIn(writer, id)
      const later = await disk.connect()
      for (const store of [storage, later]) {
        expect(await readRows(store, id)).toEqual(writer.rowsOf(id))
        expect((await store.readArticle(id)).head).toBe(entry.id)
        expect(await readAllTexts(store)).toEqual({ [id]: sentence })
        const library = await store.readLibrary(10)
        expect(library.rows).toEqual([{ table: 'article', value: writer.tables.get('article', id) }])
        expect(library.summaries).toEqual([summaryOf(id, sentence)])
        expect(library.head).toBe(2)
        expect(library.recent.map(({ seq }) => seq)).toEqual([1, 2])
        expect(await store.readEntry(entry.id)).toEqual({ ...entry, seq: 2 })
      }
    })

    it('numbers entries in the order of the calls, though nobody waits for one', async () => {
      const { writer, storage } = await start(make)
      const id = await articleOf(writer)
      const entries = await Promise.all(Array.from({ length: 20 }, () => claimIn(writer, id)))
      const { recent, head } = await storage.readLibrary(20)
      expect(head).toBe(21)
      expect(recent.map((entry) => entry.id)).toEqual(entries.map((entry) => entry.id))
      expect(await readRows(storage, id)).toEqual(writer.rowsOf(id))
    })

    it('gives the newest entries, at most as many as asked for, oldest first', async () => {
      const { writer, storage } = await start(make)
      const id = await articleOf(writer)
      for (let count = 0; count < 5; count++) await claimIn(writer, id)
      expect((await storage.readLibrary(3)).recent.map(({ seq }) => seq)).toEqual([4, 5, 6])
      expect((await storage.readLibrary(0)).recent).toEqual([])
      expect((await storage.readLibrary(100)).recent).toHaveLength(6)
    })

    it('keeps what it was given, not what became of it', async () => {
      const { writer, storage } = await start(make)
      const id = await articleOf(writer)
      const { entry } = writer.entry(markClaim(writer.tables, writer.author, id, [{ start: 0, end: 3 }]).change, id)
      const label = { act: 'before' }
      const written = storage.append({ ...entry, label }, { heads: { [id]: writer.heads.get(id) }, summaries: [] })
      label.act = 'after'
      await written
      expect((await storage.readEntry(entry.id))?.label).toEqual({ act: 'before' })
    })

    it('numbers an entry anew that was given with the number of another', async () => {
      const { writer, storage } = await start(make)
      const id = await articleOf(writer)
      const [imported] = (await storage.readLibrary(1)).recent
      if (!imported) throw new Error('No entry')
      const again = { ...imported, id: writer.newId(), change: { added: [], updated: [], removed: [] } }
      expect(await storage.append(again, { heads: { [id]: imported.id }, summaries: [] })).toEqual({ seq: 2 })
      expect(await storage.readEntry(imported.id)).toEqual(imported)
      expect(await storage.readEntry(again.id)).toEqual({ ...again, seq: 2 })
    })

    it('keeps text exactly: marks, joiners, unpaired surrogates, NUL', async () => {
      const { writer, storage } = await start(make)
      const text = 'مُحَمَّد\u200f\u202E\u0000\uD800 e\u0301\uFEFF\u2028'
      const [id = ''] = await writer.bring(text)
      expect(await readAllTexts(storage)).toEqual({ [id]: text })
      await storage.fold(id)
      expect(await readAllTexts(storage, [id])).toEqual({ [id]: text })
    })

    it('gives named texts in the order asked, without those that are not there', async () => {
      const { writer, storage } = await start(make)
      const [a = '', b = ''] = await writer.bring('ألف', 'باء')
      expect(Object.keys(await readAllTexts(storage, [b, idMaker(99)(), a]))).toEqual([b, a])
    })
  })

  describe(`${name}: retry`, () => {
    it('changes nothing when an entry comes again, and says where it stands', async () => {
      const { disk, writer, storage } = await start(make)
      const id = await articleOf(writer)
      const { entry } = writer.entry(markClaim(writer.tables, writer.author, id, [{ start: 0, end: 3 }]).change, id)
      const options = { heads: { [id]: writer.heads.get(id) }, summaries: [] }
      const seqs = await Promise.all([storage.append(entry, options), storage.append(entry, options)])
      const other = await disk.connect()
      expect([...seqs, await other.append(entry, options)]).toEqual([{ seq: 2 }, { seq: 2 }, { seq: 2 }])
      expect((await storage.readLibrary(10)).head).toBe(2)
      expect((await storage.readHistory(id, 10)).map(({ seq }) => seq)).toEqual([2, 1])
    })
  })
}
