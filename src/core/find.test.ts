import { expect, test } from 'vitest'
import type { Source } from './entities.ts'
import { findRemarks, findSources, findTitles } from './find.ts'
import { ClaimWords } from './review/claim-words.ts'
import { digestOf } from './review/digest.ts'
import { Tables } from './tables.ts'
import { makeLibrary } from './testing/library/library.ts'
import { termsOf } from './text-index.ts'

const tables = new Tables()
const made = makeLibrary({ seed: 4, articles: 30, sources: 60, wordsPerArticle: 60, claimsPerArticle: 6 })
for (const row of made.shared) tables.put(row)
for (let at = 0; at < 30; at++) for (const row of made.article(at).rows) tables.put(row)
const policy = { unsupportedThreshold: 'L2', doubleReview: false } as const
const digests = [...tables.all('claim')].map((claim) => digestOf(tables, claim, policy))

test('a phrase in quotation marks is found as it stands, words in any order and spelling', () => {
  const [digest] = digests
  const words = digest?.statement.split(' ').slice(0, 3) ?? []
  const has = (query: string): boolean =>
    new ClaimWords(digests).find(termsOf(query)).some(({ id }) => id === digest?.id)
  expect(has(`«${words.join(' ')}»`)).toBe(true)
  expect(has(words.toReversed().join(' '))).toBe(true)
  expect(has(`«${words.toReversed().join(' ')}»`)).toBe(false)
})

test('only the first are given, all are counted, and the bin is left out', () => {
  const terms = termsOf('في')
  const titles = findTitles(tables.all('article'), terms, 2)
  expect(titles.first).toHaveLength(2)
  expect(titles.total).toBeGreaterThan(2)
  const binned = [...tables.all('article')].map((article) => ({ ...article, deletedAt: '2026-01-01T00:00:00Z' }))
  expect(findTitles(binned, terms, 2).total).toBe(0)
})

test('sources are found by name, other name and role; evidence and comments by their words', () => {
  const [source] = [...tables.all('source')].filter((one) => 'name' in one)
  const called = { ...source, aliases: ['بو شنب'], role: 'حارس' } as Source
  for (const query of ['بو شنب', 'حارس']) expect(findSources([called], termsOf(query), 5).total).toBe(1)
  expect(findRemarks(digests, 'evidence', termsOf('وثيقه'), 5).total).toBe([...tables.all('evidence')].length)
  expect(findRemarks(digests, 'comment', termsOf('وثيقه'), 5).total).toBe(0)
})
