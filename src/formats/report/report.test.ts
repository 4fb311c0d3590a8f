import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import type { Id } from '../../core/entities.ts'
import { digestOf } from '../../core/review/digest.ts'
import type { Tables } from '../../core/tables.ts'
import * as vocabulary from '../../core/vocabulary.ts'
import { parseIsnad } from '../isnad/parse.ts'
import { randomProject } from '../testing/random-project.ts'
import { element, headingOf, runningHead, serializeNode, serializeReport } from './node.ts'
import { makeReport } from './report.ts'
import type { ReportWords } from './words.ts'

const same = <T extends string>(list: readonly T[]): Record<T, string> =>
  Object.fromEntries(list.map((word) => [word, word])) as unknown as Record<T, string>

const plain = [
  ...['title', 'statistics', 'level', 'count', 'verdict', 'unsupported', 'unsupportedMark', 'claims', 'text', 'arrow'],
  ...['passages', 'chain', 'nobody', 'unknownSpeaker', 'unknownOutlet', 'untitled', 'weakest', 'evidence', 'program'],
  ...['notCounted', 'justification', 'noVerdict', 'relations', 'comments', 'wasItSaid', 'page', 'retrieved', 'rules'],
  ...['fileHash', 'provenance', 'published', 'address', 'textHash', 'revision', 'file', 'reviewers', 'listSeparator'],
] as const
const words = {
  ...Object.fromEntries(plain.map((word) => [word, word])),
  made: (when: string) => `made ${when}`,
  by: (names: string) => `by ${names}`,
  covers: (claims: number, articles: number) => `${claims} claims in ${articles} articles`,
  leftOut: (claims: number) => `${claims} left out`,
  exempt: (reason: string) => `exempt: ${reason}`,
  anonymousReviewer: (number: number) => `reviewer ${number}`,
  number: String,
  date: (iso: string) => iso,
  levels: same(vocabulary.supportLevels),
  flags: same(vocabulary.supportFlags),
  verdicts: same(vocabulary.verdictValues),
  stances: same(vocabulary.evidenceStances),
  attributionStances: same(vocabulary.stances),
  evidenceKinds: same(vocabulary.evidenceKinds),
  relationTypes: same(vocabulary.relationTypes),
  checks: same(vocabulary.attributionChecks),
  natures: same(vocabulary.claimNatures),
} as unknown as ReportWords

const page = { title: 'تقرير', lang: 'ar', dir: 'rtl', css: 'p { color: red }' } as const

const htmlOf = (tables: Tables, textOf?: Id): string => {
  const [project] = tables.all('project')
  if (!project) throw new Error('No project')
  const report = makeReport(tables, words, {
    claimIds: [...tables.all('claim')].map(({ id }) => id),
    ...(textOf === undefined ? {} : { textOf }),
    statementOf: (id) => {
      const claim = tables.get('claim', id)
      return claim ? digestOf(tables, claim, project.policy).statement : ''
    },
    scope: ['without support', 'level: L0'],
    leftOut: 0,
    project,
    programVersion: '1.2.3',
    madeAt: '2026-11-22T08:30:00Z',
    sha256: () => 'f'.repeat(64),
  })
  return serializeReport(report, page)
}

const hostile = `<script>alert(1)</script><img src=x onerror="x"></style>'\u0000\ud800&amp;`

test('words stay words, whatever is in them', () => {
  const html = serializeReport(element('p', { class: hostile, dir: 'auto' }, hostile), { ...page, title: hostile })
  const { document } = parseHTML(html)
  expect(document.querySelectorAll('script, img, link, iframe, object')).toHaveLength(0)
  expect(document.querySelector('p')?.textContent).toBe(hostile.replace('\u0000', '\ufffd').replace('\ud800', '\ufffd'))
  expect(document.querySelectorAll('style')).toHaveLength(1)
  expect(serializeNode('a & b')).toBe('a &amp; b')
})

test('a report of any project has nothing that loads, runs or leads out', () => {
  fc.assert(
    fc.property(fc.gen(), (pick) => {
      const tables = randomProject(pick)
      const [article] = tables.all('article')
      const html = htmlOf(tables, article?.id)
      const { document } = parseHTML(html)
      expect(
        document.querySelectorAll('script, img, link, iframe, object, form, a, svg, [src], [href], [style]'),
      ).toHaveLength(0)
      expect(document.querySelectorAll('.report-claim')).toHaveLength(tables.size('claim'))
      for (const { name } of [...document.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes])) {
        expect(name).not.toMatch(/^on/)
      }
    }),
    { numRuns: 40 },
  )
})

test('the head of every page is the heading, and no more than words of it', () => {
  const heading = element('div', '', element('h1', '', 'تقرير ', element('bdi', '', 'عن «الخط 9»')))
  expect(headingOf(heading)).toBe('تقرير عن «الخط 9»')
  expect(headingOf('تقرير')).toBeUndefined()
  expect(runningHead('تقرير')).toContain('content: "تقرير"')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) => {
      const said = /content: "(.*)"; color/s.exec(runningHead(words))?.[1] ?? '<'
      expect(said).not.toMatch(/["<>{};\n]/u)
      expect(said.replaceAll(/\\[0-9a-f]{1,6} /gu, '')).not.toContain('\\')
    }),
  )
})

test('a denial says in the chain that it is one', () => {
  const samples = readFileSync(new URL('../../../samples/samples.isnad.json', import.meta.url), 'utf8')
  const read = parseIsnad(samples)
  if (!read.ok) throw new Error('The samples are not sound')
  const { tables } = read.value
  const denials = [...tables.all('attribution')].filter(
    ({ stance, decision }) => stance === 'denies' && decision === 'accepted',
  )
  const { document } = parseHTML(htmlOf(tables))
  const said = [...document.querySelectorAll('.report-chain')].filter(({ textContent }) =>
    textContent?.includes('(denies)'),
  )
  expect(denials.length).toBeGreaterThan(0)
  expect(said).toHaveLength(denials.length)
})

test('the samples: every passage of an article is numbered in its text, and every word of the text is there', () => {
  const samples = readFileSync(new URL('../../../samples/samples.isnad.json', import.meta.url), 'utf8')
  const read = parseIsnad(samples)
  if (!read.ok) throw new Error('The samples are not sound')
  const { tables } = read.value
  for (const article of [...tables.all('article')].slice(0, 3)) {
    const { document } = parseHTML(htmlOf(tables, article.id))
    const text = document.querySelector('.report-text')
    const places = [...tables.anchorsIn(article.id)].filter(({ id }) => tables.ownerOf(id)?.role === 'claim')
    expect(text?.querySelectorAll('.report-number')).toHaveLength(places.length)
    for (const number of text?.querySelectorAll('.report-number') ?? []) number.remove()
    const lines = (tables.get('text', article.id)?.text ?? '').split('\n').filter((line) => line.trim() !== '')
    expect([...(text?.querySelectorAll('p') ?? [])].map(({ textContent }) => textContent)).toEqual(lines)
    expect(document.querySelector('.report-scope')?.textContent).toBe('without support · level: L0')
    expect(document.querySelector('.report-provenance')?.textContent).toContain('f'.repeat(64))
  }
})
