import { isolate } from '../isolate.ts'
import { arabicPlural as plural } from '../plural.ts'

/** Not to be parted at the end of a line. */
const utf8 = 'UTF\u2060-\u20608'
const quoted = (text: string): string => `«${isolate(text)}»`

/** Files on their way into the library: dropping, choosing, pasting, and what became of each. */
export const importing = {
  drop: 'أفلت الملفات هنا لتُضاف إلى المكتبة',
  reading: 'تُقرأ الملفات',
  stop: 'أوقف',
  stopped: 'أُوقفت القراءة، ولم يُضف شيء.',
  failed: 'تعذرت الإضافة، ولم يتغيّر شيء في المكتبة.',

  pasteTitle: 'ألصقت نصًا',
  pasteAsk: (words: string) => `نص من ${words} يبدأ بـ:`,
  addAsArticle: 'أضفه مقالًا',
  discard: 'اتركه',
  pasteHere: 'نص المقال',
  pasteHint: 'ألصق النص هنا كما نُشر، بعنوانه وسطر كاتبه.',
  pasted: 'نص ملصق',
  words: plural({
    zero: 'لا كلمات',
    one: 'كلمة واحدة',
    two: 'كلمتين',
    few: '# كلمات',
    many: '# كلمة',
    other: '# كلمة',
  }),

  reportTitle: 'ما أُضيف وما لم يُضف',
  closeReport: 'أغلق التقرير',
  added: plural({
    zero: 'لم يُضف شيء',
    one: 'أُضيف مقال',
    two: 'أُضيف مقالان',
    few: 'أُضيفت # مقالات',
    many: 'أُضيف # مقالًا',
    other: 'أُضيف # مقال',
  }),
  addedOne: (title: string) => `أُضيف ${quoted(title)}`,
  wereThere: plural({
    zero: 'لا مكرر',
    one: 'واحد في مكتبتك من قبل',
    two: 'اثنان في مكتبتك من قبل',
    few: '# في مكتبتك من قبل',
    many: '# في مكتبتك من قبل',
    other: '# في مكتبتك من قبل',
  }),
  notTaken: plural({
    zero: 'لا مرفوض',
    one: 'ملف لم يُقبل',
    two: 'ملفان لم يُقبلا',
    few: '# ملفات لم تُقبل',
    many: '# ملفًا لم يُقبل',
    other: '# ملف لم يُقبل',
  }),

  already: {
    library: { bytes: 'هذا الملف في مكتبتك:', text: 'هذا النص في مكتبتك:' },
    archive: { bytes: 'هذا الملف في أرشيفك:', text: 'هذا النص في أرشيفك:' },
    bin: { bytes: 'هذا الملف في سلتك:', text: 'هذا النص في سلتك:' },
  },
  addAnyway: 'أضفه مع ذلك',

  asked: plural({
    zero: 'لا سؤال',
    one: 'ملف يسأل عن شيء',
    two: 'ملفان يسألان عن شيء',
    few: '# ملفات تسأل عن شيء',
    many: '# ملفًا يسأل عن شيء',
    other: '# ملف يسأل عن شيء',
  }),
  row: (number: string) => `السطر ${number}`,
  moreLines: (count: string) => `و${count} غيرها`,
  encodingAsk: plural({
    zero: 'لا ملف بترميز غير معروف',
    one: 'لا يقول هذا الملف بأي ترميز كُتب. أيّها يُقرأ صحيحًا؟',
    two: 'لا يقول هذان الملفان بأي ترميز كُتبا. أيّها يُقرأ صحيحًا؟',
    few: 'لا تقول هذه الملفات (#) بأي ترميز كُتبت. أيّها يُقرأ صحيحًا؟',
    many: 'لا تقول هذه الملفات (#) بأي ترميز كُتبت. أيّها يُقرأ صحيحًا؟',
    other: 'لا تقول هذه الملفات (#) بأي ترميز كُتبت. أيّها يُقرأ صحيحًا؟',
  }),
  encodingAdd: plural({
    zero: 'أضفها',
    one: 'أضفه بهذا الترميز',
    two: 'أضفهما بهذا الترميز',
    few: 'أضفها كلها بهذا الترميز',
    many: 'أضفها كلها بهذا الترميز',
    other: 'أضفها كلها بهذا الترميز',
  }),
  encoding: {
    'utf-8': utf8,
    'windows-1256': 'عربي ويندوز (1256)',
    'iso-8859-6': `عربي ${isolate('ISO 8859-6')}`,
    'windows-1252': 'لاتيني ويندوز (1252)',
    'utf-16le': 'UTF-16 LE',
    'utf-16be': 'UTF-16 BE',
  },
  fieldsAsk: 'أيّ أعمدة هذا الجدول نص المقال وعنوانه وما يتبعهما؟',
  fieldsAdd: plural({
    zero: 'لا مقالات فيه',
    one: 'أضف مقالًا واحدًا',
    two: 'أضف مقالين',
    few: 'أضف # مقالات',
    many: 'أضف # مقالًا',
    other: 'أضف # مقال',
  }),
  field: { text: 'النص', title: 'العنوان', url: 'الرابط', date: 'تاريخ النشر', source: 'الصحيفة', author: 'الكاتب' },
  noField: 'لا عمود',

  held: 'لم يُستورد: بعض مقالاته مفتوح للكتابة في نافذة أخرى. أغلقها ثم أعد.',
  faulty: plural({
    zero: 'الملف سليم',
    one: 'في الملف خلل واحد، ولم يتغيّر شيء.',
    two: 'في الملف خللان، ولم يتغيّر شيء.',
    few: 'في الملف # مواضع خلل، ولم يتغيّر شيء.',
    many: 'في الملف # موضع خلل، ولم يتغيّر شيء.',
    other: 'في الملف # موضع خلل، ولم يتغيّر شيء.',
  }),
  faultsLabel: 'مواضع الخلل',
  faultPlace: (line: string, column: string) => `السطر ${line}، العمود ${column}`,
  moreFaults: (count: string) => `و${count} غيرها`,
  imported: (what: string) => `استُورد ${what}`,
  nothingNew: 'كل ما في الملف في مكتبتك من قبل.',
  alreadyHere: (count: string) => `في مكتبتك من قبل: ${count}`,
  keptOurs: (count: string) => `اختلف وبقي كما في مكتبتك: ${count}`,
  leftOut: (count: string) => `لم يدخل لأنه يناقض ما عندك: ${count}`,
  orphaned: (count: string) => `مواضع فقدت نصها لأن المقال مصحّح عندك: ${count}`,
  sameText: (count: string) => `نصها نص مقال عندك، ودخلت بجانبه: ${count}`,
  inBin: 'في السلة',
}
