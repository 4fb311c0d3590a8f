/*
 * The words that the made-up libraries are written with. Places, people and outlets are invented; whoever finds a
 * namesake has found chance.
 */

type List = readonly [string, ...string[]]

/** `one|two|three`, lines joined. */
const list = (words: string): List => {
  const [first = '', ...rest] = words.trim().split(/\s*[|\n]\s*/)
  return [first, ...rest]
}

export const givenNames = list(`
سالم|مريم|يوسف|هالة|عادل|نادية|خالد|سعاد|طارق|ليلى|مصطفى|هدى|عبد الرحمن|سميرة|إدريس|نجاة|فتحي|أمينة|ناصر|زينب
رمضان|خديجة|بشير|سلوى|عماد|وفاء|الصادق|ابتسام|جمعة|آمال|فرج|إيمان|نوري|رقية|حاتم|سناء|مروان|عفاف|كمال|حنان
`)
export const familyNames = list(`
الورفاني|الساحلي|القنطري|بن عاشور|الزيتوني|الحدادي|المرساوي|النجاري|بوشناق|السروي|العقربي|الخياطي|الدباغي|الصباغي
بن رابح|المنارتي|الرملاوي|الكرماني|السنبلي|البستاني|الجبالي|القصباوي|التلاوي|الريحاني|الفخاري|بوزيتون|المينائي
الطحاوني|النحالي|الصيدلاني|الغواصي|بن سنبل|اللوزي|الزعفراني|القمحاوي|العطاري|الوراقي|بوسفينة|الحصادي|الرعيني
`)
const placeHeads = list(`
وادي|رأس|تل|عين|جزيرة|قصر|مرسى|باب|حي|بئر|سوق|شط|كاف|برج|سهل|جبل
`)
const placeTails = list(`
السرو|المنار|الريحان|الزعفران|السنابل|اللوز|القصبة|النحل|الغزلان|الرمان|الزيتون|الصفصاف|النوارس|الكتان|العرعار|البيلسان
الحمام|الياسمين|التوت|الملح|الفخار|الحجل|القصب|العقيق|الخروب|المرجان|الشيح|الدفلى|الأقحوان|البردي
`)

/** The place with that number: «وادي السرو» and so on, each number another one for as long as the lists last. */
export const placeName = (number: number): string => {
  const head = placeHeads[number % placeHeads.length] ?? placeHeads[0]
  const tail = placeTails[Math.floor(number / placeHeads.length) % placeTails.length] ?? placeTails[0]
  return `${head} ${tail}`
}
/** How many places there are. */
export const placeCount = placeHeads.length * placeTails.length

export const outletHeads = list('صحيفة|وكالة أنباء|قناة|موقع|إذاعة|مجلة|وكالة|شبكة')
export const outletTails = list(`
الضحى|المدى|الميناء|الأفق الجديد|السنبلة|الساحل|المنارة|الفجر الآخر|الرصيف|الواحة|الجسر|الشراع|المرفأ|البوصلة
الرابية|السهل|الغد القريب|النهر|القافلة|المنبر الحر
`)

/** Those who act in the made-up news: words, and whether the verb is feminine. */
export const actors: readonly [{ words: string; feminine: boolean }, ...{ words: string; feminine: boolean }[]] = [
  { words: 'المجلس البلدي', feminine: false },
  { words: 'إدارة المستشفى العام', feminine: true },
  { words: 'شركة المياه والصرف', feminine: true },
  { words: 'نقابة الصيادين', feminine: true },
  { words: 'غرفة التجارة والصناعة', feminine: true },
  { words: 'جهاز الإطفاء والإنقاذ', feminine: false },
  { words: 'مديرية التعليم', feminine: true },
  { words: 'هيئة الموانئ', feminine: true },
  { words: 'مكتب الإحصاء', feminine: false },
  { words: 'جمعية الهلال الأبيض', feminine: true },
  { words: 'مركز الأرصاد', feminine: false },
  { words: 'شركة الكهرباء', feminine: true },
  { words: 'مصلحة الجوازات', feminine: true },
  { words: 'معهد البحوث الزراعية', feminine: false },
  { words: 'اتحاد النقل البري', feminine: false },
  { words: 'لجنة الأسعار', feminine: true },
  { words: 'ديوان المحاسبة', feminine: false },
  { words: 'نادي السباحة', feminine: false },
  { words: 'متحف الآثار', feminine: false },
  { words: 'محكمة الاستئناف', feminine: true },
]

/** What they do: past, imperfect and jussive of the third person masculine; a complement with places to fill. */
export const acts: readonly [Act, ...Act[]] = [
  act('أنهى', 'ينهي', 'ينه', 'أعمال صيانة {work} في {place}'),
  act('تسلم', 'يتسلم', 'يتسلم', '{n} شاحنة من {goods} قادمة من {place}'),
  act('أغلق', 'يغلق', 'يغلق', 'الطريق الرابط بين {place} و{place2}'),
  act('سجل', 'يسجل', 'يسجل', '{n} حالة تسمم في {place} بسبب {cause}'),
  act('خصص', 'يخصص', 'يخصص', '{n} مليون دينار لتأهيل {work} في {place}'),
  act('رفض', 'يرفض', 'يرفض', 'طلب نقل {work} إلى {place}'),
  act('أجل', 'يؤجل', 'يؤجل', 'افتتاح {work} في {place} مدة {n} يوما'),
  act('وزع', 'يوزع', 'يوزع', '{n} طنا من {goods} على سكان {place}'),
  act('وقع', 'يوقع', 'يوقع', 'اتفاقا مع تجار {place} لتوريد {goods}'),
  act('أوقف', 'يوقف', 'يوقف', 'تصدير {goods} عبر ميناء {place}'),
  act('عثر', 'يعثر', 'يعثر', 'على {find} قرب {place}'),
  act('أجلى', 'يجلي', 'يجل', '{n} أسرة من {place} بسبب {cause}'),
  act('كشف', 'يكشف', 'يكشف', 'عن تلاعب في عقود {work} في {place}'),
  act('زاد', 'يزيد', 'يزد', 'سعر {goods} بنسبة {n} في المئة'),
  act('خفض', 'يخفض', 'يخفض', 'رسوم {work} في {place} إلى {n} دينارا'),
  act('درب', 'يدرب', 'يدرب', '{n} متطوعا على مواجهة {cause} في {place}'),
  act('استأنف', 'يستأنف', 'يستأنف', 'العمل في {work} بعد توقف دام {n} يوما'),
  act('اشترى', 'يشتري', 'يشتر', '{n} قطعة من {goods} لصالح {work}'),
  act('أحصى', 'يحصي', 'يحص', '{n} مبنى متضررا في {place} جراء {cause}'),
  act('فتح', 'يفتح', 'يفتح', 'تحقيقا في وفاة {n} شخصا في {place}'),
  act('ألغى', 'يلغي', 'يلغ', 'رحلات {work} المتجهة إلى {place}'),
  act('أفرغ', 'يفرغ', 'يفرغ', 'حمولة سفينة تقل {goods} في {place}'),
  act('حذر', 'يحذر', 'يحذر', 'سكان {place} من {cause}'),
  act('منح', 'يمنح', 'يمنح', '{n} رخصة لبيع {goods} في {place}'),
]

export interface Act {
  readonly past: string
  readonly imperfect: string
  readonly jussive: string
  readonly complement: string
}

function act(past: string, imperfect: string, jussive: string, complement: string): Act {
  return { past, imperfect, jussive, complement }
}

export const works = list(`
محطة التحلية|الجسر القديم|السوق المركزي|مدرسة البنات|خط الحافلات|مخزن الحبوب|محطة الكهرباء|رصيف الصيد|المسبح الأولمبي
المكتبة العامة|قناة الري|مصنع الأسمنت|المطار المدني|ملعب البلدية|دار المسنين|السد الترابي|منارة الميناء|مشتل الغابات
سكة القطار|مختبر الأغذية|مركز التطعيم|مسلخ البلدية|الحديقة النباتية|مستودع الوقود
`)
export const goods = list(`
القمح|السكر|الإسمنت|حليب الأطفال|زيت الزيتون|الأدوية|أعلاف الماشية|البطاطا|الأسماك المجمدة|الورق|غاز الطهي|الملابس المستعملة
قطع الغيار|التمور|المياه المعبأة|مواد البناء|الأسمدة|اللقاحات|الأخشاب|الألواح الشمسية
`)
export const causes = list(`
السيول|تلوث المياه|الحريق|موجة الحر|انقطاع التيار|العواصف الرملية|انهيار التربة|نقص الوقود|فيضان الوادي|تسرب الغاز
الجراد|أمواج البحر|البرد الشديد|إضراب العمال
`)
export const finds = list(`
مقبرة قديمة|زورق مهجور|لوحة فسيفساء|ثلاث عملات فضية|مخزن للبضائع المهربة|بئر مطمورة|وثائق من القرن الماضي|حطام طائرة صغيرة
جرار من الفخار|سيارة مسروقة
`)

export const posts = list(`
مدير|رئيس|المتحدث باسم|نائب رئيس|أمين سر|عضو|كبير مهندسي|مستشار|مفتش|محاسب
`)

/** Words for those who are not named, with what describes them: the sector, or nothing. */
export const hidden: readonly [Hidden, ...Hidden[]] = [
  { words: 'مصدر عسكري', sector: 'عسكري', several: false },
  { words: 'مصدر طبي', sector: 'طبي', several: false },
  { words: 'مصدر في الميناء', sector: 'ميناء', several: false },
  { words: 'مسؤول طلب عدم ذكر اسمه', sector: 'حكومي', several: false },
  { words: 'شاهد عيان', several: false },
  { words: 'مصدر مطلع', several: false },
  { words: 'مصادر محلية', several: true },
  { words: 'مصادر', several: true },
  { words: 'شهود عيان', several: true },
  { words: 'مصادر أمنية', sector: 'أمني', several: true },
  { words: 'تجار في السوق', sector: 'تجارة', several: true },
]

export interface Hidden {
  readonly words: string
  readonly sector?: string
  readonly several: boolean
}

/** Cues by what opens their content. */
export const sayings = list('قال|قال|قال|أوضح|أكد|ذكر|أعلن|أضاف|أشار|زعم|توقع|نفى')
export const fillers = list(`
ويعيش في المنطقة آلاف من السكان الذين يعملون في الزراعة والصيد والتجارة الصغيرة منذ أجيال
وتعود جذور القضية إلى سنوات مضت حين بدأت الأعمال الأولى ثم توقفت أكثر من مرة
ولم يصدر أي تعليق من الجهات المعنية حتى وقت كتابة هذا الخبر
وتجمع عشرات الأهالي صباحا أمام المبنى في انتظار ما ستسفر عنه الاجتماعات
وكانت البلدية قد عقدت سلسلة من اللقاءات مع الأهالي دون التوصل إلى نتيجة
ويأتي ذلك في وقت تشهد فيه الأسواق حركة ضعيفة مع اقتراب نهاية الموسم
ومن المنتظر أن تعقد اللجنة اجتماعا آخر في الأسبوع المقبل لبحث الخطوات التالية
وشهدت الشوارع المحيطة ازدحاما شديدا قبل أن تعود الحركة إلى طبيعتها مساء
وتعد المدينة من أقدم مدن الساحل وفيها سوق مسقوف وقلعة ومسجد عتيق
وسبق أن طرح الموضوع في جلسات سابقة من غير أن يحظى بالموافقة
واستمرت الأعمال طوال الليل رغم سوء الأحوال الجوية وانقطاع الطريق
وتقدر المساحة المزروعة في الناحية بآلاف الهكتارات معظمها من الحبوب والزيتون
وحضر اللقاء عدد من الأعيان وممثلون عن الجمعيات وطلبة من المعهد
وتباينت آراء السكان بين مرحب بالخطوة ومتخوف من كلفتها
ويبعد الموقع مسيرة ساعة بالسيارة عن أقرب مدينة كبيرة
وأعيد فتح المحال التجارية تدريجا مع ساعات الظهيرة
وتواجه الناحية منذ أعوام صعوبات في التمويل وفي صيانة المرافق
وكان من المقرر أن يبدأ العمل في الربيع الماضي غير أنه تأخر
`)
export const weekdays = list('السبت|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة')
