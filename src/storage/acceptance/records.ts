import { describe, expect, it } from 'vitest'
import { patchRow } from '../../core/operations/patch.ts'
import { markClaim } from '../../core/operations/claim.ts'
import { articleOf, claimIn, sentence, start, type Disk } from './kit.ts'
import { summaryOf } from './values.ts'

export const describeRecords = (name: string, make: () => Disk): void => {
  describe(`${name}: history and settings`, () => {
    it('gives the acts on an article, newest first, those on its own row too', async () => {
      const { writer, storage } = await start(make)
      const [a = '', b = ''] = await writer.bring(sentence, sentence)
      const claim = await claimIn(writer, a)
      await claimIn(writer, b)
      const titled = await writer.act(patchRow(writer.tables, writer.author, 'article', a, { title: 'عنوان' }))
      await storage.fold(a)
      const history = await storage.readHistory(a, 10)
      expect(history.map(({ id }) => id).slice(0, 2)).toEqual([titled.id, claim.id])
      expect(history).toHaveLength(3)
      expect((await storage.readHistory(a, 1)).map(({ id }) => id)).toEqual([titled.id])
      expect(await storage.readHistory(a, 0)).toEqual([])
      expect((await storage.readArticle(a)).head).toBe(claim.id)
    })

    it('keeps undo and redo apart from other acts', async () => {
      const { writer, storage } = await start(make)
      const id = await articleOf(writer)
      const { entry } = writer.entry(markClaim(writer.tables, writer.author, id, [{ start: 0, end: 3 }]).change, id)
      const undoes = writer.newId()
      const marked = { ...entry, group: writer.newId(), undoes }
      await storage.append(marked, { heads: { [id]: writer.heads.get(id) }, summaries: [summaryOf(id, 'غيره')] })
      const { recent, summaries } = await storage.readLibrary(1)
      expect(recent).toEqual([{ ...marked, seq: 2 }])
      expect(summaries).toEqual([summaryOf(id, 'غيره')])
    })

    it('keeps settings', async () => {
      const { disk, storage } = await start(make)
      await Promise.all([storage.writeSetting('theme', 'dark'), storage.writeSetting('theme', 'light')])
      await storage.writeSetting('place', { article: 'x', at: 3 })
      const later = await disk.connect()
      expect(await later.readSettings()).toEqual({ theme: 'light', place: { article: 'x', at: 3 } })
    })

    it('refuses everything once it is closed', async () => {
      const { writer, storage } = await start(make)
      const id = await articleOf(writer)
      storage.close()
      await expect(storage.readArticle(id)).rejects.toMatchObject({ problem: 'closed' })
      await expect(claimIn(writer, id)).rejects.toMatchObject({ problem: 'closed' })
    })
  })
}
