import { randomOf } from '../../../src/core/testing/library/random.ts'

/** A piece of a text: UTF-16 code units, half-open. */
export interface MadeSpan {
  readonly start: number
  readonly end: number
  readonly kind: 'claim' | 'mention' | 'cue'
}

/** A text with spans that overlap as they like; a size and a number decide it to the last letter. */
export interface MadeText {
  readonly text: string
  /** Claim, mention and cue by turns. */
  readonly spans: readonly MadeSpan[]
}

const words =
  `قال قالت أكد أوضح نفى أضاف ذكر أعلن صرح الوزير الوزارة الحكومة المصدر المتحدث الرئيس المدير اللجنة الهيئة المجلس
البلدية المدينة الميناء الطريق السوق المطار المستشفى المدرسة الجامعة الشركة النقابة العمال المزارعين الصيادين السكان
النازحين التجار الأسعار الوقود الماء الكهرباء الخبز الدواء القمح الزيت المطر السيول الحريق الزلزال القصف الهدنة
الاتفاق القرار القانون الانتخابات الميزانية المرتبات القرض العقد المشروع المحطة الخزان السد الجسر الرصيف المخيم
اليوم أمس غدا صباح مساء الأحد الخميس الأسبوع الشهر السنة الماضي المقبل قبل بعد منذ حتى خلال أثناء نحو أكثر أقل
من إلى في على عن مع بين أمام خلف دون أن إن كان كانت ليس لم لن قد لا ما هذا هذه ذلك التي الذي كل بعض جميع
مُحَمَّدٌ فسيكفيكهم والاستثمارات وسيكتبونها بالفيروس للمواطنين`.split(/\s+/u) as [string, ...string[]]

const foreign = ['BBC', 'NATO', 'COVID-19', '2026', '12.5%', '٢٠٢٥', '1,250,000', 'A/RES/76/300'] as const

/** Lines of 200 to 600 code units with a line feed between them, of exactly this length in all. */
const textOf = (length: number): string => {
  const random = randomOf(1, length)
  const lines: string[] = []
  let left = length
  while (left > 0) {
    const wanted = Math.min(left, 200 + random.below(400))
    let line = ''
    for (let since = 0; line.length < wanted; since++) {
      line += random.chance(0.04) ? random.of(foreign) : random.of(words)
      if (since > 12 && random.chance(0.2)) {
        line += '.'
        since = 0
      } else if (random.chance(0.06)) line += '،'
      line += ' '
    }
    // The last letter of a line is a letter.
    line = line.slice(0, wanted - 1).replace(/\s$/u, 'ا') + '.'
    lines.push(line)
    left -= wanted + 1
  }
  return lines.join('\n')
}

const lengths = { claim: [40, 200], mention: [10, 35], cue: [4, 14] } as const
const kinds = ['claim', 'mention', 'cue'] as const

/**
 * Makes a text with spans on whole words, each within a line.
 * @param length of the text in UTF-16 code units
 */
export const makeText = (length: number, count: number): MadeText => {
  const text = textOf(length)
  const random = randomOf(2, length, count)
  const spans: MadeSpan[] = []
  while (spans.length < count) {
    const kind = kinds[spans.length % kinds.length] ?? 'claim'
    const [least, most] = lengths[kind]
    const at = random.below(text.length)
    const lineEnd = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
    const lineStart = text.lastIndexOf('\n', at) + 1
    const start = Math.max(lineStart, text.lastIndexOf(' ', at) + 1)
    const wanted = start + least + random.below(most - least)
    const space = text.indexOf(' ', wanted)
    const end = Math.min(lineEnd, space < 0 ? text.length : space)
    if (end - start >= 2) spans.push({ start, end, kind })
  }
  return { text, spans }
}
