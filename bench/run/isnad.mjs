/** Isnad itself, the production build, by its own keys and its own screen. */
import { memory } from './browser.mjs'
import { measureNothing, measureScrolling, measureTyping } from './editing.mjs'
import { painted, scroll, select, wordInView } from './hand.mjs'

/** @typedef {import('./browser.mjs').Bench} Bench */
/** @typedef {import('./editing.mjs').Put} Put */

const TIMES = 5

/** What the page tells of itself: when a click showed something to read, and how long a key was at work. */
export function watch() {
  window.benchScroller = () => document.querySelector('.desk-scroll') ?? document.documentElement
  window.benchText = () => document.querySelector('.article-text') ?? document.body
  /** @param {() => void} run */
  const afterFrame = (run) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', run, { once: true })
      port1.start()
      port2.postMessage(undefined)
    })
  const active = () =>
    [...document.querySelectorAll('.article-text .paints')]
      .flatMap((paints) => {
        const { paints: written = '[]' } = paints instanceof HTMLElement ? paints.dataset : {}
        /** @type {[string, number, number][]} */
        const strokes = JSON.parse(written)
        const text = paints.parentElement?.querySelector('p')?.textContent ?? ''
        return strokes
          .filter(([name]) => name.startsWith('active'))
          .map(([name, start, end]) => `${name} ${start} ${text.slice(start, end)}`)
      })
      .join()
  window.benchActive = active
  addEventListener(
    'click',
    () => {
      const since = performance.now()
      const look = () => {
        const line = document.querySelector('.article-text p')
        if (line && line.textContent !== '' && line.checkVisibility()) window.benchSeen = performance.now() - since
        else afterFrame(look)
      }
      window.benchSeen = undefined
      afterFrame(look)
    },
    { capture: true },
  )
  addEventListener(
    'keydown',
    () => {
      const since = performance.now()
      const before = active()
      let frames = 0
      const key = { busy: 0, frames: -1 }
      window.benchKey = key
      // Heard after the desk has heard it; a new task would as often as not come only after the frame.
      addEventListener('keydown', () => (key.busy = performance.now() - since), { once: true })
      const look = () => {
        frames++
        if (active() !== before) key.frames = frames
        else if (frames < 30) afterFrame(look)
      }
      afterFrame(look)
    },
    { capture: true },
  )
}

const link = (/** @type {import('playwright-core').Page} */ page, /** @type {string} */ title) =>
  page.getByRole('grid').getByRole('link', { name: title, exact: true })

/** @param {Bench} bench @param {string} title */
async function openArticle({ page }, title) {
  await link(page, title).click()
  await page.waitForFunction(() => window.benchSeen !== undefined)
}

/** @param {Bench} bench @param {Put} put @param {string} work @param {() => Promise<unknown>} act the last thing it does is a key */
async function measureKey({ page, meter }, put, work, act) {
  const cost = await meter.cost(act)
  put(work, cost, 'ms')
  const key = await page.evaluate(() => window.benchKey)
  put(`${work}-busy`, key.busy, 'ms')
  put(`${work}-frames`, key.frames, 'frames')
  return cost
}

/** @param {Bench} bench @param {Put} put */
async function measureMarking(bench, put) {
  const { page, meter } = bench
  await scroll(page, { steps: 2, by: 0, from: 0.3 })
  for (let time = 0; time < TIMES; time++) {
    const word = await wordInView(page, 3 * time)
    const selecting = await meter.cost(() => select(page, word))
    put('select', selecting, 'ms')
    const adding = await measureKey(bench, put, 'add', async () => {
      await page.keyboard.press('c')
      await painted(page)
    })
    put('select-and-add', selecting + adding, 'ms')
    const marked = await page.evaluate(() => window.benchActive())
    if (!marked.includes(word.words)) throw new Error(`«${word.words}» did not become a claim.`)
    // What is done at leisure after the act (the library's line is counted, the journal folded) within three seconds.
    const leisure = () => page.waitForTimeout(3000) // the time that is measured, not a wait for something
    if (time === 0) put('add-later', await meter.during(leisure), 'ms')
    await measureKey(bench, put, 'remove', async () => {
      await page.keyboard.press('Delete')
      await painted(page)
    })
  }
}

/** @param {Bench} bench @param {Put} put */
async function measureMoving(bench, put) {
  const { page, meter } = bench
  await page.keyboard.press('j')
  for (let time = 0; time < TIMES; time++) {
    await measureKey(bench, put, 'next', async () => {
      await page.keyboard.press('j')
      await painted(page)
    })
  }
  await page.keyboard.press('Escape')
  await meter.settled()
  const moves = 60
  const spent = await meter.during(async () => {
    for (let move = 0; move < moves; move++) {
      await page.mouse.move(900 - move * 5, 200 + ((move * 97) % 500))
      await painted(page)
    }
  })
  put('hover', spent / moves, 'ms/move')
}

/**
 * @param {import('./browser.mjs').Lab} lab its library has an article for each size, its title the name of the size
 * @param {string} site
 * @param {import('./sizes.mjs').Size} size
 * @param {Put} put
 */
export async function measureIsnad(lab, site, size, put) {
  const bench = await lab.page('about:blank')
  const { page, meter } = bench
  try {
    await page.addInitScript(watch)
    await page.goto(site)
    await link(page, size.name).waitFor()
    await page.waitForTimeout(4500) // what a start does at leisure must be over, or it is measured with the first act
    const close = async () => {
      put('close', await meter.cost(() => page.goBack()), 'ms')
      await link(page, size.name).waitFor()
    }
    for (const work of ['open-cold', 'open', 'open']) {
      put(work, await meter.cost(() => openArticle(bench, size.name)), 'ms')
      put(`${work}-seen`, (await page.evaluate(() => window.benchSeen)) ?? NaN, 'ms')
      await close()
    }
    // Apart from the times: to collect garbage by force also throws away code that was compiled.
    const before = await memory(bench)
    await openArticle(bench, size.name)
    const after = await memory(bench)
    put('heap', (after.heap - before.heap) / 1e6, 'MB')
    if (after.whole !== undefined) put('memory', after.whole / 1e6, 'MB')
    await close()
    await openArticle(bench, size.name)
    await meter.settled()
    if (size.spans > 0) {
      await measureMarking(bench, put)
      await measureMoving(bench, put)
    }
    await measureScrolling(bench, put)
    await page.keyboard.press('u')
    await measureTyping(bench, put)
    await measureNothing(bench, put)
  } finally {
    await page.close()
  }
}

/** Fills the library with an article for each size. @param {import('./browser.mjs').Lab} lab @param {string} site */
export async function seedArticles(lab, site) {
  const { page } = await lab.page(`${site}bench/seed.html`)
  await page.waitForFunction(() => 'seed' in window)
  await page.evaluate(() => window.seed.articles())
  await page.close()
}
