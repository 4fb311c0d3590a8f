/**
 * What a first visit and an installation weigh: node scripts/budget.mjs
 * Over a limit fails. Raise one only with a reason in the commit.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT } from './prepare.mjs'

const DIST = join(ROOT, 'dist')
const kilobytes = (/** @type {number} */ bytes) => bytes / 1024

const index = readFileSync(join(DIST, 'index.html'), 'utf8')
const assets = readdirSync(join(DIST, 'assets')).map((name) => `assets/${name}`)
const everything = readdirSync(DIST, { recursive: true })
  .map((name) => join(DIST, String(name)))
  .filter((path) => statSync(path).isFile())

const packed = (/** @type {string} */ file) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length
const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, number) => total + number, 0)
/** What index.html names: the entry and the parts that it imports at once. */
const atOnce = (/** @type {string} */ ending) => assets.filter((file) => file.endsWith(ending) && index.includes(file))

const LINES = [
  { what: 'script at the start, gzip', bytes: sum(atOnce('.js').map(packed)), limit: 150 },
  { what: 'styles at the start, gzip', bytes: sum(atOnce('.css').map(packed)), limit: 10 },
  { what: 'all scripts, gzip', bytes: sum(assets.filter((file) => file.endsWith('.js')).map(packed)), limit: 1060 },
  {
    what: 'fonts',
    bytes: sum(assets.filter((file) => file.endsWith('.woff2')).map((file) => statSync(join(DIST, file)).size)),
    limit: 360,
  },
  { what: 'everything kept on the device', bytes: sum(everything.map((path) => statSync(path).size)), limit: 4050 },
]

for (const { what, bytes, limit } of LINES) {
  const over = kilobytes(bytes) > limit
  console.log(
    `${kilobytes(bytes).toFixed(1).padStart(8)} kB of ${String(limit).padStart(5)}  ${what}${over ? '  ← over' : ''}`,
  )
  if (over) process.exitCode = 1
}
