import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cliticBoundaries, nextEdge, previousEdge, snapRange, trimConjunction } from './clitics.ts'
import { isGraphemeBoundary } from './offsets.ts'

/** A word with `+` at its certain boundaries and `~` at the others. */
const marked = (word: string) => {
  let result = ''
  let at = 0
  for (const { offset, certain } of cliticBoundaries(word)) {
    result += word.slice(at, offset) + (certain ? '+' : '~')
    at = offset
  }
  return result + word.slice(at)
}

describe('cliticBoundaries', () => {
  const cases = {
    'verbs of reporting': `و+قال و+قالت ف+قال و+أكد و+أضاف و+أضافت و+أوضح و+أعلن و+ذكر و+أشار و+صرح و+كشف و+لفت و+أفاد و+شدد و+نفى
      و+نفت و+يقول و+يؤكد و+مشيرا و+مؤكدة و+س+يقول س+يعلن و+اكد و+اضاف و+طالب و+دعا و+انتقد كشف لفت بين وصف`,
    'the article behind و and ف': 'و+ال+حكومة و+ال+سراج ف+ال+محادثات و+ال+ناتو و+التي و+الذي و+الآن و+ال+24',
    'the article behind ب, ك and ل': `ب+ال+فيروس و+ب+ال+فيروس ك+ال+عادة ف+ب+ال+تالي ل+ل+حكومة و+ل+ل+ناتو ل+ل+قوات ل+لجنة ل+لبنان
      ل+لاجئين ل~له`,
    'the article alone': 'ال+مسماري ال+ناتو ال~حل الله التقى التزام ألمانيا إلى التي',
    'words of the closed classes': `و+أن و+إن و+أنه ف+إنه و+لم و+لن و+في و+على و+إلى و+هو و+هذا ف+هذه و+كان و+كانت و+قد و+لكن و+بعد و+بين
      و+حسب ف+حسب و+ذلك ل+ذلك ب+أن ل+أن و+ب+أن ب+هذا`,
    'hamza behind a letter': 'و+أحزاب و+إعادة و+آخرون ب+أغلبية ب+إطلاق ل+إدارة ل+آخر و+أمر كأس ك~أول',
    'a root that cannot begin with و':
      'و+تونس و+مصر و+تراجع و+رفض و+نشر و+ذخيرة و+يمكن و+استمر و+انتشر و+اتهم و+وزير و+وافق',
    'digits and Latin letters': 'و+30 ب+21.7 لـ+2016 و+NATO ب+NATO',
    'the letter may belong to the root': `و~زير و~ثائق و~زارة و~كالة و~قت و~فاة و~حدة و~اشنطن و~اضح و~الد و~عد و~صل و~هم و~رد و~فية
      ف~ريق ف~قد ف~لم ف~رنسا ب~يان ب~رنامج ك~تاب ك~وريا ل~قاء ل~جان س~يارة س~ياسة ل~ها`,
    'only looks like a clitic with the article': 'و~الدها و~الدين ف~النسيا ب~الستية ك~اليفورنيا ب~الغين',
    'no clitic at all':
      'قد من هو في لم له سفير سابق سنة كان لكن ليس ليبيا بعد بعض وفق وسط كبير مصدر عسكري COVID-19 12.5',
  }
  for (const [title, list] of Object.entries(cases)) {
    test.each(list.trim().split(/\s+/))(`${title}: %s`, (expected) => {
      expect(marked(expected.replaceAll(/[+~]/g, ''))).toBe(expected)
    })
  }

  test('a boundary stands behind the marks and the tatweel of the clitic', () => {
    expect(marked('وَقالَ')).toBe('وَ+قالَ')
    expect(marked('بِالْفَيْرُوس')).toBe('بِ+الْ+فَيْرُوس')
    expect(marked('وـقال')).toBe('وـ+قال')
    expect(marked('ﻭﻗﺎﻝ')).toBe('ﻭ+ﻗﺎﻝ')
  })

  test('ascend, leave letters behind them, and stand on grapheme boundaries', () => {
    const letters = fc.constantFrom(...Array.from('وفبكلسالأإتيقمن\u064e\u0640\u200c1aﻻ'))
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 10 }), (parts) => {
        const word = parts.join('')
        let last = 0
        for (const { offset } of cliticBoundaries(word)) {
          expect(offset).toBeGreaterThan(last)
          expect(offset).toBeLessThan(word.length)
          expect(isGraphemeBoundary(word, offset)).toBe(true)
          last = offset
        }
      }),
      { numRuns: 1000 },
    )
  })
})

/** The range between the brackets, and the text without them. */
const parse = (drawn: string) => {
  const start = drawn.indexOf('[')
  return { text: drawn.replaceAll(/[[\]]/g, ''), start, end: drawn.indexOf(']') - 1 }
}
const draw = (text: string, { start, end }: { start: number; end: number }) =>
  `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`

describe('snapRange', () => {
  test.each([
    ['out to the words', 'قال ال[متحدث باسم الج]يش', 'قال ال[متحدث باسم الجيش]'],
    ['from the middle of a word', 'قال المت[حدث باس]م الجيش', 'قال [المتحدث باسم] الجيش'],
    ['an edge at a clitic stays', 'و[قال] المتحدث', 'و[قال] المتحدث'],
    ['an uncertain one too', 'ب[يان]', 'ب[يان]'],
    ['behind ب and ال', 'أصيب بال[فيروس]', 'أصيب بال[فيروس]'],
    ['white space goes', 'قال[ المتحدث ]باسم', 'قال [المتحدث] باسم'],
    ['separators go', 'قال[: «نعم»، ]ثم', 'قال: [«نعم»]، ثم'],
    ['a final full stop goes, quotation marks stay', '[قال: "لن نقبل."].', '[قال: "لن نقبل."].'],
    ['the end of a sentence', 'إنه [باق.] ثم', 'إنه [باق]. ثم'],
    ['a minus is part of its number', 'بلغت [-5 درجات]', 'بلغت [-5 درجات]'],
    ['a colon alone may be a cue', 'السراج[: ]لن نقبل', 'السراج[:] لن نقبل'],
    ['nothing selected is the word', 'قال المتح[]دث', 'قال [المتحدث]'],
    ['nothing selected at a word’s end', 'قال المتحدث[] باسم', 'قال [المتحدث] باسم'],
    ['nothing selected and no word', 'قال — [] — نعم', 'قال — [] — نعم'],
    ['part of an emoji is all of it', 'قال 👩‍👩[‍👧] نعم', 'قال [👩‍👩‍👧] نعم'],
    ['invisible controls at the edges go', '[\u202bقال\u202c] نعم', '\u202b[قال]\u202c نعم'],
  ])('%s', (_, drawn, expected) => {
    const { text, start, end } = parse(drawn)
    expect(draw(text, snapRange(text, start, end))).toBe(expected)
  })

  const pieces = fc.constantFrom(...Array.from('وقالبتأ1.,،:- \n«»"\u064e\u0640\u200f\u202e😀'), '👩‍👩‍👧')
  const ranges = fc
    .array(pieces, { maxLength: 30 })
    .map((parts) => parts.join(''))
    .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)))

  test('is idempotent and stands on grapheme boundaries', () => {
    fc.assert(
      fc.property(ranges, ([text, one, other]) => {
        const once = snapRange(text, Math.min(one, other), Math.max(one, other))
        expect([once.start, once.end].map((edge) => isGraphemeBoundary(text, edge))).toEqual([true, true])
        if (once.start < once.end) expect(snapRange(text, once.start, once.end)).toEqual(once)
      }),
      { numRuns: 1000 },
    )
  })

  test('refuses a range outside the text', () => {
    expect(() => snapRange('قال', 2, 1)).toThrow(RangeError)
    expect(() => snapRange('قال', 0, 4)).toThrow(RangeError)
  })
})

describe('trimConjunction', () => {
  test.each([
    ['[وقال] المتحدث', 'و[قال] المتحدث'],
    ['[وَقال المتحدث]', 'وَ[قال المتحدث]'],
    ['[فالحكومة] ترفض', 'ف[الحكومة] ترفض'],
    ['[وزير الخارجية]', '[وزير الخارجية]'],
    ['[بالفيروس]', '[بالفيروس]'],
    ['[و"نسعى إلى ذلك"]', 'و["نسعى إلى ذلك"]'],
    ['[و «نسعى»]', 'و [«نسعى»]'],
    ['[و قال] نعم', 'و [قال] نعم'],
    ['[«وقال»]', '[«وقال»]'],
    ['و[قال] نعم', 'و[قال] نعم'],
    ['[و]قال', '[و]قال'],
    ['[]وقال', '[]وقال'],
  ])('%s becomes %s', (drawn, expected) => {
    const { text, start, end } = parse(drawn)
    expect(draw(text, trimConjunction(text, start, end))).toBe(expected)
  })
})

describe('nextEdge and previousEdge', () => {
  test('stop at words, clitics and signs, the same both ways', () => {
    const text = 'قال: «بالفيروس».\n\nوقال 😀'
    const edges = [0, 3, 4, 5, 6, 7, 9, 14, 15, 16, 18, 19, 22, 23, 25]
    const forward = [0]
    while ((forward.at(-1) ?? 0) < text.length) forward.push(nextEdge(text, forward.at(-1) ?? 0))
    expect(forward).toEqual(edges)
    const backward = [text.length]
    while ((backward.at(-1) ?? 0) > 0) backward.push(previousEdge(text, backward.at(-1) ?? 0))
    expect(backward.reverse()).toEqual(edges)
  })

  test('from inside a word to its next boundary', () => {
    expect(nextEdge('المسماري', 5)).toBe(8)
    expect(previousEdge('المسماري', 5)).toBe(2)
  })

  test('end at the ends and refuse what lies beyond', () => {
    expect(nextEdge('قال', 3)).toBe(3)
    expect(previousEdge('قال', 0)).toBe(0)
    expect(() => nextEdge('قال', 4)).toThrow(RangeError)
    expect(() => previousEdge('قال', 5)).toThrow(RangeError)
  })
})
