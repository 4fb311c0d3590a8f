import { expect, test } from 'vitest'
import { makeLibrary } from '../../core/testing/library/library.ts'
import { createMemoryStorage } from '../../storage/memory.ts'
import { createMemoryWindows, MemoryBus } from '../../storage/memory-windows.ts'
import { Session } from '../session.ts'
import { fillStorage } from './fill-storage.ts'

test('a made-up library is written to a store and opens as one that people made', async () => {
  const plan = { seed: 3, articles: 120, sources: 100, wordsPerArticle: 80, claimsPerArticle: 3 }
  const storage = createMemoryStorage()
  const library = makeLibrary(plan)
  await fillStorage(storage, library, plan)
  let ids = 0
  const session = await Session.open({
    storage,
    windows: createMemoryWindows(new MemoryBus(), 'window'),
    now: () => '2026-01-01T00:00:00.000Z',
    newId: () => `01990000-0000-7000-8000-${String(++ids).padStart(12, '0')}`,
    sha256: () => '',
    later: () => undefined,
  })
  expect(session.summaries.size).toBe(plan.articles)
  const { id, told } = library.article(105)
  await session.openArticle(id)
  expect([...session.tables.claimsInArticle(id)].map((claim) => claim.id)).toEqual(
    expect.arrayContaining(told.map(({ claimId }) => claimId)),
  )
  expect(session.summaries.get(id)?.counts.claims).toBeGreaterThanOrEqual(plan.claimsPerArticle)
})
