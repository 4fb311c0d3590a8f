import { describe, expect, test } from 'vitest'
import { suggest } from '../suggest.ts'
import { cueFormsOf, readCueLine } from './cues.ts'
import { cueVerbs } from './cue-verbs.ts'

/*
 * One line for each cue that somebody added: a sentence, and the words of its cue. The sentence is the proof that the
 * line in `cue-verbs.ts` does what its author meant.
 */
const sentences: readonly (readonly [sentence: string, cue: string])[] = [
  ['وقالت المديرة إن الباب مغلق.', 'قالت'],
  ['وأكدوا أن الباب مغلق.', 'أكدوا'],
  ['رئيس البلدية ينفي إغلاق الباب.', 'ينفي'],
  ['وسيعلن الوزير تشكيل لجنة.', 'سيعلن'],
  ['ولم يؤكد المتحدث باسم الشرطة أن الباب مغلق.', 'لم يؤكد'],
  ['وكان مدير الميناء قد حذر من نقص الوقود.', 'قد حذر'],
  ['وطالبت نقابة التمريض الوزارة بفتح الباب.', 'طالبت'],
  ['واتهم رئيس النادي الاتحاد بإهمال الملعب.', 'اتهم'],
  ['ودعا رئيس الجمعية إلى مقاطعة الانتخابات.', 'دعا'],
  ['وجددت الحكومة التأكيد على وقف الحرب.', 'جددت'],
  ['وأشادت الوزيرة بجهود العمال.', 'أشادت'],
  ['وتعهد الرئيس بإصلاح الطريق.', 'تعهد'],
  ['وزعم مالك السفينة أن الخزان سليم.', 'زعم'],
  ['وتساءل النائب: «من يحاسب المقصرين في هذه المدينة؟».', 'تساءل'],
  ['«لن نترك هذا الرصيف لأحد من بعدنا»، يقول الصياد محمد الكيلاني.', 'يقول'],
  ['وقال المدير إن الباب مغلق، مضيفا أن المفتاح ضاع.', 'مضيفا'],
  ['وأظهرت دراسة أن المياه ملوثة.', 'أظهرت'],
  ['وندد حزب العمال برفع الأسعار.', 'ندد'],
]

describe('verbs of saying', () => {
  test.each(sentences)('%s', (sentence, cue) => {
    const cues = suggest({ text: sentence }).map((one) => one.cue && sentence.slice(one.cue.start, one.cue.end))
    expect(cues).toContain(cue)
  })

  test('every line is as the table wants it, and no verb stands twice', () => {
    const lines = cueVerbs.trim().split('\n')
    expect(lines.filter((line) => readCueLine(line).length < 5)).toEqual([])
    const lemmas = lines.map((line) => line.split(/\s/u)[0])
    expect(new Set(lemmas).size).toBe(lemmas.length)
  })

  test('a line without a stance is refused', () => {
    expect(() => readCueLine('قال يقول قائل قول tq')).toThrow(RangeError)
  })

  test.each(['قالت', 'يقولون', 'نفوا', 'دعت', 'نافيه', 'مشيرين', 'توكد', 'تعهدتا'])('%s is a form', (form) => {
    expect(cueFormsOf(form)).not.toEqual([])
  })
})

/** What looks like a cue and is none. */
const noCues: readonly string[] = [
  'ونُقل الجرحى إلى المستشفى.',
  'عُقد الاجتماع بين الجانبين.',
  'حضر الاجتماع نحو مئة شخص وفق القانون.',
  'وقّع الوزيران على بروتوكول.',
  'أوقف على ذمة التحقيق.',
  'ما يهدد دول الجوار بشكل مباشر.',
  'وتحدث في فيلم «ذهب مع الريح».',
]

test.each(noCues)('no report: %s', (sentence) => {
  expect(suggest({ text: sentence })).toEqual([])
})
