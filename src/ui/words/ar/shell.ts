import { isolate } from '../isolate.ts'
import { arabicPlural as plural } from '../plural.ts'

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
    search: 'البحث',
    relations: 'الصلات',
    pictures: 'بالأرقام',
    guidelines: 'الإرشادات',
    safety: 'الأمان',
    settings: 'الضبط',
  },
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

  updateReady: 'نسخة جديدة من إسناد جاهزة. لا تُستبدل إلا بإذنك.',
  updateNow: 'حدّث الآن',
  notLasting: 'المتصفح لا يحفظ شيئًا هنا: ما تفعله يزول مع هذه النافذة. صدّر ما تريد إبقاءه.',
  lost: plural({
    zero: 'سبقتك نافذة أخرى.',
    one: 'سبقتك نافذة أخرى إلى هذا، فلم يُنفّذ آخر ما فعلته هنا.',
    two: 'سبقتك نافذة أخرى، فلم يُنفّذ آخر تغييرين هنا.',
    few: 'سبقتك نافذة أخرى، فلم تُنفّذ آخر # تغييرات هنا.',
    many: 'سبقتك نافذة أخرى، فلم يُنفّذ آخر # تغييرًا هنا.',
    other: 'سبقتك نافذة أخرى، فلم يُنفّذ آخر # تغيير هنا.',
  }),
  /** How much waits in the window while nothing can be written. */
  pending: plural({
    zero: 'لا شيء ينتظر الحفظ.',
    one: 'تغيير واحد ينتظر في هذه النافذة. تُعاد المحاولة وحدها.',
    two: 'تغييران ينتظران في هذه النافذة. تُعاد المحاولة وحدها.',
    few: '# تغييرات تنتظر في هذه النافذة. تُعاد المحاولة وحدها.',
    many: '# تغييرًا تنتظر في هذه النافذة. تُعاد المحاولة وحدها.',
    other: '# تغيير تنتظر في هذه النافذة. تُعاد المحاولة وحدها.',
  }),
  emergency: 'احفظ ملفًا الآن',
  emergencyFailed: 'تعذر صنع الملف أيضًا. لا تغلق النافذة.',
  problem: {
    altered: 'ما على القرص من هذه المكتبة المقفلة ليس كما كُتب: تغيّر أو تلف. لم يُغيَّر شيء. استعدها من نسخة احتياطية.',
    quota: 'لم يُحفظ: المساحة المتاحة لإسناد امتلأت. ما كتبته باقٍ في هذه النافذة؛ أفسح مكانًا ثم حاول ثانية.',
    closed: 'لم يُحفظ: انقطعت الصلة بالقرص. ما كتبته باقٍ في هذه النافذة.',
    blocked: 'لم يُحفظ: نافذة أقدم من إسناد تمسك بالمكتبة. أغلقها ثم حاول ثانية.',
    newerVersion: 'هذه المكتبة كتبتها نسخة أحدث من إسناد. حدّث الصفحة.',
    unavailable: 'لا يسمح هذا المتصفح بالحفظ هنا.',
    failed: 'لم يُحفظ: لم يقبل القرص الكتابة، ولعله امتلأ أو تعطّل. ما كتبته باقٍ في هذه النافذة، ويُحفظ حين يزول العطل.',
  },
  cannotOpen: 'تعذّر فتح المكتبة',
  withoutKeeping: 'تابع دون حفظ',

  notFoundTitle: 'لا شيء هنا',
  notFoundBody: 'هذا العنوان لا يدل على شيء في مكتبتك.',
  toLibrary: 'إلى المكتبة',
}
