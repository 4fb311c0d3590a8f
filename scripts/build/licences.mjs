import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const PACKAGE = /^.*\/node_modules\/(@[^/]+\/[^/]+|[^/]+)\//
/** Fonts come in through addresses in style sheets, which leave no trace among the modules. */
const FONTS = ['@fontsource/noto-naskh-arabic', '@fontsource/ibm-plex-sans-arabic']

/**
 * Emits licences.txt: the licence of every package that is in the build, since most ask to be named in each copy.
 * @returns {import('vite').Plugin}
 */
export function licences() {
  let root = ''
  return {
    name: 'isnad-licences',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
      const used = modules.flatMap((id) => PACKAGE.exec(id)?.[1] ?? [])
      const texts = [...new Set([...FONTS, ...used])].toSorted().map((name) => {
        const folder = join(root, 'node_modules', name)
        const file = existsSync(folder) && readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
        if (!file) return this.error(`${name} is in the build, and brings no licence to name.`)
        return `${name}\n${'='.repeat(name.length)}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
      })
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join('\n\n') })
    },
  }
}
