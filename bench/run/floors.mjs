/** The floors: the text and nothing else, and Isnad's editor without the program around it. */
import { memory } from './browser.mjs'
import { measureNothing, measureScrolling, measureTyping } from './editing.mjs'

export const FLOORS = ['static', 'static-sections', 'editable', 'editable-sections', 'isnad-editor']

/**
 * @param {import('./browser.mjs').Lab} lab
 * @param {string} site
 * @param {string} subject
 * @param {import('./sizes.mjs').Size} size
 * @param {import('./editing.mjs').Put} put
 */
export async function measureFloor(lab, site, subject, size, put) {
  const bench = await lab.page(`${site}bench/subject.html?subject=${subject}`)
  const { page, meter } = bench
  try {
    await page.waitForFunction(() => 'bench' in window)
    await page.evaluate(({ length, spans }) => {
      window.benchScroller = () => window.bench.scroller()
      window.benchText = window.benchScroller
      window.bench.prepare(length, spans)
    }, size)
    const before = await memory(bench)
    // Cold, as the first of a day; then warm, as every other.
    for (const work of ['open-cold', 'open', 'open']) {
      put(work, await meter.cost(() => page.evaluate(() => window.bench.open())), 'ms')
    }
    const { heap, whole } = await memory(bench)
    put('heap', (heap - before.heap) / 1e6, 'MB')
    if (whole !== undefined) put('memory', whole / 1e6, 'MB')
    await measureScrolling(bench, put)
    if (subject.startsWith('editable')) await measureTyping(bench, put)
    await measureNothing(bench, put)
  } finally {
    await page.close()
  }
}
