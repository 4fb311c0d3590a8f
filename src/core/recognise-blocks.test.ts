import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf } from './lines.ts'
import { recogniseBlocks } from './recognise-blocks.ts'

const prose = 'افتتح مجلس البلدية صباح أمس مدرسة جديدة في حي الزيتون بعد ثلاثة أعوام من العمل، وحضر الحفل عدد من الأهالي.'

/** The kinds of the lines that are not blank, one letter each: h, s, d, c, p, b. */
const kindsOf = (...lines: string[]) => {
  const text = lines.join('\n')
  return recogniseBlocks(text)
    .filter((_, number) => lines[number]?.trim() !== '')
    .map((kind) => kind.charAt(0))
    .join('')
}

describe('recogniseBlocks', () => {
  test('a headline above prose', () => {
    expect(kindsOf('مدرسة جديدة في حي الزيتون', '', prose)).toBe('hp')
    expect(kindsOf('بلدية الزيتون : مدرسة جديدة هذا العام ..', '', prose)).toBe('hp')
    expect(kindsOf('متى تفتح المدرسة الجديدة أبوابها؟', '', prose)).toBe('hp')
  })

  test('prose alone has none', () => {
    expect(kindsOf(prose, prose)).toBe('pp')
    expect(kindsOf('افتتحت المدرسة أمس.', prose)).toBe('pp')
    expect(kindsOf('مدرسة جديدة')).toBe('p')
    expect(kindsOf('')).toBe('')
  })

  test('subheads stand between paragraphs', () => {
    expect(kindsOf('الحي بلا مدرسة', prose, 'مخاوف الأهالي', prose, 'خاتمة بلا متن')).toBe('hpspp')
    expect(kindsOf('الحي بلا مدرسة', prose, 'وقال المدير:', prose)).toBe('hppp')
    expect(kindsOf('الحي بلا مدرسة', prose, '- مقاعد جديدة', prose)).toBe('hppp')
    expect(kindsOf('الحي بلا مدرسة', prose, 'موقع الحفل', prose)).toBe('hpsp')
  })

  test.each([
    ['طرابلس – وكالة الأنباء الليبية'],
    ['القاهرة (رويترز)'],
    ['بنغازي - خاص'],
    ['تونس - أ ف ب'],
    ['الخميس 2 فبراير 2017'],
    ['نشر في: ١٢/٥/٢٠١٧ الساعة 14:30'],
    ['آخر تحديث: الأحد، 5 شباط/فبراير 2017 - 10:20 بتوقيت غرينتش'],
    ['12 رجب 1438 هـ - 9 أبريل 2017 م'],
    ['منذ 3 ساعات'],
    ['طرابلس'],
    ['كتب: سالم الورفلي'],
    ['بقلم سعاد القماطي'],
    ['المصدر: وكالات'],
  ])('a dateline: %s', (line) => {
    expect(kindsOf('مدرسة جديدة في الحي', line, '', prose)).toBe('hdp')
    expect(kindsOf(line, 'مدرسة جديدة في الحي', prose)).toBe('dhp')
  })

  test.each([
    ['صورة أرشيفية'],
    ['تلاميذ في ساحة المدرسة (أرشيف)'],
    ['مدير المدرسة خلال الحفل (رويترز)'],
    ['الصورة: تلاميذ في الساحة'],
    ['تلاميذ في الساحة - صورة أرشيفية'],
  ])('a caption: %s', (line) => {
    expect(kindsOf('مدرسة جديدة في الحي', prose, line, prose)).toBe('hpcp')
    expect(kindsOf(line, 'مدرسة جديدة في الحي', prose)).toBe('chp')
  })

  test('the line under «الصورة:» is its caption', () => {
    expect(kindsOf('مدرسة جديدة في الحي', prose, 'الصورة:', 'تلاميذ في الساحة', prose)).toBe('hpccp')
  })

  test('a name above a text that names it again is under a picture', () => {
    const text = 'قال سالم الورفلي، مدير المدرسة، إن الدراسة تبدأ في موعدها وإن المقاعد وصلت إلى الصفوف كلها.'
    expect(kindsOf('سالم الورفلي', '', text)).toBe('cp')
    expect(kindsOf('سالم الورفلي', 'مدرسة جديدة في الحي', text)).toBe('chp')
    expect(kindsOf('منى الطاهر', '', text)).toBe('hp')
    expect(kindsOf('سالم الورفلي', 'سالم الورفلي')).toBe('cp')
  })

  test.each([
    ['3'],
    ['2/5'],
    ['صورة 4'],
    ['١٢ تعليقا'],
    ['التعليقات (0)'],
    ['لا توجد تعليقات'],
    ['اقرأ أيضا'],
    ['اقرأ أيضًا: مدرسة أخرى في الحي المجاور'],
    ['المزيد'],
    ['شارك الخبر'],
    ['شارك عبر فيسبوك تويتر'],
    ['فيسبوك | تويتر | واتساب'],
    ['جميع الحقوق محفوظة © 2017'],
    ['حقوق النشر لصحيفة الحي'],
    ['https://example.org/news/1'],
    ['الرابط: https://example.org/news/1'],
  ])('furniture of the page: %s', (line) => {
    expect(kindsOf('مدرسة جديدة في الحي', prose, line, prose)).toBe('hpbp')
    expect(kindsOf(line, 'مدرسة جديدة في الحي', prose)).toBe('bhp')
  })

  test.each([
    ['المزيد من المدارس في الأحياء الفقيرة'],
    ['شارك مئة تلميذ في السباق'],
    ['حقوق التلاميذ في المدارس الخاصة'],
    ['3 مدارس جديدة في الحي'],
    ['تعليق الدراسة في الحي'],
    ['الجزيرة الخضراء بلا ماء'],
    ['كتب المدير رسالة إلى الأهالي'],
    ['صورة قاتمة لواقع المدارس'],
    ['تقرير المدارس: الجزيرة'],
  ])('a headline that only begins like something else: %s', (line) => {
    expect(kindsOf(line, '', prose)).toBe('hp')
  })

  test('prose that holds something else stays prose', () => {
    expect(kindsOf('الحي بلا مدرسة', `${prose} (صورة أرشيفية)`, `طرابلس – وكالة الأنباء: ${prose}`)).toBe('hpp')
    expect(kindsOf(`شارك من خلال تويتر فيسبوك ${prose}`, prose)).toBe('pp')
  })

  test('one kind a line for any text, blank ones paragraphs, the same each time', () => {
    const words = [
      'مدرسة',
      '3',
      'صورة',
      'أرشيفية',
      'طرابلس',
      '–',
      'المزيد',
      'كتب:',
      '.',
      '  ',
      '\n',
      '\n\n',
      '(',
      '2 مايو 2017',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (parts) => {
        const text = parts.join(' ')
        const kinds = recogniseBlocks(text)
        const lines = linesOf(text)
        expect(kinds).toHaveLength(lines.length)
        for (const [number, { start, end }] of lines.entries()) {
          if (text.slice(start, end).trim() === '') expect(kinds[number]).toBe('paragraph')
        }
        expect(recogniseBlocks(text)).toEqual(kinds)
      }),
    )
  })

  test('hostile lines take no long time', () => {
    const before = performance.now()
    for (const unit of ['.', '(', ' ', 'صوره ', '1', '- ', 'ارشيفيه', 'فيسبوك|', 'و', '\n', 'سالم علي\n']) {
      recogniseBlocks(unit.repeat(20_000))
    }
    expect(performance.now() - before).toBeLessThan(5_000)
  })
})
