/** Other tools' front ends, by the same hand: open, add a span with the mouse, take one away. */
import { memory } from './browser.mjs'
import { painted, select, wordInView } from './hand.mjs'

/** By name, and the key that chooses a label before words are selected, where there is one. */
export const PEERS = /** @type {const} */ ([
  ['recogito', undefined],
  ['react-text-annotate', undefined],
  ['v-annotator', undefined],
  ['label-studio', '1'],
  ['brat', undefined],
])

const TIMES = 3
const LONGEST = 90_000

/** @template T @param {Promise<T>} work @returns {Promise<T>} */
const within = (work) =>
  Promise.race([
    work,
    new Promise((_, reject) =>
      setTimeout(() => reject(new Error(`It took longer than ${LONGEST / 1000} seconds.`)), LONGEST).unref(),
    ),
  ])

/**
 * @param {import('./browser.mjs').Lab} lab
 * @param {string} site
 * @param {string} subject
 * @param {string | undefined} key
 * @param {import('./sizes.mjs').Size} size
 * @param {import('./editing.mjs').Put} put
 */
export async function measurePeer(lab, site, subject, key, size, put) {
  const bench = await lab.page(`${site}bench/subject.html?subject=${subject}`)
  const { page, meter } = bench
  /** @type {string[]} */
  const errors = []
  page.on('pageerror', ({ message }) => errors.push(message))
  try {
    await page.waitForFunction(() => 'bench' in window)
    await page.evaluate(({ length, spans }) => {
      window.benchScroller = () => window.bench.scroller()
      window.benchText = window.benchScroller
      window.bench.prepare(length, spans)
    }, size)
    const before = await memory(bench)
    put('open', await within(meter.cost(() => page.evaluate(() => window.bench.open()))), 'ms')
    const { heap, whole } = await memory(bench)
    put('heap', (heap - before.heap) / 1e6, 'MB')
    if (whole !== undefined) put('memory', whole / 1e6, 'MB')
    const count = () => page.evaluate(() => window.bench.subject.count())
    for (let time = 0; time < TIMES; time++) {
      const word = await wordInView(page, 3 * time)
      const held = await count()
      const adding = meter.cost(async () => {
        if (key !== undefined) await page.keyboard.press(key)
        await select(page, word)
        await page.evaluate(() => window.bench.subject.add?.())
        await painted(page)
      })
      put('select-and-add', await within(adding), 'ms')
      if ((await count()) !== held + 1) throw new Error('The selected words were not marked.')
      const removing = meter.cost(() => page.evaluate(() => window.bench.subject.remove?.()))
      put('remove', await within(removing), 'ms')
      if ((await count()) !== held) throw new Error('The mark was not taken away.')
    }
  } catch (problem) {
    const told = problem instanceof Error ? problem.message : String(problem)
    throw new Error([told, ...new Set(errors)].slice(0, 3).join(' · '), { cause: problem })
  } finally {
    await page.close()
  }
}
