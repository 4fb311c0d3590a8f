import { isolate } from '../isolate.ts'

/** The settings screen. */
export const settings = {
  title: 'الضبط',
  subtitle: 'يُحفظ على هذا الجهاز وحده',

  appearance: 'المظهر',
  language: 'اللغة',
  languages: { ar: 'العربية', en: 'English' },
  theme: 'السمة',
  themes: { system: 'كالجهاز', light: 'فاتحة', dark: 'داكنة' },
  readingSize: 'حجم خط القراءة',
  smaller: 'أصغر',
  larger: 'أكبر',
  readingSample: 'رست ثلاث سفن صباح اليوم.',
  pixels: (size: string) => `${size} بكسل`,

  region: 'الأرقام والتواريخ',
  regionHelp: 'تتبع أسماء الشهور وشكل الأرقام عادة البلد.',
  regions: {
    LY: 'ليبيا',
    TN: 'تونس',
    DZ: 'الجزائر',
    MA: 'المغرب',
    EG: 'مصر',
    SD: 'السودان',
    SA: 'السعودية',
    AE: 'الإمارات',
    QA: 'قطر',
    IQ: 'العراق',
    SY: 'سوريا',
    JO: 'الأردن',
    LB: 'لبنان',
    PS: 'فلسطين',
  },

  keyboard: 'لوحة المفاتيح',
  singleKeys: 'مفاتيح الحرف الواحد',
  singleKeysHelp: 'حرف وحده ينفّذ أمرًا، ما لم تكن تكتب في حقل. عطّلها إن كنت تُملي بصوتك.',
  allKeys: 'كل المفاتيح',

  annotator: 'المُعلِّم',
  annotatorName: 'اسمك أو حروفه الأولى',
  annotatorNameHelp: 'يُكتب بجانب ما تُعلّمه. لا حساب ولا كلمة مرور.',
  annotatorNamed: 'اذكر اسمي فيما أصدّره',
  whoWorks: 'من يعمل الآن',
  whoWorksHelp:
    'لمن يتشاركون جهازًا: يُكتب ما يُفعل من الآن باسم من تختاره، ولا يرى حكم غيره قبل حكمه إن كانت المراجعة مزدوجة.',
  withoutName: 'مُعلِّم بلا اسم',
  addAnnotator: 'مُعلِّم آخر',
  otherName: 'اسمه أو حروفه الأولى',
  nowWorks: (name: string) => `يعمل الآن ${isolate(name)}`,

  project: 'المشروع',
  projectTitle: 'عنوان المشروع',
  threshold: 'ما يُعدّ بلا سند كافٍ',
  thresholdHelp: 'الادعاء عند هذا المستوى أو دونه ينتظر سندًا.',
  doubleReview: 'مراجعة مزدوجة',
  doubleReviewHelp: 'لا يُحسم ادعاء حتى يتفق فيه اثنان، ولا يرى الثاني حكم الأول قبل حكمه. إن اختلفا حسمه ثالث.',
  ownGuidelines: 'إرشادات هذا المشروع',
  ownGuidelinesHelp: 'نص عادي يظهر فوق الإرشادات العامة، ويخرج مع المشروع.',
}
