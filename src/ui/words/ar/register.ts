import { isolate } from '../isolate.ts'
import { arabicPlural as plural } from '../plural.ts'

/** The register of sources: everyone to whom something is attributed, across articles. */
export const register = {
  title: 'سجل المصادر',
  listLabel: 'المصادر',
  tools: 'البحث والترشيح',
  searchLabel: 'ابحث في الأسماء',
  clearSearch: 'امسح البحث',
  kindFilter: 'رشّح بالنوع',
  allKinds: 'كل الأنواع',
  sortLabel: 'الترتيب',
  sorts: { name: 'بالاسم', mentions: 'بالأكثر ذكرًا', changed: 'بالأحدث تغييرًا' },
  inArticles: plural({
    zero: 'في لا مقال',
    one: 'في مقال واحد',
    two: 'في مقالين',
    few: 'في # مقالات',
    many: 'في # مقالًا',
    other: 'في # مقال',
  }),
  published: plural({
    zero: 'لم ينشر شيئًا هنا',
    one: 'نشر مقالًا واحدًا',
    two: 'نشر مقالين',
    few: 'نشر # مقالات',
    many: 'نشر # مقالًا',
    other: 'نشر # مقال',
  }),
  counting: 'يُعدّ الذِكر…',
  unused: 'لا يُذكر في مقال',

  details: (name: string) => `عن ${isolate(name)}`,
  backToList: 'إلى القائمة',
  aliases: 'أسماء أخرى',
  addAlias: 'أضف اسمًا آخر',
  aliasPlaceholder: 'اسم آخر',
  affiliation: 'الجهة',
  noAffiliation: 'بلا جهة',
  affiliationUnknown: 'لا مصدر في السجل بهذا الاسم.',
  note: 'ملاحظة',
  name: 'الاسم',
  words: 'الوصف كما ورد',
  nameNeeded: 'لا يبقى مصدر بلا اسم.',

  emptyTitle: 'السجل فارغ',
  emptyBody: 'يدخل المصدر السجل حين تُسند إليه ادعاءً، أو حين يُعرف ناشر المقال.',
  nothingTitle: 'لا مصدر بهذا الاسم',
  nothingBody: 'جرّب جزءًا من الاسم، أو نوعًا آخر.',
  showAll: 'أظهر كل المصادر',
  chooseTitle: 'اختر مصدرًا',
  chooseBody: 'تظهر هنا أسماؤه وصفته وجهته، وتُعدَّل في مكانها.',
}
