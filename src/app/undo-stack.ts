import type { Id } from '../core/entities.ts'
import type { ActLabel, JournalEntry, Storage } from '../storage/storage.ts'

/** An entry, numbered or not yet: the stack does not care whether it is on disk. */
export type Act = Omit<JournalEntry, 'seq'>

/** How an undo or redo ended: done, nothing to do, in another window's hands, or overtaken by a later change. */
export type Outcome =
  | { readonly outcome: 'done'; readonly label: ActLabel; readonly articleIds: ReadonlySet<Id> }
  | { readonly outcome: 'nothing' | 'held' | 'overtaken' }

/** What can be taken back and what can be done again, newest last; derived from the journal, so it outlives a reload. */
export class UndoStack {
  private readonly done: Act[] = []
  private readonly undone: Act[] = []
  private oldest: JournalEntry | undefined

  /** @param oldest the first entry that it will be told of, when the journal may have older ones */
  constructor(oldest?: JournalEntry) {
    this.oldest = oldest
  }

  /** The oldest entry that is known, when one undo takes it back with others that may be older. */
  cutGroup(by: Id): JournalEntry | undefined {
    const { oldest } = this
    return oldest?.group !== undefined && this.nextUndo(by).at(-1)?.id === oldest.id ? oldest : undefined
  }

  /** Takes in the older acts of the group of `cut`, oldest first; they are asked for only when somebody undoes it. */
  complete(cut: JournalEntry, older: readonly Act[]): void {
    if (this.oldest !== cut) return
    this.oldest = undefined
    this.done.unshift(...older)
  }

  /** Takes the next entry of the journal into account. */
  record(entry: Act): void {
    if (entry.undoes !== undefined) {
      const at = this.done.findLastIndex(({ id }) => id === entry.undoes)
      if (at >= 0) this.undone.push(...this.done.splice(at, 1))
    } else if (entry.redoes !== undefined) {
      const at = this.undone.findLastIndex(({ id }) => id === entry.redoes)
      if (at >= 0) this.done.push(...this.undone.splice(at, 1))
    } else {
      this.done.push(entry)
      this.undone.length = 0
    }
  }

  /** What one undo takes back: the newest act, with the others of its group, newest first; none where somebody else did it. */
  nextUndo(by: Id): readonly Act[] {
    return groupAtEnd(this.done, by)
  }

  /** What one redo does again, in the order of doing; nobody does again what somebody else took back. */
  nextRedo(by: Id): readonly Act[] {
    return groupAtEnd(this.undone, by)
  }
}

const groupAtEnd = (acts: readonly Act[], by: Id): readonly Act[] => {
  const last = acts.at(-1)
  if (last?.annotatorId !== by) return []
  const group: Act[] = []
  for (let at = acts.length - 1; at >= 0; at--) {
    const act = acts[at]
    if (!act || (act.id !== last.id && (last.group === undefined || act.group !== last.group))) break
    group.push(act)
  }
  return group
}

/** The stack that a window begins with: everything in the journal but what other open windows are still doing. */
export const restoreUndo = (recent: readonly JournalEntry[], otherWindows: ReadonlySet<Id>): UndoStack => {
  const stack = new UndoStack(recent[0])
  for (const entry of recent) if (!otherWindows.has(entry.windowId)) stack.record(entry)
  return stack
}

/** So many entries are read back at a time. */
const readAtOnce = 50

/** The acts of an entry's group that the journal has before it, oldest first, up to the first that is not one of them. */
export const olderOfGroup = async (
  storage: Pick<Storage, 'readJournal'>,
  { group, seq }: JournalEntry,
): Promise<readonly JournalEntry[]> => {
  const older: JournalEntry[] = []
  for (let last = seq - 1; last > 0; last -= readAtOnce) {
    const after = Math.max(0, last - readAtOnce)
    const entries = (await storage.readJournal(after, readAtOnce)).filter((entry) => entry.seq <= last)
    const other = entries.findLastIndex(
      (one) => one.group !== group || one.undoes !== undefined || one.redoes !== undefined,
    )
    older.unshift(...entries.slice(other + 1))
    if (other >= 0) break
  }
  return older
}
