import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../core/entities.ts'
import { makeSplice } from '../core/splice.ts'
import { createMemoryStorage } from '../storage/memory.ts'
import { createMemoryWindows, MemoryBus } from '../storage/memory-windows.ts'
import type { Summary } from '../storage/storage.ts'
import { correct, mark } from './desk/marking.ts'
import { makeIdSource } from './identity.ts'
import { Session } from './session.ts'
import { addTexts } from './testing/add-texts.ts'
import { utf8 } from './testing/open-session.ts'

const text = 'خبر\nقال مصدر إن المضخة سليمة.'
const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** A window whose clock the test moves, and what it had the storage do with an article's line and pages. */
const openAt = async () => {
  const storage = createMemoryStorage()
  const did: string[] = []
  const kept = new Map<Id, Summary>()
  let time = 0
  let waiting: { readonly at: number; readonly run: () => void }[] = []
  const newId = makeIdSource(
    () => time,
    (bytes) => bytes.fill(7),
  )
  const session = await Session.open({
    storage: {
      ...storage,
      describe: async (id, summary) => {
        did.push('describe')
        kept.set(id, summary)
      },
      fold: async (id, summary) => {
        did.push('fold')
        if (summary) kept.set(id, summary)
      },
    },
    windows: createMemoryWindows(new MemoryBus(), newId()),
    now: () => new Date((time += 1)).toISOString(),
    newId,
    sha256,
    later: (milliseconds, run) => waiting.push({ at: time + milliseconds, run }),
  })
  await addTexts(session, [{ bytes: utf8(text) }])
  const [article] = session.tables.all('article')
  const id = article?.id ?? ''
  await session.openArticle(id)
  const pass = (seconds: number): void => {
    time += seconds * 1000
    const due = waiting.filter(({ at }) => at <= time)
    waiting = waiting.filter(({ at }) => at > time)
    for (const { run } of due) run()
  }
  pass(60)
  did.length = 0
  return { session, id, pass, did, kept }
}

describe('an article that was worked on', () => {
  let window: Awaited<ReturnType<typeof openAt>>
  const act = (): void => void mark(window.session, window.id, { start: 4, end: 12 })
  beforeEach(async () => {
    window = await openAt()
  })

  it('is counted when it is left alone for a moment, and folded once when for longer', () => {
    const { pass, did, kept, id } = window
    act()
    expect(did).toEqual([])
    pass(1.5)
    expect(did).toEqual(['describe'])
    expect(kept.get(id)?.counts.claims).toBe(1)
    act()
    pass(2)
    act()
    pass(2)
    expect(did).toEqual(['describe', 'describe', 'describe'])
    for (let second = 0; second < 30; second++) pass(1)
    expect(did).toEqual(['describe', 'describe', 'describe', 'fold'])
    expect(kept.get(id)?.counts.claims).toBe(3)
  })

  it('is folded in the end although somebody works on and on', () => {
    for (let second = 0; second < 60; second++) {
      act()
      window.pass(1)
    }
    expect(window.did.filter((what) => what === 'fold').length).toBeGreaterThan(0)
    expect(window.did.length).toBeLessThan(10)
  })

  it('is folded at once when it is closed', () => {
    act()
    window.session.closeArticle(window.id)
    expect(window.did).toEqual(['fold'])
    window.pass(60)
    expect(window.did).toEqual(['fold'])
  })

  it('has the hash of its text only when nobody writes in it', () => {
    const { session, id, pass, kept } = window
    const now = session.tables.get('text', id)
    if (!now) throw new Error('The text is there')
    correct(session, id, [makeSplice(now, 0, 0, 'هذا ')], 'typing', true)
    pass(1.5)
    expect(kept.get(id)?.textSha256).toBe('')
    pass(10)
    expect(kept.get(id)?.textSha256).toBe(sha256(session.tables.get('text', id)?.text ?? ''))
  })
})
