/**
 * npm run bench: how fast Isnad is, beside the browser's own floor and beside other tools, in one run.
 *
 *   --quick          two rounds, three sizes
 *   --json           only JSON on standard output: {"targets":[…],"rows":[…]}
 *   --rounds=N       instead of five
 *   --only=a,b       only these groups: floors, isnad, peers, library
 *   --sizes=a,b      only these sizes
 */
import { writeSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { installWhenNeeded, requireNode, stop } from '../scripts/prepare.mjs'

requireNode()
installWhenNeeded()
// Only now: they need what was installed.
const { serve } = await import('../scripts/serve.mjs')
const { Lab } = await import('./run/browser.mjs')
const { FLOORS, measureFloor } = await import('./run/floors.mjs')
const { measureIsnad, seedArticles } = await import('./run/isnad.mjs')
const { measureLibrary, measureStorage } = await import('./run/library.mjs')
const { measurePeer, PEERS } = await import('./run/peers.mjs')
const { prepareSite } = await import('./run/prepare.mjs')
const { machine, table, verdicts } = await import('./run/report.mjs')
const { Book } = await import('./run/statistics.mjs')
const { judge } = await import('./run/targets.mjs')
const { sizes } = await import('./run/sizes.mjs')

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    only: { type: 'string' },
    sizes: { type: 'string' },
  },
})
const QUICK_SIZES = ['3k-50', '20k-1000', '1M-10000']
/** More than these no other tool opens within a minute. */
const PEER_SIZES = ['3k-50', '20k-1000', '100k-5000']
const rounds = Number(values.rounds ?? (values.quick ? 2 : 5))
const named = values.sizes?.split(',') ?? (values.quick ? QUICK_SIZES : sizes.map(({ name }) => name))
const chosen = sizes.filter(({ name }) => named.includes(name))
if (!(rounds >= 1) || chosen.length === 0) stop('There is nothing to measure; see the head of bench/run.mjs.')
const wants = (/** @type {string} */ group) => values.only === undefined || values.only.split(',').includes(group)

const say = (/** @type {string} */ line) => void writeSync(2, `${line}\n`)
const site = await serve({ folder: prepareSite(), port: 0, policy: false })
const book = new Book()
let browser = ''

/** @typedef {{ subject: string, size: string, run: (lab: InstanceType<typeof Lab>) => Promise<void> }} Cell */

/** @type {Cell[]} */
const cells = chosen.flatMap((size) => [
  ...FLOORS.filter(() => wants('floors')).map((subject) => ({
    subject,
    size: size.name,
    run: (/** @type {InstanceType<typeof Lab>} */ lab) =>
      measureFloor(lab, site.address, subject, size, book.page(subject, size.name)),
  })),
  ...PEERS.filter(() => wants('peers') && PEER_SIZES.includes(size.name)).map(([subject, key]) => ({
    subject,
    size: size.name,
    run: (/** @type {InstanceType<typeof Lab>} */ lab) =>
      measurePeer(lab, site.address, subject, key, size, book.page(subject, size.name)),
  })),
  ...(wants('isnad') ? ['isnad'] : []).map((subject) => ({
    subject,
    size: size.name,
    run: (/** @type {InstanceType<typeof Lab>} */ lab) =>
      measureIsnad(lab, site.address, size, book.page(subject, size.name)),
  })),
])

// What is known by then is printed when somebody interrupts: a run takes long.
let isInterrupted = false
process.once('SIGINT', () => {
  isInterrupted = true
  say('Ending after this one…')
})

/** @type {string[]} */
const failures = []
/** @param {string} subject @param {string} size @param {() => Promise<void>} run */
const attempt = async (subject, size, run) => {
  if (isInterrupted) return
  const since = Date.now()
  try {
    await run()
  } catch (problem) {
    failures.push(`${subject} at ${size}: ${problem instanceof Error ? problem.message : String(problem)}`)
  }
  say(`${subject} ${size}: ${((Date.now() - since) / 1000).toFixed(0)} s, load ${loadavg()[0]?.toFixed(1)}`)
}
try {
  if (wants('library')) {
    const articles = values.quick ? 1000 : 10_000
    const lab = await Lab.open()
    browser = lab.version()
    await attempt('isnad', 'library', () => measureLibrary(lab, site.address, articles, book.page('isnad', 'library')))
    await attempt('isnad', 'storage', () => measureStorage(lab, site.address, book.page('isnad', 'storage')))
    await lab.close()
  }
  for (let round = 0; round < rounds; round++) {
    const lab = await Lab.open()
    browser = lab.version()
    if (wants('isnad')) await seedArticles(lab, site.address)
    // Every other round goes the other way, so that nobody is always first.
    for (const { subject, size, run } of round % 2 === 0 ? cells : cells.toReversed()) {
      await attempt(subject, size, () => run(lab))
    }
    await lab.close()
  }
} finally {
  await site.close()
}

const targets = judge(book, sizes)
const rows = book.rows()
if (values.json) console.log(JSON.stringify({ machine: machine(browser), failures, targets, rows }))
else {
  console.log(`${machine(browser)}\n\n${table(rows)}\n`)
  for (const failure of failures) console.log(`not measured: ${failure}`)
  console.log(verdicts(targets))
}
process.exitCode = failures.length > 0 ? 1 : 0
