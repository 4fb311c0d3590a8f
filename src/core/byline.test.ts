import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposeMetadata } from './byline.ts'
import { recogniseBlocks } from './recognise-blocks.ts'

const prose = 'افتتح مجلس البلدية صباح أمس مدرسة جديدة في حي الزيتون بعد ثلاثة أعوام من العمل، وحضر الحفل عدد من الأهالي.'
const propose = (text: string, fileName?: string) => proposeMetadata(text, recogniseBlocks(text), fileName)
const withLine = (...lines: string[]) => propose(['الحي بلا مدرسة', ...lines, '', prose].join('\n'))

describe('proposeMetadata', () => {
  test('all of it from a well-made page', () => {
    const text = [
      'الحي \u00a0بلا مدرسة\u200f',
      'طرابلس – وكالة أنباء الحي',
      'كتب: سالم الورفلي ومنى الطاهر',
      'نشر في: ٢ شباط/فبراير ٢٠١٧',
      '',
      prose,
      'الرابط: https://example.org/news/1',
    ].join('\n')
    expect(propose(text, '000.txt')).toEqual({
      title: 'الحي بلا مدرسة',
      outlet: { name: 'وكالة أنباء الحي', kind: 'newsAgency' },
      authors: ['سالم الورفلي', 'منى الطاهر'],
      publishedAt: '2017-02-02',
      url: 'https://example.org/news/1',
    })
  })

  test('nothing from prose alone', () => {
    expect(propose(prose, '000.txt')).toEqual({ authors: [] })
    expect(propose(`${prose} كتب: سالم، في 2 مايو 2017 – رويترز`)).toEqual({ authors: [] })
    expect(propose('')).toEqual({ authors: [] })
  })

  test.each([
    ['مدرسة_الحي.txt', 'مدرسة الحي'],
    ['C:\\news\\school-12.html', 'school-12'],
    ['/tmp/مدرسة.v2.docx', 'مدرسة.v2'],
    ['\u202etxt.مدرسة', 'txt.مدرسة'],
    ['000.txt', undefined],
    ['2017-02-03.txt', undefined],
    ['', undefined],
  ])('the title of a text without headline from the file name %j', (fileName, title) => {
    expect(propose(prose, fileName).title).toBe(title)
  })

  test.each([
    ['القاهرة (رويترز)', { name: 'رويترز', kind: 'newsAgency' }],
    ['تونس - أ ف ب', { name: 'أ ف ب', kind: 'newsAgency' }],
    ['المصدر: صحيفة «الحي»', { name: 'صحيفة الحي', kind: 'mediaOutlet' }],
    ['المصدر: الجزيرة نت', { name: 'الجزيرة نت', kind: 'mediaOutlet' }],
    ['صحيفة الحي الجديد', { name: 'صحيفة الحي الجديد', kind: 'mediaOutlet' }],
    ['جميع الحقوق محفوظة لصحيفة الحي', { name: 'صحيفة الحي', kind: 'mediaOutlet' }],
    ['بنغازي - خاص', undefined],
    ['المصدر: وكالات', undefined],
    ['طرابلس – رويترز / أ ف ب', undefined],
    ['الخميس 2 فبراير 2017', undefined],
  ])('the outlet of «%s»', (line, outlet) => {
    expect(withLine(line).outlet).toEqual(outlet)
  })

  test.each([
    ['بقلم: وليد الفيتوري', ['وليد الفيتوري']],
    ['بقلم سالم وليد', ['سالم وليد']],
    ['كتبت: منى الطاهر – طرابلس', ['منى الطاهر']],
    ['إعداد: سالم علي، منى الطاهر', ['سالم علي', 'منى الطاهر']],
    ['كتب: سالم علي و منى الطاهر', ['سالم علي', 'منى الطاهر']],
    ['تحرير: سالم علي', []],
    ['كتب: 12', []],
    ['كتب: رويترز', []],
  ])('the authors of «%s»', (line, authors) => {
    expect(withLine(line).authors).toEqual(authors)
  })

  test('the date of publication before that of a change, a day before a month', () => {
    expect(withLine('آخر تحديث: 5 مايو 2017', 'نشر في: 3 مايو 2017').publishedAt).toBe('2017-05-03')
    expect(withLine('آخر تحديث: 5 مايو 2017').publishedAt).toBe('2017-05-05')
    expect(withLine('مايو 2017').publishedAt).toBe('2017-05')
    expect(withLine('طرابلس - الأحد 3/5/17').publishedAt).toBeUndefined()
  })

  test('of two addresses none', () => {
    expect(withLine('https://example.org/1', 'https://example.org/2').url).toBeUndefined()
    expect(withLine('https://example.org/1', 'https://example.org/1').url).toBe('https://example.org/1')
  })

  test('any text and any kinds give words without edges', () => {
    const parts = fc.constantFrom(
      'كتب:',
      'سالم',
      'و',
      '–',
      'رويترز',
      '\n',
      '\u202e',
      '2 مايو 2017',
      'https://a.b',
      ' ',
      '😀',
    )
    const kinds = fc.constantFrom('headline', 'dateline', 'boilerplate', 'paragraph')
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), fc.array(kinds), (words, blocks) => {
        const { title, authors, outlet } = proposeMetadata(words.join(' '), blocks)
        for (const given of [...authors, ...(title === undefined ? [] : [title]), ...(outlet ? [outlet.name] : [])]) {
          expect(given).not.toBe('')
          expect(given).toBe(given.trim())
        }
      }),
    )
  })
})
