import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, test } from 'vitest'
import { describeStorage } from '../acceptance.ts'
import { idMaker } from '../acceptance/values.ts'
import { Writer } from '../acceptance/writer.ts'
import { openIndexedDbStorage } from '../indexed-db.ts'
import { newDataKey } from './keyring.ts'
import { createSealedCodec } from './sealed-codec.ts'

let databases = 0

describeStorage('a locked IndexedDB', () => {
  const name = `locked-${++databases}`
  const codec = createSealedCodec(newDataKey())
  return { connect: () => openIndexedDbStorage(name, codec) }
})

const secret = 'قال الشاهد إن القافلة عبرت'
const file = 'ab'.repeat(32)

const fill = async (name: string, key?: Uint8Array) => {
  const storage = await openIndexedDbStorage(name, key && createSealedCodec(key))
  const writer = new Writer(storage, idMaker())
  const [articleId = ''] = await writer.bring(secret)
  await storage.fold(articleId)
  await storage.writeSetting('reading position', { secret })
  await storage.writeAttachment(file, new TextEncoder().encode(secret))
  return { storage, articleId, needles: [secret, articleId, file, 'reading position'] }
}

/** Everything that a database has, as one text; bytes as the letters that they would be. */
const everythingIn = async (name: string): Promise<string> => {
  const database = await openDB(name)
  const texts: string[] = []
  const add = (value: unknown): void => {
    if (value instanceof Uint8Array)
      texts.push(new TextDecoder().decode(value), new TextDecoder('utf-16').decode(value))
    else if (typeof value === 'object' && value !== null)
      for (const [field, held] of Object.entries(value)) {
        texts.push(field)
        add(held)
      }
    else texts.push(String(value))
  }
  for (const store of database.objectStoreNames) {
    add(await database.getAll(store))
    add(await database.getAllKeys(store))
  }
  database.close()
  return texts.join('\n')
}

describe('rows under a key', () => {
  test('have nothing of what they say, nor of what they are called; without one they do', async () => {
    const locked = await fill('needles locked', newDataKey())
    const written = await everythingIn('needles locked')
    for (const needle of locked.needles) expect(written).not.toContain(needle)
    const plain = await fill('needles plain')
    const readable = await everythingIn('needles plain')
    for (const needle of plain.needles) expect(readable).toContain(needle)
  })

  test('are refused when a byte is altered, when they are put elsewhere, and under another key', async () => {
    const key = newDataKey()
    const { storage, articleId } = await fill('altered', key)
    const other = await openIndexedDbStorage('altered', createSealedCodec(newDataKey()))
    await expect(other.readSettings()).rejects.toMatchObject({ problem: 'altered' })
    const raw = await openDB('altered')
    const [stored] = await raw.getAll('settings')
    for (let at = 0; at < stored.sealed.length; at++) {
      const changed = stored.sealed.slice()
      changed[at] ^= 1
      await raw.put('settings', { ...stored, sealed: changed })
      await expect(storage.readSettings()).rejects.toMatchObject({ problem: 'altered' })
    }
    await raw.put('settings', { ...stored, key: 'elsewhere' })
    await expect(storage.readSettings()).rejects.toMatchObject({ problem: 'altered' })
    await raw.delete('settings', 'elsewhere')
    await raw.put('settings', stored)
    expect(await storage.readSettings()).toEqual({ 'reading position': { secret } })

    await raw.put('settings', { key: stored.key, value: 'plain' })
    await expect(storage.readSettings()).rejects.toMatchObject({ problem: 'altered' })
    const [text] = await raw.getAll('texts')
    await raw.put('texts', { ...text, sealed: stored.sealed })
    await expect(storage.readArticle(articleId)).rejects.toMatchObject({ problem: 'altered' })
    raw.close()
  })
})
