/** The lockfile installs on every system, names no download address, and holds nothing that our oldest Node refuses. */
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

interface Locked {
  version?: string
  resolved?: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  engines?: { node?: string }
}

const packagesOf = (file: string): Record<string, Locked> => JSON.parse(readFileSync(file, 'utf8')).packages

const packages = packagesOf('package-lock.json')

/** Where Node would look for a package, from the folder of the one that needs it outwards. */
function found(from: string, name: string): boolean {
  for (let folder = from; ; folder = dirname(folder)) {
    const base = folder === '.' || folder === '' ? '' : `${folder}/`
    if (!base.endsWith('node_modules/') && `${base}node_modules/${name}` in packages) return true
    if (base === '') return false
  }
}

// Some newest versions of native tools are published without the files for every system. The lockfile is then written
// without them, and `npm ci` fails on all systems.
test('every package that a package needs is locked, for every system', () => {
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !found(path, name))
      .map((name) => `${path || 'isnad'} needs ${name}`),
  )
  expect(missing).toEqual([])
})

test.each(['package-lock.json', 'proof/package-lock.json'])('no download address is recorded in %s', (file) => {
  const recorded = Object.entries(packagesOf(file)).filter(([, { resolved }]) => resolved !== undefined)
  expect(recorded.map(([path]) => path)).toEqual([])
})

test('every package runs on the oldest Node that we allow', () => {
  const { satisfies } = semver()
  const refusing = Object.entries(packages)
    .filter(([, { engines }]) => engines?.node !== undefined && !satisfies('20.19.0', engines.node))
    .map(([path, { version, engines }]) => `${path} ${version} wants Node ${engines?.node}`)
  expect(refusing).toEqual([])
})

/** It comes with the build tools; only this test reads it. */
function semver(): { satisfies: (version: string, range: string) => boolean } {
  const require = createRequire(import.meta.url)
  return require(join(process.cwd(), 'node_modules/semver'))
}
