/** The screens of the review in a large library: how soon each answers a key, and every filter of the queue. */
import { memory } from './browser.mjs'

/** @typedef {import('./browser.mjs').Bench} Bench */
/** @typedef {import('./editing.mjs').Put} Put */
/** @typedef {{ outletId: string, sourceId: string, reviewerId: string }} Known somebody of each kind who has much to do with the library */

const TIMES = 3
/** A library that was just made has no digests on the device yet: all its articles are read in once. */
const FILLING = 600_000

/** Every filter of the queue as an address has it, and every order. @param {Known} known @returns {[name: string, query: string][]} */
const filters = ({ outletId, sourceId, reviewerId }) => [
  ...['all', 'secondOpinion', 'disagreed', 'decided', 'exempt'].map(
    (show) => /** @type {[string, string]} */ ([`show-${show}`, `show=${show}`]),
  ),
  ['level', 'show=all&level=L3'],
  ['flag', 'show=all&flag=contested'],
  ['kind', 'show=all&kind=anonymousPerson'],
  ['status', 'show=all&status=needsSource'],
  ['outlet', `show=all&outlet=${outletId}`],
  ['source', `show=all&source=${sourceId}`],
  ['reviewer', `show=all&reviewer=${reviewerId}`],
  ['tag', 'show=all&tag=x'],
  ['date', 'show=all&since=2018&until=2019-06'],
  ['text', `show=all&q=${encodeURIComponent('ميناء')}`],
  ['several', `level=L0%2CL1&outlet=${outletId}&since=2017&q=${encodeURIComponent('ميناء')}`],
  ['order-harm', 'show=all&order=harm'],
  ['order-newest', 'show=all&order=newest'],
  ['order-mostTold', 'show=all&order=mostTold'],
]

/**
 * Goes to an address; done when the frame that shows what is there has been drawn. Milliseconds by the clock of the page.
 * @param {import('playwright-core').Page} page
 * @param {string} hash
 * @param {string} shown what stands on the screen then
 */
const goTo = (page, hash, shown) =>
  page.evaluate(
    async ([to, selector]) => {
      const frame = () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.addEventListener('message', () => resolve(undefined), { once: true })
            port1.start()
            port2.postMessage(undefined)
          })
        })
      const since = performance.now()
      if (location.hash !== to) {
        const arrived = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
        location.hash = to
        await arrived
      }
      do await frame()
      while (!document.querySelector(selector))
      return performance.now() - since
    },
    /** @type {const} */ ([hash, shown]),
  )

/**
 * @param {Bench} bench the library is open in it
 * @param {Known} known
 * @param {Put} put
 */
export async function measureReview(bench, known, put) {
  const { page, meter } = bench
  /** @param {string} name @param {string} hash @param {string} shown */
  const measure = async (name, hash, shown) => {
    await meter.settled()
    const before = await meter.spent()
    put(`${name}-seen`, await goTo(page, hash, shown), 'ms')
    put(name, (await meter.spent()) - before, 'ms')
  }
  const lines = '[role=option], .empty'
  const nowhere = () => goTo(page, '#/settings', 'main')
  await goTo(page, '#/review', lines)
  // The library is whole: nothing is read in any more.
  await page.waitForFunction(() => !document.querySelector('.review-reading'), undefined, { timeout: FILLING })
  for (let time = 0; time < TIMES; time++) {
    for (const [name, query] of filters(known)) {
      await measure(`queue-${name}`, `#/review?${query}`, lines)
      await measure('queue-unsupported', '#/review', lines)
    }
  }
  const field = page.getByRole('searchbox').first()
  await field.click()
  for (const letter of 'الميناء') {
    await meter.settled()
    const before = await meter.spent()
    await page.keyboard.insertText(letter)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    put('queue-typing', (await meter.spent()) - before, 'ms/key')
  }
  await field.fill('')
  await page.keyboard.press('Escape')
  for (const [name, key, times] of /** @type {const} */ ([
    ['queue-next', 'j', 6],
    ['queue-verdict', '2', 3],
  ])) {
    for (let time = 0; time < times; time++) {
      if (key !== 'j') await page.keyboard.press('j')
      await meter.settled()
      const before = await meter.spent()
      await page.keyboard.press(key)
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
      put(name, (await meter.spent()) - before, 'ms')
    }
  }
  for (const [name, hash, shown] of /** @type {const} */ ([
    ['queue-come-back', '#/review', '[role=option]'],
    ['register', '#/sources', '[role=option]'],
    ['source-page', `#/source/${known.sourceId}`, '.page-number'],
    ['outlet-page', `#/source/${known.outletId}`, '.page-number'],
    ['pictures', '#/pictures', '.picture'],
    ['pictures-of-outlet', `#/pictures?outlet=${known.outletId}`, '.picture'],
  ])) {
    await nowhere()
    await goTo(page, hash, shown)
    for (let time = 0; time < TIMES; time++) {
      await nowhere()
      await measure(name, hash, shown)
    }
  }
  await goTo(page, '#/sources', '[role=option]')
  await page.getByRole('searchbox').first().click()
  for (const letter of 'سالم') {
    await meter.settled()
    const before = await meter.spent()
    await page.keyboard.insertText(letter)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    put('register-typing', (await meter.spent()) - before, 'ms/key')
  }
  await meter.settled()
  const { heap, whole } = await memory(bench)
  put('heap-after', heap / 1e6, 'MB')
  if (whole !== undefined) put('memory-after', whole / 1e6, 'MB')
}
