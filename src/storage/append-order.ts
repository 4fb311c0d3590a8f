import type { Id } from '../core/entities.ts'
import { PredecessorMissing } from './append.ts'

interface UnderWay {
  readonly entryId: Id
  readonly ended: Promise<unknown>
}

/**
 * Appends go out without waiting for one another, and end as if each had waited: what was made on an entry that failed
 * fails with it and with its error, whatever it touches, since it may rest on that entry's rows.
 */
export class AppendOrder {
  private last: UnderWay | undefined

  /** Begins an append, in the task of the caller; `attempt` is told which entry must have been written before. */
  run<T>(entryId: Id, attempt: (previous: Id | undefined) => Promise<T>): Promise<T> {
    const ended = this.after(this.last, attempt)
    const underWay = { entryId, ended }
    this.last = underWay
    const forget = (): void => {
      if (this.last === underWay) this.last = undefined
    }
    ended.then(forget, forget)
    return ended
  }

  private async after<T>(
    previous: UnderWay | undefined,
    attempt: (previous: Id | undefined) => Promise<T>,
  ): Promise<T> {
    try {
      return await attempt(previous?.entryId)
    } catch (error) {
      if (previous === undefined || !(error instanceof PredecessorMissing)) throw error
    }
    // Either it failed, and so does this; or it is being written on a new connection, and then it is this one's turn.
    await previous.ended
    return attempt(undefined)
  }
}
