import { isolate } from '../isolate.ts'
import { arabicPlural as plural } from '../plural.ts'

/** What the grammar proposes at the desk, and what a person does with it. */
export const suggesting = {
  bar: 'الاقتراح',
  menu: 'الاقتراحات',
  show: 'أظهر الاقتراحات',
  hint: 'يقترح إسناد من قال ماذا. لا يُحسب اقتراح حتى تقبله.',
  off: 'مطفأة',
  accept: 'اقبل',
  reject: 'ارفض',
  edit: 'عدّل المقول',
  next: 'التالي',
  why: 'لماذا؟',
  rule: 'القاعدة',
  fired: 'الكلمات التي دلّت عليه',
  score: 'الثقة',
  scoreMeans: (share: string) => `نحو ${share} من مثله يُقبل`,
  refersTo: (words: string) => `يعود إلى ${isolate(words)}`,
  unknownSpeaker: 'قائل غير معلوم',
  atLeast: 'ما بلغت ثقته',
  acceptIn: {
    paragraph: plural({
      zero: 'لا شيء منها في هذه الفقرة',
      one: 'اقبل اقتراحًا واحدًا في هذه الفقرة',
      two: 'اقبل اقتراحين في هذه الفقرة',
      few: 'اقبل # اقتراحات في هذه الفقرة',
      many: 'اقبل # اقتراحًا في هذه الفقرة',
      other: 'اقبل # اقتراح في هذه الفقرة',
    }),
    article: plural({
      zero: 'لا شيء منها في المقال',
      one: 'اقبل اقتراحًا واحدًا في المقال كله',
      two: 'اقبل اقتراحين في المقال كله',
      few: 'اقبل # اقتراحات في المقال كله',
      many: 'اقبل # اقتراحًا في المقال كله',
      other: 'اقبل # اقتراح في المقال كله',
    }),
  },
  accepted: plural({
    zero: 'لم يُقبل اقتراح',
    one: 'قُبل الاقتراح',
    two: 'قُبل اقتراحان',
    few: 'قُبلت # اقتراحات',
    many: 'قُبل # اقتراحًا',
    other: 'قُبل # اقتراح',
  }),
  newSources: plural({
    zero: 'لا مصادر جديدة',
    one: 'ومصدر جديد',
    two: 'ومصدران جديدان',
    few: 'و# مصادر جديدة',
    many: 'و# مصدرًا جديدًا',
    other: 'و# مصدر جديد',
  }),
  rejected: 'رُفض الاقتراح',
  editing: 'حُدد المقول المقترح: غيّر التحديد ثم اقبل',
  none: 'لا اقتراحات هنا.',
  noMore: 'لا اقتراحات بعد هذا.',
  noneSure: 'لا اقتراح يبلغ هذه الثقة هنا.',
  looking: (speaker: string, cue: string, content: string) =>
    `اقتراح: ${isolate(speaker)}${cue === '' ? '' : `، ${isolate(cue)}`}: ${isolate(content)}`,
  inRegister: (name: string) => `في السجل: ${isolate(name)}`,
  learnt: (names: number, cues: number, patterns: number) =>
    `تعلّم من هذه المكتبة ${learntNames(names)}، و${learntCues(cues)}، ووزن ${learntPatterns(patterns)} بما قبلتَ منها ورفضت.`,
  learntDetails: 'ما تعلّمه',
  learntCue: (cue: string, count: string) => `«${isolate(cue)}» لفظ إسناد (${count})`,
  learntPattern: (pattern: string, accepted: string, rejected: string) =>
    `${isolate(pattern)}: قُبل ${accepted}، ورُفض ${rejected}`,
  forget: 'انسَ ما تعلّمه حتى الآن',
  remember: 'تعلّم ثانية مما كان قبل النسيان',
  rules: {
    verbSubject: 'فعل قول وبعده قائله',
    subjectFirst: 'قائل وبعده فعل قول',
    verbImplicit: 'فعل قول قائله مستتر',
    participle: 'اسم فاعل من القول',
    quotationFirst: 'اقتباس وبعده من قاله',
    accordingTo: '«بحسب» وأخواتها',
    accordingToAfter: 'كلام وبعده «بحسب» وقائله',
    accordingToBefore: '«بحسب» وقائله قبل كلامه',
    verbalNoun: 'مصدر من القول: «تأكيد»، «نفي»',
    impersonal: 'قول لا قائل له: «يُذكر أن»',
    colon: 'اسم ونقطتان: «السراج: …»',
    learntCue: 'لفظ تعلّمه من تعليمك',
  },
}

const learntNames = plural({
  zero: 'لا أسماء',
  one: 'اسمًا واحدًا',
  two: 'اسمين',
  few: '# أسماء',
  many: '# اسمًا',
  other: '# اسم',
})
const learntCues = plural({
  zero: 'لا ألفاظ إسناد جديدة',
  one: 'لفظ إسناد جديدًا',
  two: 'لفظي إسناد جديدين',
  few: '# ألفاظ إسناد جديدة',
  many: '# لفظ إسناد جديدًا',
  other: '# لفظ إسناد جديد',
})
const learntPatterns = plural({
  zero: 'لا شيء من صيغه',
  one: 'صيغة واحدة من صيغه',
  two: 'صيغتين من صيغه',
  few: '# صيغ من صيغه',
  many: '# صيغة من صيغه',
  other: '# صيغة من صيغه',
})
