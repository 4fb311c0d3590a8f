import { describe, expect, it } from 'vitest'
import { parseAuthors, parseDate } from './article-details.ts'

describe('a date', () => {
  it.each([
    ['2017', '2017'],
    ['2017-2', '2017-02'],
    ['٢٠١٧/٠٢/٠٢', '2017-02-02'],
    ['2/2/2017', '2017-02-02'],
    ['12.2016', '2016-12'],
    [' 2016-02-29 ', '2016-02-29'],
  ])('%s is read as %s', (written, date) => {
    expect(parseDate(written)).toBe(date)
  })

  it.each(['', 'أمس', '2017-13', '2017-02-29', '32/1/2017', '17-02-02', '2017-02-02T10:00'])(
    '%s is none',
    (written) => {
      expect(parseDate(written)).toBeUndefined()
    },
  )
})

describe('authors', () => {
  it('stand between commas of either kind', () => {
    expect(parseAuthors(' فاطمة، John Doe, ')).toEqual(['فاطمة', 'John Doe'])
  })
})
