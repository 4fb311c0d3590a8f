import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encode } from '../formats/articles/testing/encode.ts'
import { parseIsnad } from '../formats/isnad/parse.ts'

/** The built command, run as whoever uses it runs it. */
const folder = mkdtempSync(join(tmpdir(), 'isnad-import-'))
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return name
}
const isnad = (args: readonly string[], input: string | Uint8Array = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'built/main.js'), ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  })
  expect(stderr).not.toMatch(/^\s+at /m)
  return { status, stdout, stderr }
}
const articlesIn = (document: string) => {
  const read = parseIsnad(document)
  if (!read.ok) throw new Error(JSON.stringify(read.faults[0]))
  const { tables } = read.value
  expect(tables.size('claim')).toBe(0)
  return [...tables.all('article')].map((article) => ({ ...article, text: tables.get('text', article.id)?.text }))
}

const text = 'افتتاح رصيف في المرسى\n\nقالت هيئة الموانئ إن الرصيف الجديد افتُتح، وأضافت أن السفن دخلت الميناء.\n'

beforeAll(async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  await build({
    root,
    configFile: join(root, 'vite.cli.config.ts'),
    logLevel: 'warn',
    build: { outDir: join(folder, 'built'), emptyOutDir: true },
  })
  writeFileSync(join(folder, 'built/package.json'), '{"type":"module"}')
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('import', () => {
  test('writes a sound document of all that the files hold, and says what was done', () => {
    mkdirSync(join(folder, 'box'))
    write('box/a.txt', text)
    const word = readFileSync(new URL('../formats/articles/testing/files/libreoffice.docx', import.meta.url))
    write('box/b.docx', word)
    write('box/c.csv', `title,text\nأول,"${text.trim()} زيادة"\n`)
    write('box/.hidden', 'x')
    const { status, stdout, stderr } = isnad(['import', 'box', '--at', '2026-11-22T08:30:00Z'])
    expect(status).toBe(0)
    expect(articlesIn(stdout).map(({ original, createdAt }) => [original.fileName, createdAt])).toEqual([
      ['a.txt', '2026-11-22T08:30:00Z'],
      ['b.docx', '2026-11-22T08:30:00Z'],
      ['c.csv', '2026-11-22T08:30:00Z'],
    ])
    expect(stderr).toContain('b.docx: Comments were left out: 1.')
    expect(isnad(['import', 'box', '--at', '2026-11-22T08:30:00Z']).stdout).toBe(stdout)
  })

  test('says which encoding it took for likely, and takes the one that is named', () => {
    const bytes = encode(text, 'windows-1256') ?? ''
    write('old.txt', bytes)
    const guessed = isnad(['import', 'old.txt'])
    expect(guessed).toMatchObject({ status: 0, stderr: 'old.txt: read as windows-1256; --encoding says otherwise\n' })
    expect(articlesIn(guessed.stdout)[0]?.text).toBe(text)
    const named = isnad(['import', '-', '--encoding', 'windows-1256'], bytes)
    expect(named).toMatchObject({ status: 0, stderr: '' })
    expect(articlesIn(named.stdout)[0]?.text).toBe(text)
    expect(isnad(['import', 'old.txt', '--encoding', 'utf-8'])).toMatchObject({ status: 1, stdout: '' })
  })

  test('takes the fields that are named', () => {
    write('odd.csv', `id,khabar,titre\n1,"${text.trim()}",أول\n`)
    const { status, stdout } = isnad(['import', 'odd.csv', '--fields', 'text=khabar,title=titre'])
    expect(status).toBe(0)
    expect(articlesIn(stdout)).toMatchObject([{ title: 'أول', text: text.trim() }])
  })

  test('names what it cannot read, and writes the rest', () => {
    write('good.txt', text)
    write('bad.pdf', '%PDF-1.7')
    const { status, stdout, stderr } = isnad(['import', 'bad.pdf', 'good.txt', 'gone.txt', '--out', 'out.json'])
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^bad\.pdf: This is a PDF .*\ngone\.txt: there is no such file\n$/)
    expect(articlesIn(readFileSync(join(folder, 'out.json'), 'utf8'))).toHaveLength(1)
  })

  test.each([
    [['import'], 'No file is named'],
    [['import', 'a', '--encoding', 'klingon'], "There is no encoding 'klingon'"],
    [['import', 'a', '--fields', 'body'], '--fields is written as'],
    [['import', 'a', '--at', 'today'], "'today' is not a time"],
  ])('%j is a wrong call', (args, message) => {
    const { status, stderr } = isnad(args)
    expect(status).toBe(2)
    expect(stderr).toContain(message)
  })
})

test('convert reads articles of a format that is named', () => {
  write('page.html', `<html><body><h1>خبر</h1><p>${text.trim()}</p></body></html>`)
  const { status, stdout } = isnad(['convert', '--from', 'html', '--to', 'isnad', 'page.html'])
  expect(status).toBe(0)
  expect(articlesIn(stdout)).toHaveLength(1)
})
