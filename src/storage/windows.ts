import type { Id, Row } from '../core/entities.ts'
import type { JournalEntry } from './storage.ts'

/** What a window had written into an entry when the act of another, of the same instant, wrote something else there. */
export interface Overtaken {
  /** The entry as it was with what it had written. */
  readonly row: Row
  /** The fields that say something else now. */
  readonly fields: readonly string[]
  /** The window that had written them. */
  readonly windowId: Id
}

/** What one window tells the others of the same library. */
export type Announcement =
  | { readonly type: 'entry'; readonly entry: JournalEntry }
  | { readonly type: 'setting'; readonly key: string; readonly value: unknown }
  /** What others had written has something else in its place, which was written without knowing of it. */
  | { readonly type: 'overtook'; readonly overtaken: readonly Overtaken[] }
  /** What is on the disk was replaced as a whole: every window begins anew. */
  | { readonly type: 'replaced' }
  /** The library is about to be moved: every other window begins anew, and waits until that is done. */
  | { readonly type: 'moving' }
  /** The library is locked: every window forgets it. */
  | { readonly type: 'lock' }
  /** Somebody works in another window: this one need not lock itself. */
  | { readonly type: 'awake' }
  | { readonly type: 'takeOver'; readonly articleId: Id; readonly windowId: Id }

/** An article held by this window: only the holder writes to it. */
export interface ArticleLock {
  /** Lets go; a window that waits gets the article. */
  release(): void
}

/** The other windows of this library. */
export interface Windows {
  /** This window's id, fresh at every start. */
  readonly id: Id
  /** Takes an article for writing, or resolves to undefined when another window holds it. */
  hold(articleId: Id): Promise<ArticleLock | undefined>
  /** Waits until the article is free and takes it; `signal` ends the wait with undefined. */
  waitFor(articleId: Id, signal: AbortSignal): Promise<ArticleLock | undefined>
  /** Ids of the windows that are open now, this one among them. */
  open(): Promise<ReadonlySet<Id>>
  /** Does what only one window may do at a time, after whichever window does it now. */
  alone<T>(what: string, work: () => Promise<T>): Promise<T>
  announce(announcement: Announcement): void
  listen(listener: (announcement: Announcement) => void): () => void
  close(): void
}
