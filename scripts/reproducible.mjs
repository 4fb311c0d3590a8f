/**
 * Whether the build is what was reviewed: node scripts/reproducible.mjs
 * Builds once more beside dist and compares the two, byte by byte.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { buildWhenNeeded, ROOT, stop, tool } from './prepare.mjs'

buildWhenNeeded('page')
const first = join(ROOT, 'dist')
const second = mkdtempSync(join(tmpdir(), 'isnad-build-'))
const { status } = spawnSync(
  process.execPath,
  [tool('vite'), 'build', '--outDir', second, '--emptyOutDir', '--logLevel', 'warn'],
  { cwd: ROOT, stdio: ['ignore', 2, 2] },
)
if (status !== 0) stop('The second build failed; the lines above say why.')

/** @param {string} folder */
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(folder, path))
    .toSorted()

const names = new Set([...filesOf(first), ...filesOf(second)])
const differing = [...names].filter((name) => {
  const [a, b] = [join(first, name), join(second, name)]
  return !existsSync(a) || !existsSync(b) || !readFileSync(a).equals(readFileSync(b))
})
rmSync(second, { recursive: true })
if (differing.length > 0) stop(`Two builds of the same sources differ in ${differing.join(', ')}.`)
console.log(`Two builds of the same sources gave the same ${names.size} files.`)
