/** A browser for measuring, and pages in it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/browsers.mjs'
import { Meter } from './meter.mjs'

/** @typedef {{ page: import('playwright-core').Page, cdp: import('playwright-core').CDPSession, meter: Meter }} Bench */

const FLAGS = [...CHROMIUM_FLAGS, '--enable-precise-memory-info', '--js-flags=--expose-gc']

/** A browser with a profile of its own on the disk, so that its databases lie where those of a user would. */
export class Lab {
  /** @type {import('playwright-core').BrowserContext} */
  context
  #folder
  /** @type {import('playwright-core').Browser | null} */
  #browser

  /** @param {string} folder @param {import('playwright-core').BrowserContext} context */
  constructor(folder, context) {
    this.#folder = folder
    this.context = context
    this.#browser = context.browser()
  }

  /** @param {{ serviceWorkers?: 'allow' | 'block' }} [options] */
  static async open({ serviceWorkers = 'block' } = {}) {
    const found = findChromium()
    if (!found) throw new Error('There is no Chromium on this machine; “npm test” obtains one.')
    const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'))
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: found.path,
      args: FLAGS,
      viewport: { width: 1280, height: 900 },
      locale: 'ar-LY',
      // An interrupted run still prints what it knows, which Playwright would end before.
      handleSIGINT: false,
      serviceWorkers,
    })
    return new Lab(folder, context)
  }

  version() {
    return this.#browser?.version() ?? this.context.browser()?.version() ?? ''
  }

  /** A page with nothing of the last one in it. @param {string} address @returns {Promise<Bench>} */
  async page(address) {
    const page = await this.context.newPage()
    const cdp = await this.context.newCDPSession(page)
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.goto(address)
    return { page, cdp, meter: new Meter(cdp) }
  }

  async close() {
    await this.context.close()
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * The memory of a page after its garbage was collected, in bytes: the JS heap, and what its process has for itself alone
 * (undefined where the system does not tell).
 * @param {Bench} bench
 */
export async function memory({ cdp, page }) {
  for (let time = 0; time < 3; time++) await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  await page.evaluate(() => undefined)
  return { heap: usedSize, whole: await wholeOf(page) }
}

/**
 * What the largest page's process has for itself alone, in bytes: the page that was just worked in.
 * @param {import('playwright-core').Page} page
 */
export async function wholeOf(page) {
  const session = await page.context().browser()?.newBrowserCDPSession()
  if (!session) return undefined
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => privateBytes(id))
    return sizes.some((size) => size === undefined) ? undefined : Math.max(0, ...sizes.map((size) => size ?? 0))
  } finally {
    await session.detach()
  }
}

/** @param {number} pid */
function privateBytes(pid) {
  try {
    const lines = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB$/gm)
    return [...lines].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0)
  } catch {
    return undefined // Not Linux.
  }
}
