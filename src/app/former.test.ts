import { expect, test } from 'vitest'
import { clearFormer } from './former.ts'

test('the former library stays for thirty days from when it was first seen, and the next one as long', async () => {
  const kept = new Map<string, unknown>()
  const settings = {
    get: (key: string) => kept.get(key),
    set: (key: string, value: unknown) => void kept.set(key, value),
  }
  let isThere = true
  const former = {
    isThere: async () => isThere,
    entries: async () => [],
    forget: async () => void (isThere = false),
  }
  const look = (day: string) => clearFormer(former, settings, `${day}T09:00:00.000Z`)
  await look('2026-01-01')
  await look('2026-01-30')
  expect(isThere).toBe(true)
  await look('2026-01-31')
  expect(isThere).toBe(false)
  isThere = true
  await look('2026-06-01')
  await look('2026-06-30')
  expect(isThere).toBe(true)
})
