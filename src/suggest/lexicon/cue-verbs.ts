/*
 * The verbs of saying, one a line:
 *
 *   perfect  imperfect  participle  masdar  governs  stance
 *
 * in the third person masculine, as spelt; «-» where there is none. `governs` is a row of letters:
 *
 *   t  a clause with أن or إن, with or without a preposition before it
 *   q  a colon or quotation marks
 *   b i a n m l  a noun behind ب، إلى، على، عن، من، ل
 *   o  a noun as object (أعلن مقتل)
 *   P  an object that belongs to the content (اتهم إيران بدعم، وصف الوضع بأنه)
 *   p  an addressee that does not (طالب الحكومة بفتح)
 *   d  its subject is often a thing that shows (أظهر فيديو): a document, a recording, figures
 *   w  weak: mostly no report; only with a clause or a quotation directly behind its subject
 *
 * `conjugate.ts` makes the forms. Another verb is another line here, and one line in `cue-verbs.test.ts`.
 */
export const cueVerbs = `
قال       يقول      قائل     قول       tq     asserts
أكد       يؤكد      مؤكد     تأكيد     tqoa   asserts
أضاف      يضيف      مضيف     -         tq     asserts
أوضح      يوضح      موضح     توضيح     tqo    asserts
أعلن      يعلن      معلن     إعلان     tqon   asserts
ذكر       يذكر      ذاكر     -         tq     asserts
ذكّر      يذكّر     مذكّر    تذكير     tqb    asserts
أشار      يشير      مشير     إشارة     tqi    asserts
صرح       يصرح      مصرح     تصريح     tqb    asserts
كشف       يكشف      كاشف     كشف       tqno   asserts
لفت       يلفت      لافت     -         tqi    asserts
أفاد      يفيد      مفيد     إفادة     tqb    asserts
شدد       يشدد      مشدد     تشديد     tqa    demands
نفى       ينفي      ناف      نفي       tqo    denies
اعتبر     يعتبر     معتبر    اعتبار    tqP    believes
نقل       ينقل      ناقل     -         tqn    asserts
وصف       يصف       واصف     وصف       tbP      believes
حذر       يحذر      محذر     تحذير     tqm    fears
اعترف     يعترف     معترف    اعتراف    tqb    asserts
أعرب      يعرب      معرب     إعراب     n      believes
زعم       يزعم      زاعم     زعم       tqo    alleges
أورد      يورد      مورد     -         tqo    asserts
ندد       يندد      مندد     تنديد     b      condemns
نبه       ينبه      منبه     تنبيه     tqim   fears
نوه       ينوه      منوه     تنويه     tqbi   praises
تابع      يتابع     متابع    -         wtq    asserts
أردف      يردف      مردف     -         tq     asserts
استطرد    يستطرد    مستطرد   -         tq     asserts
ادعى      يدعي      مدع      ادعاء     tqo    alleges
طالب      يطالب     مطالب    مطالبة    tqbp   demands
ناشد      يناشد     مناشد    مناشدة    tqbop  demands
اتهم      يتهم      متهم     اتهام     tbP      alleges
أدان      يدين       -        إدانة     to     condemns
استنكر    يستنكر    مستنكر   استنكار   to     condemns
شجب       يشجب      شاجب     شجب       to     condemns
جدد       يجدد      مجدد     تجديد     to     asserts
أبلغ      يبلغ      مبلغ     إبلاغ     tqbp   asserts
أخبر      يخبر      مخبر     إخبار     tqbp   asserts
أعلم      يعلم       -        إعلام     wtp    asserts
بين       يبين      مبين     -         wtq    asserts
رجح       يرجح      مرجح     ترجيح     to     predicts
توقع      يتوقع     متوقع    توقع      tqo    predicts
أقر       يقر       مقر      إقرار     tqb    asserts
ألمح      يلمح      ملمح     إلماح     tqi    asserts
لمح       يلمح      ملمح     تلميح     tqi    asserts
جزم       يجزم      جازم     جزم       tqb    asserts
تحدث      يتحدث     متحدث    حديث      tqn    asserts
تساءل     يتساءل    متسائل   تساؤل     tqn    asks
سأل       يسأل       -        سؤال      q      asks
عبر       يعبر      معبر     تعبير     n      believes
عقب       يعقب      معقب     تعقيب     wq     asserts
علق       يعلق      معلق     تعليق     wtq    asserts
هدد       يهدد      مهدد     تهديد     tb     promises
أجاب      يجيب      مجيب     إجابة     tqb    asserts
رحب       يرحب      مرحب     ترحيب     tb     praises
انتقد     ينتقد     منتقد    انتقاد    o      condemns
دعا       يدعو      داع      دعوة      tqilp   demands
أبدى      يبدي      مبد      إبداء     o      believes
رأى       يرى       راء      -         tq     believes
استبعد    يستبعد    مستبعد   استبعاد   to     predicts
أيد       يؤيد      مؤيد     تأييد     o      praises
أقسم      يقسم      مقسم     -         wtq    asserts
كرر       يكرر      مكرر     تكرار     to     asserts
استدرك    يستدرك    مستدرك   -         tq     asserts
واصل      يواصل     مواصل    -         wq     asserts
ختم       يختم       -        -         wq     asserts
اختتم     يختتم     مختتم    -         wq     asserts
تعهد      يتعهد     متعهد    تعهد      tqb    promises
وعد       يعد       واعد     وعد       tqbp   promises
توعد      يتوعد     متوعد    توعد      tbP    promises
أثنى      يثني      مثن      ثناء      ta     praises
أشاد      يشيد      مشيد     إشادة     tb     praises
هنأ       يهنئ      مهنئ     تهنئة     bP     praises
بارك      يبارك     مبارك    -         o      praises
شكر       يشكر      شاكر     شكر       bPa    praises
أسف       يأسف      آسف      أسف       tl     condemns
أمل       يأمل      آمل      أمل       tb     believes
تمنى      يتمنى     متمن     تمن       to     believes
اعتقد     يعتقد     معتقد    اعتقاد    tqb    believes
ظن        يظن       -        ظن        tq     believes
خشي       يخشى      -        خشية      tm     fears
تخوف      يتخوف     متخوف    تخوف      tm     fears
حث        يحث       حاث      حث        ap     demands
أوصى      يوصي      موص      توصية     tb     demands
اقترح     يقترح     مقترح    اقتراح    tqo    demands
طلب       يطلب       -        طلب       top    demands
أمر       يأمر       -        -         wtb    demands
أجمع      يجمع      مجمع     إجماع     wta    asserts
أثبت      يثبت      مثبت     إثبات     tod    asserts
أظهر      يظهر      مظهر     إظهار     tod    asserts
دل        يدل        -        دلالة     wtad   asserts
برر       يبرر      مبرر     تبرير     ob     asserts
فسر       يفسر      مفسر     تفسير     wtqob  asserts
فند       يفند      مفند     تفنيد     o      denies
كذب       يكذب      مكذب     تكذيب     wo     denies
دحض       يدحض      داحض     دحض       o      denies
أنكر      ينكر      منكر     إنكار     to     denies
عزا       يعزو      -        عزو       iP       asserts
أرجع      يرجع       -        إرجاع     iP      asserts
حمل       يحمل       -        تحميل     wP     alleges
اشتكى     يشتكي     مشتك     شكوى      tqm    condemns
شكا       يشكو      شاك      شكوى      tm     condemns
سلم       يسلم      -        -         wtb    asserts
اعتذر     يعتذر     معتذر    اعتذار    tn     asserts
روى       يروي      راو      رواية     tq     asserts
حكى       يحكي      حاك      -         tq     asserts
سرد       يسرد      سارد     -         wq     asserts
كتب       يكتب       -        -         wtq    asserts
غرد       يغرد      مغرد     تغريد     tq     asserts
نشر       ينشر      ناشر     -         wtq    asserts
دون       يدون       -        -         wtq    asserts
سجل       يسجل      مسجل     -         wt     asserts
نص        ينص       ناص      -         ta     asserts
قدر       يقدر      مقدر     تقدير     wtP    believes
لاحظ      يلاحظ     ملاحظ    ملاحظة    to     believes
أفصح      يفصح      مفصح     إفصاح     tqn    asserts
باح       يبوح      -        بوح       b      asserts
شهد       يشهد       -        شهادة     wt     asserts
أبرز      يبرز      مبرز     إبراز     wtq    asserts
أجزم      يجزم      -        -         tq     asserts
استشهد    يستشهد    مستشهد   -         wb     asserts
استغرب    يستغرب    مستغرب   استغراب   to     condemns
استهجن    يستهجن    مستهجن   استهجان   to     condemns
رفض       يرفض      رافض     رفض       to     denies
عارض      يعارض      -        معارضة    wo     denies
احتج      يحتج      محتج     احتجاج    wta    condemns
توصل      يتوصل     متوصل    -         wt     asserts
خلص       يخلص       -        -         ti     asserts
استنتج    يستنتج    مستنتج   استنتاج   to     believes
ارتأى     يرتئي     مرتئ     -         t      believes
تنبأ      يتنبأ     متنبئ    تنبؤ      tb     predicts
قرر       يقرر       -        -         w      asserts
تعذر      يتعذر     -        -         w      asserts
هتف       يهتف       -        هتاف      qb     demands
ردد       يردد      مردد     ترديد     wtq    asserts
صاح       يصيح      صائح     -         q      asserts
خاطب      يخاطب      -        -         wq     asserts
رد        يرد       راد      رد        wtq    asserts
مضى       يمضي      -        -         wq     asserts
أسرّ      يسرّ      -        -         wtb    asserts
تطرق      يتطرق     متطرق    -         i      asserts
أومأ      يومئ      مومئ     -         ti     asserts
نعى       ينعى      -        -         w      asserts
اشترط     يشترط     مشترط    اشتراط    to     demands
استعرض    يستعرض    مستعرض   -         w      asserts
تكهن      يتكهن     متكهن    تكهن      tb     predicts
رهن       يرهن      -        -         w      asserts
أفتى      يفتي      مفت      -         tb     demands
حسم       يحسم      -        -         wt     asserts
لوح       يلوح      ملوح     تلويح     b      promises
نسب      ينسب      -        -         w      asserts
نصح       ينصح      ناصح     نصيحة     tbp    demands
أحاط      يحيط      -        -         w      asserts
أعاد      يعيد      معيد     -         w      asserts
عرض       يعرض      عارض     -         w      asserts
ربط       يربط      -        -         w      asserts
ناقض      يناقض     -        -         w      asserts
وجه       يوجه      موجه     -         w      asserts
اكتفى     يكتفي     مكتف     -         wq     asserts
استهل     يستهل     مستهل    -         wq     asserts
استرسل    يسترسل    مسترسل   -         q      asserts
أسهب      يسهب      -        -         w      asserts
استنجد    يستنجد    -        -         w      demands
حدد       يحدد       -        -         wt     asserts
أوعز      يوعز      موعز     -         wtb    demands
اقتنع     يقتنع     مقتنع    اقتناع    tb     believes
شعر       يشعر       -        شعور      wt     believes
ثمن       يثمن      مثمن     تثمين     to     praises
استحسن    يستحسن    مستحسن   استحسان   o      praises
حيا       يحيي      محي      -         wo     praises
دافع      يدافع     مدافع    دفاع      w      asserts
تمسك      يتمسك     متمسك    تمسك      wb     demands
`
