/**
 * Runs the journeys of this folder in WebKitGTK: node e2e/webkit/run.mjs [name …]
 *
 * A journey is a file NAME.journey.mjs that exports a `title` and, by default, a function; it fails by throwing. Each
 * has a browser with an empty profile and a server of its own.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serve } from '../../scripts/serve.mjs'
import { openWebKit } from './webdriver.mjs'

/**
 * @typedef {object} Server
 * @property {string} address
 * @property {() => Promise<void>} stop ends every connection, as when the network goes
 * @property {() => Promise<void>} start at the same address again
 */

/** @typedef {(context: { browser: import('./webdriver.mjs').WebKit, server: Server }) => Promise<void>} Journey */

const TIME_LIMIT = 120_000

const HERE = fileURLToPath(new URL('.', import.meta.url))
const DIST = fileURLToPath(new URL('../../dist', import.meta.url))
const PICTURES = fileURLToPath(new URL('../../test-results/webkit', import.meta.url))

/** @param {Journey} journey @param {string} name @returns {Promise<string>} the version of the browser */
async function travel(journey, name) {
  let running = await serve({ folder: DIST, port: 0 })
  const { port, address } = running
  const server = {
    address,
    stop: () => running.close(),
    start: async () => {
      running = await serve({ folder: DIST, port })
    },
  }
  const browser = await openWebKit()
  /** @type {NodeJS.Timeout | undefined} */
  let clock
  try {
    await Promise.race([
      journey({ browser, server }),
      new Promise((_, fail) => {
        clock = setTimeout(fail, TIME_LIMIT, new Error(`Not finished after ${TIME_LIMIT / 1000} seconds.`))
      }),
    ])
    return browser.version
  } catch (problem) {
    mkdirSync(PICTURES, { recursive: true })
    // Without a picture when it is the browser that has gone.
    await browser.screenshot().then(
      (png) => writeFileSync(`${PICTURES}/${name}.png`, png),
      () => undefined,
    )
    throw problem
  } finally {
    clearTimeout(clock)
    await browser.close()
    await running.close()
  }
}

const chosen = process.argv.slice(2)
const names = readdirSync(HERE)
  .filter((file) => file.endsWith('.journey.mjs'))
  .map((file) => file.replace('.journey.mjs', ''))
  .filter((name) => chosen.length === 0 || chosen.includes(name))
  .toSorted()

let failed = 0
for (const name of names) {
  const since = Date.now()
  const seconds = () => `${((Date.now() - since) / 1000).toFixed(1)} s`
  const { default: journey, title } = await import(`./${name}.journey.mjs`)
  try {
    const version = await travel(journey, name)
    console.log(`  ✓ [WebKitGTK ${version}] ${name}: ${title} (${seconds()})`)
  } catch (problem) {
    failed += 1
    console.log(`  ✘ ${name}: ${title} (${seconds()})`)
    console.error(problem)
  }
}
if (names.length === 0) console.error('There is no such journey.')
console.log(`${names.length - failed} journeys passed, ${failed} failed`)
process.exit(failed > 0 || names.length === 0 ? 1 : 0)
