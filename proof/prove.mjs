/**
 * Proof by programs that nobody here wrote: npm run proof
 * What the command line writes is read in Chromium by Apache Annotator and by Label Studio. They have an installation of
 * their own beside this file, which the program itself never needs.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { CHROMIUM_FLAGS } from '../scripts/browsers.mjs'
import { obtainBrowsers, REMEDIES } from '../scripts/obtain-browsers.mjs'
import { buildWhenNeeded, installWhenNeeded, requireNode, ROOT, stop } from '../scripts/prepare.mjs'
import { proveLabelStudio } from './label-studio.mjs'
import { proveWebAnnotations } from './web-annotations.mjs'

const HERE = fileURLToPath(new URL('.', import.meta.url))

/** @typedef {{ program: string, read: string, faults: string[] }} Proof */

/** The files of a format: the samples, and a text of everything that breaks offsets. @param {string} folder @param {string} format */
function written(folder, format) {
  /** @param {string[]} args */
  const isnad = (...args) => {
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist-cli/main.js'), ...args], {
      cwd: join(ROOT, 'scripts/proof'),
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(stderr)
  }
  const hard = join(folder, 'hard.isnad.json')
  if (!existsSync(hard)) {
    const from = ['--from', 'attributions', '--text', 'hard.txt', 'hard.attributions.json']
    isnad('convert', '--to', 'isnad', '--out', hard, ...from)
  }
  const out = join(folder, format)
  mkdirSync(out)
  isnad('convert', '--to', format, '--out', out, join(ROOT, 'samples/samples.isnad.json'), hard)
  return out
}

requireNode()
installWhenNeeded()
installWhenNeeded(HERE)
buildWhenNeeded('cli')
const { chromium: found } = obtainBrowsers()
if (!found) stop(REMEDIES)

const folder = mkdtempSync(join(tmpdir(), 'isnad-proof-'))
const browser = await chromium.launch({ executablePath: found.path, args: CHROMIUM_FLAGS })
try {
  /** @type {Proof[]} */
  const proofs = [
    await proveWebAnnotations(browser, written(folder, 'w3c')),
    await proveLabelStudio(browser, written(folder, 'label-studio')),
  ]
  for (const { program, read, faults } of proofs) {
    console.log(`${program}: ${read}, ${faults.length === 0 ? 'all as written' : `${faults.length} faults`}`)
    for (const fault of faults.slice(0, 20)) console.error(`  ${fault}`)
  }
  process.exitCode = proofs.some(({ faults }) => faults.length > 0) ? 1 : 0
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
