import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formats } from './index.ts'
import { arabicLosses, englishLosses, lossKeys } from './loss.ts'

/* The README's table is made from the registry: UPDATE_DOCS=1 npx vitest run src/formats/documented.test.ts */

const readme = new URL('../../README.md', import.meta.url)
const pages = new URL('../../docs/formats/README.md', import.meta.url)
const begin = '<!-- formats: made from src/formats -->\n'
const end = '<!-- end of formats -->'

/** What all formats but our own leave behind: said once. */
const lossy = formats.filter(({ losses }) => losses.length > 5)
const usual = (lossy[0]?.losses ?? []).filter((loss) => lossy.every(({ losses }) => losses.includes(loss)))
const inWords = (losses: readonly (typeof usual)[number][]): string =>
  losses.map((loss) => englishLosses[loss]).join('; ')

const carried = (losses: readonly (typeof usual)[number][]): string => {
  const isLossy = usual.every((loss) => losses.includes(loss))
  const own = inWords(isLossy ? losses.filter((loss) => !usual.includes(loss)) : losses)
  return [isLossy ? '**the usual**' : '', own].filter((part) => part !== '').join('; ') || 'nothing'
}

/** What articles come in as, and nothing goes out as: what is lost of each is said on its page. */
const onlyRead = [
  ['text', '`.txt`', 'nothing: encoding and line ends are recorded'],
  ['html', '`.html`, `.mhtml`', 'markup, pictures, what stands around the article'],
  ['markdown', '`.md`', 'markup, pictures'],
  ['docx', '`.docx`', 'markup, pictures, tracked deletions, comments, the names in the file'],
  ['articles in lists', '`.json`, `.jsonl`, `.csv`, `.tsv`', 'fields that are not chosen'],
] as const

const table = (): string =>
  [
    `**The usual** that only Isnad's own JSON and JSONL carry: ${inWords(usual)}.`,
    '',
    '| format | files | reads | writes | what it cannot carry |',
    '|---|---|---|---|---|',
    ...formats.map(({ name, ending, needsText, losses }) => {
      const link = `[${name}](docs/formats/README.md#${name})`
      return `| ${link} | \`${ending}\` | ${needsText ? 'with the text' : 'yes'} | yes | ${carried(losses)} |`
    }),
    ...onlyRead.map(
      ([name, endings, lost]) => `| [${name}](docs/formats/articles.md) | ${endings} | as articles | – | ${lost} |`,
    ),
    '',
  ].join('\n')

test('the README says what the program does', () => {
  const text = readFileSync(readme, 'utf8')
  const [before = '', rest = ''] = text.split(begin)
  const [, after = ''] = rest.split(end)
  const current = `${before}${begin}${table()}${end}${after}`
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(readme, current)
  expect(readFileSync(readme, 'utf8')).toBe(current)
})

test('every format has its section', () => {
  const text = readFileSync(pages, 'utf8')
  const sections = [...text.matchAll(/^## (\S+)$/gm)].map(([, name]) => name)
  expect(sections).toEqual(formats.map(({ name }) => name))
})

test('every loss is said in both languages, and is some format’s', () => {
  const used = new Set(formats.flatMap(({ losses }) => losses))
  for (const key of lossKeys) {
    expect([key, used.has(key), englishLosses[key] !== '', arabicLosses[key] !== '']).toEqual([key, true, true, true])
  }
})
