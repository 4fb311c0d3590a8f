import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js'
import type { Session } from '../../app/session.ts'
import type { Id } from '../../core/entities.ts'

/**
 * Reads the articles that are wanted in, and lets those wanted before go; all of them with the owner that calls it.
 * @param wanted the articles in the order in which they are needed; undefined while nothing is known of them
 * @returns whether all of them are there
 */
export const createOpenArticles = (
  session: Session,
  wanted: Accessor<readonly Id[] | undefined>,
): Accessor<boolean> => {
  const [isOpen, setOpen] = createSignal(false)
  const open = new Set<Id>()
  let turn = 0
  const follow = async (articleIds: readonly Id[]): Promise<void> => {
    const mine = ++turn
    try {
      for (const id of articleIds) {
        if (open.has(id)) continue
        if (await session.openArticle(id)) open.add(id)
        if (mine !== turn) return
      }
    } catch (error) {
      // What could be read is shown; the rest of the claim is said to lie elsewhere.
      console.error(error)
    }
    for (const id of [...open]) {
      if (articleIds.includes(id)) continue
      open.delete(id)
      session.closeArticle(id)
    }
    setOpen(true)
  }
  createEffect(
    on(wanted, (articleIds) => {
      setOpen(false)
      if (articleIds) void follow(articleIds)
    }),
  )
  onCleanup(() => {
    turn++
    for (const id of open) session.closeArticle(id)
  })
  return isOpen
}
