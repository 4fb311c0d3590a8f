import { describe, expect, test } from 'vitest'
import { idMaker } from '../storage/acceptance/values.ts'
import { Writer } from '../storage/acceptance/writer.ts'
import { createMemoryStorage } from '../storage/memory.ts'
import type { CopyPlace, SecondCopy } from '../storage/second-copy.ts'
import { StorageError } from '../storage/storage.ts'
import { afterFailure, chooseOpening } from './opening.ts'

const never = (): Promise<never> => new Promise(() => undefined)
const copyAt = (place: CopyPlace, seq: number, arrival = place === 'here'): SecondCopy => ({
  place: async () => place,
  arrival: () => (arrival ? Promise.resolve() : never()),
  state: async () => ({ seq, id: 'x', bytes: 0, unreadable: 0 }),
  idAt: never,
  entries: never,
  append: never,
  replace: never,
  compact: never,
})
const pause = async (): Promise<void> => undefined
const full = async () => {
  const storage = createMemoryStorage()
  await new Writer(storage, idMaker()).bring('نص')
  return storage
}
const broken = (problem: StorageError['problem']) => () => Promise.reject(new StorageError(problem))

describe('a library', () => {
  test('with work in it is opened, whatever its copy', async () => {
    const storage = await full()
    expect(await chooseOpening(async () => storage, copyAt('elsewhere', 0), pause)).toEqual({ way: 'open', storage })
  })

  test('without anything is a first start only where the copy has nothing', async () => {
    const storage = createMemoryStorage()
    for (const copy of [copyAt('here', 0), copyAt('nowhere', 0)])
      expect(await chooseOpening(async () => storage, copy, pause)).toEqual({ way: 'open', storage })
    expect(await chooseOpening(async () => storage, copyAt('here', 7), pause)).toEqual({ way: 'recover', storage })
    expect(await chooseOpening(async () => storage, copyAt('elsewhere', 7, true), pause)).toEqual({
      way: 'recover',
      storage,
    })
  })

  test('that another window is beginning is opened when it has begun', async () => {
    const storage = createMemoryStorage()
    let looks = 0
    const begin = async (): Promise<void> => {
      if (++looks === 3) await new Writer(storage, idMaker()).bring('نص')
    }
    expect(await chooseOpening(async () => storage, copyAt('elsewhere', 0), begin)).toEqual({ way: 'open', storage })
    expect(looks).toBe(3)
  })

  test('that cannot be opened or read is recovered where there is a copy, and named where there is none', async () => {
    for (const problem of ['unavailable', 'failed', 'closed'] as const) {
      const opening = await chooseOpening(broken(problem), copyAt('here', 7), pause)
      expect(opening).toEqual({ way: 'recover', storage: undefined })
      expect(await chooseOpening(broken(problem), copyAt('nowhere', 0), pause)).toMatchObject({ way: 'cannot' })
    }
    const storage = { ...(await full()), readHead: broken('failed') }
    expect(await chooseOpening(async () => storage, copyAt('here', 7), pause)).toMatchObject({ way: 'recover' })
    const read = new StorageError('failed')
    expect(await afterFailure(read, copyAt('here', 7))).toEqual({ way: 'recover', storage: undefined })
  })

  test('of a newer program is not taken for a damaged one', async () => {
    for (const problem of ['newerVersion', 'blocked'] as const)
      expect(await chooseOpening(broken(problem), copyAt('here', 7), pause)).toMatchObject({ way: 'cannot' })
  })
})
