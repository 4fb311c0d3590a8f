import type { Change } from '../core/change.ts'
import type { Id } from '../core/entities.ts'
import type { ActLabel } from '../storage/storage.ts'
import type { Overtaken } from '../storage/windows.ts'

export type { ActLabel }
export type { StorageProblem } from '../storage/storage.ts'

/** What the session tells those who show it. Events come after the fact: the tables already say the new state. */
export type SessionEvent =
  | {
      readonly type: 'change'
      readonly change: Change
      readonly articleIds: ReadonlySet<Id>
      readonly label: ActLabel
      readonly how: 'act' | 'undo' | 'redo' | 'window'
    }
  /** Rows were read in or let go. */
  | { readonly type: 'loaded'; readonly articleId: Id }
  /** Everything was read anew from the device. */
  | { readonly type: 'reloaded' }
  | { readonly type: 'summary'; readonly articleId: Id }
  | { readonly type: 'status' }
  | { readonly type: 'lock'; readonly articleId: Id; readonly writable: boolean }
  | { readonly type: 'setting'; readonly key: string }
  /** Acts of this window that another window's work left no place for; they were not carried out. */
  | { readonly type: 'lost'; readonly labels: readonly ActLabel[] }
  /** What this window had written has something else in its place, which another wrote at the same instant. */
  | { readonly type: 'overtaken'; readonly overtaken: readonly Overtaken[] }
  /** A newer program has changed how the library lies on the disk: this window writes to it no more. */
  | { readonly type: 'outdated' }
  /** The browser has erased the library under this window. */
  | { readonly type: 'erased' }

/** A list of listeners that may change while it is called. */
export class Listeners<E> {
  private readonly listeners = new Set<(event: E) => void>()

  /** Adds a listener; the result takes it away again. */
  add(listener: (event: E) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  tell(event: E): void {
    for (const listener of [...this.listeners]) listener(event)
  }
}
