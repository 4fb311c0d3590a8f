/** What the commands do before their work: look at Node, install what is missing, build what is out of date. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

const OLDEST_NODE = [20, 19]

/** Ends the program with one sentence and no stack. @param {string} sentence @returns {never} */
export function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [needMajor = 0, needMinor = 0] = OLDEST_NODE
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return
  stop(
    `Isnad needs Node ${OLDEST_NODE.join('.')} or newer, and this is Node ${process.versions.node}; ` +
      'install the current version from nodejs.org and try again.',
  )
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
const lockedPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/** Whether node_modules holds what package-lock.json asks for; packages for other machines may be absent. @param {string} folder */
function installed(folder) {
  const presentFile = join(folder, 'node_modules/.package-lock.json')
  if (!existsSync(presentFile)) return false
  const present = lockedPackages(presentFile)
  return Object.entries(lockedPackages(join(folder, 'package-lock.json'))).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional && !(path in present)),
  )
}

/** @param {string} [folder] of the package; the project's own unless said */
export function installWhenNeeded(folder = ROOT) {
  if (installed(folder)) return
  console.error('Installing the packages named in package-lock.json, once…')
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: folder, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (status !== 0) stop('The packages could not be installed; the lines above say why.')
}

/**
 * The start file of a tool that a package brings, to be run with Node itself: quicker than npx, and the same on Windows.
 * @param {string} name package name
 * @param {string} [command] when it differs from the package's name
 */
export function tool(name, command = name) {
  const folder = join(ROOT, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/** Newest change at or below a path; a folder counts too, since it changes when a file goes. @param {string} path */
function newestChange(path) {
  if (!existsSync(path)) return 0
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  /** @type {number} */
  let newest = mtimeMs
  for (const entry of readdirSync(path)) {
    if (!/\.test\.tsx?$/.test(entry)) newest = Math.max(newest, newestChange(join(path, entry)))
  }
  return newest
}

const BUILDS = {
  page: {
    config: 'vite.config.ts',
    result: 'dist/sw.js',
    sources: [
      'src',
      'samples',
      'schemas',
      'public',
      'scripts/build',
      'index.html',
      'vite.config.ts',
      'package.json',
      'package-lock.json',
    ],
  },
  cli: {
    config: 'vite.cli.config.ts',
    result: 'dist-cli/main.js',
    sources: ['src', 'samples', 'schemas', 'vite.cli.config.ts', 'package.json', 'package-lock.json'],
  },
}

/**
 * Builds unless the last build is newer than everything that it was made from. All messages go to stderr.
 * @param {keyof typeof BUILDS} which
 */
export function buildWhenNeeded(which) {
  const { config, result, sources } = BUILDS[which]
  const newest = Math.max(...sources.map((source) => newestChange(join(ROOT, source))))
  if (existsSync(join(ROOT, result)) && statSync(join(ROOT, result)).mtimeMs >= newest) return
  console.error('Building…')
  const { status } = spawnSync(process.execPath, [tool('vite'), 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) stop('The build failed; the lines above say why.')
}
