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

  refused: {
    empty: 'لا نص فيه.',
    tooLarge: (limit: string) => `أكبر من الحد، وهو ${limit}.`,
    longLine: (line: string, limit: string) => `السطر ${line} أطول من الحد، وهو ${limit} محرف.`,
    notUtf8: (line: string, byte: string) => `ليس نصًا بترميز ${utf8}: أول خلل في السطر ${line}، عند البايت ${byte}.`,
    binary: (line: string) => `ليس نصًا: في السطر ${line} بايت صفري.`,
    otherFormat: (format: string) => `هذا ${format}. يقرأ إسناد النصوص العادية (${utf8}) وملفات إسناد.`,
    unreadable: 'تعذرت قراءته: ربما تغيّر أو نُقل بعد اختياره، أو هو مجلد. اختره ثانية.',
  },
  format: {
    docx: `مستند Word (${isolate('.docx')})`,
    xlsx: `جدول Excel (${isolate('.xlsx')})`,
    pptx: `عرض PowerPoint (${isolate('.pptx')})`,
    odt: 'مستند OpenDocument',
    epub: 'كتاب EPUB',
    zip: 'ملف مضغوط (ZIP)',
    oldOffice: `مستند Office قديم (${isolate('.doc')} أو ${isolate('.xls')})`,
    pdf: 'ملف PDF',
    rtf: 'مستند RTF',
    html: 'صفحة ويب (HTML)',
    mhtml: 'صفحة ويب محفوظة (MHTML)',
    xml: 'ملف XML',
    json: 'ملف JSON ليس من إسناد',
    image: 'صورة',
    recording: 'تسجيل صوتي أو مرئي',
    packed: 'ملف مضغوط',
    utf16: 'نص بترميز UTF-16',
    utf32: 'نص بترميز UTF-32',
  },

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
