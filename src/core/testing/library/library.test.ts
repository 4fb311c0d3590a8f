import { expect, test } from 'vitest'
import { chainOf } from '../../chain.ts'
import { fold } from '../../fold.ts'
import { Tables } from '../../tables.ts'
import { largeLibrary, makeLibrary } from './library.ts'

const plan = { seed: 7, articles: 40, sources: 200, wordsPerArticle: 400, claimsPerArticle: 10 }

const tablesOf = (seed: number): Tables => {
  const library = makeLibrary({ ...plan, seed })
  const tables = new Tables()
  for (const row of library.shared) tables.put(row)
  for (let index = 0; index < plan.articles; index++) for (const row of library.article(index).rows) tables.put(row)
  return tables
}

test('a seed decides a library to the last letter, in whatever order it is asked', () => {
  const [one, other] = [makeLibrary(plan), makeLibrary(plan)]
  const later = other.article(31)
  expect(other.article(3)).toEqual(one.article(3))
  expect(later).toEqual(one.article(31))
  expect(other.shared).toEqual(one.shared)
  expect(makeLibrary({ ...plan, seed: 8 }).article(3)).not.toEqual(one.article(3))
})

test('it is as large as planned, and what it says of its texts stands there', () => {
  const tables = tablesOf(7)
  expect(tables.size('source')).toBe(plan.sources)
  expect(tables.size('article')).toBe(plan.articles)
  expect(tables.size('claim')).toBeGreaterThanOrEqual(plan.articles * plan.claimsPerArticle)
  for (const { text } of tables.all('text')) expect(text.split(/\s+/u).length).toBeGreaterThan(300)
  const ends = new Set<string>()
  for (const mention of tables.all('mention')) {
    const source = tables.get('source', mention.sourceId)
    if (!('anchor' in mention) || !source) continue
    const anchor = tables.get('anchor', mention.anchor)
    const [place] = anchor?.segments ?? []
    const words = tables.get('text', anchor?.articleId)?.text.slice(place?.start, place?.end)
    expect(words).toBe('name' in source ? source.name : source.words)
  }
  for (const one of tables.all('attribution')) ends.add(chainOf(tables, one).continuity)
  expect(ends).toEqual(new Set(['connected', 'anonymousLink', 'broken']))
})

test('what several articles tell is told in more than one way', () => {
  const library = makeLibrary(plan)
  const ways = new Set<string>()
  for (let index = 0; index < plan.articles; index++) {
    for (const { telling } of library.article(index).told) ways.add(telling)
  }
  expect(ways).toEqual(new Set(['same', 'reworded', 'otherNumber', 'negated', 'hedged']))
})

test('the last article of the large library is made without those before it', () => {
  const { rows, told } = makeLibrary(largeLibrary).article(largeLibrary.articles - 1)
  expect(told.length).toBeGreaterThanOrEqual(largeLibrary.claimsPerArticle / 2)
  expect(rows.some(({ table }) => table === 'text')).toBe(true)
})

test('some people stand twice in the register, written by two hands', () => {
  const names = makeLibrary({ ...plan, sources: 2000 }).shared.flatMap((row) =>
    row.table === 'source' && row.value.kind === 'namedPerson' ? [row.value.name] : [],
  )
  expect(new Set(names.map((name) => fold(name))).size).toBeLessThan(new Set(names).size)
})
