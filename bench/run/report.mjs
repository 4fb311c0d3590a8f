/** What was measured, for people and for programs. */
import { cpus, loadavg, release, type } from 'node:os'

/** @typedef {import('./statistics.mjs').Row} Row */
/** @typedef {import('./targets.mjs').Target} Target */

const number = (/** @type {number} */ value) => {
  if (Math.abs(value) >= 100) return value.toFixed(0)
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2)
}

/** The machine and how busy it was. @param {string} browser */
export function machine(browser) {
  const [processor] = cpus()
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')
  return `${new Date().toISOString().slice(0, 16)}Z · Chromium ${browser} · Node ${process.versions.node} · ${type()} ${release()} · ${cpus().length} × ${processor?.model ?? ''} · load ${load}`
}

/** One line for each row, by work. @param {readonly Row[]} rows */
export function table(rows) {
  const lines = ['| work | size | who | median | least – most | unit |', '|---|---|---|--:|--:|---|']
  const order = rows.toSorted((a, b) => a.work.localeCompare(b.work) || a.size.localeCompare(b.size))
  for (const { work, size, subject, median, least, most, unit } of order) {
    lines.push(`| ${work} | ${size} | ${subject} | ${number(median)} | ${number(least)} – ${number(most)} | ${unit} |`)
  }
  return lines.join('\n')
}

/** @param {readonly Target[]} targets */
export function verdicts(targets) {
  return targets
    .map(({ id, name, limit, value, met, unit }) => {
      if (value === undefined) return `${id.padEnd(5)} –       not measured: ${name}`
      const by = met ? '' : `, by ${number(limit === 0 ? value : (value / limit - 1) * 100)} %`
      return `${id.padEnd(5)} ${met ? 'met   ' : 'missed'}  ${number(value)} of at most ${number(limit)} ${unit}${by}: ${name}`
    })
    .join('\n')
}
