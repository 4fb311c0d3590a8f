import { datesIn } from './arabic-dates.ts'
import { alternatives, outletNames } from './outlet-names.ts'

/*
 * The lines of a news page that are not prose, told by their words alone. All of these take a line folded and trimmed,
 * not empty.
 */

/** Signs and spaces: `\\W` would take Arabic letters too. */
const noWord = '[^\\p{L}\\p{Nd}]'
const notInWord = '(?![\\p{L}\\p{M}\\p{Nd}])'

/** Cities from which reports are sent. */
const places = alternatives(`
طرابلس|بنغازي|مصراتة|سبها|طبرق|البيضاء|درنة|سرت|الزاوية|زوارة|الزنتان|تونس|صفاقس|سوسة|الجزائر|وهران|الرباط
الدار البيضاء|نواكشوط|القاهرة|الإسكندرية|الخرطوم|مقديشو|جيبوتي|الرياض|جدة|مكة|الدوحة|أبوظبي|أبو ظبي|دبي
الشارقة|المنامة|الكويت|مسقط|صنعاء|عدن|بغداد|أربيل|البصرة|الموصل|دمشق|حلب|حمص|بيروت|عمان|عمّان|القدس
القدس المحتلة|رام الله|غزة|أنقرة|إسطنبول|طهران|باريس|لندن|برلين|روما|مدريد|بروكسل|جنيف|فيينا|أثينا|موسكو|كييف
واشنطن|نيويورك|الأمم المتحدة|بكين|طوكيو|نيودلهي|إسلام آباد|كابول|فاليتا|لاهاي
`)

const weekdays = alternatives('السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة')
const hijriMonths = alternatives(`
محرم|صفر|ربيع الأول|ربيع الثاني|ربيع الآخر|جمادى الأولى|جمادى الأول|جمادى الآخرة|جمادى الثانية|رجب|شعبان|رمضان
شوال|ذو القعدة|ذي القعدة|ذو الحجة|ذي الحجة
`)
const publication = alternatives(`
نشر|نشر في|نشرت في|نشر بتاريخ|تاريخ النشر|تم النشر|تم النشر في|آخر تحديث|آخر تعديل|تحديث|تم التحديث|حرر في
بتاريخ|التاريخ|يوم|اليوم|الموافق|الساعة|بتوقيت|غرينتش|GMT|صباحا|مساء|ظهرا|ص|م|ه|هـ
`)
const signatures = alternatives(
  'خاص|متابعات|مراسل|مراسلنا|مراسلو|مراسلون|المصدر|المصادر|المحرر|وكالات|وكالة|صحيفة|جريدة|موقع|قناة|إذاعة',
)

const pieces = [
  // An agency that is not in the list; a site or a channel only behind a dash, for «موقع الحادث» is a subhead.
  '(?:وكاله|صحيفه|جريده|مراسل|مراسلو|مراسله|(?<=[-|(/]\\s?)(?:موقع|قناه|اذاعه))' +
    '(?:\\s+[\\p{L}\\p{M}]+){1,4}(?=\\s*[-|)/]|$)',
  `\\d{1,2}\\s+(?:${hijriMonths})\\s+1[34]\\d\\d`,
  '\\d{1,2}:\\d{2}(?::\\d{2})?',
  'منذ\\s+(?:\\d+\\s+)?(?:ثوان|دقيقه|دقايق|ساعه|ساعات|يوم|ايام|اسبوع|شهر)(?:\\s+واحده?)?',
  `و?(?:${outletNames})`,
  `و?(?:${signatures})`,
  publication,
  weekdays,
  places,
].join('|')

/** A line of nothing but these; anchored, so that the first other word ends the search. */
const onlyOf = (alternative: string) => new RegExp(`^(?:${noWord}|(?:${alternative})${notInWord})+$`, 'iu')
const onlyPieces = onlyOf(pieces)
const onlyPlaces = onlyOf(places)

const withoutDates = (line: string): string => {
  let rest = line
  if (!/\d{4}/.test(line)) return rest
  for (const { start, end } of datesIn(line).toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  return rest
}

const hasWord = (line: string) => /[\p{L}\p{Nd}]/u.test(line)

/** Whether a line is made only of place, agency, date and time: «طرابلس – وكالة …». */
export const isPlaceAndDate = (line: string): boolean => hasWord(line) && onlyPieces.test(withoutDates(line))

/** Whether a line is made only of names of cities. */
export const isPlace = (line: string): boolean => hasWord(line) && onlyPlaces.test(line)

/** «كتب: …», «بقلم …»: what introduces an author. A colon is wanted where the word is also a verb. */
export const bylineOpening = new RegExp(
  `^(?:(?:${alternatives('بقلم|بقلم الكاتب')})${notInWord}\\s*:?|(?:${alternatives(
    'كتب|كتبت|كتبه|كتبته|إعداد|تحرير|الكاتب|الكاتبة|المحرر|المراسل|مراسلنا|تقرير|حوار|حاوره|حاورته|By',
  )})\\s*:)\\s*`,
  'iu',
)

/** «المصدر: …»: what introduces an outlet. */
export const sourceOpening = /^(?:المصدر|المصادر|نقلا عن|عن)\s*:\s*/u

/** A line that is an address and nothing else. */
export const addressOnly = /^(?:[\p{L}\s]{0,20}:\s*)?(?:https?:\/\/|www\.)[^\s]+$/iu

const boilerplateWhole = new RegExp(
  `^${noWord}*(?:${alternatives(`
المزيد|للمزيد|اقرأ المزيد|إقرأ المزيد|شارك|شاركها|مشاركة|شارك الخبر|شارك المقال|شارك هذا الخبر|طباعة|اطبع|حفظ
نسخ|نسخ الرابط|رابط مختصر|أرسل لصديق|إرسال إلى صديق|حجم الخط|تكبير الخط|تصغير الخط|إعلان|إعلانات|الوسوم|وسوم
كلمات دلالية|الكلمات المفتاحية|كلمات مفتاحية|تعليق|تعليقات|التعليقات|لا توجد تعليقات|لا تعليقات|اترك تعليقا
اترك تعليقك|أضف تعليق|أضف تعليقا|أضف تعليقك|اكتب تعليقك|اكتب رأيك|الرئيسية|العودة إلى الأعلى|الأكثر قراءة
الأكثر مشاهدة|آخر الأخبار|أخبار ذات صلة|مواضيع ذات صلة|مقالات ذات صلة|موضوعات ذات صلة|ذات صلة|مواضيع متعلقة
قد يهمك|قد يعجبك|قد يهمك أيضا|تابعنا|تابعونا
`)})[\\s:]*\\(?\\d*\\)?${noWord}*$`,
  'u',
)
const boilerplateOpening = new RegExp(
  `^${noWord}*(?:${alternatives(`
اقرأ أيضا|إقرأ أيضا|اقرأوا أيضا|اقرئي أيضا|شاهد أيضا|شاهدوا أيضا|طالع أيضا|انظر أيضا|قد يهمك أيضا
اقرأ المزيد عن|للمزيد من|المزيد من الأخبار|المزيد حول|المزيد عن|جميع الحقوق محفوظة|كل الحقوق محفوظة|حقوق النشر
حقوق الطبع|الحقوق محفوظة|تابعونا على|تابعنا على|تابعوا آخر|تابعوا أخبار|اشترك في|اشتركوا في|حمل التطبيق
حمل تطبيق|سجل الدخول|شارك من خلال|شارك على|شارك عبر|مواضيع ذات صلة|أخبار ذات صلة|الوسوم|الكلمات المفتاحية
الكلمات الدلالية|كلمات مفتاحية|كلمات دلالية|لا يسمح|عدد القراءات|عدد المشاهدات|عدد الزيارات|المشاهدات
`)})${notInWord}`,
  'u',
)
const counter = new RegExp(
  `^\\(?\\d+\\)?\\s*(?:${alternatives('تعليق|تعليقا|تعليقات|مشاهدة|مشاهدات|قراءة|مشاركة|مشاركات|إعجاب')})$`,
  'u',
)
const imageNumber =
  /^[^\p{L}\p{Nd}]*(?:(?:ال)?صوره|image|photo)?\s*(?:رقم)?\s*#?\d{1,4}(?:\s*(?:\/|من|of)\s*\d{1,4})?[^\p{L}\p{Nd}]*$/iu
const copyright = /©|\(c\)\s*\d{4}|copyright|all rights reserved/iu
const socialNetwork = new RegExp(
  `^(?:(?:${alternatives(`
فيسبوك|فايسبوك|تويتر|إكس|واتساب|واتس اب|تلغرام|تيليجرام|انستغرام|إنستغرام|يوتيوب|لينكد إن|جوجل بلس|غوغل بلس
بريد إلكتروني|facebook|twitter|whatsapp|telegram|youtube|instagram|linkedin|google
`)})[\\s|,،+]*)+$`,
  'iu',
)

/** Whether a line belongs to the page and not to the article: counters, navigation, rights, addresses. */
export const isBoilerplate = (line: string): boolean =>
  [boilerplateWhole, boilerplateOpening, counter, imageNumber, copyright, socialNetwork, addressOnly].some((pattern) =>
    pattern.test(line),
  )

/** «الصورة:» alone on its line: the next line is its caption. */
export const isCaptionLabel = (line: string): boolean => /^(?:تعليق )?(?:ال)?صوره\s*:?$|^تعليق الصوره\s*:?$/u.test(line)

const captionOpening = /^(?:تعليق )?(?:ال)?صوره\s*:|^تصوير\s*:|^صوره (?:ارشيفيه|من الارشيف|تعبيريه|توضيحيه)/u
const archive = 'ارشيف|ارشيفيه|من الارشيف|تعبيريه|توضيحيه|getty(?: images)?|غيتي'
/** A credit counts in brackets only: a headline may well end in «: الجزيرة». */
const captionEnding = new RegExp(
  `(?:[([]\\s*(?:صوره\\s+)?(?:${archive}|${outletNames})|[-|:]\\s*(?:صوره\\s+)?(?:${archive})|ارشيفيه)[^\\p{L}]*$`,
  'iu',
)

/** Whether a line says that it stands under a picture: «صورة أرشيفية», «… (أرشيف)», a credit in brackets at the end. */
export const isMarkedCaption = (line: string): boolean => captionOpening.test(line) || captionEnding.test(line)
