import { fold } from './fold.ts'
import { isReportingForm } from './reporting-verbs.ts'

/*
 * Words and beginnings of words, by which a letter that may be a proclitic is told from one of the root. Written as
 * they are spelt; compared folded.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(fold))

/** Whole words that begin with a letter like a proclitic's and have none. */
const wholes = words(`
بعد بعدما بعدها بعض بعضها بعضهم بين بينما بينها بينهم بينهما بل بلد كان كانت كانوا كما كل كلا كلها كلهم كم كي
كيف كذا كافة كأن كأس لدى لديه لديها لديهم لكن لكنه لكنها لكنهم ليس ليست ليسوا لو لولا لعل ليلة لأي سوف سوى سواء
سنة سنوات فوق فقط فيما فيه فيها فيهم وراء وسط وفق وفقا كبير كبيرة كبار كثير كثيرة لمدة لجنة لندن ليبيا ليبي
ليبية لبنان
`)

/** Words that «و» or «ف» often stands before, and of which it leaves no other reading. */
const afterConjunction = words(`
من ما مع في على عن إلى أن إن أنه أنها أنهم أنهما إنه إنها إنهم لم لن لا قد كان كانت كانوا هو هي هذا هذه هؤلاء
ذلك تلك التي الذي الذين الآن بعد بعدها قبل قبلها بين حتى كما عند عندما لكن لكنه لكنها ليس ليست ليسوا غير حول
خلال حسب بحسب وفق وفقا لدى منذ إذا إذ لو لولا منهم منها منه عليه عليها فيها فيما بينما هناك هنا بما بهذا بهذه
بذلك لهذا لذلك كذلك أي أما إما نحو جاء جاءت جرى لعل لقد ربما سوف نحن هكذا حين حينها حينما حيث لما مما عما لكي
كيف لماذا ماذا متى أين بأن بأنه بأنها لأن لأنه لأنها
`)
/** Of those, the ones that with «ف» are words of their own, as folded: lost, film, understood, actual, Euphrates. */
const otherWithFa = words('فقد فلم فلما فهم فعليه فرات')

/** Words that a preposition of one letter stands before so often that it must be one. */
const afterPreposition = words('أن أنه أنها أنهم أننا هذا هذه هؤلاء ذلك تلك جانب دوره دورها دورهم واسطة استثناء')

/** Words in which «ال» is not the article, some of them as they are written without hamza. */
const notArticle = words(`
الله التقى التقت التقوا التقاء التزم التزمت التزموا التزام التزامات التحق التحقت التحقوا التحاق التهم التفت
التمس التمست التماس التباس التهاب التهابات التفاف التقط التقطت التقاط الزام الغاء الغى الغت القاء القى القت
الحاق الهام المانيا الماني المانية البانيا الكتروني الكترونية الكترونيا اليزابيث الكسندر الياس التي الذي الذين
اللذان اللذين اللتان اللواتي اللاتي الآن السلفادور
`)

/** Words that only look like a letter with «ال» behind it: two of them are parents, most are foreign names. */
const notProclitic = words(`
والدها والدهم والدنا والدين والدان والديه والديها والديهم والدته والدتها والدتهم والدتي واليها والتون والتيمور
فالنسيا فالنتاين فالنتينو فالكون فالكاو فاليري فاليتا فالديز فالديس فالفيردي فالكونر بالغين بالغون بالغات بالغته
بالستي بالستية باليستي باليستية باليرمو بالرمو بالميرا بالتيمور بالونات بالونين بالدوين كالسيوم كاليفورنيا
كاليدونيا كالينينغراد كالديرون كالفيرت كالابريا كالفينو
`)

/** Beginnings of words with «ل» as first letter of the root: after «لل» only the first «ل» is a proclitic. */
const lamInitial = `
لبنان ليبي لندن لجنه لجنت لجان لجوء لقاء لقاي لغه لغات لغوي لواء لوايح لاجي لاعب لعبه لحظه لحظات لحوم ليل لوح
`
  .trim()
  .split(/\s+/)

/** Beginnings of words with «و» as first letter of the root, or of the name. */
const wawInitial = `
وا وبا وبخ وبيل وتير وتاير وثيق وثاق وثق وثاي وثوق وثب وثن وجه وجد وجود وجوه وجوب وجوم وجب وجيز وجيه وجع وجاه
وجنه وحد وحيد وحش وحي وخيم وخز ودي ودود ودع وداع وداي ورد ورق ورث ورش ورط ورك ورم ورع ورود وراء وراث ورفل وريث
وريد وزير وزار وزر وزن وزع وزان وسط وسيل وساي وسام وسع وسيط وسيم وسم وسخ وسوس وساط وساد وساو وستمن وستنغ وشك
وشيك وشاح وشاي وشوش وصف وصل وصي وصول وصاي وصم وضع وضوح وضيع وضاح وضح وطن وطاه وطات وطيد وطيس وطد وطواط وظيف وظف
وظاي وعد وعي وعره وعوره وعاء وعكه وعود وعظ وعيد وفد وفاه وفات وفاء وفاق وفق وفر وفير وفود وفيا وفيه وقف وقع وقت
وقود وقاي وقح وقوع وقوف وقار وقور وكال وكيل وكلا وكر وكل ولد ولاي ولاد ولاء ولاه ولي ولع ولوج ولنغت ولفغ وميض
ومضه ومضات ونستون ونيس ونزر وهم وهن وهاب وهج وهب وهران وهله ويلي ويلسون ويلز ويلات ويكي ويندو ويندس وينست وينفر
ويسكون ويسكي ويستمن ويستون ويتكو ويتكر ويتني ويمبل ويغان ويزلي ويام وتساب ووهان ووكر وولف وورد وودو ووتر ووتش
وونغ
`
  .trim()
  .split(/\s+/)

/** Whether a folded word stands for itself, without proclitics. */
export const isWhole = (folded: string): boolean => wholes.has(folded) || isReportingForm(folded)

/** Whether a folded word is «و» or «ف» before a word of the closed classes or a verb of reporting. */
export const isConjoined = (folded: string): boolean =>
  (afterConjunction.has(folded.slice(1)) || isReportingForm(folded.slice(1))) && !otherWithFa.has(folded)

/** Whether a folded word follows «ب», «ك» or «ل» so often that the letter is no part of it. */
export const followsPreposition = (folded: string): boolean => afterPreposition.has(folded)

/**
 * Whether the letters of a folded word from `at` on begin with the article. The letter before them belongs to the
 * question: «والدها» is no «الدها».
 */
export const hasArticle = (folded: string, at: number): boolean =>
  folded.startsWith('ال', at) &&
  !notArticle.has(folded.slice(at)) &&
  !notProclitic.has(folded.slice(Math.max(0, at - 1)))

/** Whether a folded word begins with a «ل» of its own. */
export const isLamInitial = (folded: string): boolean => lamInitial.some((stem) => folded.startsWith(stem))

/** Whether a folded word may begin with a «و» of its own. */
export const mayBeWawInitial = (folded: string): boolean => wawInitial.some((stem) => folded.startsWith(stem))
