import type { Id } from '../core/entities.ts'
import { nextTask } from '../storage/next-task.ts'
import type { Shelf } from './shelf.ts'
import type { Summaries } from './summaries.ts'

/** Articles are let go so many at a time, or a tenth of them, so that the page answers in between. */
const letGoAtOnce = 100

/** So many are asked for at the same time, since most of a reading is the way to the disk. */
const readAtOnce = 20

/** Reads articles in that are not open, for as long as some work needs them. */
export class WorkingOn {
  private readonly shelf: Shelf
  private readonly lines: Summaries
  private readonly newId: () => Id

  constructor(shelf: Shelf, lines: Summaries, newId: () => Id) {
    this.shelf = shelf
    this.lines = lines
    this.newId = newId
  }

  /**
   * Lets an opened article go. One that reaches into an article that stays open stays with it: what is removed there must
   * find what hangs on it here.
   */
  letGo(articleId: Id): void {
    this.lines.settle(articleId)
    for (const id of this.lines.byId.get(articleId)?.neighbours ?? []) {
      if (!this.shelf.isOpen(id)) continue
      this.lines.settle(id)
      void this.shelf.pin(articleId, id)
    }
    this.shelf.unpin(this.shelf.articleIds, articleId)
  }

  /** Reads articles in while `work` runs, such as for an export of the whole library. */
  async reading<R>(articleIds: readonly Id[], work: () => R | Promise<R>): Promise<R> {
    const pin = this.newId()
    try {
      for (let from = 0; from < articleIds.length; from += readAtOnce) {
        const pinned = articleIds.slice(from, from + readAtOnce).map((id) => this.shelf.pin(id, pin))
        // What is still being read when another fails would stay.
        await Promise.allSettled(pinned)
        await Promise.all(pinned)
      }
      return await work()
    } finally {
      const step = Math.max(letGoAtOnce, Math.ceil(articleIds.length / 10))
      for (let from = 0; from < articleIds.length; from += step) {
        if (from > 0) await nextTask()
        this.shelf.unpin(articleIds.slice(from, from + step), pin)
      }
    }
  }

  /**
   * Reads articles in and holds them for writing while `work` runs, and counts them anew afterwards: for an act that
   * reaches into articles that are not open.
   * @returns undefined, without `work`, when another window holds one of them
   */
  writing<R>(articleIds: readonly Id[], work: () => R | Promise<R>): Promise<R | undefined> {
    return this.reading(articleIds, async () => {
      for (const id of articleIds) if (!(await this.shelf.hold(id))) return undefined
      const result = await work()
      for (const id of articleIds) {
        this.lines.settleLater(id)
        this.lines.settle(id)
      }
      return result
    })
  }

  /**
   * Reads articles in, with those that their claims reach into, and takes for writing what is free of them, while `work`
   * runs, which may take long. Of what it changed the claims are counted anew afterwards.
   */
  holding<R>(articleIds: readonly Id[], work: () => Promise<R>): Promise<R> {
    const along = articleIds.flatMap((id) => this.lines.byId.get(id)?.neighbours ?? [])
    return this.reading([...new Set([...articleIds, ...along])], async () => {
      for (const id of articleIds) await this.shelf.hold(id)
      try {
        return await work()
      } finally {
        for (const id of articleIds) if (this.lines.settle(id)) await nextTask()
      }
    })
  }
}
