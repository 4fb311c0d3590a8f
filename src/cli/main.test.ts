import { spawnSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { CodePointIndex } from '../core/offsets.ts'
import manifest from '../../package.json' with { type: 'json' }

// Each call starts a process of its own.
vi.setConfig({ testTimeout: 60_000 })

/** The built command, run as whoever uses it runs it. */
const folder = mkdtempSync(join(tmpdir(), 'isnad-cli-'))
const path = (name: string): string => join(folder, name)
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(path(name), content)
  return name
}

const isnad = (args: readonly string[], input: string | Uint8Array = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path('built/main.js'), ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  })
  expect(stderr).not.toMatch(/^\s+at /m)
  return { status, stdout, stderr }
}

const text = 'عنوان 😀\nقال مصدر عسكري إن الجسر أُغلق، وأضاف أن الطريق مفتوح.\n'
const place = (words: string): [number, number] => {
  const start = [...text.slice(0, text.indexOf(words))].length
  return [start, start + [...words].length]
}
const source = {
  article: 'bridge.txt',
  offsetUnit: 'codePoint',
  attributions: [
    {
      cue: place('قال'),
      sources: [place('مصدر عسكري')],
      implicit: false,
      antecedent: null,
      content: [place('إن الجسر أُغلق')],
      manner: 'indirect',
      kind: 'anonymousPerson',
      parent: null,
    },
    {
      cue: place('أضاف'),
      sources: [],
      implicit: true,
      antecedent: place('مصدر عسكري'),
      content: [place('أن الطريق مفتوح')],
      manner: 'indirect',
      kind: 'anonymousPerson',
      parent: null,
    },
  ],
}

const toIsnad = ['convert', '--from', 'attributions', '--to', 'isnad', '--text', 'bridge.txt']

beforeAll(async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const outDir = path('built')
  await build({
    root,
    configFile: join(root, 'vite.cli.config.ts'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  })
  writeFileSync(path('built/package.json'), '{"type":"module"}')
  write('bridge.txt', text)
  write('bridge.attributions.json', JSON.stringify(source))
  const made = isnad([...toIsnad, '--out', 'bridge.isnad.json', 'bridge.attributions.json'])
  if (made.status !== 0 || made.stdout !== '') throw new Error(made.stderr)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const good = (): string => readFileSync(path('bridge.isnad.json'), 'utf8')

describe('suggest', () => {
  test('one file gives an object, offsets in code points of the file as it is', () => {
    write('suggest.txt', text)
    const { status, stdout } = isnad(['suggest', 'suggest.txt'])
    expect(status).toBe(0)
    const { offsetUnit, attributions } = JSON.parse(stdout)
    expect(offsetUnit).toBe('codePoint')
    expect(attributions[0]).toMatchObject({
      cue: place('قال'),
      sources: [place('مصدر عسكري')],
      implicit: false,
      antecedent: null,
      content: [place('إن الجسر أُغلق')],
      manner: 'indirect',
      kind: 'anonymousPerson',
      parent: null,
      rule: 'verbSubject',
    })
    expect(attributions[1]).toMatchObject({ cue: place('أضاف'), implicit: true, antecedent: place('مصدر عسكري') })
  })

  test('several files give a line each, with the file as it was named; a missing one is said', () => {
    write('suggest.txt', text)
    const { status, stdout, stderr } = isnad(['suggest', 'suggest.txt', 'nowhere.txt', './suggest.txt'])
    expect(status).toBe(1)
    expect(stderr).toContain('nowhere.txt: there is no such file')
    const files = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).file)
    expect(files).toEqual(['suggest.txt', './suggest.txt'])
  })

  test('--table is for people', () => {
    const { status, stdout } = isnad(['suggest', '--table', '-'], text)
    expect(status).toBe(0)
    expect(stdout).toContain('verbSubject')
    expect(stdout).toContain('مصدر عسكري')
  })
})

describe('isnad', () => {
  test('says how it is called, its version, and what each command takes', () => {
    expect(isnad(['--help'])).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('isnad COMMAND') })
    expect(isnad(['--version'])).toEqual({ status: 0, stderr: '', stdout: `${manifest.version}\n` })
    for (const command of ['validate', 'attributions', 'convert', 'stats']) {
      const { status, stdout } = isnad([command, '--help'])
      expect([status, stdout.split('\n')[0]]).toEqual([0, expect.stringContaining(`Usage: isnad ${command}`)])
    }
  })

  test.each([
    [[], 'Usage: isnad COMMAND'],
    [['publish'], "no command 'publish'"],
    [['validate'], 'No file is named'],
    [['validate', '--loud', 'a'], "Unknown option '--loud'"],
    [['validate', '-', '-'], 'only once'],
    [['convert', 'a'], '--to is missing'],
    [['convert', '--from', 'isnad', 'a'], '--to is missing'],
    [['convert', '--from', 'x', '--to', 'isnad', 'a'], "no format 'x'; formats are isnad, jsonl, "],
    [['convert', '--from', 'attributions', '--to', 'isnad', 'a'], '--text ARTICLE is missing'],
    [['convert', '--from', 'isnad', '--to', 'isnad', '--text', 'b', 'a'], '--text has no use'],
    [['convert', '--to', 'isnad', 'bridge.attributions.json'], '--text ARTICLE is missing'],
    [['convert', '--to', 'brat', 'bridge.isnad.json'], 'Several files'],
    [[...toIsnad, 'a', 'b'], 'one file'],
    [[...toIsnad, '--at', 'today', 'a'], 'is not a time'],
    [[...toIsnad, '--out'], '--out'],
  ])('a wrong call %j is status 2', (args, message) => {
    const { status, stdout, stderr } = isnad(args)
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)])
  })
})

describe('isnad convert', () => {
  test('the same files give the same bytes', () => {
    expect(isnad([...toIsnad, 'bridge.attributions.json']).stdout).toBe(good())
  })

  test('reads standard input; a time that is given stands in the result', () => {
    const { status, stdout } = isnad([...toIsnad, '--at', '2026-11-22T08:30:00Z', '-'], JSON.stringify(source))
    expect(status).toBe(0)
    expect(JSON.parse(stdout).claims[0].createdAt).toBe('2026-11-22T08:30:00Z')
  })

  test('and back: the attributions as they were', () => {
    const { status, stdout } = isnad(['convert', '--from', 'isnad', '--to', 'attributions', 'bridge.isnad.json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject(source)
  })

  test('a document written again is the same', () => {
    expect(isnad(['convert', '--from', 'isnad', '--to', 'isnad', 'bridge.isnad.json']).stdout).toBe(good())
  })

  test('faults are told by path, and an earlier result stays', () => {
    const bad = { ...source, attributions: [{ ...source.attributions[0], cue: [3, 999] }] }
    write('bad.json', JSON.stringify(bad))
    write('result.json', 'as it was')
    const { status, stdout, stderr } = isnad([...toIsnad, '--out', 'result.json', 'bad.json'])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toBe(
      `bad.json: $.attributions[0].cue[1]: found 999; the text has the offsets 0…${new CodePointIndex(text).length}\n`,
    )
    expect(readFileSync(path('result.json'), 'utf8')).toBe('as it was')
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  const lossless = [
    'jsonl',
    'claims-jsonl',
    'csv',
    'w3c',
    'brat',
    'label-studio',
    'doccano',
    'prodigy',
    'uima-json',
    'pubannotation',
  ]
  test.each(lossless)('the attributions come through %s as they were, its format recognised', (name) => {
    expect(isnad(['convert', '--to', name, '--out', `as-${name}/`, 'bridge.isnad.json'])).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '',
    })
    const { status, stdout } = isnad(['convert', '--to', 'attributions', `as-${name}`])
    expect(status).toBe(0)
    expect(JSON.parse(stdout).attributions).toMatchObject(source.attributions)
  })

  // One that is a file an archive, one of several files, and one with files for the program that reads it beside them.
  test.each(['w3c', 'csv', 'brat'])('%s is the same in an archive as in a folder', (name) => {
    const made = isnad(['convert', '--to', name, '--out', `${name}.zip`, 'bridge.isnad.json'])
    expect([made.status, made.stderr]).toEqual([0, ''])
    const { status, stdout } = isnad(['convert', '--to', 'attributions', `${name}.zip`])
    expect(status).toBe(0)
    expect(JSON.parse(stdout).attributions).toMatchObject(source.attributions)
  })

  test('says what a format cannot carry', () => {
    expect(isnad(['convert', '--to', 'brat', '--help']).stdout).toContain('It cannot carry:\n  - ')
  })

  test('a fault in one of many lines is told by line and path', () => {
    const line = isnad(['convert', '--to', 'doccano', 'bridge.isnad.json']).stdout
    const wrong = line.replace('"start_offset":', '"start_offset":9')
    const { status, stderr } = isnad(['convert', '--to', 'isnad', '-'], `${line}${wrong}`)
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^<stdin>:2:\d+: \$\.entities\[0\]: /)])
  })

  test('a folder that is not there is no crash', () => {
    const { status, stderr } = isnad([...toIsnad, '--out', 'nowhere/x.json', 'bridge.attributions.json'])
    expect([status, stderr]).toEqual([1, 'nowhere/x.json: there is no such file\n'])
  })
})

describe('isnad stats', () => {
  test('counts, as a table and as JSON', () => {
    expect(isnad(['stats', 'bridge.isnad.json']).stdout).toMatch(/^articles +1\nclaims +2\n/)
    const { status, stdout } = isnad(['stats', '--json', '-'], good())
    expect([status, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ claims: 2, anonymousShare: 1 })])
  })
})

describe('isnad attributions', () => {
  test('of one article an object over many lines', () => {
    const { status, stdout } = isnad(['attributions', 'bridge.isnad.json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject(source)
    expect(JSON.parse(stdout).attributions[0]).toMatchObject({ cueText: 'قال', sourceTexts: ['مصدر عسكري'] })
  })

  test('of several one object a line', () => {
    const { stdout } = isnad(['attributions', 'bridge.isnad.json', '-'], good())
    const lines = stdout.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).article)).toEqual(['bridge.txt', 'bridge.txt'])
  })

  test('nothing is printed when a file is not sound', () => {
    write('cut.json', good().slice(0, 2000))
    const { status, stdout, stderr } = isnad(['attributions', 'bridge.isnad.json', 'cut.json'])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^cut\.json:\d+:\d+: the file ends in the middle/)
  })
})

describe('isnad validate', () => {
  test('says what is sound', () => {
    expect(isnad(['validate', 'bridge.isnad.json', '-'], good())).toEqual({
      status: 0,
      stderr: '',
      stdout:
        'bridge.isnad.json: sound; 1 article, 2 claims, 2 attributions, 5 quotes\n' +
        '<stdin>: sound; 1 article, 2 claims, 2 attributions, 5 quotes\n',
    })
  })

  test('a mark at the beginning is no fault', () => {
    expect(isnad(['validate', '-'], `\ufeff${good()}`).status).toBe(0)
  })

  const broken: readonly (readonly [string, () => string | Uint8Array, string])[] = [
    ['an empty file', () => '', '<stdin>:1:1: the file is empty\n'],
    ['a web page', () => '<html></html>', '<stdin>:1:1: this is markup (a web page?), not JSON\n'],
    ['a text', () => 'قال', '<stdin>:1:1: found قال where { [ " number true false null is allowed\n'],
    ['a comma too many', () => '{"a": 1,\n}', '<stdin>:2:1: found } where " is allowed\n'],
    ['NaN', () => '{"a": NaN}', '<stdin>:1:7: found NaN where { [ " number true false null is allowed\n'],
    [
      'windows-1256',
      () => Uint8Array.from([0x7b, 0x0a, 0xde, 0xc7, 0xe1]),
      '<stdin>:2:1: this is not UTF-8 (byte 2 is de)\n',
    ],
    ['two documents', () => `${good()}{}`, ': the document ends before this; one file holds one document'],
    ['JSON of another kind', () => '[1]', '<stdin>: $: this is not an Isnad document: found array'],
    [
      'a newer document',
      () => good().replace('"schemaVersion": 1', '"schemaVersion": 2'),
      '<stdin>: $.schemaVersion: this was made by a newer Isnad (schema version 2); this one reads 1\n',
    ],
    [
      'a quote that the text does not have',
      () => good().replace('"exact": "قال"', '"exact": "زعم"'),
      '<stdin>: $.attributions[0].cue.exact: the text here reads "قال", not "زعم"\n',
    ],
    [
      'a changed text',
      () => good().replace('الجسر أُغلق، و', 'الجسر فُتح، و'),
      '<stdin>: $.articles[0].textSha256: the text’s SHA-256 is ',
    ],
  ]
  test.each(broken)('%s', (_, file, message) => {
    const { status, stdout, stderr } = isnad(['validate', '-'], file())
    expect([status, stdout, stderr]).toEqual([1, '', expect.stringContaining(message)])
  })

  test('of several files each is looked at', () => {
    mkdirSync(path('folder'), { recursive: true })
    const { status, stdout, stderr } = isnad(['validate', 'nowhere.json', 'folder', 'bridge.isnad.json'])
    expect(status).toBe(1)
    expect(stderr).toMatch(/^nowhere\.json: there is no such file\nfolder: there is no file in it\n/)
    expect(stdout).toMatch(/^bridge\.isnad\.json: sound/)
  })

  test('a text that is no dataset says how it would be read', () => {
    const { status, stdout, stderr } = isnad(['convert', '--to', 'jsonl', write('plain.txt', text)])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^plain\.txt: no format was recognised/)
    expect(stderr).toContain('Articles without annotations are read with --from text, html')
    expect(isnad(['convert', '--from', 'text', '--to', 'jsonl', 'plain.txt']).status).toBe(0)
  })

  test('a name cannot garble the message', () => {
    expect(isnad(['validate', 'a\u202etxt.\u001bexe']).stderr).toBe('a\\u202etxt.\\u001bexe: there is no such file\n')
  })
})
