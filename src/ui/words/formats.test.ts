import { afterEach, describe, expect, test } from 'vitest'
import { agoInWords, dateInWords, timeInWords } from './dates.ts'
import { setLanguage, setRegion } from './language.ts'
import { numberInWords, percentInWords } from './numbers.ts'
import { sizeInWords } from './sizes.ts'

afterEach(() => {
  setLanguage('ar')
  setRegion('LY')
})

describe('dates in words', () => {
  test.each([
    ['2017', '2017'],
    ['2017-02', 'فبراير 2017'],
    ['2017-02-02', '2 فبراير 2017'],
    ['2017-02-02T23:30:00+02:00', '2 فبراير 2017'],
    ['أمس', 'أمس'],
  ])('%s is «%s»', (iso, text) => {
    expect(dateInWords(iso)).toBe(text)
  })

  test('in English', () => {
    expect(dateInWords('2017-02-02', 'en')).toBe('2 February 2017')
  })

  test('with the month names and digits of the country', () => {
    setRegion('IQ')
    expect(dateInWords('2017-02-02')).toBe('٢ شباط ٢٠١٧')
    setRegion('MA')
    expect(dateInWords('2017-11-02')).toBe('2 نونبر 2017')
  })

  test('the time of day has 24 hours', () => {
    expect(timeInWords('2017-02-02T14:05:00', 'en')).toBe('14:05')
    expect(timeInWords('2017-02-02T14:05:00')).toBe('14:05')
  })
})

describe('how long ago', () => {
  const now = Date.parse('2026-11-22T12:00:00Z')
  test.each([
    ['2026-11-22T11:59:30Z', 'الآن', 'now'],
    ['2026-11-22T11:58:00Z', 'قبل دقيقتين', '2 minutes ago'],
    ['2026-11-22T11:57:00Z', 'قبل 3 دقائق', '3 minutes ago'],
    ['2026-11-22T10:00:00Z', 'قبل ساعتين', '2 hours ago'],
    ['2026-11-21T12:00:00Z', 'أمس', 'yesterday'],
    ['2026-11-11T12:00:00Z', 'قبل 11 يومًا', '11 days ago'],
    ['2026-01-02T12:00:00Z', '2 يناير 2026', '2 January 2026'],
    ['2026-11-22T12:00:05Z', 'الآن', 'now'],
  ])('%s is «%s»', (iso, arabic, english) => {
    expect(agoInWords(iso, now)).toBe(arabic)
    expect(agoInWords(iso, now, 'en')).toBe(english)
  })
})

describe('sizes and numbers', () => {
  test.each([
    [512, '512 بايت', '512 bytes'],
    [1400, '1,4 كيلوبايت', '1.4 kB'],
    [23_456_000, '23 ميغابايت', '23 MB'],
  ])('%d bytes', (bytes, arabic, english) => {
    expect(sizeInWords(bytes).replace('\u00a0', ' ')).toBe(arabic)
    expect(sizeInWords(bytes, 'en').replace('\u00a0', ' ')).toBe(english)
  })

  test('numbers follow the country', () => {
    expect(numberInWords(1234.5)).toBe('1.234,5')
    expect(percentInWords(0.256)).toBe('26%')
  })
})
