import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'

const FILES = fileURLToPath(new URL('node_modules/@heartexlabs/label-studio/build/static', import.meta.url))
const ADDRESS = 'http://label-studio.test/'

/** @typedef {{ id?: string, type: string, from_name?: string, from_id?: string, to_id?: string } & Record<string, unknown>} Region */
/** @typedef {{ result: Region[] }} Annotation */
/** @typedef {{ data: { text: string }, annotations: Annotation[], predictions: Annotation[] }} Task */

/** What may stand in any order: results by what they are and whose. @param {Region[]} results */
const sorted = (results) => {
  /** @param {Region} region */
  const key = ({ type, from_name, id, from_id, to_id, labels }) =>
    JSON.stringify([type, from_name, id, from_id, to_id, labels])
  return results.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

/**
 * It leaves line breaks out of the words that it repeats beside the offsets. @param {Region} region
 */
const withoutLineBreaks = ({ value, ...rest }) => {
  const { text, ...place } = /** @type {{ text?: string | string[] }} */ (value ?? {})
  const words = typeof text === 'string' ? { text: text.replaceAll('\n', '') } : { text }
  return { ...rest, value: { ...place, ...words } }
}

/**
 * Every task that we write, loaded by Label Studio with the configuration that we write beside it, and written by it
 * again: the results have to be those that it was given.
 * @param {import('playwright-core').Browser} browser @param {string} folder
 * @returns {Promise<import('./prove.mjs').Proof>}
 */
export async function proveLabelStudio(browser, folder) {
  const page = await browser.newPage()
  await page.route('**/*', (route) => {
    const name = new URL(route.request().url()).pathname.slice(1)
    const path = { '': fileURLToPath(new URL('pages/label-studio.html', import.meta.url)) }[name]
    const known = path ?? (/^main\.(css|js)$/.test(name) ? join(FILES, name.slice(5), name) : undefined)
    return known ? route.fulfill({ path: known }) : route.abort()
  })
  /** @type {string[]} */
  const faults = []
  /** @type {string[]} */
  const thrown = []
  page.on('pageerror', ({ message }) => thrown.push(message))
  const names = readdirSync(folder)
  const config = readFileSync(join(folder, names.find((name) => name.endsWith('.xml')) ?? ''), 'utf8')
  let tasks = 0
  let regions = 0
  for (const name of names.filter((one) => one.endsWith('.json'))) {
    /** @type {Task[]} */
    const list = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    for (const [at, task] of list.entries()) {
      tasks++
      await page.goto(ADDRESS)
      const again = await page.evaluate(load, { config, task })
      for (const kind of /** @type {const} */ (['annotations', 'predictions'])) {
        const ours = task[kind].flatMap(({ result }) => result)
        const theirs = again[kind]
        regions += ours.length
        faults.push(...differences(`${name}: $[${at}].${kind}`, sorted(ours), sorted(theirs)))
      }
      faults.push(...thrown.splice(0).map((message) => `${name}: $[${at}]: it threw ${message}`))
    }
  }
  await page.close()
  if (regions === 0) faults.push('no result was found')
  return {
    program: 'Label Studio 1.4.0',
    read: `${regions} results of ${tasks} tasks loaded and written again`,
    faults,
  }
}

/** Runs in the page. @param {{ config: string, task: Task }} given @returns {Promise<{ annotations: Region[], predictions: Region[] }>} */
async function load({ config, task }) {
  const numbered = (/** @type {Annotation[]} */ list) => list.map((one, at) => ({ id: at + 1, ...one }))
  const { LabelStudio } = /** @type {any} */ (globalThis)
  return new Promise((resolve) => {
    new LabelStudio('label-studio', {
      config,
      interfaces: ['panel', 'controls', 'side-column', 'predictions:menu', 'annotations:menu'],
      user: { pk: 1, firstName: 'A', lastName: 'B' },
      task: {
        id: 1,
        data: task.data,
        annotations: numbered(task.annotations),
        predictions: numbered(task.predictions),
      },
      onLabelStudioLoad: async (/** @type {any} */ studio) => {
        const store = studio.annotationStore
        const until = async (/** @type {() => boolean} */ ready) => {
          for (let tries = 0; !ready() && tries < 600; tries++) await new Promise((done) => setTimeout(done, 50))
        }
        const serialized = async (/** @type {any[]} */ list, /** @type {string} */ select) => {
          const results = []
          for (const one of list) {
            store[select](one.id)
            // Regions are laid onto the text when it has been drawn; each is then an element of the page.
            await until(() => one.regions.every((/** @type {any} */ { _spans: spans }) => spans?.length > 0))
            results.push(...one.serializeAnnotation())
          }
          // It adds who made a region, a person or a model; ours leave that to it.
          return JSON.parse(JSON.stringify(results, (key, value) => (key === 'origin' ? undefined : value)))
        }
        // It calls back before it has taken the annotations in.
        await until(
          () =>
            store.annotations.length === task.annotations.length &&
            store.predictions.length === task.predictions.length,
        )
        resolve({
          annotations: await serialized(store.annotations, 'selectAnnotation'),
          predictions: await serialized(store.predictions, 'selectPrediction'),
        })
      },
    })
  })
}

/** @param {string} place @param {Region[]} ours @param {Region[]} theirs @returns {string[]} */
function differences(place, ours, theirs) {
  const faults = []
  if (ours.length !== theirs.length) faults.push(`${place}: ${theirs.length} results of ${ours.length} came back`)
  for (const [at, one] of ours.entries()) {
    const other = theirs[at] ?? { type: 'nothing' }
    if (isDeepStrictEqual(withoutLineBreaks(one), withoutLineBreaks(other))) continue
    faults.push(`${place}: ${JSON.stringify(one)} came back as ${JSON.stringify(other)}`)
    break
  }
  return faults
}
