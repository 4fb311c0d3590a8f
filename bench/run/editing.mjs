/** What is measured in any text, whoever shows it: scrolling, typing, pointing. */
import { painted, scroll, type, wordInView } from './hand.mjs'

/** @typedef {import('./browser.mjs').Bench} Bench */
/** @typedef {(work: string, value: number, unit?: string) => void} Put */

const STEPS = 120
const WHEEL = 120
const THROUGH = 240
const SENTENCE = 'وقال المصدر إن الخبر غير صحيح'

/**
 * Scrolls as a wheel does, and from the top to the bottom; `scroll-longest` is the frame that cost most of the first.
 * @param {Bench} bench @param {Put} put
 */
export async function measureScrolling({ page, meter }, put) {
  await scroll(page, { steps: 2, by: 0, from: 0.3 })
  await meter.settled()
  const whole = await meter.during(() => scroll(page, { steps: STEPS, by: WHEEL, from: -1 }))
  put('scroll', whole / STEPS, 'ms/frame')
  await scroll(page, { steps: 2, by: 0, from: 0.6 })
  await meter.settled()
  let longest = 0
  for (let step = 0; step < 60; step++) {
    longest = Math.max(longest, await meter.during(() => scroll(page, { steps: 1, by: WHEEL, from: -1 })))
  }
  put('scroll-longest', longest, 'ms')
  const height = await page.evaluate(() => {
    const scroller = window.benchScroller()
    return scroller.scrollHeight - scroller.clientHeight
  })
  await scroll(page, { steps: 2, by: 0, from: 0 })
  await meter.settled()
  const by = Math.max(1, Math.ceil(height / THROUGH))
  put('scroll-through', (await meter.during(() => scroll(page, { steps: THROUGH, by, from: 0 }))) / THROUGH, 'ms/frame')
}

/** Writes a sentence in the middle of the text, which can be written in. @param {Bench} bench @param {Put} put */
export async function measureTyping(bench, put) {
  const { page, meter } = bench
  await scroll(page, { steps: 2, by: 0, from: 0.5 })
  await meter.settled()
  const { from } = await wordInView(page, 4)
  await page.mouse.click(from.x, from.y)
  await type(bench, 'قال و')
  await meter.settled()
  const before = await page.evaluate(() => document.activeElement?.textContent.length ?? 0)
  const spent = await meter.during(() => type(bench, SENTENCE))
  const after = await page.evaluate(() => document.activeElement?.textContent.length ?? 0)
  if (after - before !== SENTENCE.length)
    throw new Error(`Of ${SENTENCE.length} letters ${after - before} were written.`)
  put('type', spent / SENTENCE.length, 'ms/key')
}

/** What a look costs by itself: a frame in which nothing is done. @param {Bench} bench @param {Put} put */
export async function measureNothing({ page, meter }, put) {
  await meter.settled()
  const spent = await meter.during(async () => {
    for (let time = 0; time < 30; time++) await painted(page)
  })
  put('nothing', spent / 30, 'ms/frame')
}
