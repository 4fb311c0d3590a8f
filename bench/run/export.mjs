/** The whole library as JSON lines, into a file, by the screen for it: how long, and whether memory grows with it. */
import { wholeOf } from './browser.mjs'
import { median } from './statistics.mjs'

/** @typedef {import('./editing.mjs').Put} Put */

const FILE = 'bench-export.jsonl'
const LONGEST = 600_000
const LOOK_AGAIN = 500

/** A file of the browser's own in place of the one that a person would choose: written in the same way, to the disk. */
function chooseForThem() {
  const showSaveFilePicker = async () => {
    const folder = await navigator.storage.getDirectory()
    return folder.getFileHandle('bench-export.jsonl', { create: true })
  }
  Object.assign(window, { showSaveFilePicker })
}

/**
 * Reads the file again, a piece at a time, and makes each line's text of its value once more.
 * @param {string} name
 */
async function stringifyAgain(name) {
  const folder = await navigator.storage.getDirectory()
  const file = await (await folder.getFileHandle(name)).getFile()
  let spent = 0
  let rest = ''
  const take = (/** @type {readonly string[]} */ lines) => {
    const values = lines.filter((line) => line !== '').map((line) => JSON.parse(line))
    const since = performance.now()
    for (const value of values) JSON.stringify(value)
    spent += performance.now() - since
  }
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader()
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    take(lines)
  }
  take([rest])
  await folder.removeEntry(name)
  return { spent, size: file.size }
}

/**
 * @param {import('./browser.mjs').Lab} lab its profile has the library
 * @param {string} site
 * @param {Put} put
 */
export async function measureExport(lab, site, put) {
  const { page } = await lab.page('about:blank')
  await page.addInitScript(chooseForThem)
  await page.goto(`${site}#/dataset`)
  const part = page.locator('.dataset-export')
  await part.getByRole('combobox').first().selectOption('jsonl')
  /** @type {number[]} */
  const sizes = []
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      const whole = await wholeOf(page)
      if (whole !== undefined) sizes.push(whole / 1e6)
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN))
    }
  })()
  const since = Date.now()
  await part.locator('.dataset-acts .button-primary').click()
  // Who annotated is asked once; no name is an answer.
  const nameless = part.locator('.dataset-who .dataset-acts button').last()
  const check = part.locator('.dataset-check')
  await nameless.or(check).or(part.getByRole('progressbar')).first().waitFor({ timeout: LONGEST })
  if (await nameless.isVisible()) await nameless.click()
  await check.waitFor({ timeout: LONGEST })
  const took = Date.now() - since
  isOver = true
  await watching
  const { spent, size } = await page.evaluate(stringifyAgain, FILE)
  put('export', took, 'ms')
  put('export-raw', spent, 'ms')
  put('export-ratio', took / spent, '×')
  put('export-file', size / 1e6, 'MB')
  const quarter = (/** @type {number} */ from) => {
    const some = sizes.slice(Math.floor((from * sizes.length) / 4), Math.floor(((from + 1) * sizes.length) / 4))
    return some.length > 0 ? median(some) : NaN
  }
  put('export-memory', Math.max(...sizes), 'MB')
  put('export-growth', quarter(3) / quarter(1), '×')
  await page.close()
}
