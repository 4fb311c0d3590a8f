import { expect, test } from 'vitest'
import { idMaker } from '../storage/acceptance/values.ts'
import { Writer } from '../storage/acceptance/writer.ts'
import { createMemoryStorage } from '../storage/memory.ts'
import { firstStart } from './first-start.ts'
import { clearUnusedFiles, takeUpFile } from './unused-files.ts'

const at = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString()
const makeSettings = () => {
  const values = new Map<string, unknown>()
  return { get: (key: string) => values.get(key), set: (key: string, value: unknown) => void values.set(key, value) }
}
const [named, abandoned] = ['a'.repeat(64), 'b'.repeat(64)]

/** A library in which evidence with a file was put and removed, and a file that was chosen and never saved. */
const fill = async () => {
  const storage = createMemoryStorage()
  const writer = new Writer(storage, idMaker())
  const first = firstStart({ newId: writer.newId, now: () => at(0) })
  await writer.act(first.change)
  const [home = ''] = await writer.bring('قال المتحدث إن الطريق مفتوح')
  const value = {
    ...{
      id: writer.newId(),
      createdAt: at(0),
      modifiedAt: at(0),
      annotatorId: writer.newId(),
      origin: 'human' as const,
    },
    ...{ claimId: writer.newId(), stance: 'supports' as const, kind: 'document' as const, title: 'بيان' },
    locator: { fileName: 'بيان.pdf', fileSha256: named },
  }
  const nothing = { added: [], updated: [], removed: [] }
  await writer.act({ ...nothing, added: [{ table: 'evidence', value }] }, home)
  await writer.act({ ...nothing, removed: [{ table: 'evidence', value }] }, home)
  for (const sha256 of [named, abandoned]) await storage.writeAttachment(sha256, Uint8Array.from([1]))
  const files = async () => (await storage.listAttachments()).map(({ sha256 }) => sha256)
  return { storage, settings: makeSettings(), files }
}

test('a file that no act names goes after thirty days; one that the history leads back to stays', async () => {
  const { storage, settings, files } = await fill()
  expect(await clearUnusedFiles(storage, settings, at(0))).toBe(0)
  expect(await clearUnusedFiles(storage, settings, at(29))).toBe(0)
  expect(await files()).toEqual([named, abandoned])
  expect(await clearUnusedFiles(storage, settings, at(37))).toBe(1)
  expect(await files()).toEqual([named])
  expect(await clearUnusedFiles(storage, settings, at(400))).toBe(0)
  expect(await files()).toEqual([named])
})

test('a file that somebody chooses again begins anew, even while the journal is read through', async () => {
  const { storage, settings, files } = await fill()
  await clearUnusedFiles(storage, settings, at(0))
  const clearing = clearUnusedFiles(storage, settings, at(31))
  takeUpFile(settings, abandoned)
  expect(await clearing).toBe(0)
  expect(await clearUnusedFiles(storage, settings, at(60))).toBe(0)
  expect(await files()).toEqual([named, abandoned])
  expect(await clearUnusedFiles(storage, settings, at(68))).toBe(1)
})

test('it looks once in a week', async () => {
  const { storage, settings, files } = await fill()
  await clearUnusedFiles(storage, settings, at(0))
  await clearUnusedFiles(storage, settings, at(28))
  expect(await clearUnusedFiles(storage, settings, at(32))).toBe(0)
  expect(await files()).toHaveLength(2)
  expect(await clearUnusedFiles(storage, settings, at(35))).toBe(1)
})
