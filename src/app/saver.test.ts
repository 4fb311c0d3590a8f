import { describe, expect, test } from 'vitest'
import { StorageError, type Entry, type Storage } from '../storage/storage.ts'
import { createMemoryStorage } from '../storage/memory.ts'
import { Saver, type SaveStatus } from './saver.ts'

const entry = (id: string): Entry => ({
  id,
  at: '2026-01-01T00:00:00.000Z',
  annotatorId: 'a',
  windowId: 'w',
  label: { act: 'x' },
  change: { added: [], updated: [], removed: [] },
  homes: {},
})
const options = { heads: {}, summaries: [] }

/** A disk on which each write waits until the test says how it ends. */
const makeDisk = () => {
  const writes: { readonly id: string; readonly end: (error?: StorageError) => void }[] = []
  const storage: Storage = {
    ...createMemoryStorage(),
    append: ({ id }) =>
      new Promise((resolve, reject) => {
        writes.push({ id, end: (error) => (error ? reject(error) : resolve({ seq: writes.length })) })
      }),
  }
  const later: { readonly after: number; readonly run: () => void }[] = []
  const seen: SaveStatus['state'][] = []
  const saver = new Saver(storage, {
    saved: () => undefined,
    overtaken: async () => undefined,
    statusChanged: ({ state }) => seen.push(state),
    later: (after, run) => later.push({ after, run }),
  })
  return { saver, writes, later, seen }
}
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

describe('a write that fails', () => {
  test('is said, kept and tried again by itself, each time later, until it is on disk', async () => {
    const { saver, writes, later } = makeDisk()
    saver.save(entry('one'), options)
    writes[0]?.end(new StorageError('quota'))
    await turn()
    expect(saver.status).toEqual({ state: 'failed', pending: 1, problem: 'quota' })
    saver.save(entry('two'), options)
    expect(writes).toHaveLength(1)
    expect(later.map(({ after }) => after)).toEqual([1000])
    later[0]?.run()
    expect(writes.map(({ id }) => id)).toEqual(['one', 'one', 'two'])
    writes[1]?.end(new StorageError('failed'))
    writes[2]?.end(new StorageError('failed'))
    await turn()
    expect(later.map(({ after }) => after)).toEqual([1000, 2000])
    later[1]?.run()
    writes[3]?.end()
    writes[4]?.end()
    await turn()
    expect(saver.status).toEqual({ state: 'saved' })
    expect(saver.unsaved).toEqual([])
  })

  test('is tried again also when another was still on its way as its time came', async () => {
    const { saver, writes, later } = makeDisk()
    saver.save(entry('one'), options)
    saver.save(entry('two'), options)
    writes[0]?.end(new StorageError('closed'))
    await turn()
    later[0]?.run()
    expect(writes).toHaveLength(2)
    writes[1]?.end(new StorageError('closed'))
    await turn()
    later[1]?.run()
    expect(writes.map(({ id }) => id)).toEqual(['one', 'two', 'one', 'two'])
    writes[2]?.end()
    writes[3]?.end()
    await turn()
    expect(saver.status.state).toBe('saved')
  })

  test('never shows as saved in between', async () => {
    const { saver, writes, seen } = makeDisk()
    saver.save(entry('one'), options)
    writes[0]?.end(new StorageError('quota'))
    await turn()
    saver.retry()
    writes[1]?.end(new StorageError('quota'))
    await turn()
    expect(seen).not.toContain('saved')
  })
})
