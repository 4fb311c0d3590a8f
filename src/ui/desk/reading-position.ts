import { onCleanup } from 'solid-js'
import type { Settings } from '../../app/settings.ts'
import type { Id } from '../../core/entities.ts'

const keyOf = (articleId: Id): string => `position:${articleId}`
const quiet = 400

/**
 * Brings the reader back to where he was in an article, and remembers where he is.
 * @param restore false when the address asks for a place of its own
 */
export const keepReadingPosition = (
  settings: Settings,
  articleId: Id,
  scroller: HTMLElement,
  restore: boolean,
): void => {
  const known = settings.get(keyOf(articleId))
  if (restore && typeof known === 'number' && known > 0) {
    scroller.scrollTop = known
    requestAnimationFrame(() => {
      scroller.scrollTop = known
    })
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const remember = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => settings.set(keyOf(articleId), Math.round(scroller.scrollTop)), quiet)
  }
  const leave = (): void => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    settings.set(keyOf(articleId), Math.round(scroller.scrollTop))
  }
  scroller.addEventListener('scroll', remember, { passive: true })
  addEventListener('pagehide', leave)
  onCleanup(() => {
    leave()
    scroller.removeEventListener('scroll', remember)
    removeEventListener('pagehide', leave)
  })
}
