import { onCleanup } from 'solid-js'
import type { Settings } from '../../app/settings.ts'
import type { Id } from '../../core/entities.ts'

const keyOf = (articleId: Id): string => `position:${articleId}`
const quiet = 400

/*
 * An address that the browser came back to by itself, on a reload or after a crash: the claim in it is the one that
 * was open, not one to go to.
 */
const [loading] = performance.getEntriesByType('navigation')
let cameBackTo =
  loading instanceof PerformanceNavigationTiming && loading.type !== 'navigate' ? location.hash : undefined

/**
 * Brings the reader back to where he was in an article, and remembers where he is.
 * @param isSent whether the address asks for a place of its own
 * @returns whether he is where he was; if not, what the address asks for is still to be shown
 */
export const keepReadingPosition = (
  settings: Settings,
  articleId: Id,
  scroller: HTMLElement,
  isSent: boolean,
): boolean => {
  const known = settings.get(keyOf(articleId))
  const isBack = typeof known === 'number' && (!isSent || cameBackTo === location.hash)
  cameBackTo = undefined
  if (isBack) {
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
  return isBack
}
