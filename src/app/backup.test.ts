import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Row } from '../core/entities.ts'
import { newNamedSource } from '../core/operations/article.ts'
import { idMaker } from '../storage/acceptance/values.ts'
import { Writer } from '../storage/acceptance/writer.ts'
import { createMemoryDisk, createMemoryStorage } from '../storage/memory.ts'
import type { Storage } from '../storage/storage.ts'
import { firstStart } from './first-start.ts'
import { checkBackup, makeBackup, previewBackup, restoreBackup } from './backup.ts'

const head = { madeAt: '2026-11-22T07:00:00.000Z', program: '0.1.0', title: 'ليبيا / 2026' }
const sha256 = (data: string | Uint8Array): string => `hash of ${data.length}`

const fill = async (disk = createMemoryDisk()) => {
  const storage = createMemoryStorage(disk)
  const writer = new Writer(storage, idMaker())
  const now = (): string => '2026-01-01T00:00:00.000Z'
  await writer.act(firstStart({ newId: writer.newId, now }).change)
  await writer.bring('قال المتحدث إن الطريق مفتوح 😀', 'نص\u0000 فيه \ud800 وحده')
  await storage.writeSetting('theme', 'dark')
  await storage.writeAttachment('hash of 3', Uint8Array.from([0, 255, 10]))
  return storage
}
const make = (storage: Storage) => makeBackup(storage, head, sha256)
const bytesOf = async (content: Blob): Promise<Uint8Array> => new Uint8Array(await content.arrayBuffer())

describe('a backup', () => {
  test('carries everything, and comes back as it was', async () => {
    const storage = await fill()
    const made = await make(storage)
    expect(made.name).toMatch(/^ليبيا.*2026-11-22 07-00\.isnad-backup$/)
    expect(made.holding).toMatchObject({ articles: 2, acts: 2 })
    const { contents } = previewBackup(await bytesOf(made.content))
    const other = createMemoryStorage()
    await restoreBackup(other, contents, sha256)
    expect(await other.readJournal(0, 99)).toEqual(await storage.readJournal(0, 99))
    expect(await other.readSettings()).toEqual({ theme: 'dark' })
    expect(await other.readAttachment('hash of 3')).toEqual(Uint8Array.from([0, 255, 10]))
    const { summaries } = await other.readLibrary(0)
    expect(summaries).toHaveLength(2)
    expect((await make(other)).content.size).toBe(made.content.size)
  })

  test.each<[string, (kept: Storage) => Partial<Storage>]>([
    [
      'an act is missing',
      (kept) => ({ readJournal: async (after, most) => (await kept.readJournal(after, most)).slice(0, -1) }),
    ],
    [
      'a row of an article is not what its acts made',
      (kept) => ({
        readArticle: async (id) => {
          const there = await kept.readArticle(id)
          const rows = there.rows.map((row) => ({ ...row, value: { ...row.value, text: 'x' } }) as Row)
          return { ...there, rows }
        },
      }),
    ],
    [
      'an article has a row more',
      (kept) => ({
        readArticle: async (id) => {
          const there = await kept.readArticle(id)
          return { ...there, rows: [...there.rows, ...there.rows] }
        },
      }),
    ],
    [
      'a row of the library is gone',
      (kept) => ({
        readLibrary: async (recent) => {
          const library = await kept.readLibrary(recent)
          return { ...library, rows: library.rows.slice(1) }
        },
      }),
    ],
    ['a file is not what its name says', () => ({ readAttachment: async () => Uint8Array.from([1]) })],
    ['a file cannot be read', () => ({ readAttachment: async () => undefined })],
  ])('is not handed over when it is not what the library has: %s', async (_, broken) => {
    const storage = await fill()
    await expect(make({ ...storage, ...broken(storage) })).rejects.toMatchObject({ name: 'UnlikeLibrary' })
  })

  test('is handed over also when somebody works on meanwhile', async () => {
    const disk = createMemoryDisk()
    const storage = await fill(disk)
    let worked = false
    const working: Storage = {
      ...storage,
      readLibrary: async (recent) => {
        if (!worked) {
          worked = true
          const other = new Writer(createMemoryStorage(disk), () => '00000000-0000-7000-8000-000000000099')
          await other.act({
            added: [{ table: 'source', value: newNamedSource(other.author, 'namedPerson', 'x') }],
            updated: [],
            removed: [],
          })
        }
        return storage.readLibrary(recent)
      },
    }
    expect((await make(working)).holding).toMatchObject({ acts: 2, sources: 0 })
    expect((await make(storage)).holding).toMatchObject({ acts: 3, sources: 1 })
  })

  test('with one byte changed, cut anywhere, or of something else is refused', async () => {
    const { content } = await make(await fill())
    const bytes = await bytesOf(content)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = bytes.slice()
        changed[at] = (changed[at] ?? 0) ^ by
        await expect(checkBackup(new Blob([changed]))).rejects.toMatchObject({ name: 'BackupError' })
        await expect(checkBackup(new Blob([bytes.slice(0, at)]))).rejects.toMatchObject({ name: 'BackupError' })
      }),
      { numRuns: 200 },
    )
    expect(() => previewBackup(new TextEncoder().encode('{"format":"isnad"}'))).toThrow('notBackup')
    expect(() => previewBackup(new TextEncoder().encode('ISNAD BACKUP 2\n…'))).toThrow('newer')
  })
})
