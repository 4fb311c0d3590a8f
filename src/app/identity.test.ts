import * as v from 'valibot'
import { expect, test } from 'vitest'
import { idSchema } from '../core/entities.ts'
import { makeIdSource } from './identity.ts'

const random = (bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length; at++) bytes[at] = (at * 37 + 11) % 256
}

test('ids of one millisecond, and of a clock that steps back, still rise', () => {
  const times = [5000, 5000, 5000, 4000, 5001, 5001]
  const newId = makeIdSource(() => times.shift() ?? 5002, random)
  const ids = Array.from({ length: 6 }, newId)
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(6)
})

test('more ids in a millisecond than the counter holds borrow from the next', () => {
  const newId = makeIdSource(() => 7, random)
  const ids = Array.from({ length: 10_000 }, newId)
  expect(ids.toSorted()).toEqual(ids)
  for (const id of [ids[0], ids[5000]]) expect(v.is(idSchema, id)).toBe(true)
})

test('an id says its version and its variant', () => {
  expect(makeIdSource(() => Date.UTC(2026, 0), random)()).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
})
