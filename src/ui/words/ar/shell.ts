import { isolate } from '../isolate.ts'

/** The frame around every screen. */
export const shell = {
  skipToContent: 'انتقل إلى المحتوى',
  navigation: 'التنقل',
  menu: 'القائمة',
  toolbar: 'شريط العنوان',
  keyBar: 'مفاتيح هذه الشاشة',
  notices: 'إشعارات',

  screens: {
    library: 'المكتبة',
    article: 'المقال',
    review: 'المراجعة',
    sources: 'المصادر',
    dataset: 'البيانات',
    guidelines: 'الإرشادات',
    safety: 'الأمان',
    settings: 'الضبط',
  },
  noArticleOpen: 'لم تفتح مقالًا بعد',
  /** The title of the window. */
  documentTitle: (screen: string) => `${screen} · إسناد`,

  status: {
    saved: 'محفوظ على هذا الجهاز',
    saving: 'يُحفظ…',
    failed: 'لم يُحفظ',
    following: 'للقراءة: مفتوح في نافذة أخرى',
  },
  undoWhat: (what: string) => `تراجع: ${isolate(what)}`,
  redoWhat: (what: string) => `أعد: ${isolate(what)}`,
  undone: (what: string) => `تراجعت عن: ${isolate(what)}`,
  redone: (what: string) => `أعدت: ${isolate(what)}`,
  nothingToUndo: 'لا شيء للتراجع عنه',
  allKeys: 'كل المفاتيح',

  notFoundTitle: 'لا شيء هنا',
  notFoundBody: 'هذا العنوان لا يدل على شيء في مكتبتك.',
  toLibrary: 'إلى المكتبة',
}
