import { describe, expect, it } from 'vitest'
import { attribute } from '../../core/operations/attribution.ts'
import { makeSplice } from '../../core/splice.ts'
import { editText } from '../../core/operations/edit-text.ts'
import { markClaim, removeClaims } from '../../core/operations/claim.ts'
import { articleOf, claimIn, readAllTexts, readRows, sentence, start, type Disk } from './kit.ts'
import { sorted, summaryOf } from './values.ts'

export const describeArticles = (name: string, make: () => Disk): void => {
  describe(`${name}: articles that come and go`, () => {
    it('lets go of an article whose import is undone, and takes it back', async () => {
      const { disk, writer, storage } = await start(make)
      const [a = '', b = ''] = await writer.bring(sentence, 'غيره')
      const claim = await claimIn(writer, a)
      const undoneClaim = await writer.undo(claim)
      const imported = await storage.readHistory(a, 10)
      const undone = await writer.undo(imported.at(-1) ?? claim)
      expect(await storage.readArticle(a)).toMatchObject({ rows: [], head: undone.id })
      expect(await readAllTexts(storage)).toEqual({})
      expect(await storage.readLibrary(0)).toMatchObject({ rows: [], summaries: [], head: 4 })
      await storage.fold(a, summaryOf(a))
      expect(await storage.readLibrary(0)).toMatchObject({ summaries: [] })
      await writer.undo(undone)
      await writer.undo(undoneClaim)
      for (const store of [storage, await disk.connect()]) {
        expect(await readRows(store, a)).toEqual(writer.rowsOf(a))
        expect(await readRows(store, b)).toEqual(writer.rowsOf(b))
        expect(await readAllTexts(store)).toEqual({ [a]: sentence, [b]: 'غيره' })
      }
      await storage.fold(a)
      expect(await readRows(storage, a)).toEqual(writer.rowsOf(a))
    })

    it('does so with many at once', async () => {
      const { disk, writer, storage } = await start(make)
      const other = await articleOf(writer)
      const ids = await writer.bring(...Array.from({ length: 150 }, (_, at) => `${sentence} ${at}`))
      const [first = '', second = ''] = ids
      await claimIn(writer, other)
      const claims = [await claimIn(writer, first), await claimIn(writer, second)]
      await storage.fold(second)
      for (const claim of claims.toReversed()) await writer.undo(claim)
      const [imported] = (await storage.readHistory(ids.at(-1) ?? '', 1)).slice(-1)
      if (!imported) throw new Error('No entry')
      const undone = await writer.undo(imported)
      expect(Object.keys(await readAllTexts(storage))).toEqual([other])
      expect((await storage.readLibrary(0)).summaries).toHaveLength(1)
      expect(await storage.readArticle(first)).toMatchObject({ rows: [], head: undone.id })
      await writer.undo(undone)
      for (const id of [other, ...ids.slice(0, 3)]) {
        expect(await readRows(await disk.connect(), id)).toEqual(writer.rowsOf(id))
      }
      expect(Object.keys(await readAllTexts(storage))).toHaveLength(151)
    })

    it('removes an article that has rows and corrections', async () => {
      const { writer, storage } = await start(make)
      const id = await articleOf(writer)
      await claimIn(writer, id)
      const text = writer.tables.get('text', id)
      if (!text) throw new Error('No text')
      await writer.act(editText(writer.tables, writer.author, id, [makeSplice(text, 0, 3, 'ذكر')]))
      const removed = writer.rowsOf(id).toReversed()
      const taken = await writer.act({ added: [], updated: [], removed })
      expect((await storage.readArticle(id)).rows).toEqual([])
      expect(await readAllTexts(storage)).toEqual({})
      await writer.undo(taken)
      expect(await readRows(storage, id)).toEqual(sorted(removed))
      expect(await readAllTexts(storage)).toEqual({ [id]: 'ذكر المتحدث إن الطريق مفتوح' })
    })
  })

  describe(`${name}: rows of several articles in one act`, () => {
    it('keeps each with its own', async () => {
      const { writer, storage } = await start(make)
      const [a = '', b = ''] = await writer.bring(sentence, sentence)
      const { change, claimId } = markClaim(writer.tables, writer.author, a, [{ start: 15, end: 27 }])
      await writer.act(change, a)
      const anchorId = writer.newId()
      const claim = writer.tables.get('claim', claimId)
      if (!claim) throw new Error('No claim')
      await writer.act({
        added: [{ table: 'anchor', value: { id: anchorId, articleId: b, segments: [{ start: 0, end: 3 }] } }],
        updated: [{ table: 'claim', before: claim, after: { ...claim, anchors: [...claim.anchors, anchorId] } }],
        removed: [],
      })
      const speaker = { kind: 'namedPerson', type: 'name', words: [{ start: 4, end: 11 }] } as const
      await writer.act(attribute(writer.tables, writer.author, anchorId, speaker).change, b)
      await storage.fold(b)
      for (const id of [a, b]) expect(await readRows(storage, id)).toEqual(writer.rowsOf(id))
      await writer.undo(await writer.act(removeClaims(writer.tables, writer.author, [claimId])))
      await storage.fold(a)
      for (const id of [a, b]) expect(await readRows(storage, id)).toEqual(writer.rowsOf(id))
    })
  })
}
