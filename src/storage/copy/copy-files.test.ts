import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idMaker } from '../acceptance/values.ts'
import { createMemoryStorage } from '../memory.ts'
import { Writer } from '../acceptance/writer.ts'
import { changeOf, stepArbitrary } from '../acceptance/random-acts.ts'
import type { JournalEntry } from '../storage.ts'
import { playEntries } from '../../core/play.ts'
import { createFrameCipher } from '../lock/frame-cipher.ts'
import { newDataKey } from '../lock/keyring.ts'
import { CopyFiles, type SyncFile } from './copy-files.ts'

/** A file in memory, of which a test sees what has reached the disk. */
class MemoryFile implements SyncFile {
  bytes = new Uint8Array()
  flushed = new Uint8Array()
  room = Infinity
  getSize = (): number => this.bytes.length
  read(buffer: Uint8Array, { at }: { at: number }): number {
    const part = this.bytes.subarray(at, at + buffer.length)
    buffer.set(part)
    return part.length
  }
  write(buffer: Uint8Array, { at }: { at: number }): number {
    const size = Math.min(buffer.length, Math.max(0, this.room - at))
    const next = new Uint8Array(Math.max(this.bytes.length, at + size))
    next.set(this.bytes)
    next.set(buffer.subarray(0, size), at)
    this.bytes = next
    return size
  }
  truncate(size: number): void {
    this.bytes = this.bytes.slice(0, size)
  }
  flush(): void {
    this.flushed = this.bytes.slice()
  }
}

const entriesOf = async (steps: readonly Parameters<typeof changeOf>[2][]): Promise<readonly JournalEntry[]> => {
  const storage = createMemoryStorage()
  const writer = new Writer(storage, idMaker())
  const ids = await writer.bring('قال المتحدث إن الطريق مفتوح 😀', 'سطر\nوآخر')
  for (const step of steps) {
    const articleId = ids[step.article % ids.length] ?? ''
    const change = changeOf(writer, articleId, step)
    if (change) await writer.act(change, articleId)
  }
  return (await storage.readLibrary(10_000)).recent
}

const picture = (entries: readonly JournalEntry[]): readonly string[] =>
  [...playEntries(entries).tables.everything()].map((row) => JSON.stringify(row)).toSorted()

const fill = (files: readonly [MemoryFile, MemoryFile], entries: readonly JournalEntry[]): CopyFiles => {
  const copy = new CopyFiles(files)
  copy.begin()
  copy.finish(0, '')
  for (const entry of entries) copy.append([entry])
  return copy
}
const twoFiles = (): [MemoryFile, MemoryFile] => [new MemoryFile(), new MemoryFile()]
const steps = fc.array(stepArbitrary, { minLength: 3, maxLength: 25 })

describe('the second copy', () => {
  test('says after being opened again what it said before, and plays to the same library', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (acts) => {
        const entries = await entriesOf(acts)
        const files = twoFiles()
        const copy = fill(files, entries)
        const again = new CopyFiles(files)
        expect(again.state).toEqual(copy.state)
        expect(again.state).toMatchObject({ seq: entries.length, id: entries.at(-1)?.id, unreadable: 0 })
        expect(again.entries).toEqual(entries)
        expect(again.idAt(1)).toBe(entries[0]?.id)
        expect(again.idAt(entries.length + 1)).toBeUndefined()
      }),
      { numRuns: 20 },
    )
  })

  test('is as full after it was made smaller, and can be added to', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(20), async (acts, at) => {
        const entries = await entriesOf(acts)
        const [first, rest] = [entries.slice(0, at + 1), entries.slice(at + 1)]
        const files = twoFiles()
        const copy = fill(files, first)
        expect(copy.compact(idMaker(9000), 0)).toBe(true)
        for (const entry of rest) copy.append([entry])
        const again = new CopyFiles(files)
        expect(again.state).toMatchObject({ seq: entries.length, id: entries.at(-1)?.id })
        expect(picture(again.entries)).toEqual(picture(entries))
        expect(again.idAt(first.length)).toBe(first.at(-1)?.id)
        // It does not grow for ever.
        expect(again.compact(idMaker(9500), 1_000_000)).toBe(false)
      }),
      { numRuns: 20 },
    )
  })

  test('ends at the first byte that is not what was written, wherever it is', async () => {
    const entries = await entriesOf([])
    const more = entries.flatMap((entry, at) => [entry, { ...entry, id: `${entry.id.slice(0, -2)}ff`, seq: at + 2 }])
    const files = twoFiles()
    fill(files, more)
    const whole = files.find((file) => file.bytes.length > 0)
    const bytes = whole?.bytes ?? new Uint8Array()
    for (let at = 0; at < bytes.length; at += 7) {
      const damaged = twoFiles()
      damaged[0].bytes = bytes.slice()
      damaged[0].bytes[at] = (damaged[0].bytes[at] ?? 0) ^ 0x41
      const copy = new CopyFiles(damaged)
      expect(copy.state.seq).toBeLessThan(more.length)
      expect(copy.state.unreadable).toBeGreaterThan(0)
      expect(copy.entries).toEqual(more.slice(0, copy.state.seq))
    }
  })

  test('loses only what was not whole when it is cut, and goes on from there', async () => {
    const entries = await entriesOf([])
    const [entry] = entries
    if (!entry) throw new Error('No entry')
    const files = twoFiles()
    fill(files, [entry])
    const at = files[0].bytes.length > 0 ? 0 : 1
    const size = files[at].bytes.length
    files[at].truncate(size - 3)
    const copy = new CopyFiles(files)
    expect(copy.state.seq).toBe(0)
    copy.append([entry])
    expect(files[at].bytes.length).toBe(size)
    expect(new CopyFiles(files).entries).toEqual([entry])
  })

  test('is the old one until the new one is whole, at whatever byte the power fails', async () => {
    const entries = await entriesOf([])
    const files = twoFiles()
    const copy = fill(files, entries)
    const before = files.map((file) => file.bytes.slice())
    copy.compact(idMaker(9000), 0)
    const made = files.find((file, at) => file.bytes.length > 0 && before[at]?.length === 0)?.bytes ?? new Uint8Array()
    const old = before.find((bytes) => bytes.length > 0) ?? new Uint8Array()
    for (let size = 0; size <= made.length; size += 11) {
      const cut = twoFiles()
      cut[0].bytes = old.slice()
      cut[1].bytes = made.slice(0, size)
      expect(picture(new CopyFiles(cut).entries)).toEqual(picture(entries))
    }
  })

  test('keeps what it has when the disk is full, and takes the entry when there is room', async () => {
    const entries = await entriesOf([])
    const [entry] = entries
    if (!entry) throw new Error('No entry')
    const files = twoFiles()
    const copy = fill(files, [entry])
    for (const file of files) file.room = file.bytes.length + 10
    const next = { ...entry, id: `${entry.id.slice(0, -2)}ff`, seq: 2 }
    expect(() => copy.append([next])).toThrow('The disk took nothing')
    expect(copy.state.seq).toBe(1)
    for (const file of files) file.room = Infinity
    copy.append([next])
    expect(new CopyFiles(files).entries).toEqual([entry, next])
  })

  test('is on the disk when append returns', async () => {
    const entries = await entriesOf([])
    const files = twoFiles()
    fill(files, entries)
    for (const file of files) expect(file.flushed).toEqual(file.bytes)
  })
})

describe('the second copy of a locked library', () => {
  test('says what the plain one says, and holds nothing readable', async () => {
    const entries = await entriesOf([])
    const cipher = createFrameCipher(newDataKey())
    const files = twoFiles()
    const copy = new CopyFiles(files, cipher)
    copy.begin()
    copy.finish(0, '')
    for (const entry of entries) copy.append([entry])
    copy.compact(idMaker(9000), 0)
    expect(picture(new CopyFiles(files, cipher).entries)).toEqual(picture(entries))
    const written = files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('')
    for (const needle of ['المتحدث', 'entry', entries[0]?.id ?? '']) expect(written).not.toContain(needle)
    expect(new CopyFiles(files, createFrameCipher(newDataKey())).state).toMatchObject({ seq: 0 })
  })
})
