import { isolate } from '../isolate.ts'

/** Who changed what when. */
export const history = {
  title: 'التاريخ',
  open: 'التاريخ',
  ofLibrary: 'كل ما تغيّر في المكتبة، الأحدث أولًا',
  ofArticle: (title: string) => `ما تغيّر في ${isolate(title)}، الأحدث أولًا`,
  ofSource: (name: string) => `ما تغيّر في المصدر ${isolate(name)}، الأحدث أولًا`,
  label: 'التغييرات',
  nothing: 'لم يتغيّر شيء بعد.',
  somebody: 'مُعلّم بلا اسم',
  undid: 'تراجُع',
  redid: 'إعادة',
  was: 'كان',
  became: 'صار',
  look: 'انظر كيف كان بعد هذا',
  after: (when: string) => `المقال بعد تغيير ${when}`,
  goBack: 'أعد المقال إلى هذه الحال',
  wentBack: 'عاد المقال إلى ما كان عليه. يمكنك التراجع.',
  cannot: 'تغيّر بعد ذلك ما يمنع العودة إلى هذه الحال كاملة. هذا أبعد ما يمكن الوصول إليه.',
  held: 'المقال مفتوح للكتابة في نافذة أخرى.',
}
