/** What is demanded, each as one number that is not to be above another. */
import { PEERS } from './peers.mjs'
import { exponent } from './statistics.mjs'

/**
 * @typedef {object} Target
 * @property {string} id
 * @property {string} name
 * @property {number} limit
 * @property {string} unit
 * @property {number | undefined} value undefined where it was not measured
 * @property {boolean} met
 */

const BIG = '1M-10000'
const DENSE = '10k-10000'
const ORDINARY = '3k-50'

/**
 * @param {import('./statistics.mjs').Book} book
 * @param {readonly import('./sizes.mjs').Size[]} sizes
 * @returns {Target[]}
 */
export function judge(book, sizes) {
  /** @type {Target[]} */
  const targets = []
  /** @param {string} id @param {string} name @param {number} limit @param {number | undefined} value @param {string} [unit] */
  const demand = (id, name, limit, value, unit = '×') => {
    const known = value !== undefined && Number.isFinite(value)
    targets.push({ id, name, limit, unit, value: known ? value : undefined, met: known && value <= limit })
  }
  const value = book.value.bind(book)
  /** @param {number | undefined} a @param {number | undefined} b */
  const ratio = (a, b) => (a === undefined || b === undefined ? undefined : a / b)

  demand(
    '1a',
    'opening 1 MB with 10,000 spans in the editor, to static HTML',
    0.15,
    ratio(value('open', 'isnad-editor', BIG), value('open', 'static', BIG)),
  )
  demand(
    '1b',
    'the same, to bare sections',
    2.5,
    ratio(value('open', 'isnad-editor', BIG), value('open', 'static-sections', BIG)),
  )
  demand(
    '1c',
    'opening it in the program, from the library and the disk, to static HTML',
    0.15,
    ratio(value('open', 'isnad', BIG), value('open', 'static', BIG)),
  )
  demand(
    '1d',
    'an ordinary article: from the click to something to read',
    100,
    value('open-seen', 'isnad', ORDINARY),
    'ms',
  )
  demand(
    '2a',
    'adding a claim by key: its task, at 20 kB with 1,000 spans',
    1,
    value('add-busy', 'isnad', '20k-1000'),
    'ms',
  )
  demand(
    '2b',
    'adding a claim by key: painted in the next frame',
    1,
    value('add-frames', 'isnad', '20k-1000'),
    'frames',
  )
  demand(
    '3a',
    'typing at 1 MB, to a bare contenteditable',
    0.4,
    ratio(value('type', 'isnad', BIG), value('type', 'editable', BIG)),
  )
  demand(
    '3b',
    'typing at 1 MB, to bare sections',
    1.6,
    ratio(value('type', 'isnad', BIG), value('type', 'editable-sections', BIG)),
  )
  demand(
    '3c',
    'typing in the dense article, to a bare contenteditable',
    3.2,
    ratio(value('type', 'isnad', DENSE), value('type', 'editable', DENSE)),
  )
  demand('4a', 'the frame that cost most while a wheel scrolls 1 MB', 8, value('scroll-longest', 'isnad', BIG), 'ms')
  demand(
    '4b',
    'scrolling 1 MB, to bare sections',
    2.5,
    ratio(value('scroll', 'isnad', BIG), value('scroll', 'static-sections', BIG)),
  )
  const plain = value('heap', 'isnad-editor', '1M-0')
  const full = value('heap', 'isnad-editor', BIG)
  demand(
    '5a',
    'heap for each span, over the editor without spans',
    100,
    plain === undefined || full === undefined ? undefined : ((full - plain) * 1e6) / 10_000,
    'B',
  )
  demand('5b', 'the whole page at 1 MB with 10,000 spans', 150, value('memory', 'isnad', BIG), 'MB')

  demand(
    '1e',
    'reading 1 MB with 10,000 spans from the disk, to its text and one blob',
    3,
    value('reading-ratio', 'isnad', 'storage'),
  )
  demand(
    '7a',
    'saving a claim, to a strict transaction that puts the same',
    2,
    value('saving-ratio', 'isnad', 'storage'),
  )
  demand('7b', 'taking in 100,000 spans, to putting their pages', 1.5, value('importing-ratio', 'isnad', 'storage'))
  demand(
    '7c',
    'exporting the library as JSON lines, to JSON.stringify of the same values',
    2,
    value('export-ratio', 'isnad', 'library'),
  )
  demand(
    '7c-memory',
    'the same: memory in its last quarter, to its second',
    1.1,
    value('export-growth', 'isnad', 'library'),
  )
  demand(
    '8a',
    'from an empty window to the library with its articles',
    400,
    value('start-seen', 'isnad', 'library'),
    'ms',
  )
  demand('8b', 'the longest task of a start', 50, value('start-longest', 'isnad', 'library'), 'ms')

  const fastest = (/** @type {string} */ work, /** @type {string} */ size) => {
    const measured = PEERS.flatMap(([peer]) => value(work, peer, size) ?? [])
    return measured.length > 0 ? Math.min(...measured) : undefined
  }
  for (const [work, what] of [
    ['select-and-add', 'selecting words and marking them'],
    ['open', 'opening'],
    ['remove', 'removing'],
  ]) {
    for (const size of ['20k-1000', '100k-5000']) {
      const isTenth = work === 'select-and-add' && size === '100k-5000'
      const limit = isTenth ? 0.1 : 1
      const measured = ratio(value(work ?? '', 'isnad', size), fastest(work ?? '', size))
      demand(`9-${work}-${size}`, `${what} at ${size}, to the fastest other tool`, limit, measured)
    }
  }

  /** @param {string} work @param {string} subject @param {readonly string[]} names @param {(size: import('./sizes.mjs').Size) => number} of */
  const growth = (work, subject, names, of) => {
    const points = sizes
      .filter(({ name }) => names.includes(name))
      .flatMap((size) => {
        const measured = value(work, subject, size.name)
        return measured === undefined ? [] : [/** @type {[number, number]} */ ([of(size), measured])]
      })
    return points.length === names.length ? exponent(points) : undefined
  }
  const byText = [ORDINARY, '20k-1000', '100k-5000', BIG]
  const bySpans = ['100k-1000', '100k-5000', '100k-10000']
  for (const work of ['open', 'type', 'scroll']) {
    demand(
      `6-${work}-text`,
      `growth of “${work}” with the text`,
      1.05,
      growth(work, 'isnad', byText, ({ length }) => length),
      'exponent',
    )
    demand(
      `6-${work}-spans`,
      `growth of “${work}” with the spans`,
      1.05,
      growth(work, 'isnad', bySpans, ({ spans }) => spans),
      'exponent',
    )
  }
  for (const work of ['add', 'hover', 'next']) {
    demand(
      `6-${work}`,
      `growth of “${work}” with the spans: flat`,
      0.2,
      growth(work, 'isnad', bySpans, ({ spans }) => spans),
      'exponent',
    )
  }
  return targets
}
