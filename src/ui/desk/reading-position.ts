import { onCleanup } from 'solid-js'
import type { Settings } from '../../app/settings.ts'
import type { Id } from '../../core/entities.ts'

const keyOf = (articleId: Id): string => `position:${articleId}`
const quiet = 400

/**
 * Where one reads: the line of the text at the upper edge, and how much of it is above the edge in CSS pixels. Pixels
 * from the beginning would lead elsewhere, because what has not been in sight has only an estimated height.
 */
interface ReadingPosition {
  readonly line: number
  readonly above: number
}

const isPosition = (value: unknown): value is ReadingPosition =>
  typeof value === 'object' &&
  value !== null &&
  'line' in value &&
  typeof value.line === 'number' &&
  'above' in value &&
  typeof value.above === 'number'

/** @param text the element of the text: sections of lines */
const positionIn = (scroller: HTMLElement, text: HTMLElement): ReadingPosition | undefined => {
  const edge = scroller.getBoundingClientRect().top
  let line = 0
  for (const section of text.children) {
    if (section.getBoundingClientRect().bottom <= edge) line += section.childElementCount
    else {
      for (const paragraph of section.children) {
        const { top, bottom } = paragraph.getBoundingClientRect()
        if (bottom > edge) return { line, above: Math.round(edge - top) }
        line++
      }
    }
  }
  return undefined
}

const scrollTo = (scroller: HTMLElement, text: HTMLElement, { line, above }: ReadingPosition): void => {
  let before = line
  for (const section of text.children) {
    const paragraph = section.children[before]
    if (paragraph) {
      scroller.scrollTop += paragraph.getBoundingClientRect().top + above - scroller.getBoundingClientRect().top
      return
    }
    before -= section.childElementCount
  }
}

const moves = ['wheel', 'touchmove', 'pointerdown', 'keydown']

const nextFrame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done))

/**
 * Keeps a line at its place while type arrives and what has come into sight is laid out, unless the reader moves.
 * @returns lets go of it
 */
const hold = (scroller: HTMLElement, text: HTMLElement, position: ReadingPosition): (() => void) => {
  const sizes = new ResizeObserver(() => scrollTo(scroller, text, position))
  const letGo = (): void => {
    sizes.disconnect()
    for (const move of moves) removeEventListener(move, letGo, true)
  }
  scrollTo(scroller, text, position)
  sizes.observe(text)
  for (const move of moves) addEventListener(move, letGo, { capture: true, passive: true })
  void nextFrame()
    .then(() => document.fonts.ready)
    .then(nextFrame)
    .then(nextFrame)
    .then(letGo)
  return letGo
}

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
  text: HTMLElement,
  isSent: boolean,
): boolean => {
  const known = settings.get(keyOf(articleId))
  const isBack = isPosition(known) && (!isSent || cameBackTo === location.hash)
  cameBackTo = undefined
  if (isBack) onCleanup(hold(scroller, text, known))
  const write = (): void => {
    const position = positionIn(scroller, text)
    if (position) settings.set(keyOf(articleId), position)
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const remember = (): void => {
    clearTimeout(timer)
    timer = setTimeout(write, quiet)
  }
  const leave = (): void => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    write()
  }
  scroller.addEventListener('scroll', remember, { passive: true })
  scroller.addEventListener('scrollend', leave)
  addEventListener('pagehide', leave)
  onCleanup(() => {
    leave()
    scroller.removeEventListener('scroll', remember)
    scroller.removeEventListener('scrollend', leave)
    removeEventListener('pagehide', leave)
  })
  return isBack
}
