import { fold } from '../fold.ts'
import { stemOf } from './stem.ts'

/*
 * Words by which two claims are told to say the same, the opposite, or less. Written as they are spelt, compared
 * folded, or by their stems.
 */

const wordsOf = (list: string): readonly string[] => list.trim().split(/\s+/).map(fold)

/** Words that say nothing by themselves. */
const silent = new Set(
  wordsOf(`
أن إن أنه أنها أنهم أنهما إنه إنها إنهم بأن بأنه بأنها لأن لأنه لأنها كان كانت كانوا يكون تكون قد لقد سوف تم يتم وتم
جرى هو هي هم هذا هذه ذلك تلك هؤلاء التي الذي الذين اللذين اللتين من إلى على عن في مع بين حتى منذ عند عندما حيث كما
أو أم ثم بل لكن لكنه لكنها ولكن غير أي كل كلا كلها بعض جميع أيضا فقط نحو قرابة حوالي زهاء عليه عليها فيه فيها به بها
له لها لهم منه منها إليه إليها ما مما بما فيما كي لكي إذ بعد قبل خلال أثناء ضمن لدى حول ضد عبر سوى إلا أمس اليوم غدا
الآن حاليا جدا ليلة صباح مساء فجر الماضي الماضية المقبل المقبلة الجاري الحالي ذاته نفسه نفسها ذاتها أحد إحدى عدد
قال قالت يقول أكد أكدت أعلن أعلنت ذكر ذكرت أضاف أضافت أوضح أوضحت أشار أشارت وقال وأضاف وأكد وأعلن وأوضح وأشار موضحا
مضيفا مؤكدا مشيرا بحسب وفق وفقا نقلا هناك هنا مثل دون بدون أكثر أقل حين بينما و ف ب ل ك
`),
)

/** Whether a folded word says nothing by itself. */
export const isSilent = (folded: string): boolean =>
  silent.has(folded) || folded.length < 2 || (/^[وف]/u.test(folded) && silent.has(folded.slice(1)))

/** «لم يؤكد»: what comes next is denied. */
export const negations = new Set(
  wordsOf('لا لم لن ليس ليست ليسوا غير دون بلا عدم نفى ينفي نفت تنفي ولا ولم ولن وليس وليست فلم فلن فلا'),
)

/** Words that make what is said depend on something. */
export const conditions = new Set(wordsOf('إذا لو شرط بشرط شريطة متى طالما رهن مرهون مشروط وإذا إلا'))
/** Two words that do so together. */
export const conditionPairs = new Set(['في حال', 'في حالة', 'ما لم', 'إلا إذا'].map((pair) => fold(pair)))

/** Words that make what is said possible, intended or expected, and not done. */
export const hedges = new Set(
  wordsOf(`
قد ربما يمكن ممكن محتمل يحتمل المحتمل متوقع يتوقع المتوقع مرجح يرجح المرجح ينوي تنوي يعتزم تعتزم مستعد مستعدة مستعدون
استعداد جاهز جاهزة يدرس تدرس مقترح يقترح سوف عازم عازمة يأمل تأمل
`),
)

/** Words for what is yet to come. */
export const coming = new Set(wordsOf('المقبل المقبلة القادم القادمة غدا مستقبلا قريبا سوف'))

/** Words for what was counted anew. */
export const updating = new Set(
  wordsOf('ارتفع ارتفعت ارتفاع ليرتفع حصيلة الحصيلة أعيد أعاد استؤنف استأنف عاد عادت مجددا انتهى انتهت لاحقا'),
)
/** Words for what was said wrongly before. */
export const correcting = new Set(wordsOf('تصحيح صحح صححت التصحيح تصويب استدرك خلافا خطأ اعتذرت الأصح'))

/** Another who tells it otherwise: «فيما قالت مصادر أخرى». */
export const otherTeller = /(?:مصادر|مصدر|روايه|روايات|شهود|تقارير|تقرير|مسوول|مسوولون) (?:اخري|اخر|اخرون|ثانيه|ثان)/u

/** Lines of words that say the same, in news; the first of a line stands for all. */
const same = `
قتل اغتيال اغتال اغتيل مصرع صرع أردى ضحية وفاة توفي مات قضى هلاك
وافق أقر قبل موافقة قبول إقرار صادق
مساعدة عون دعم معونة سند إسناد يسند مساندة ساعد يساعد إعانة
شجار مشاجرة عراك اشتباك تشاجر
الناتو الأطلسي حلف الحلف التحالف
رفض أبى رفضا يرفض
بدأ انطلق انطلقت انطلاق بداية
أغلق إغلاق مغلق أقفل إقفال إيقاف
فتح افتتح افتتاح مفتوح يفتح
ارتفع ارتفاع زاد زيادة صعد قفز تقفز
انخفض انخفاض تراجع هبط نقص خفض تنخفض
وصل وصول بلغ بلوغ
أرسل إرسال نقل أوفد
سافر غادر رحل مغادرة
اجتمع اجتماع التقى لقاء
اتهم اتهام
طلب مطلب طالب مطالبة
عالج علاج معالجة يعالج يعالجون
انتهى انتهاء أنهى إنهاء اختتم
توقف توقفت وقف
عثر وجد
انقطع انقطاع قطع
خبير خبرة خبرات
فني فنية تقني تقنية
لوجستي لوجستيا لوجستية
اعتقل اعتقال احتجز احتجاز أوقف توقيف
انفجر انفجار تفجير
هجوم هاجم اعتداء
حريق اندلع
عاد رجع عودة يعود تعود
`

/** States that exclude each other: of one thing only one of them is true. */
const oppositeStates = `
سليم عطل|سليمة معطلة|نجح فشل|مؤيد معارض|حي ميت|أصل نسخة|الأصلي نسخة|صحيح خاطئ|صحيح كاذب|آمن خطر|متوفر مفقود|مستمر متوقف|يعمل معطل
تعمل معطلة|تعمل متوقفة|مجاني مدفوع|بريء مدان|براءة إدانة|اغتيال مشاجرة|اغتيال انتحار|حادث متعمد|ممتلئ فارغ|ناج غريق
`

/** Acts that exclude each other where all the rest is the same. */
const oppositeActs = `
فتح أغلق|ارتفع انخفض|وافق رفض|فاز خسر|بدأ انتهى|دخل خرج|حضر غاب|أيد عارض|زاد نقص|أكد نفى|استأنف أوقف|منح سحب|ألغى أقر|أجل قدم
توسع انكمش|كامل جزئي|أعلى أدنى|استلم سلم|اشترى باع|قبل رفض|كسب خسر|تقدم تراجع|صعد هبط
`

const concept = new Map<string, string>()
for (const line of same.trim().split('\n')) {
  const [first = '', ...others] = wordsOf(line).map(stemOf)
  for (const stem of [first, ...others]) if (!concept.has(stem)) concept.set(stem, first)
}

/** The stem of a folded word, or of the first of the words that say the same. */
export const conceptOf = (folded: string): string => {
  const stem = stemOf(folded)
  return concept.get(stem) ?? stem
}

const pairsOf = (list: string): ReadonlyMap<string, ReadonlySet<string>> => {
  const pairs = new Map<string, Set<string>>()
  for (const pair of list.trim().split(/[|\n]/)) {
    const [one = '', other = ''] = wordsOf(pair).map(conceptOf)
    if (one === other) continue
    pairs.set(one, new Set([...(pairs.get(one) ?? []), other]))
    pairs.set(other, new Set([...(pairs.get(other) ?? []), one]))
  }
  return pairs
}
const states = pairsOf(oppositeStates)
const acts = pairsOf(oppositeActs)

/** Whether two concepts are states that exclude each other. */
export const areOppositeStates = (one: string, other: string): boolean => states.get(one)?.has(other) ?? false

/** Whether two concepts exclude each other, as states or as acts. */
export const areOpposite = (one: string, other: string): boolean =>
  areOppositeStates(one, other) || (acts.get(one)?.has(other) ?? false)

/** Whether a concept is a state that has an opposite. */
export const isOpposable = (concept: string): boolean => states.has(concept)
