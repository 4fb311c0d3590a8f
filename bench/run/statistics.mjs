/** Medians, spreads, and how something grows. */

/** @param {readonly number[]} values not empty */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}

/**
 * The exponent of growth: 1 is in proportion, 0 is not at all. The slope of the line through the logarithms.
 * @param {readonly (readonly [size: number, value: number])[]} points at least two sizes
 */
export function exponent(points) {
  const logs = points.map(([size, value]) => [Math.log(size), Math.log(Math.max(value, 1e-3))])
  const mean = (/** @type {number} */ at) => logs.reduce((sum, log) => sum + (log[at] ?? 0), 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const both = logs.reduce((sum, [a = 0, b = 0]) => sum + (a - x) * (b - y), 0)
  return both / logs.reduce((sum, [a = 0]) => sum + (a - x) ** 2, 0)
}

/** @typedef {{ work: string, subject: string, size: string, unit: string, median: number, least: number, most: number, rounds: number }} Row */

/** Collects what was measured and makes rows of it. */
export class Book {
  /** @type {Map<string, { work: string, subject: string, size: string, unit: string, values: number[] }>} */
  #cells = new Map()

  /** @param {string} subject @param {string} size @returns {import('./editing.mjs').Put} */
  page(subject, size) {
    return (work, value, unit = 'ms') => {
      const key = `${work}/${subject}/${size}`
      const cell = this.#cells.get(key) ?? { work, subject, size, unit, values: [] }
      if (Number.isFinite(value)) cell.values.push(value)
      this.#cells.set(key, cell)
    }
  }

  /** The median of what was measured; undefined when nothing was. @param {string} work @param {string} subject @param {string} size */
  value(work, subject, size) {
    const values = this.#cells.get(`${work}/${subject}/${size}`)?.values ?? []
    return values.length > 0 ? median(values) : undefined
  }

  /** The largest that was measured. @param {string} work @param {string} subject @param {string} size */
  most(work, subject, size) {
    const values = this.#cells.get(`${work}/${subject}/${size}`)?.values ?? []
    return values.length > 0 ? Math.max(...values) : undefined
  }

  /** @returns {Row[]} */
  rows() {
    return [...this.#cells.values()]
      .filter(({ values }) => values.length > 0)
      .map(({ values, ...cell }) => ({
        ...cell,
        median: median(values),
        least: Math.min(...values),
        most: Math.max(...values),
        rounds: values.length,
      }))
  }
}
