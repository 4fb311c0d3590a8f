import { isolate } from '../isolate.ts'
import { arabicPlural as plural } from '../plural.ts'

const quoted = (text: string): string => `«${isolate(text)}»`

/** The register of sources: its list, and what is known about each. */
export const register = {
  listLabel: 'سجل المصادر',
  tools: 'البحث والترشيح',
  searchLabel: 'ابحث في الأسماء والصفات',
  clearSearch: 'امسح البحث',
  found: plural({
    zero: 'لا مصدر فيه هذا',
    one: 'مصدر واحد فيه هذا',
    two: 'مصدران فيهما هذا',
    few: '# مصادر فيها هذا',
    many: '# مصدرًا فيه هذا',
    other: '# مصدر فيه هذا',
  }),

  groupLabel: 'الفئة',
  group: { all: 'الكل', named: 'معلومة', anonymous: 'مجهولة', outlets: 'وسائل' },
  sortLabel: 'الترتيب',
  sortBy: (key: string) => `الترتيب: ${key}`,
  sortKey: { name: 'الاسم', kind: 'النوع' },

  /** In which article an anonymous source speaks. */
  inArticle: (title: string) => `في ${quoted(title)}`,
  alsoCalled: (names: string) => `وأيضًا: ${isolate(names)}`,

  add: 'أضف مصدرًا',
  addLabel: 'اسم المصدر أو وصفه كما يرد',
  alreadyThere: (name: string) => `في السجل ${quoted(name)}.`,
  openThat: 'افتحه',
  added: (name: string) => `أُضيف ${quoted(name)}`,

  choose: 'اختر مصدرًا لترى ما يُعرف عنه.',
  gone: 'هذا المصدر ليس في السجل.',
  emptyTitle: 'لا مصادر بعد',
  emptyBody: 'كل من تنسب إليه ادعاءً يدخل هذا السجل، ولك أن تضيف إليه بيدك.',
  nothingTitle: 'لا مصدر فيه هذا',
  nothingBody: 'لم يرد هذا في اسم ولا صفة من هذه الفئة.',
  showAll: 'أظهر كل المصادر',

  details: (name: string) => `بيانات ${quoted(name)}`,
  aliases: 'أسماء أخرى',
  addAlias: 'اسم آخر',
  aliasRemoved: (name: string) => `أُزيل الاسم ${quoted(name)}`,
  aliasAdded: (name: string) => `أُضيف الاسم ${quoted(name)}`,
  lookForMentions: 'ابحث عن كل ذِكر له في المكتبة',
  lookingForMentions: 'يُبحث في المكتبة…',
  unmarked: plural({
    zero: 'كل ذِكر له معلَّم.',
    one: 'ذِكر واحد غير معلَّم.',
    two: 'ذِكران غير معلَّمين.',
    few: '# مواضع يُذكر فيها بلا علامة.',
    many: '# موضعًا يُذكر فيه بلا علامة.',
    other: '# موضع يُذكر فيه بلا علامة.',
  }),
  markMentions: plural({
    zero: 'لا شيء يُعلَّم',
    one: 'علِّمه',
    two: 'علِّمهما',
    few: 'علِّم المواضع كلها (#)',
    many: 'علِّم المواضع كلها (#)',
    other: 'علِّم المواضع كلها (#)',
  }),
  mentionsMarked: plural({
    zero: 'لم يُعلَّم ذِكر',
    one: 'عُلِّم ذِكر واحد',
    two: 'عُلِّم ذِكران',
    few: 'عُلِّمت # مواضع',
    many: 'عُلِّم # موضعًا',
    other: 'عُلِّم # موضع',
  }),
  openAffiliation: (name: string) => `افتح ${quoted(name)}`,
  noAffiliation: 'لا مصدر معلوم بهذا الاسم.',
}
