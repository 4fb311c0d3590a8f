import { onCleanup } from 'solid-js'
import type { Settings } from '../../app/settings.ts'
import type { Id } from '../../core/entities.ts'

const keyOf = (articleId: Id): string => `position:${articleId}`
/** Written down when nothing has moved for so many milliseconds, and sooner when the browser says that a move is over. */
const quiet = 400
const ended = 120

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
  const sections = [...text.children]
  let at = 0
  for (let behind = sections.length; at < behind;) {
    const middle = (at + behind) >> 1
    if ((sections[middle]?.getBoundingClientRect().bottom ?? 0) > edge) behind = middle
    else at = middle + 1
  }
  let line = sections.slice(0, at).reduce((sum, { childElementCount }) => sum + childElementCount, 0)
  for (const paragraph of sections[at]?.children ?? []) {
    const { top, bottom } = paragraph.getBoundingClientRect()
    if (bottom > edge) return { line, above: Math.round(edge - top) }
    line++
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
  const rememberIn = (milliseconds: number): void => {
    clearTimeout(timer)
    timer = setTimeout(leave, milliseconds)
  }
  const remember = (): void => rememberIn(quiet)
  const rest = (): void => rememberIn(ended)
  const leave = (): void => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    write()
  }
  scroller.addEventListener('scroll', remember, { passive: true })
  scroller.addEventListener('scrollend', rest)
  addEventListener('pagehide', leave)
  onCleanup(() => {
    leave()
    scroller.removeEventListener('scroll', remember)
    scroller.removeEventListener('scrollend', rest)
    removeEventListener('pagehide', leave)
  })
  return isBack
}
