/** The import table of ARCHITECTURE.md, executed: imports run one way, and a type-only import is an import. */
import { describe, expect, test } from 'vitest'

interface Room {
  /** Other rooms it may import; a path with a file name allows only that file. */
  rooms: string[]
  packages: RegExp
}

const NONE = /^$/

const ROOMS: Record<string, Room> = {
  core: { rooms: [], packages: /^valibot$/ },
  // What reads other programs' files: pages, Word documents, Markdown, tables, archives.
  formats: {
    rooms: ['core'],
    packages:
      /^(valibot$|@noble\/hashes\/|htmlparser2$|linkedom\/worker$|@mozilla\/readability$|mammoth$|markdown-it$|papaparse$|fflate$)/,
  },
  suggest: { rooms: ['core'], packages: NONE },
  revise: { rooms: ['core'], packages: /^(diff|approx-string-match)$/ },
  storage: { rooms: ['core'], packages: /^(idb$|@noble\/(hashes|ciphers)\/)/ },
  editor: { rooms: ['core'], packages: /^prosemirror-/ },
  // Storage is given to it by main: it knows what storage is, not how it is done.
  app: {
    rooms: [
      'core',
      'formats',
      'suggest',
      'revise',
      'storage/storage.ts',
      'storage/windows.ts',
      'storage/second-copy.ts',
      'storage/backup.ts',
      'storage/sealed.ts',
      // Both rooms let the page answer in between.
      'storage/next-task.ts',
      'storage/places/whereabouts.ts',
      'storage/lock/keyring.ts',
    ],
    packages: NONE,
  },
  // It offers the sample articles to a library that is empty.
  ui: { rooms: ['core', 'editor', 'app', '../samples'], packages: /^(solid-js(\/|$)|virtua\/solid$)/ },
  // The second copy lies in files that only a worker can write at once; a backup is made of a store that a worker opens.
  workers: {
    rooms: [
      'core',
      'formats',
      'suggest',
      'revise',
      'storage/copy/host.ts',
      'storage/copy/port.ts',
      'storage/lock/frame-cipher.ts',
      'app/backup-desk.ts',
      'app/backup-thread.ts',
      'app/copy-keeper.ts',
      'storage/indexed-db.ts',
      'storage/codec.ts',
      'storage/lock/keyring.ts',
      'storage/lock/sealed-codec.ts',
    ],
    packages: /^@noble\/hashes\//,
  },
  cli: { rooms: ['core', 'formats', 'suggest'], packages: /^node:/ },
  'service-worker': { rooms: [], packages: NONE },
  fonts: { rooms: [], packages: NONE },
}

/** The only files outside a room: the one that wires them all, and the words that the build puts in. */
const OUTSIDE = ['main.tsx', 'globals.d.ts']

/** What only tests use: suites that every implementation passes, builders, arbitraries. Bound by nothing but this. */
const FOR_TESTS = /(^|\/)(testing|acceptance)(\/|\.ts$)|[-/](acceptance|arbitrary)\.ts$/

const LONGEST = 400

const sources = Object.entries(
  import.meta.glob<string>(['./**/*.{ts,tsx}', '!./**/*.test.{ts,tsx}'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).map(([path, text]) => ({ path: path.slice(2), text }))

const withoutComments = (text: string) => text.replace(/\/\*.*?\*\//gs, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1')

const IMPORTS = [
  /^(?:import|export)\b[^'"`;=]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /(?:^import\s+|\bimport\(\s*)['"]([^'"]+)['"]/gm,
  /\bnew URL\(\s*['"](\.[^'"]+)['"]/g,
]

const importsOf = (text: string) =>
  IMPORTS.flatMap((pattern) => [...withoutComments(text).matchAll(pattern)].map((match) => match[1] ?? ''))

const roomOf = (path: string) => /^(\.\.\/)?[^/]+/.exec(path)?.[0] ?? ''

const fromSrc = (path: string) => (path.startsWith('/src/') ? path.slice('/src/'.length) : `..${path}`)

/** A sentence for each import that the table does not allow. */
function trespasses(path: string, text: string): string[] {
  const name = roomOf(path)
  const room = ROOMS[name]
  if (!room) return [`there is no room called ${name}`]
  return importsOf(text).flatMap((specifier) => {
    if (!specifier.startsWith('.')) return room.packages.test(specifier) ? [] : [`${name} may not import ${specifier}`]
    const file = fromSrc(new URL(specifier, `file:///src/${path}`).pathname)
    if (FOR_TESTS.test(file)) return [`only tests may import ${file}`]
    const allowed = [roomOf(file), file].some((place) => place === name || room.rooms.includes(place))
    return allowed ? [] : [`${name} may not import ${file}`]
  })
}

/** Text offsets and ProseMirror positions in one list of parameters: somewhere a number changes its meaning. */
function mixesOffsetsAndPositions(text: string): string[] {
  const lists = withoutComments(text).matchAll(/\(([^()]*)\)\s*(?::[^={;]+)?(?:=>|\{)/g)
  return [...lists]
    .map((match) => match[1] ?? '')
    .filter((list) => /\b(start|end)\??:/.test(list) && /\b(pos|from|to)\??:/.test(list))
}

describe('imports keep to the table in ARCHITECTURE.md', () => {
  test.each(sources.filter(({ path }) => !OUTSIDE.includes(path) && !FOR_TESTS.test(path)))(
    '$path',
    ({ path, text }) => {
      expect(trespasses(path, text), 'The import table in ARCHITECTURE.md says who may import whom.').toEqual([])
    },
  )
})

test('the table bites: upwards, by type alone, by worker address, from an unknown room', () => {
  expect(trespasses('core/a.ts', "import { a } from '../app/a.ts'")).toEqual(['core may not import app/a.ts'])
  expect(trespasses('core/a.ts', "import type { Node } from 'prosemirror-model'")).toHaveLength(1)
  expect(trespasses('app/a.ts', "const a = await import('../storage/memory.ts')")).toHaveLength(1)
  expect(trespasses('ui/a.tsx', "new URL('../workers/a.ts', import.meta.url)")).toHaveLength(1)
  expect(trespasses('app/a.ts', "import { openSession } from './testing/open-session.ts'")).toHaveLength(1)
  expect(trespasses('core/a.ts', "import samples from '../../samples/a.json'")).toEqual([
    'core may not import ../samples/a.json',
  ])
  expect(trespasses('utilities/a.ts', '')).toHaveLength(1)
  expect(trespasses('app/b/a.ts', "import type { Storage } from '../../storage/storage.ts'")).toEqual([])
  expect(trespasses('core/a.ts', "// from '../ui/a.tsx'\n/* import '../ui/b.tsx' */")).toEqual([])
})

test('offsets (start, end) and positions (from, to, pos) meet only in editor/positions.ts', () => {
  expect(mixesOffsetsAndPositions('function at(start: number, to: number): void {')).toHaveLength(1)
  const mixed = sources
    .filter(({ path }) => path !== 'editor/positions.ts')
    .flatMap(({ path, text }) => mixesOffsetsAndPositions(text).map((list) => `${path}: (${list.trim()})`))
  expect(mixed).toEqual([])
})

test('no folder is called by what kind of code it holds', () => {
  const folders = new Set(sources.flatMap(({ path }) => path.split('/').slice(0, -1)))
  const vague = ['utils', 'util', 'helpers', 'common', 'types', 'interfaces', 'services', 'managers']
  expect(vague.filter((name) => folders.has(name))).toEqual([])
})

test(`no file is longer than ${LONGEST} lines`, () => {
  const long = sources
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONGEST)
  expect(long).toEqual([])
})
