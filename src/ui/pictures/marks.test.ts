import { describe, expect, test } from 'vitest'
import samples from '../../../samples/samples.isnad.json?raw'
import { importHere } from '../../app/testing/local-formats.ts'
import { openSession } from '../../app/testing/open-session.ts'
import type { Row } from '../../core/entities.ts'
import { tally } from '../../core/pictures/tallies.ts'
import { anonymityOf } from '../../core/register/anonymity.ts'
import { digestOf } from '../../core/review/digest.ts'
import { articlesSeen } from '../../core/review/filter.ts'
import { ReviewQueue } from '../../core/review/queue.ts'
import { Tables, type ReadonlyTables } from '../../core/tables.ts'
import { makeLibrary } from '../../core/testing/library/library.ts'
import { filterOf } from '../review/address.ts'
import { parseRoute, type Query } from '../shell/route.ts'
import { bondIn, hrefTo, picturesOfAnonymity, picturesOfSupport, picturesOfWork } from './marks.ts'

const policy = { unsupportedThreshold: 'L2', doubleReview: false } as const

/** Every mark of every picture of a view that counts something: its name, its number, and how many rows lie behind it. */
const marksOf = (tables: ReadonlyTables, query: Query) => {
  const queue = new ReviewQueue()
  for (const claim of tables.all('claim')) queue.put(digestOf(tables, claim, policy))
  const around = { tables, policy }
  const shown = queue.among(filterOf(query), around)
  const isSeen = articlesSeen(filterOf(query), tables)
  const articleOf = (id: string) => (isSeen === undefined || isSeen(id) ? tables.get('article', id) : undefined)
  const sourceOf = (id: string) => tables.get('source', id)
  const tallies = tally(shown, articleOf)
  const anonymity = anonymityOf(shown, (id) => articleOf(id)?.outletId, sourceOf)
  const drawn = { query, nameOfSource: (id: string) => id, nameOfAnnotator: (id: string) => id }
  const rowsBehind = (href: string): number => queue.count(filterOf(parseRoute(href).query), around)
  const bars = [
    ...picturesOfSupport(drawn, tallies),
    ...picturesOfWork(drawn, tallies),
    ...picturesOfAnonymity(drawn, anonymity),
  ].flatMap((picture) =>
    picture.bars.flatMap(({ name, parts }) =>
      parts.map((part) => ({ mark: `${picture.title}, ${name}, ${part.name}`, count: part.count, href: part.href })),
    ),
  )
  const bonds = tallies.bonds.map((bond) => ({
    mark: `${bond.outletId} ${bond.sourceId}`,
    count: bond.claims,
    href: hrefTo(query, bondIn(bond)),
  }))
  return [...bars, ...bonds]
    .filter(({ count }) => count > 0)
    .map(({ mark, count, href }) => ({ mark, count, behind: rowsBehind(href) }))
}

const expectExact = (tables: ReadonlyTables, query: Query): void => {
  const marks = marksOf(tables, query)
  expect(marks.length).toBeGreaterThan(5)
  expect(marks.filter(({ count, behind }) => count !== behind)).toEqual([])
}

/** Views in which a claim meets the filter in more than one way. */
const views = (tables: ReadonlyTables): readonly Query[] => {
  const idsOf = (kind: string): readonly string[] =>
    [...tables.all('source')].filter((source) => source.kind === kind).map(({ id }) => id)
  const [outlet = ''] = idsOf('mediaOutlet')
  const told = [...tables.all('claim')].flatMap((claim) => digestOf(tables, claim, policy).sourceIds)
  const [source = ''] = told.toSorted(
    (a, b) => told.filter((id) => id === b).length - told.filter((id) => id === a).length,
  )
  return [
    { show: 'all' },
    { show: 'all', kind: 'officialBody,namedPerson' },
    { show: 'all', source },
    { show: 'all', outlet },
    { show: 'unsupported' },
  ]
}

describe('every mark of every picture leads to exactly the claims that it counts', () => {
  test('in the samples', async () => {
    const session = await openSession()
    await importHere(session, samples, 'samples')
    const ids = [...session.tables.all('article')].map(({ id }) => id)
    await session.withArticles(ids, () => {
      expectExact(session.tables, { show: 'all' })
      expectExact(session.tables, { show: 'all', kind: 'namedPerson' })
    })
  })

  test('in a library where claims stand in several articles, have several who say so, and are judged', () => {
    const made = makeLibrary({ seed: 21, articles: 30, sources: 40, wordsPerArticle: 60, claimsPerArticle: 8 })
    const tables = new Tables()
    const all: Row[] = [...made.shared]
    for (let at = 0; at < 30; at++) all.push(...made.article(at).rows)
    for (const row of all) tables.put(row)
    // Every third claim is told by the article of the next one as well.
    const claims = [...tables.all('claim')]
    for (const [at, claim] of claims.entries()) {
      const next = claims[at + 9]
      const [anchorId] = next?.anchors ?? []
      if (at % 3 === 0 && anchorId !== undefined) {
        tables.put({ table: 'claim', value: { ...claim, anchors: [...claim.anchors, anchorId] } })
      }
    }
    for (const view of views(tables)) expectExact(tables, view)
  })
})
