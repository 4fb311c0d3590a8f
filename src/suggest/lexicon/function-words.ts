import { wordSet } from './word-lists.ts'

/** أن and إن with their pronouns: what opens a clause. */
export const clauseOpeners = wordSet(`
أن إن أنه أنها أنهم أنهما أنهن أننا أنني أني أنك أنكم إنه إنها إنهم إنهما إنهن إننا إنني إني إنك أنا
`)

/** The same with ب before it. */
export const clauseOpenersWithBi = wordSet('بأن بأنه بأنها بأنهم بأنهما بأنهن بأننا بأنني بأني بإن بإنه بإنها')

/** Prepositions that may stand before أن. */
export const clausePrepositions = wordSet('إلى على عن من في')

/** What ends a noun phrase of a source: adverbs of time, conjunctions of clauses, prepositions that only adjuncts have. */
export const adjunctOpeners = wordSet(`
اليوم أمس غدا الأحد الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت صباح صباحا مساء ظهر ظهرا عصر
فجر ليل ليلة الليلة الآن لاحقا أيضا قبل بعد خلال أثناء عقب منذ حين لدى عندما إثر اثر عبر ضمن حول بشأن بخصوص
بخصوصها بخصوصه لصحيفة لوكالة لقناة لإذاعة لموقع للصحفيين للصحافيين لوسائل
ردا معلقا تعليقا أمام تحت وسط ضد فيما حيث إذ إذا ثم بينما مع رغم برغم بالرغم حتى دون بدون إنما لكن لكنه
لكنها بل أو أم كما مثلما كذلك مباشرة مؤخرا أخيرا سابقا حاليا رسميا علنا صراحة هاتفيا مجددا أكثر مرارا فجأة سريعا
غير سوى بسبب نتيجة بفضل بموجب بمناسبة فيه فيها به بها له لها لهم عنه عنها منه منها إليه إليها عليه عليها
بشكل بصورة بطريقة بوضوح بقوة بشدة خصوصا خاصة لاسيما سيما بالإضافة إضافة علاوة فضلا عموما تقريبا اذ فقد وقد قد
ليس ليست هناك هنا ثمة عشية غداة يوم ساعة وقت عام سنة شهر بحضور بصفته بصفتها بعدما قبيل بعيد نحو حيال إزاء تجاه
`)

/** Relative pronouns. */
export const relatives = wordSet('الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي من ما')

/** Words that announce that another speaks now: what follows is a new subject. */
export const turnWords = wordSet('جهته جهتها جهتهم جانبه جانبها جانبهم ناحيته ناحيتها طرفه طرفها دوره دورها دورهم')

export const auxiliaries = wordSet('قد كان كانت كانوا سوف لقد فقد لم لن لا بات باتت')
