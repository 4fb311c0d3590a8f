import { isolate } from '../isolate.ts'

/** The source picker. */
export const picker = {
  title: 'من قاله؟',
  placeholder: 'اسم أو وصف',
  asWritten: (words: string) => `كما ورد في النص: ${isolate(words)}`,
  here: 'في هذا المقال',
  register: 'في سجل المصادر',
  create: (words: string) => `مصدر جديد: ${isolate(words)}`,
  refersBack: 'يعود إلى',
  impersonal: 'بلا قائل («يُذكر أن»)',
  impersonalWords: 'بلا قائل',
  nothing: 'لا مصدر بهذا الاسم بعد.',
  otherArticle: 'من مقال آخر',
  hint: 'اكتب للبحث، واختر بالسهمين، ثم Enter.',
}
