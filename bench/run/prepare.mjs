/** What is there before anything is measured: the packages of the bench, the build, and the pages beside it. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhenNeeded, ROOT, stop, tool } from '../../scripts/prepare.mjs'

const BENCH = join(ROOT, 'bench')
const SITE = join(BENCH, '.cache/site')

const locked = (/** @type {string} */ file) => JSON.parse(readFileSync(join(BENCH, file), 'utf8')).packages

function installPeers() {
  const present = existsSync(join(BENCH, 'node_modules/.package-lock.json'))
    ? locked('node_modules/.package-lock.json')
    : {}
  const wanted = Object.entries(locked('package-lock.json'))
  if (wanted.every(([path, { version, optional }]) => path === '' || optional || present[path]?.version === version))
    return
  console.error('Installing the other tools for the bench, once…')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: BENCH,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) stop('The other tools could not be installed; the lines above say why.')
}

/** Makes the folder that is served: the production build with the pages of the bench beside it. */
export function prepareSite() {
  installPeers()
  buildWhenNeeded('page')
  console.error('Building the pages of the bench…')
  const { status } = spawnSync(
    process.execPath,
    [tool('vite'), 'build', '--config', join(BENCH, 'vite.config.ts'), '--logLevel', 'warn'],
    { cwd: ROOT, stdio: ['ignore', 2, 2] },
  )
  if (status !== 0) stop('The pages of the bench could not be built; the lines above say why.')
  for (const name of existsSync(SITE) ? readdirSync(SITE) : []) {
    if (name !== 'bench') rmSync(join(SITE, name), { recursive: true })
  }
  mkdirSync(SITE, { recursive: true })
  cpSync(join(ROOT, 'dist'), SITE, { recursive: true })
  return SITE
}
