import { isolate } from '../isolate.ts'
import { arabicPlural as plural } from '../plural.ts'

const quoted = (text: string): string => `«${isolate(text)}»`

const inArticles = plural({
  zero: 'لا يرد في مقال',
  one: 'في مقال واحد',
  two: 'في مقالين',
  few: 'في # مقالات',
  many: 'في # مقالًا',
  other: 'في # مقال',
})
const mentions = plural({
  zero: 'بلا ذِكر',
  one: 'ذِكر واحد',
  two: 'ذِكران',
  few: '# أذكار',
  many: '# ذِكرًا',
  other: '# ذِكر',
})

/** The page of a source, and what joins or parts entries of the register. */
export const source = {
  edit: 'عدّل بياناته',
  openPage: 'صفحته',
  pictures: 'بالأرقام',
  said: 'قاله',
  supported: 'مدعوم',
  refuted: 'منفي',
  unsupported: 'بلا سند كافٍ',
  selfInterested: 'لمصلحته',
  denied: 'نفاه',
  passedOn: 'نقله عن غيره',
  share: (percent: string) => `${isolate(percent)} مما قاله`,
  claims: 'ما نُسب إليه',
  allClaims: 'كلها في المراجعة',
  noClaims: 'لم يُنسب إليه ادعاء بعد.',
  beside: 'من يُنقل عنه معه',
  carriedBy: 'من ينقل كلامه',
  carries: 'من ينقل هو كلامهم',
  none: 'لا أحد',
  reasonGiven: (reason: string) => `سبب الإخفاء: ${isolate(reason)}`,
  affiliated: (name: string) => `من ${quoted(name)}`,

  mergeTitle: 'دمج مصدرين',
  merge: 'ادمجه بغيره',
  mergeLabel: 'اسم المصدر الذي هو هو',
  mergeWhich: 'ابحث عن المصدر الآخر؛ ستنتقل أذكاره وأسماؤه إلى هذا.',
  readingFor: (read: string, of: string) => `يُبحث عن أذكاره: ${isolate(read)} من ${isolate(of)}`,
  preview: (gone: string, kept: string) => `يدخل ${quoted(gone)} في ${quoted(kept)}:`,
  previewMentions: (count: number, articles: number) => `${mentions(count)} ${inArticles(articles)}`,
  previewPublished: plural({
    zero: 'لم ينشر مقالًا',
    one: 'مقال نشره',
    two: 'مقالان نشرهما',
    few: '# مقالات نشرها',
    many: '# مقالًا نشره',
    other: '# مقال نشره',
  }),
  previewMembers: plural({
    zero: 'لا أحد من أعضائه',
    one: 'مصدر واحد تابع له',
    two: 'مصدران تابعان له',
    few: '# مصادر تابعة له',
    many: '# مصدرًا تابعًا له',
    other: '# مصدر تابع له',
  }),
  previewNames: (names: string) => `أسماء أخرى: ${isolate(names)}`,
  doMerge: 'ادمجهما',
  merged: (gone: string, kept: string) => `دُمج ${quoted(gone)} في ${quoted(kept)}`,
  held: 'بعض المقالات مفتوح في نافذة أخرى؛ لم يتغيّر شيء.',
  failed: 'تعذّرت قراءة المقالات؛ لم يتغيّر شيء.',
  mergeInto: (name: string) => `ادمجه في ${quoted(name)}`,

  splitTitle: 'فصل مصدر',
  split: 'افصل بعضه',
  splitHint: 'علّم المقالات التي تقصد غيره؛ تنتقل أذكاره فيها إلى مصدر جديد.',
  splitName: 'اسم المصدر الجديد',
  splitPreview: (count: number, articles: number) => `ينتقل ${mentions(count)} ${inArticles(articles)}`,
  doSplit: 'افصل',
  splitDone: (name: string) => `فُصل ${quoted(name)}`,

  duplicates: 'قد يكونان واحدًا',
  duplicatesCount: plural({
    zero: 'لا مصادر متشابهة',
    one: 'مصدران قد يكونان واحدًا',
    two: 'زوجان قد يكون كل منهما واحدًا',
    few: '# أزواج قد يكون كل منها واحدًا',
    many: '# زوجًا قد يكون كل منها واحدًا',
    other: '# زوج قد يكون كل منها واحدًا',
  }),
  duplicateReason: { spelling: 'كتابة متقاربة', alias: 'اسم آخر', part: 'بعض الاسم' },
  notSame: 'هما اثنان',
  ruledOut: 'لن يُقترحا ثانية.',
}
