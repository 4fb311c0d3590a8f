import type { Id } from '../core/entities.ts'
import type { Announcement, ArticleLock, Windows } from './windows.ts'

type Release = () => void

/** The browser's lock manager, where it has one: it has none on pages that were not fetched securely. */
const lockManager = (): LockManager | undefined => ('locks' in navigator ? navigator.locks : undefined)

/** Locks of one window; what it holds or waits for ends with it. */
class Locks {
  private readonly manager = lockManager()
  private readonly held = new Set<Release>()
  private readonly alone = new Set<string>()
  private readonly closing = new AbortController()

  /** Takes a lock; undefined when it is not to be had, or when the wait was ended. */
  take(name: string, options: LockOptions): Promise<Release | undefined> {
    const { manager } = this
    if (!manager) return Promise.resolve(this.takeAlone(name))
    return new Promise((resolve, reject) => {
      const granted = (lock: Lock | null): Promise<void> | undefined => {
        if (!lock || this.closing.signal.aborted) {
          resolve(undefined)
          return undefined
        }
        return new Promise((free) => {
          this.held.add(free)
          resolve(() => {
            this.held.delete(free)
            free()
          })
        })
      }
      manager.request(name, options, granted).catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'AbortError') resolve(undefined)
        else reject(error instanceof Error ? error : new Error(String(error)))
      })
    })
  }

  /** Waits for a lock until `signal` or the end of this window. */
  wait(name: string, signal: AbortSignal): Promise<Release | undefined> {
    return this.take(name, { signal: AbortSignal.any([signal, this.closing.signal]) })
  }

  private takeAlone(name: string): Release | undefined {
    if (this.alone.has(name)) return undefined
    this.alone.add(name)
    return () => this.alone.delete(name)
  }

  /** Names of the locks that are held anywhere. */
  async names(): Promise<readonly string[]> {
    const { held = [] } = (await this.manager?.query()) ?? {}
    return held.flatMap(({ name }) => name ?? [])
  }

  close(): void {
    this.closing.abort()
    for (const free of this.held) free()
    this.held.clear()
  }
}

/**
 * Does work that no window may start beside, after whichever window does such work now. Every start passes here, so
 * that none reads a library that is being moved.
 */
export const passGate = async (libraryName: string, work: () => Promise<void>): Promise<void> => {
  const manager = lockManager()
  if (manager) await manager.request(`isnad:${libraryName}:gate`, work)
  else await work()
}

/**
 * The windows of one library in this browser: a lock for each article that is written, a lock for as long as the
 * window lives, and a channel. A browser gives the locks of a window that crashed to the next.
 *
 * Without locks (pages fetched without encryption from another machine) every window believes that it is alone; the
 * storage still refuses what was made on something that another has changed, so that nothing is overwritten.
 */
export const createBrowserWindows = (libraryName: string, id: Id): Windows => {
  const windowPrefix = `isnad:${libraryName}:window:`
  const articleLock = (articleId: Id): string => `isnad:${libraryName}:article:${articleId}`
  const locks = new Locks()
  const channel = new BroadcastChannel(`isnad:${libraryName}`)
  const listeners = new Set<(announcement: Announcement) => void>()
  const alive = locks.take(windowPrefix + id, {})
  channel.addEventListener('message', ({ data }: MessageEvent<Announcement>) => {
    for (const listener of listeners) listener(data)
  })
  const asLock = (release: Release | undefined): ArticleLock | undefined => release && { release }

  return {
    id,
    hold: async (articleId) => asLock(await locks.take(articleLock(articleId), { ifAvailable: true })),
    waitFor: async (articleId, signal) => asLock(await locks.wait(articleLock(articleId), signal)),
    async open() {
      await alive
      const names = (await locks.names()).filter((name) => name.startsWith(windowPrefix))
      return new Set([id, ...names.map((name) => name.slice(windowPrefix.length))])
    },
    async alone(what, work) {
      const release = await locks.take(`isnad:${libraryName}:alone:${what}`, {})
      try {
        return await work()
      } finally {
        release?.()
      }
    },
    announce: (announcement) => channel.postMessage(announcement),
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      locks.close()
      channel.close()
    },
  }
}
