import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSamePlace, parseRoute, plainScreens, type Route, serializeRoute } from './route.ts'

describe('an address', () => {
  test.each<[string, Route]>([
    ['', { screen: 'library' }],
    ['#/', { screen: 'library' }],
    ['#/library', { screen: 'library' }],
    [
      '#/library?q=%D8%B7%D8%A7%D8%A6%D8%B1%D8%A9&sort=date',
      { screen: 'library', query: { q: 'طائرة', sort: 'date' } },
    ],
    ['#/article/a1', { screen: 'article', id: 'a1' }],
    ['#/article/a1?claim=c1', { screen: 'article', id: 'a1', claim: 'c1' }],
    ['#/article/a1?claim=c1&find=x', { screen: 'article', id: 'a1', claim: 'c1', query: { find: 'x' } }],
    ['#/sources', { screen: 'sources' }],
    ['#/sources/s1', { screen: 'sources', id: 's1' }],
    ['#/guidelines/cue', { screen: 'guidelines', section: 'cue' }],
    ['#/settings', { screen: 'settings' }],
    ['#/article', { screen: 'notFound' }],
    ['#/library/a1', { screen: 'notFound' }],
    ['#/nowhere', { screen: 'notFound' }],
    ['#/sources/a/b', { screen: 'notFound' }],
    ['#/sources/%E0%A4', { screen: 'sources', id: '%E0%A4' }],
  ])('%s', (address, route) => {
    expect(parseRoute(address)).toEqual(route)
  })

  const words = fc.string({ minLength: 1, unit: 'grapheme' })
  const query = fc.dictionary(
    words.filter((key) => key !== 'claim' && key !== '__proto__'),
    words,
    { minKeys: 1 },
  )
  const routes = fc.oneof(
    fc.record({ screen: fc.constantFrom(...plainScreens), query }, { requiredKeys: ['screen'] }),
    fc.record(
      { screen: fc.constant('article' as const), id: words, claim: words, query },
      { requiredKeys: ['screen', 'id'] },
    ),
    fc.record({ screen: fc.constant('sources' as const), id: words, query }, { requiredKeys: ['screen'] }),
    fc.record({ screen: fc.constant('guidelines' as const), section: words, query }, { requiredKeys: ['screen'] }),
  )
  test('comes back from what is written', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect({ ...parseRoute(serializeRoute(route)) }).toEqual({ ...route })
      }),
    )
  })
})

test('a claim or a search within the same article is the same place', () => {
  expect(isSamePlace({ screen: 'article', id: 'a' }, { screen: 'article', id: 'a', claim: 'c' })).toBe(true)
  expect(isSamePlace({ screen: 'article', id: 'a' }, { screen: 'article', id: 'b' })).toBe(false)
  expect(isSamePlace({ screen: 'library' }, { screen: 'library', query: { q: 'x' } })).toBe(true)
  expect(isSamePlace({ screen: 'sources' }, { screen: 'sources', id: 's' })).toBe(false)
})
