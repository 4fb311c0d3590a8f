import type { Id } from '../core/entities.ts'
import type { Announcement, ArticleLock, Windows } from './windows.ts'

interface Member {
  readonly id: Id
  readonly listeners: Set<(announcement: Announcement) => void>
}

interface Waiter {
  readonly owner: Member
  readonly grant: (lock: ArticleLock | undefined) => void
}

/** What several windows of a test have in common, as windows have the browser. */
export class MemoryBus {
  private readonly members = new Set<Member>()
  private readonly holders = new Map<Id, Member>()
  private readonly waiters = new Map<Id, readonly Waiter[]>()

  join(id: Id): Member {
    const member = { id, listeners: new Set<(announcement: Announcement) => void>() }
    this.members.add(member)
    return member
  }

  ids(): ReadonlySet<Id> {
    return new Set([...this.members].map(({ id }) => id))
  }

  /** The lock when it is free. */
  take(articleId: Id, owner: Member): ArticleLock | undefined {
    if (this.holders.has(articleId)) return undefined
    this.holders.set(articleId, owner)
    let free = false
    const release = (): void => {
      if (free) return
      free = true
      if (this.holders.get(articleId) === owner) this.pass(articleId)
    }
    return { release }
  }

  private pass(articleId: Id): void {
    this.holders.delete(articleId)
    const [next, ...rest] = this.waiters.get(articleId) ?? []
    this.waiters.set(articleId, rest)
    next?.grant(this.take(articleId, next.owner))
  }

  wait(articleId: Id, owner: Member, signal: AbortSignal): Promise<ArticleLock | undefined> {
    return new Promise((resolve) => {
      const waiter: Waiter = { owner, grant: resolve }
      this.waiters.set(articleId, [...(this.waiters.get(articleId) ?? []), waiter])
      signal.addEventListener('abort', () => this.dismiss(articleId, waiter))
    })
  }

  private dismiss(articleId: Id, waiter: Waiter): void {
    const waiters = this.waiters.get(articleId) ?? []
    if (!waiters.includes(waiter)) return
    this.waiters.set(
      articleId,
      waiters.filter((other) => other !== waiter),
    )
    waiter.grant(undefined)
  }

  /** Tells the others, each a copy, after the task that announced. */
  tell(from: Member, announcement: Announcement): void {
    if (!this.members.has(from)) return
    const copy = structuredClone(announcement)
    queueMicrotask(() => {
      for (const member of this.members) {
        if (member === from) continue
        for (const listener of member.listeners) listener(structuredClone(copy))
      }
    })
  }

  leave(member: Member): void {
    this.members.delete(member)
    for (const [articleId, waiters] of this.waiters) {
      for (const waiter of waiters) if (waiter.owner === member) this.dismiss(articleId, waiter)
    }
    for (const [articleId, holder] of this.holders) if (holder === member) this.pass(articleId)
  }
}

/** Windows of one library without a browser, for tests: all on one bus. */
export const createMemoryWindows = (bus: MemoryBus, id: Id): Windows => {
  const member = bus.join(id)
  return {
    id,
    hold: async (articleId) => bus.take(articleId, member),
    async waitFor(articleId, signal) {
      if (signal.aborted) return undefined
      return bus.take(articleId, member) ?? bus.wait(articleId, member, signal)
    },
    open: async () => bus.ids(),
    async alone(what, work) {
      const name = `alone ${what}`
      const lock = bus.take(name, member) ?? (await bus.wait(name, member, new AbortController().signal))
      try {
        return await work()
      } finally {
        lock?.release()
      }
    },
    announce: (announcement) => bus.tell(member, announcement),
    listen(listener) {
      member.listeners.add(listener)
      return () => member.listeners.delete(listener)
    },
    close: () => bus.leave(member),
  }
}
