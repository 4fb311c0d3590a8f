import { expect, test } from 'vitest'
import type { Id } from '../entities.ts'
import { tally } from '../pictures/tallies.ts'
import { digestOf } from '../review/digest.ts'
import { traitsOf } from '../review/traits.ts'
import { Tables } from '../tables.ts'
import { makeLibrary } from '../testing/library/library.ts'
import { anonymityOf } from './anonymity.ts'
import { profileOf } from './profile.ts'

const made = makeLibrary({ seed: 9, articles: 60, sources: 80, wordsPerArticle: 60, claimsPerArticle: 8 })
const tables = new Tables()
for (const row of made.shared) tables.put(row)
for (let at = 0; at < 60; at++) for (const row of made.article(at).rows) tables.put(row)
const policy = { unsupportedThreshold: 'L2', doubleReview: false } as const
const digests = [...tables.all('claim')].map((claim) => digestOf(tables, claim, policy))
const claimsIn = (wanted: ReadonlySet<Id>) =>
  digests.filter(({ articleIds }) => articleIds.some((id) => wanted.has(id)))

test('the profile of a source counts what it says, what it passes on, and who carries its words', () => {
  const agency = [...tables.all('source')].find(({ kind, id }) => {
    return kind === 'newsAgency' && digests.some(({ sourceIds }) => sourceIds.includes(id))
  })
  const carrying = profileOf(digests, claimsIn, agency?.id ?? '', () => false)
  expect(carrying.passedOnIds.length).toBeGreaterThan(0)
  const [first] = carrying.carries
  const carried = profileOf(digests, claimsIn, first?.sourceId ?? '', (digest) => digest.level < 'L3')
  expect(carried.carriedBy).toContainEqual({ sourceId: agency?.id, claims: first?.claims })
  expect(carried.ownIds.length + carried.deniedIds.length).toBeGreaterThan(0)
  expect(carried.beside.every(({ sourceId }) => sourceId !== first?.sourceId)).toBe(true)
  expect(profileOf(digests, claimsIn, 'nobody', () => true)).toMatchObject({ ownIds: [], articleIds: [], beside: [] })
})

test('outlets are told by how much they rest on people who are not named, and whether they say why', () => {
  const { byOutlet, byDescriptor } = anonymityOf(
    digests.map((digest) => ({ digest })),
    (id) => tables.get('article', id)?.outletId,
    (id) => tables.get('source', id),
  )
  const attributed = digests.filter(({ origins }) => origins.some(({ denies }) => !denies)).length
  const sums = [...byOutlet.values()].reduce((sum, one) => sum + one.attributed, 0)
  expect(sums).toBe(attributed)
  for (const { attributed: all, unnamed, explained } of byOutlet.values()) {
    expect(unnamed).toBeLessThanOrEqual(all)
    expect(explained).toBeLessThanOrEqual(unnamed)
  }
  expect(byDescriptor.has('عسكري') && byDescriptor.has('')).toBe(true)
})

test('every claim is counted once by level, by time and by status', () => {
  const counted = tally(
    digests.map((digest) => ({ digest, traits: traitsOf(digest) })),
    (id) => tables.get('article', id),
  )
  const sum = (lists: Iterable<readonly number[]>): number => [...lists].flat().reduce((a, b) => a + b, 0)
  expect(counted.claims).toBe(digests.length)
  expect(sum([counted.byLevel])).toBe(digests.length)
  expect(sum(counted.byTime.values())).toBe(digests.length)
  expect([...counted.byStatus.values()].reduce((a, b) => a + b, 0)).toBe(digests.length)
  expect([...counted.byTime.keys()]).toEqual([...counted.byTime.keys()].toSorted((a, b) => (a < b ? -1 : 1)))
  const strengths = counted.bonds.map(({ claims }) => claims)
  expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
  const quoted = digests.flatMap(({ articleIds, sourceIds }) =>
    articleIds.flatMap((id) => (tables.get('article', id)?.outletId === undefined ? [] : sourceIds)),
  )
  expect(strengths.reduce((a, b) => a + b, 0)).toBe(quoted.length)
  expect(tally([], () => undefined)).toMatchObject({ claims: 0, bonds: [] })
})
