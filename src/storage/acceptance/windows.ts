import { describe, expect, it } from 'vitest'
import type { Change } from '../../core/change.ts'
import { newNamedSource } from '../../core/operations/article.ts'
import { patchRow } from '../../core/operations/patch.ts'
import { markClaim } from '../../core/operations/claim.ts'
import { ConflictError } from '../storage.ts'
import { articleOf, claimIn, follow, readRows, sentence, start, type Disk } from './kit.ts'
import { sorted } from './values.ts'
import type { Writer } from './writer.ts'

export const describeWindows = (name: string, make: () => Disk): void => {
  describe(`${name}: two windows`, () => {
    it('refuses a change to an article that another window has changed meanwhile', async () => {
      const { disk, writer, newId, storage } = await start(make)
      const id = await articleOf(writer)
      const other = await follow(disk, newId)
      await claimIn(writer, id)
      const before = await storage.readLibrary(10)
      const failed = await claimIn(other, id).catch((error: unknown) => error)
      expect(failed).toBeInstanceOf(ConflictError)
      expect(failed).toMatchObject({ articleIds: [id], rowIds: [] })
      expect(await storage.readLibrary(10)).toEqual(before)
      expect(await readRows(storage, id)).toEqual(writer.rowsOf(id))
    })

    it('refuses a head that never was', async () => {
      const { writer, storage, newId } = await start(make)
      const id = await articleOf(writer)
      writer.heads.set(id, newId())
      await expect(claimIn(writer, id)).rejects.toMatchObject({ articleIds: [id] })
      writer.heads.delete(id)
      await expect(claimIn(writer, id)).rejects.toMatchObject({ articleIds: [id] })
      expect((await storage.readLibrary(10)).head).toBe(1)
    })

    it('refuses a shared row that is not as it was, and one that is there already', async () => {
      const { disk, writer, newId, storage } = await start(make)
      const id = await articleOf(writer)
      const other = await follow(disk, newId)
      await writer.act(patchRow(writer.tables, writer.author, 'article', id, { title: 'أول' }))
      const before = await storage.readLibrary(10)
      await expect(
        other.act(patchRow(other.tables, other.author, 'article', id, { title: 'ثان' })),
      ).rejects.toMatchObject({ name: 'ConflictError', articleIds: [], rowIds: [id] })
      const source = newNamedSource(writer.author, 'namedPerson', 'المسماري')
      const added = { added: [{ table: 'source' as const, value: source }], updated: [], removed: [] }
      await writer.act(added)
      await expect(other.act(added)).rejects.toMatchObject({ rowIds: [source.id] })
      expect((await storage.readLibrary(10)).head).toBe(before.head + 1)
      expect(sorted((await storage.readLibrary(10)).rows)).toEqual(
        sorted([...writer.tables.everything()].filter(({ table }) => table === 'article' || table === 'source')),
      )
    })

    it('refuses to take away what another window has come to name, and to name what it has taken away', async () => {
      const { disk, writer, newId, storage } = await start(make)
      const id = await articleOf(writer)
      const source = newNamedSource(writer.author, 'namedPerson', 'المسماري')
      const nothing = { added: [], updated: [], removed: [] }
      await writer.act({ ...nothing, added: [{ table: 'source', value: source }] })
      const other = await follow(disk, newId)
      const { head: seen } = await storage.readLibrary(0)
      const [stamp] = other.tables.all('article')
      if (!stamp) throw new Error('No article')
      const { createdAt, modifiedAt, annotatorId, origin } = stamp
      const naming = (): Change => {
        const made = { id: newId(), createdAt, modifiedAt, annotatorId, origin }
        const value = { ...made, articleId: id, type: 'implicit', kind: 'namedPerson', sourceId: source.id } as const
        return { ...nothing, added: [{ table: 'mention', value }] }
      }
      const removal = { ...nothing, removed: [{ table: 'source' as const, value: source }] }
      const append = (by: Writer, change: Change, known: number) => {
        const { entry, touched } = by.entry(change)
        const heads = Object.fromEntries(touched.map((one) => [one, by.heads.get(one)]))
        return by.storage.append(entry, { heads, seen: known, summaries: [] })
      }
      await append(writer, naming(), seen)
      await expect(append(other, removal, seen)).rejects.toMatchObject({ name: 'ConflictError', rowIds: [source.id] })
      const later = await follow(disk, newId)
      const { head } = await storage.readLibrary(0)
      // Who has seen that it is named knows what he does: he has taken the mention along, or it is not his affair.
      await append(later, removal, head)
      const last = await follow(disk, newId)
      await expect(append(last, naming(), head)).rejects.toMatchObject({ rowIds: [source.id] })
      expect((await storage.readLibrary(0)).head).toBe(head + 1)
    })

    it('refuses a change of what another window has changed and changed back', async () => {
      const { disk, writer, newId, storage } = await start(make)
      const source = newNamedSource(writer.author, 'namedPerson', 'المسماري')
      const nothing = { added: [], updated: [], removed: [] }
      await writer.act({ ...nothing, added: [{ table: 'source', value: source }] })
      const other = await follow(disk, newId)
      const { head: seen } = await storage.readLibrary(0)
      const renamed = { ...source, role: 'الناطق' }
      const rename = (before: typeof source, after: typeof source): Change => ({
        ...nothing,
        updated: [{ table: 'source', before, after }],
      })
      await other.act(rename(source, renamed))
      await other.act(rename(renamed, source))
      const { entry } = writer.entry(rename(source, { ...source, role: 'العميد' }))
      const late = storage.append(entry, { heads: {}, seen, summaries: [] })
      await expect(late).rejects.toMatchObject({ name: 'ConflictError', rowIds: [source.id] })
    })

    it('fails what was made on an act that failed', async () => {
      const { disk, writer, newId, storage } = await start(make)
      const [a = '', b = ''] = await writer.bring(sentence, sentence)
      const other = await follow(disk, newId)
      await claimIn(writer, a)
      const [first, second, elsewhere] = await Promise.allSettled([
        claimIn(other, a),
        claimIn(other, a),
        claimIn(other, b),
      ])
      expect(first).toMatchObject({ status: 'rejected', reason: { articleIds: [a] } })
      expect(second).toMatchObject({ status: 'rejected', reason: { articleIds: [a] } })
      expect(elsewhere).toMatchObject({ status: 'rejected', reason: { articleIds: [a] } })
      expect((await storage.readLibrary(10)).head).toBe(2)
      await claimIn(writer, b)
      const again = await follow(disk, newId)
      await claimIn(again, a)
      expect((await storage.readLibrary(10)).head).toBe(4)
    })

    it('loses nothing when two windows write at once, each trying again', async () => {
      const { disk, writer, newId, storage } = await start(make)
      const id = await articleOf(writer)
      const work = async (): Promise<readonly string[]> => {
        const made: string[] = []
        while (made.length < 15) {
          const window = await follow(disk, newId)
          const { change, claimId } = markClaim(window.tables, window.author, id, [{ start: 0, end: 3 }])
          const failed = await window.act(change, id).catch((error: unknown) => error)
          if (failed instanceof ConflictError) continue
          made.push(claimId)
        }
        return made
      }
      const [mine, theirs] = await Promise.all([work(), work()])
      const rows = await readRows(storage, id)
      const claims = rows.filter(({ table }) => table === 'claim').map(({ value }) => value.id)
      expect(claims.toSorted()).toEqual([...mine, ...theirs].toSorted())
      expect((await storage.readLibrary(1)).head).toBe(31)
    })
  })
}
