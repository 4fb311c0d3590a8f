import { describe, expect, test } from 'vitest'
import { eventDateOf, readDates } from './read-dates.ts'

/** A Wednesday. */
const published = '2017-02-01'

const read = (text: string, day: string | undefined = published) =>
  readDates(text, day).map(({ segment: { start, end }, value }) => `${text.slice(start, end)} = ${value}`)

describe('dates in a text', () => {
  test.each([
    ['وصل الوفد أمس الثلاثاء إلى المدينة', 'أمس الثلاثاء = 2017-01-31'],
    ['وصل الوفد اليوم الأربعاء', 'اليوم الأربعاء = 2017-02-01'],
    ['يصل غدا الخميس', 'غدا الخميس = 2017-02-02'],
    ['وقع أول أمس', 'أول أمس = 2017-01-30'],
    ['وقع في 28 أغسطس/آب الماضي', '28 أغسطس/آب الماضي = 2016-08-28'],
    ['وقع في ٢٨ كانون الثاني الماضي', '٢٨ كانون الثاني الماضي = 2017-01-28'],
    ['ينعقد في 15 فيفري الجاري', '15 فيفري الجاري = 2017-02-15'],
    ['ينعقد في 3 غشت المقبل', '3 غشت المقبل = 2017-08-03'],
    ['ينعقد يوم ۲۰ جويلية القادم', '۲۰ جويلية القادم = 2017-07-20'],
    ['قال في يناير الماضي', 'يناير الماضي = 2017-01'],
    ['قال في مارس الماضي', 'مارس الماضي = 2016-03'],
    ['الجمعة الماضي أُغلق الطريق', 'الجمعة الماضي = 2017-01-27'],
    ['يُفتح الطريق الأحد المقبل', 'الأحد المقبل = 2017-02-05'],
    ['مساء الاثنين اشتد القصف', 'مساء الاثنين = 2017-01-30'],
    ['قبل ثلاثة أيام', 'قبل ثلاثة أيام = 2017-01-29'],
    ['قبل أسبوعين', 'قبل أسبوعين = 2017-01-18'],
    ['تراجع الإنتاج العام الماضي', 'العام الماضي = 2016'],
    ['تراجع الإنتاج الشهر الماضي', 'الشهر الماضي = 2017-01'],
    ['منذ عام 2013', 'عام 2013 = 2013'],
    ['في 17 فبراير 2011', '17 فبراير 2011 = 2011-02-17'],
    ['في 10 رمضان 1438 هـ', '10 رمضان 1438 ه = 2017-06-05'],
    ['في 1 محرم 1439', '1 محرم 1439 = 2017-09-21'],
  ])('%s', (text, expected) => {
    expect(read(text)).toContain(expected)
  })

  test('where the name of the day and its distance disagree, the name is believed', () => {
    expect(read('وصل أمس الاثنين')).toEqual(['أمس الاثنين = 2017-01-30'])
  })

  test('without a day of publication only what needs none is read', () => {
    expect(readDates('أمس، وفي 17 فبراير 2011، وعام 2013').map(({ value }) => value)).toEqual(['2011-02-17', '2013'])
  })

  test('tashkeel and tatweel make no difference', () => {
    expect(read('أَمْسِ الثُّلاثـاء').map((line) => line.split(' = ')[1])).toEqual(['2017-01-31'])
  })

  test('a word that only looks like a part of a date is none', () => {
    expect(read('المجلس الأمس واليومية وعام الفيل و40 مارساً')).toEqual([])
  })
})

test('the event date of a claim is the first within its content', () => {
  const text = 'قال أمس إن الجسر بُني عام 1990 ورُمم عام 2001'
  const start = text.indexOf('إن')
  const found = eventDateOf(text, [{ start, end: text.length }], published)
  expect(found?.value).toBe('1990')
  expect(found && text.slice(found.segment.start, found.segment.end)).toBe('عام 1990')
})
