/**
 * npm test: every check, in the order of how soon each says something. `npm test -- unit e2e` runs only those.
 *
 * Firefox runs what engines do differently, and faults are a few of each; ISNAD_ENGINES=all and `npm run test:faults`
 * run all of it, and the last lines say what was not run.
 *
 * A step that fails does not keep the later ones from running. The last line counts the steps.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhenNeeded, installWhenNeeded, requireNode, ROOT, stop, tool } from './prepare.mjs'

/**
 * @typedef {object} Outcome
 * @property {'passed' | 'failed' | 'not run'} result
 * @property {string} [note] the browsers, or why it did not run
 */

requireNode()
installWhenNeeded()
// Only now: they need what was installed.
const { obtainBrowsers, REMEDIES } = await import('./obtain-browsers.mjs')

/**
 * @param {string[]} args for Node
 * @returns {Promise<Outcome>}
 */
const run = (...args) => runWith({}, ...args)

/**
 * @param {Record<string, string>} env beside what is there
 * @param {string[]} args for Node
 * @returns {Promise<Outcome>}
 */
const runWith = (env, ...args) =>
  new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.on('close', (status) => done({ result: status === 0 ? 'passed' : 'failed' }))
  })

/** @param {() => Promise<Outcome>} step @returns {Promise<Outcome>} */
async function attempt(step) {
  try {
    return await step()
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem)
    return { result: 'failed' }
  }
}

/** Every project: all files, the page's alone, and the rooms that may not know the DOM. */
async function types() {
  const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(ROOT, 'src', entry.name)).length > 1)
    .map((entry) => `src/${entry.name}/tsconfig.json`)
    .filter((file) => existsSync(join(ROOT, file)))
  const projects = ['tsconfig.json', 'tsconfig.app.json', ...rooms]
  /** @type {Outcome['result']} */
  let result = 'passed'
  for (const project of projects) {
    const outcome = await run(tool('typescript', 'tsc'), '--project', project)
    if (outcome.result === 'passed') continue
    console.log(`(in ${project})`)
    result = 'failed'
  }
  return /** @type {Outcome} */ ({ result, note: `${projects.length} projects` })
}

/** @type {ReturnType<typeof obtainBrowsers> | undefined} */
let obtained
const browsers = () => (obtained ??= obtainBrowsers())

const allEngines = process.env.ISNAD_ENGINES === 'all'

/** @returns {Promise<Outcome>} */
async function e2e() {
  const { chromium, firefox } = browsers()
  if (!chromium) {
    console.error(REMEDIES)
    return { result: 'failed', note: 'no browser' }
  }
  const part = allEngines ? '' : ' (what engines do differently)'
  const names = [`Chromium ${chromium.version}`, ...(firefox ? [`Firefox ${firefox.version}${part}`] : [])]
  return { ...(await run(tool('@playwright/test', 'playwright'), 'test')), note: names.join(', ') }
}

/** @returns {Promise<Outcome>} */
async function webkit() {
  if (!browsers().webkit) return { result: 'not run', note: 'no WebKitWebDriver' }
  return { ...(await run('e2e/webkit/run.mjs')), note: 'WebKitGTK' }
}

/** Browsers killed, power cut, disks full, stores damaged: a few of each, or all of it, which takes an hour. */
const faults = async (/** @type {string[]} */ ...which) => {
  if (!browsers().chromium) return /** @type {Outcome} */ ({ result: 'not run', note: 'no Chromium' })
  return run(tool('@playwright/test', 'playwright'), 'test', '--config', 'e2e/faults/playwright.config.ts', ...which)
}

/** Acts and files at random, as many as were promised; other ones than the day before. */
const random = () => {
  const {
    ISNAD_MODEL_RUNS = '10000',
    ISNAD_MODEL_STEPS = '100',
    ISNAD_FUZZ = '100000',
    ISNAD_SEALS = '200',
    ISNAD_SEED = 'random',
  } = process.env
  const env = { ISNAD_MODEL_RUNS, ISNAD_MODEL_STEPS, ISNAD_FUZZ, ISNAD_SEALS, ISNAD_SEED }
  const files = ['src/app/model.test.ts', 'src/app/fuzz.test.ts', 'src/storage/sealed.test.ts']
  return runWith(env, tool('vitest'), 'run', ...files)
}

let pythonRan = true
/** @returns {Promise<Outcome>} */
async function proof() {
  pythonRan = spawnSync('python3', ['--version']).status === 0
  if (!pythonRan) return { result: 'not run', note: 'no python3' }
  return { ...(await run('scripts/proof.mjs')), note: 'every offset cut again by Python' }
}

/** @type {Record<string, { step: () => Promise<Outcome>, needsBuild?: true, onlyAsked?: true }>} */
const STEPS = {
  format: { step: () => run(tool('oxfmt'), '--check') },
  types: { step: types },
  lint: { step: () => run(tool('oxlint'), '--type-aware', '--deny-warnings') },
  unused: { step: () => run(tool('knip')) },
  unit: { step: () => run(tool('vitest'), 'run') },
  proof: { step: proof },
  build: { step: () => run(tool('vite'), 'build', '--logLevel', 'warn') },
  budget: { step: () => run('scripts/budget.mjs'), needsBuild: true },
  e2e: { step: e2e, needsBuild: true },
  webkit: { step: webkit, needsBuild: true },
  // Each works on a profile of its own, so two may run beside each other; the long ones measure, and may not.
  faults: { step: () => faults('--grep', '@quick', '--fully-parallel', '--workers', '2'), needsBuild: true },
  'all-faults': { step: () => faults('--grep-invert', '@quick'), needsBuild: true, onlyAsked: true },
  'all-random': { step: random, onlyAsked: true },
}

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !(name in STEPS))
if (unknown) stop(`There is no step “${unknown}”; the steps are ${Object.keys(STEPS).join(', ')}.`)
const chosen = Object.entries(STEPS).filter(([name, { onlyAsked }]) =>
  wanted.length === 0 ? !onlyAsked : wanted.includes(name),
)
if (!chosen.some(([name]) => name === 'build') && chosen.some(([, { needsBuild }]) => needsBuild))
  buildWhenNeeded('page')

/** @type {(Outcome & { name: string, seconds: string })[]} */
const rows = []
for (const [name, { step, needsBuild }] of chosen) {
  console.log(`\n── ${name}`)
  const since = Date.now()
  const unbuilt = needsBuild && rows.some((row) => row.name === 'build' && row.result === 'failed')
  /** @type {Outcome} */
  const outcome = unbuilt ? { result: 'failed', note: 'the build failed' } : await attempt(step)
  rows.push({ name, seconds: ((Date.now() - since) / 1000).toFixed(1), ...outcome })
}

console.log('')
for (const { name, result, seconds, note = '' } of rows) {
  console.log(`${name.padEnd(8)} ${result.padEnd(8)} ${seconds.padStart(7)} s  ${note}`.trimEnd())
}

const count = (/** @type {Outcome['result']} */ result) => rows.filter((row) => row.result === result).length
console.log('')
if (obtained) {
  const engines = { Chromium: obtained.chromium, Firefox: obtained.firefox, WebKit: obtained.webkit }
  for (const [engine, found] of Object.entries(engines)) {
    if (!found) console.log(`${engine} did not run: it is not on this machine in a form that can be driven.`)
  }
}
const ran = (/** @type {string} */ name) => rows.some((row) => row.name === name && row.result !== 'not run')
if (ran('e2e') && !allEngines)
  console.log(
    'NOT IN FULL: Firefox ran what engines do differently, axe two looks of four. ISNAD_ENGINES=all runs all.',
  )
if (ran('faults') && !ran('all-faults'))
  console.log('NOT IN FULL: a few faults of each kind. npm run test:faults runs all, which takes an hour.')
if (!pythonRan)
  console.log('Python did not run: python3 is not on this machine, so no other program has proved the offsets.')
console.log(`${count('passed')} passed, ${count('failed')} failed`)
process.exitCode = count('failed') > 0 ? 1 : 0
