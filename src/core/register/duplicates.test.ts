import { expect, test } from 'vitest'
import type { Source } from '../entities.ts'
import { makeLibrary } from '../testing/library/library.ts'
import { duplicatesAmong, pairName } from './duplicates.ts'

const entry = (
  id: string,
  name: string,
  kind: 'namedPerson' | 'officialBody' = 'namedPerson',
  aliases: string[] = [],
) => ({ id, name, kind, aliases, createdAt: '', modifiedAt: '', annotatorId: 'me', origin: 'human' }) as Source

const pairs = (...sources: readonly Source[]) =>
  duplicatesAmong(sources).map(({ ids, reason }) => [...ids, reason].join(' '))

test('entries that two hands have written are found', () => {
  expect(pairs(entry('a', 'أحمد المسلاتي'), entry('b', 'احمد المسلاتى'))).toEqual(['a b spelling'])
  expect(pairs(entry('a', 'العقيد أحمد المسلاتي'), entry('b', 'أحمد مسلاتي'))).toEqual(['a b spelling'])
  expect(pairs(entry('a', 'سعد الدين بو شناق'), entry('b', 'سعدالدين بوشناق'))).toEqual([])
  expect(pairs(entry('a', 'فتحي الورفلي'), entry('b', 'فتحى الورفللي'))).toEqual(['a b spelling'])
})

test('entries of which one is called as the other, or named in part, are found', () => {
  expect(pairs(entry('a', 'سالم الساحلي'), entry('b', 'بو خليفة', 'namedPerson', ['سالم الساحلي']))).toEqual([
    'a b alias',
  ])
  expect(pairs(entry('a', 'سالم الساحلي'), entry('b', 'سالم فتحي الساحلي'))).toEqual(['a b part'])
  expect(pairs(entry('a', 'وزارة الصحة', 'officialBody'), entry('b', 'مكتب وزارة الصحة', 'officialBody'))).toEqual([])
})

test('others are left alone, and a pair is the same whichever of the two comes first', () => {
  expect(pairs(entry('a', 'سالم الساحلي'), entry('b', 'سالم القنطري'))).toEqual([])
  expect(pairName('b', 'a')).toBe(pairName('a', 'b'))
})

test('in a register of two thousand every person who stands in it twice is found, and nobody else', () => {
  const { shared } = makeLibrary({ seed: 2, articles: 1, sources: 2000, wordsPerArticle: 20, claimsPerArticle: 1 })
  const sources = shared.flatMap((row) =>
    row.table === 'source' && row.value.kind === 'namedPerson' ? [row.value] : [],
  )
  const found = duplicatesAmong(sources).filter(({ reason }) => reason === 'spelling')
  expect(found.length).toBe(Math.floor(sources.length / 100))
})
