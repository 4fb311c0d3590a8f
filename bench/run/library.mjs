/** The whole library: how soon it is there, and what one does in it; and what the storage costs beside a bare one. */
import { memory } from './browser.mjs'
import { measureExport } from './export.mjs'
import { painted } from './hand.mjs'
import { measureReview } from './review.mjs'
import { median } from './statistics.mjs'

/** @typedef {import('./browser.mjs').Lab} Lab */
/** @typedef {import('./editing.mjs').Put} Put */

const STARTS = 3
/** The first start of a library that another program has filled reads all of it, once. */
const FILLING = 300_000
/** By this time the program has done at leisure what it does after a start. */
const LEISURE = 20_000

/** Before anything of the page: tasks that keep its main thread busy for longer than 50 ms. */
function watchTasks() {
  window.benchLongest = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.benchLongest = Math.max(window.benchLongest, duration)
  })
  observer.observe({ type: 'longtask', buffered: true })
}

/** @param {import('playwright-core').Page} page */
const firstLine = (page) => page.getByRole('grid').getByRole('link').first()

/**
 * @param {Lab} lab its profile has no library yet
 * @param {string} site
 * @param {number} articles with ten claims each
 * @param {Put} put
 */
export async function measureLibrary(lab, site, articles, put) {
  const seeding = await lab.page(`${site}bench/seed.html`)
  await seeding.page.waitForFunction(() => 'seed' in window)
  const known = await seeding.page.evaluate((count) => window.seed.library({ articles: count }), articles)
  await seeding.page.close()
  for (let time = 0; time < STARTS; time++) {
    const bench = await lab.page('about:blank')
    const { page, meter } = bench
    await page.addInitScript(watchTasks)
    const since = Date.now()
    await page.goto(site)
    await firstLine(page).waitFor()
    put('start-seen', Date.now() - since, 'ms')
    await meter.settled(FILLING)
    put('start', await meter.spent(), 'ms')
    put('start-longest', await page.evaluate(() => window.benchLongest), 'ms')
    if (time < STARTS - 1) {
      await page.close()
      continue
    }
    await page.waitForTimeout(LEISURE) // memory is that of a library at rest
    const { heap, whole } = await memory(bench)
    put('heap', heap / 1e6, 'MB')
    if (whole !== undefined) put('memory', whole / 1e6, 'MB')
    await measureScreens(bench, put)
    await measureReview(bench, known, put)
    await page.close()
  }
  await measureExport(lab, site, put)
}

/** @param {import('./browser.mjs').Bench} bench @param {Put} put */
async function measureScreens({ page, meter }, put) {
  const field = page.getByRole('searchbox').first()
  await field.click()
  for (const letter of 'مينا') {
    put(
      'filter',
      await meter.cost(async () => {
        await page.keyboard.insertText(letter)
        await painted(page)
      }),
      'ms/key',
    )
  }
  await field.fill('')
  await meter.settled()
  put(
    'open',
    await meter.cost(async () => {
      await firstLine(page).click()
      await page.locator('.article-text p').first().waitFor()
    }),
    'ms',
  )
  await page.goBack()
  await firstLine(page).waitFor()
  put(
    'queue',
    await meter.cost(async () => {
      await page.evaluate(() => void (location.hash = '#/review'))
      await page.getByRole('option').first().waitFor()
    }),
    'ms',
  )
  put(
    'search-open',
    await meter.cost(async () => {
      await page.evaluate(() => void (location.hash = '#/search'))
      await page.getByRole('searchbox').first().waitFor()
    }),
    'ms',
  )
  await page.getByRole('searchbox').first().click()
  put(
    'search',
    await meter.cost(async () => {
      await page.keyboard.insertText('المطار')
      await page.locator('mark').first().waitFor()
    }),
    'ms',
  )
  // Now the index is there.
  for (const word of ['الميناء', 'حريق', 'سالم']) {
    await page.getByRole('searchbox').first().fill('')
    await meter.settled()
    const before = await meter.spent()
    put('search-first-seen', await firstFound(page, word), 'ms')
    put('search-first', (await meter.spent()) - before, 'ms')
    await meter.settled()
    put('search-all', (await meter.spent()) - before, 'ms')
  }
}

/**
 * Writes a word into the field that has the focus; done when the frame has been drawn in which the first places are
 * marked. Milliseconds by the clock of the page.
 * @param {import('playwright-core').Page} page
 * @param {string} word
 */
const firstFound = (page, word) =>
  page.evaluate(async (written) => {
    const since = performance.now()
    document.execCommand('insertText', false, written)
    do {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    } while (!document.querySelector('mark'))
    return performance.now() - since
  }, word)

/**
 * The storage beside a bare database; a ratio of medians measured by turns.
 * @param {Lab} lab
 * @param {string} site
 * @param {Put} put
 */
export async function measureStorage(lab, site, put) {
  const { page } = await lab.page(`${site}bench/seed.html`)
  await page.waitForFunction(() => 'seed' in window)
  for (const work of /** @type {const} */ (['saving', 'importing', 'reading'])) {
    const { ours, raw } = await page.evaluate((name) => window.seed[name](), work)
    put(work, median(ours), 'ms')
    put(`${work}-raw`, median(raw), 'ms')
    put(`${work}-ratio`, median(ours) / median(raw), '×')
  }
  await page.close()
}
