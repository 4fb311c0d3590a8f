import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleDigest, Storage } from '../storage.ts'
import { articleOf, claimIn, sentence, start, type Disk } from './kit.ts'

const digestFor = (id: string, heads: ArticleDigest['heads']): ArticleDigest => ({
  id,
  rule: '1',
  at: '2026-01-01T00:00:00.000Z',
  heads,
  claims: [],
})

const allDigests = async (storage: Storage): Promise<readonly ArticleDigest[]> => {
  const found: ArticleDigest[] = []
  for await (const batch of storage.readDigests()) found.push(...batch)
  return found
}

export const describeFiles = (name: string, make: () => Disk): void => {
  describe(`${name}: what the review keeps of articles`, () => {
    it('gives it back until the article changes', async () => {
      const { disk, writer, storage } = await start(make)
      const [a = '', b = ''] = await writer.bring(sentence, sentence)
      const head = writer.heads.get(a) ?? ''
      await storage.writeDigests([digestFor(a, { [a]: head }), digestFor(b, { [b]: head })])
      expect(await allDigests(await disk.connect())).toHaveLength(2)
      await claimIn(writer, a)
      expect((await allDigests(storage)).map(({ id }) => id).toSorted()).toEqual([b])
      const made = digestFor(a, { [a]: writer.heads.get(a) ?? '' })
      await storage.writeDigests([made])
      expect(await allDigests(storage)).toContainEqual(made)
    })

    it('holds it for outdated when an article that it reaches into changes', async () => {
      const { writer, storage } = await start(make)
      const [a = '', b = ''] = await writer.bring(sentence, sentence)
      const head = writer.heads.get(a) ?? ''
      await storage.writeDigests([digestFor(a, { [a]: head, [b]: head })])
      await claimIn(writer, b)
      expect(await allDigests(storage)).toEqual([])
    })

    it('compares what was done since the last comparison, in whatever order', async () => {
      const { disk, writer, storage } = await start(make)
      const ids = await writer.bring(...Array.from({ length: 6 }, () => sentence))
      const fresh = (id: string): ArticleDigest => digestFor(id, { [id]: writer.heads.get(id) ?? '' })
      await storage.writeDigests(ids.map(fresh))
      const outdated = new Set<string>()
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.constantFrom('claim', 'write', 'read', 'connect'), fc.nat(5)), { maxLength: 12 }),
          async (steps) => {
            for (const [step, at] of steps) {
              const id = ids[at] ?? ''
              if (step === 'claim') {
                await claimIn(writer, id)
                outdated.add(id)
              } else if (step === 'write') {
                await storage.writeDigests([fresh(id)])
                outdated.delete(id)
              } else {
                const read = await allDigests(step === 'read' ? storage : await disk.connect())
                expect(read.map((digest) => digest.id).toSorted()).toEqual(
                  ids.filter((one) => !outdated.has(one)).toSorted(),
                )
              }
            }
          },
        ),
        { numRuns: 15 },
      )
    })

    it('is not written where another window has been faster', async () => {
      const { writer, storage } = await start(make)
      const [a = ''] = await writer.bring(sentence)
      const late = digestFor(a, { [a]: writer.heads.get(a) ?? '' })
      await claimIn(writer, a)
      await storage.writeDigests([late])
      expect(await allDigests(storage)).toEqual([])
      expect(await allDigests(storage)).toEqual([])
    })

    it('reads more than a batch', async () => {
      const { storage } = await start(make)
      const ids = Array.from({ length: 600 }, (_, at) => `article-${String(at).padStart(4, '0')}`)
      await storage.writeDigests(ids.map((id) => digestFor(id, {})))
      expect((await allDigests(storage)).map(({ id }) => id).toSorted()).toEqual(ids)
    })
  })

  describe(`${name}: files that evidence rests on`, () => {
    it('come back byte for byte, in another window too', async () => {
      const { disk, storage } = await start(make)
      const bytes = Uint8Array.from([0, 255, 1, 254])
      await storage.writeAttachment('hash', bytes)
      bytes.fill(7)
      const later = await disk.connect()
      expect([...((await later.readAttachment('hash')) ?? [])]).toEqual([0, 255, 1, 254])
      expect(await later.readAttachment('other')).toBeUndefined()
      expect(await later.listAttachments()).toEqual([{ sha256: 'hash', size: 4 }])
    })

    it('are written once, whoever brings them again', async () => {
      const { storage } = await start(make)
      await storage.writeAttachment('hash', Uint8Array.from([1]))
      await storage.writeAttachment('hash', Uint8Array.from([2, 3]))
      expect(await storage.listAttachments()).toEqual([{ sha256: 'hash', size: 1 }])
      expect([...((await storage.readAttachment('hash')) ?? [])]).toEqual([1])
    })

    it('go when they are taken off, and only those', async () => {
      const { disk, storage } = await start(make)
      for (const name of ['one', 'other', 'third']) await storage.writeAttachment(name, Uint8Array.from([1]))
      await storage.removeAttachments(['one', 'never there', 'third'])
      expect(await (await disk.connect()).listAttachments()).toEqual([{ sha256: 'other', size: 1 }])
      await storage.writeAttachment('one', Uint8Array.from([2]))
      expect([...((await storage.readAttachment('one')) ?? [])]).toEqual([2])
    })

    it('are there beside articles that were there before', async () => {
      const { writer, storage } = await start(make)
      const id = await articleOf(writer)
      await storage.writeAttachment('hash', new Uint8Array(0))
      expect((await storage.readArticle(id)).rows).not.toEqual([])
      expect(await storage.listAttachments()).toEqual([{ sha256: 'hash', size: 0 }])
    })
  })
}
