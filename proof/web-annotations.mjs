import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** @typedef {{ type: string, exact?: string, prefix?: string, suffix?: string, start?: number, end?: number }} Selector */
/** @typedef {{ source: string, selector: Selector[] }} Target */
/** @typedef {{ id: string, body: { id?: string, value?: string } | { value?: string }[], target: string | Target | Target[] }} Annotation */
/** @typedef {{ start: number, end: number, words: string }} Place */
/** @typedef {{ byPosition?: Place, byQuote: Place[], described?: { start: number, end: number } }} Answer */

/** Apache Annotator as one script for a page. */
async function script() {
  const result = await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: 'pages/annotator.js', output: { format: 'iife' } },
    },
  })
  const [{ output } = { output: [] }] = [result].flat().filter((one) => 'output' in one)
  const [chunk] = output
  if (chunk?.type !== 'chunk') throw new Error('Apache Annotator could not be put into one script.')
  return chunk.code
}

/**
 * Every selector of our Web Annotations, resolved by Apache Annotator in a page that shows the article: the position
 * and the quote have to come to the same words, and the range that they name has to be described as we describe it.
 * @param {import('playwright-core').Browser} browser @param {string} folder
 * @returns {Promise<import('./prove.mjs').Proof>}
 */
export async function proveWebAnnotations(browser, folder) {
  const page = await browser.newPage()
  await page.setContent('<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><article></article>')
  await page.addScriptTag({ content: await script() })
  /** @type {string[]} */
  const faults = []
  let resolved = 0
  for (const name of readdirSync(folder)) {
    /** @type {Annotation[]} */
    const items = JSON.parse(readFileSync(join(folder, name), 'utf8')).first.items
    /** @type {Map<string, string>} */
    const texts = new Map()
    for (const { body } of items) if (!Array.isArray(body) && body.id && body.value) texts.set(body.id, body.value)
    for (const [source, text] of texts) {
      const targets = items
        .flatMap(({ target }) => (typeof target === 'string' ? [] : target))
        .filter((target) => target.source === source)
      const selectors = targets.map(({ selector }) => ({
        quote: selector.find(({ type }) => type === 'TextQuoteSelector'),
        position: selector.find(({ type }) => type === 'TextPositionSelector'),
      }))
      /** @type {Answer[]} */
      const answers = await page.evaluate((asked) => /** @type {any} */ (globalThis).resolveSelectors(asked), {
        text,
        selectors,
      })
      for (const [at, { quote, position }] of selectors.entries()) {
        resolved++
        const fault = faultOf(quote, position, answers[at])
        if (fault) faults.push(`${name}: “${quote?.exact}”: ${fault}`)
      }
    }
  }
  await page.close()
  if (resolved === 0) faults.push('no selector was found')
  return { program: 'Apache Annotator 0.2.0', read: `${resolved} Web Annotation selectors resolved in a page`, faults }
}

/** @param {Selector | undefined} quote @param {Selector | undefined} position @param {Answer | undefined} answer */
function faultOf(quote, position, answer) {
  if (!answer?.byPosition) return 'the position names nothing'
  const { byPosition, byQuote, described } = answer
  if (byPosition.words !== quote?.exact) return `the position names “${byPosition.words}”`
  if (described?.start !== position?.start || described?.end !== position?.end) {
    return `the range is described as ${described?.start}–${described?.end}, not ${position?.start}–${position?.end}`
  }
  if (byQuote.length !== 1) return `the quote names ${byQuote.length} places`
  const [only] = byQuote
  return only?.start === byPosition.start && only.end === byPosition.end ? undefined : 'the quote names another place'
}
