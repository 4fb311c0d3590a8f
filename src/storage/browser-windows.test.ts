import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { describeWindowsTogether } from './acceptance/together.ts'
import { createBrowserWindows } from './browser-windows.ts'

/** As much of the Web Locks API as is used, since Node 20 has none. */
class FakeLocks {
  private readonly held = new Set<string>()
  private readonly queue: { name: string; run: () => void }[] = []

  request(
    name: string,
    options: LockOptions,
    granted: (lock: Lock | null) => Promise<void> | undefined,
  ): Promise<void> {
    if (this.held.has(name) && options.ifAvailable) return Promise.resolve(granted(null))
    return new Promise((resolve, reject) => {
      const { signal } = options
      if (signal?.aborted) return reject(signal.reason)
      const run = (): void => {
        this.held.add(name)
        const done = granted({ name, mode: 'exclusive' }) ?? Promise.resolve()
        void this.freeAfter(name, done).then(resolve)
      }
      if (!this.held.has(name)) return run()
      const waiter = { name, run }
      this.queue.push(waiter)
      signal?.addEventListener('abort', () => {
        const at = this.queue.indexOf(waiter)
        if (at < 0) return
        this.queue.splice(at, 1)
        reject(signal.reason)
      })
    })
  }

  private async freeAfter(name: string, done: Promise<void>): Promise<void> {
    await done
    this.held.delete(name)
    const next = this.queue.findIndex((waiter) => waiter.name === name)
    if (next >= 0) this.queue.splice(next, 1)[0]?.run()
  }

  async query(): Promise<LockManagerSnapshot> {
    return { held: [...this.held].map((name) => ({ name })), pending: [] }
  }
}

let libraries = 0

describe('with locks', () => {
  beforeEach(() => vi.stubGlobal('navigator', { locks: new FakeLocks() }))
  afterEach(() => vi.unstubAllGlobals())
  describeWindowsTogether('windows of a browser', () => {
    const library = `together-${++libraries}`
    return (id) => createBrowserWindows(library, id)
  })
})

describe('without locks', () => {
  beforeEach(() => vi.stubGlobal('navigator', {}))
  afterEach(() => vi.unstubAllGlobals())

  it('believes that it is alone', async () => {
    const windows = createBrowserWindows('alone', 'a')
    const held = await windows.hold('article')
    expect(held).toBeDefined()
    expect(await windows.hold('article')).toBeUndefined()
    held?.release()
    expect(await windows.waitFor('article', new AbortController().signal)).toBeDefined()
    expect(await windows.open()).toEqual(new Set(['a']))
    windows.close()
  })
})
