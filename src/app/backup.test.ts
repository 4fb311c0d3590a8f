import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idMaker } from '../storage/acceptance/values.ts'
import { Writer } from '../storage/acceptance/writer.ts'
import { createMemoryStorage } from '../storage/memory.ts'
import { firstStart } from './first-start.ts'
import { checkBackup, makeBackup, previewBackup, restoreBackup } from './backup.ts'

const head = { madeAt: '2026-11-22T07:00:00.000Z', program: '0.1.0', title: 'ليبيا / 2026' }
const sha256 = (data: string | Uint8Array): string => `hash of ${data.length}`

const fill = async () => {
  const storage = createMemoryStorage()
  const writer = new Writer(storage, idMaker())
  const now = (): string => '2026-01-01T00:00:00.000Z'
  await writer.act(firstStart({ newId: writer.newId, now }).change)
  await writer.bring('قال المتحدث إن الطريق مفتوح 😀', 'نص\u0000 فيه \ud800 وحده')
  await storage.writeSetting('theme', 'dark')
  await storage.writeAttachment('hash of 3', Uint8Array.from([0, 255, 10]))
  return storage
}
const bytesOf = async (content: Blob): Promise<Uint8Array> => new Uint8Array(await content.arrayBuffer())

describe('a backup', () => {
  test('carries everything, and comes back as it was', async () => {
    const storage = await fill()
    const made = await makeBackup(storage, head)
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
    expect((await makeBackup(other, head)).content.size).toBe(made.content.size)
  })

  test('with one byte changed, cut anywhere, or of something else is refused', async () => {
    const { content } = await makeBackup(await fill(), head)
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
