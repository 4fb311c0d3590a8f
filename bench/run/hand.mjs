/** The user's hand: the same movements on every tool. */

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ x: number, y: number }} Point */

/** Done once the frame that shows what was done so far has been drawn. @param {Page} page */
export const painted = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve(undefined), { once: true })
          port1.start()
          port2.postMessage(undefined)
        })
      }),
  )

/**
 * Where a word stands on the screen, from the outer edge of its first letter to that of its last.
 * @param {Page} page
 * @param {number} nth another word for each number
 * @returns {Promise<{ from: Point, to: Point, words: string }>}
 */
export const wordInView = (page, nth) =>
  page.evaluate((number) => {
    const wordAt = (/** @type {number} */ x, /** @type {number} */ y) => {
      const caret = document.caretPositionFromPoint(x, y)
      const node = caret?.offsetNode
      if (!(node instanceof Text) || !window.benchText().contains(node)) return undefined
      const { data } = node
      const start = data.lastIndexOf(' ', caret?.offset ?? 0) + 1
      const space = data.indexOf(' ', start)
      const end = space < 0 ? data.length : space
      if (!/^[\u0621-\u064a]{4,}$/u.test(data.slice(start, end))) return undefined
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, end)
      const rects = range.getClientRects()
      const { left, right, top, bottom } = range.getBoundingClientRect()
      const inside = top > 100 && bottom < innerHeight - 80 && right - left > 20
      if (rects.length === 0 || bottom - top > 80 || !inside) return undefined
      const y0 = Math.round((top + bottom) / 2)
      const from = { x: Math.ceil(right) - 1, y: y0 }
      const to = { x: Math.floor(left) + 1, y: y0 }
      return { from, to, words: data.slice(start, end) }
    }
    let left = number
    for (let y = 160; y < innerHeight - 120; y += 83) {
      for (let x = innerWidth - 40; x > 40; x -= 67) {
        const word = wordAt(x, y)
        if (word && left-- === 0) return word
      }
    }
    throw new Error('No such word is in sight.')
  }, nth)

/** Draws over words with the mouse. @param {Page} page @param {{ from: Point, to: Point }} word */
export async function select({ mouse }, { from, to }) {
  await mouse.move(from.x, from.y)
  await mouse.down()
  await mouse.move(Math.round((from.x + to.x) / 2), from.y)
  await mouse.move(to.x, to.y)
  await mouse.up()
}

/**
 * Types as a person does on an Arabic keyboard: the next key when the last is seen.
 * @param {import('./browser.mjs').Bench} bench
 * @param {string} letters
 */
export async function type({ page, cdp }, letters) {
  for (const key of letters) {
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key, unmodifiedText: key })
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key })
    await painted(page)
  }
}

/**
 * Scrolls by so many pixels in each frame, one frame after the other.
 * @param {Page} page
 * @param {{ steps: number, by: number, from: number }} how `from` is a part of the whole height
 */
export const scroll = (page, how) =>
  page.evaluate(async ({ steps, by, from }) => {
    const scroller = window.benchScroller()
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    if (from >= 0) scroller.scrollTop = scroller.scrollHeight * from
    await frame()
    await frame()
    for (let step = 0; step < steps; step++) {
      scroller.scrollTop += by
      await frame()
    }
  }, how)
