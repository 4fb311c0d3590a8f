import fc from 'fast-check'
import { expect, it, describe } from 'vitest'
import { follow, readAllTexts, readRows, start, type Disk } from './kit.ts'
import { changeOf, stepArbitrary } from './random-acts.ts'
import { idMaker, sorted, summaryOf } from './values.ts'

export const describeRestoring = (name: string, make: () => Disk): void => {
  describe(`${name}: the journal as a whole`, () => {
    it('is read from any number on, and tells its newest entry', async () => {
      const { writer, storage } = await start(make)
      expect(await storage.readHead()).toBeUndefined()
      expect(await storage.readJournal(0, 10)).toEqual([])
      await writer.bring('أول', 'ثان')
      await writer.bring('ثالث')
      const all = await storage.readJournal(0, 10)
      expect(all.map(({ seq }) => seq)).toEqual([1, 2])
      expect(await storage.readJournal(1, 10)).toEqual(all.slice(1))
      expect(await storage.readJournal(0, 1)).toEqual(all.slice(0, 1))
      expect(await storage.readHead()).toEqual({ seq: 2, id: all[1]?.id })
    })

    it('brings the same library about in an empty store and in a full one, which can be worked on', async () => {
      const steps = fc.array(stepArbitrary, { maxLength: 20 })
      await fc.assert(
        fc.asyncProperty(steps, async (acts) => {
          const { writer, storage } = await start(make)
          const ids = await writer.bring('قال المتحدث إن الطريق مفتوح 😀', 'سطر\nوآخر')
          for (const step of acts) {
            const articleId = ids[step.article % ids.length] ?? ''
            const change = changeOf(writer, articleId, step)
            if (change) await writer.act(change, articleId)
          }
          const journal = await storage.readJournal(0, 1000)
          const other = await start(make)
          await other.writer.bring('ما كان هنا')
          const summaries = ids.map((id) => summaryOf(id, 'x'))
          await other.storage.restore(journal, summaries)
          expect(await other.storage.readJournal(0, 1000)).toEqual(journal)
          for (const id of ids) {
            expect(await readRows(other.storage, id)).toEqual(await readRows(storage, id))
            expect(await other.storage.readHistory(id, 100)).toEqual(await storage.readHistory(id, 100))
          }
          expect(await readAllTexts(other.storage)).toEqual(await readAllTexts(storage))
          const restored = await other.storage.readLibrary(0)
          expect(sorted(restored.rows)).toEqual(sorted((await storage.readLibrary(0)).rows))
          expect(restored.summaries.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(summaries)
          const after = await follow(other.disk, idMaker(50_000))
          await after.bring('بعد الاستعادة')
          expect((await other.storage.readHead())?.seq).toBeGreaterThan(journal.length)
        }),
        { numRuns: 15 },
      )
    })

    it('changes nothing when an entry does not fit', async () => {
      const { writer, storage } = await start(make)
      await writer.bring('أول')
      const before = await storage.readLibrary(10)
      const [entry] = await storage.readJournal(0, 1)
      if (!entry) throw new Error('No entry')
      const text = { articleId: writer.newId(), splices: [] }
      const change = { added: [], updated: [], removed: [], text }
      const wrong = { ...entry, id: writer.newId(), change }
      const failed = await storage.restore([entry, wrong], []).catch((error: unknown) => error)
      expect(failed).toBeInstanceOf(Error)
      expect(await storage.readLibrary(10)).toEqual(before)
    })
  })
}
