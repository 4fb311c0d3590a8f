import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRoute, serializeRoute } from '../shell/route.ts'
import { chosenIn, filterOf, filtersIn, listFilters, orderOf, showing, toggled, viewOf } from './address.ts'

describe('the address of the review', () => {
  test('without anything shows what is unsupported, the weakest first', () => {
    expect(filterOf(undefined)).toMatchObject({ show: 'unsupported', levels: [], terms: [] })
    expect(orderOf(undefined)).toBe('weakest')
  })

  test('says every filter', () => {
    const { query } = parseRoute(
      '#/review?show=all&level=L1,L0,L9&flag=contested&since=2017-02&until=x&q=%D8%B7%D8%A7&order=harm',
    )
    expect(filterOf(query)).toMatchObject({
      show: 'all',
      levels: ['L0', 'L1'],
      flags: ['contested'],
      since: '2017-02',
      until: '',
      terms: ['طا'],
    })
    expect(orderOf(query)).toBe('harm')
  })

  test('members go in and come out, whatever is in their names', () => {
    const words = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...listFilters), words, (key, members) => {
        let query = {}
        for (const member of members) query = { ...query, ...toggled(query, key, member) }
        const there = parseRoute(serializeRoute({ screen: 'review', query })).query
        expect(chosenIn(there, key)).toEqual(members)
        for (const member of members) query = { ...query, ...toggled(query, key, member) }
        expect(chosenIn(query, key)).toEqual([])
      }),
    )
  })

  test('the open claim is no part of the view, what is shown is no filter', () => {
    const query = { claim: 'c', level: 'L0', ...showing('all') }
    expect(viewOf(query)).toEqual({ level: 'L0', show: 'all' })
    expect(filtersIn(query)).toEqual(['level'])
  })
})
