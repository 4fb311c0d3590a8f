import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Id, Row } from '../core/entities.ts'
import { CodePointIndex } from '../core/offsets.ts'
import { RelateIndex } from '../core/relate/relate-index.ts'
import type { ClaimTelling } from '../core/relate/telling.ts'
import { tellingsOf } from '../core/relate/tellings.ts'
import type { Tables } from '../core/tables.ts'
import { parseAttributions, unknownTime } from './attributions/parse.ts'
import { parseIsnad } from './isnad/parse.ts'
import { tablesOf } from './tables-of.ts'

const relate = (tables: Tables) => {
  const index = new RelateIndex()
  const tellings = new Map<Id, ClaimTelling>()
  for (const { id } of tables.all('article')) {
    const told = tellingsOf(tables, id)
    for (const one of told) tellings.set(one.claimId, one)
    index.put(id, told)
  }
  return { proposals: [...index.everything()].flat(), tellings }
}

/** Right as well, though whoever annotated the samples left them out: read one by one, by how each claim begins. */
const alsoRight: readonly (readonly [string, string])[] = [
  ['المضخة سليمة', 'إن عطلا مفاجئا أصاب المضخة'],
  ['إن لجنة زارت المحطة', 'إن عطلا مفاجئا أصاب المضخة'],
  ['بأن المضخة', 'إن عطلا مفاجئا أصاب المضخة'],
  ['من أعطال في الثلاجات', 'إن الثلاجات كلها تعمل'],
  ['إن الثلاجات كلها تعمل', 'أن ثلاجتين من خمس'],
  ['الطماطم بسبعة دنانير', 'ارتفعت أسعار الخضر'],
  ['الدائنون يستعدون', 'الحجز على حافلة الفريق'],
]

test('of the relations proposed in the samples nine in ten are right', () => {
  const read = parseIsnad(readFileSync(new URL('../../samples/samples.isnad.json', import.meta.url), 'utf8'))
  if (!read.ok) throw new Error('The samples cannot be read')
  const { tables } = read.value
  const { proposals, tellings } = relate(tablesOf(tables.everything()))
  const related = new Set(
    [...tables.all('relation')].map((one) => [one.fromClaimId, one.toClaimId].toSorted().join(' ')),
  )
  const begins = (id: Id, words: string): boolean => tellings.get(id)?.words.startsWith(words) ?? false
  const right = proposals.filter(
    ({ fromClaimId: from, toClaimId: to }) =>
      related.has([from, to].toSorted().join(' ')) ||
      alsoRight.some(([a, b]) => (begins(from, a) && begins(to, b)) || (begins(from, b) && begins(to, a))),
  )
  expect(proposals.length).toBeGreaterThan(15)
  expect(right.length / proposals.length).toBeGreaterThanOrEqual(0.9)
})

const folder = process.env['ISNAD_ARTICLES'] ?? ''
const isThere = folder !== '' && existsSync(join(folder, '000.attributions.json'))

/** As the articles' own list has them: code points of the text. */
const given = [
  ['000', 427, '000', 626, 'repeats'],
  ['002', 48, '002', 1410, 'repeats'],
  ['000', 269, '000', 325, 'contradicts'],
  ['000', 427, '001', 2025, 'qualifies'],
] as const

describe(`the relations of the given articles${isThere ? '' : ' WERE NOT THERE: set ISNAD_ARTICLES'}`, () => {
  const rows: Row[] = []
  const articleIds = new Map<string, Id>()
  for (const name of isThere ? ['000', '001', '002', '003', '004', '005'] : []) {
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8')
    const document = readFileSync(join(folder, `${name}.attributions.json`), 'utf8')
    const read = parseAttributions(document, text, { at: unknownTime, fileName: `${name}.txt` })
    if (!read.ok) throw new Error(`${name} cannot be read`)
    rows.push(...read.value.rows)
    articleIds.set(name, read.value.articleId)
  }
  const tables = tablesOf(rows)
  const { proposals, tellings } = relate(tables)

  const claimAt = (name: string, codePoint: number): Id | undefined => {
    const articleId = articleIds.get(name)
    const start = new CodePointIndex(tables.get('text', articleId)?.text ?? '').toUtf16(codePoint)
    return [...tellings.values()].find((one) => one.articleId === articleId && one.start === start)?.claimId
  }

  for (const [one, at, other, otherAt, type] of isThere ? given : []) {
    test(`${one}[${at}] ${type} ${other}[${otherAt}]`, () => {
      const pair = new Set([claimAt(one, at), claimAt(other, otherAt)])
      const found = proposals.filter(({ fromClaimId, toClaimId }) => pair.has(fromClaimId) && pair.has(toClaimId))
      expect(found.map((proposal) => proposal.type)).toEqual([type])
    })
  }

  test('and few others', () => expect(proposals.length).toBeLessThanOrEqual(10))
})
