import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { minify, transformWithOxc } from 'vite'
import { HEADER_POLICY } from './policy.mjs'

const SOURCE = 'src/service-worker/worker.ts'
const NOT_KEPT = /\.(map|txt)$/

/** @param {string | Uint8Array} content */
const sha256 = (content) => createHash('sha256').update(content)

/**
 * @param {string} folder
 * @returns {string[]} every file below the folder, as paths with forward slashes
 */
const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )

/**
 * Emits sw.js: src/service-worker/worker.ts with the list of every file of the build and its hash. The version is the
 * hash of that list and of the worker, so the same sources give the same sw.js, byte for byte.
 * @returns {import('vite').Plugin}
 */
export function serviceWorker() {
  /** @type {import('vite').ResolvedConfig} */
  let config
  return {
    name: 'isnad-service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        /** @type {Map<string, string | Uint8Array>} */
        const contents = new Map()
        for (const path of filesBelow(config.publicDir)) contents.set(path, readFileSync(join(config.publicDir, path)))
        for (const [path, file] of Object.entries(bundle)) {
          contents.set(path, file.type === 'chunk' ? file.code : file.source)
        }
        const files = [...contents]
          .filter(([path]) => !NOT_KEPT.test(path))
          .map(([path, content]) => [path, `sha256-${sha256(content).digest('base64')}`])
          .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))

        const source = join(config.root, SOURCE)
        const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source)
        const version = sha256(JSON.stringify(files) + code)
          .digest('hex')
          .slice(0, 12)
        const constants = { VERSION: version, FILES: files, POLICY: HEADER_POLICY }
        const script =
          Object.entries(constants)
            .map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`)
            .join('') + code.replace(/^export \{\};?$/m, '')
        const small = await minify('sw.js', script, { module: false, compress: true, mangle: true })
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: small.code })
      },
    },
  }
}
