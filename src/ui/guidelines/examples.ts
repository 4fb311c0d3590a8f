import type { Example } from './section.ts'

/**
 * Invented sentences: the people, bodies and events in them do not exist. `s` marks a source, `q` a cue, `c` a
 * content; a content may stand in several pieces and hold another attribution.
 */
export const examples = {
  plain: {
    marked: '<q>قال</q> <s>مدير الميناء</s> <c>إن الرصيف الشمالي يُفتح غدًا</c>.',
    gloss: 'The director of the port said that the northern quay opens tomorrow.',
  },
  ownVoice: {
    marked: '<c>انقطعت الكهرباء عن ثلاثة أحياء مساء أمس</c>.',
    gloss: 'Three quarters lost power last night.',
  },

  negatedCue: {
    marked: '<q>لم يستبعد</q> <s>المحافظ</s> <c>تأجيل الامتحانات</c>.',
    gloss: 'The governor did not rule out postponing the exams.',
  },
  nominalCue: {
    marked: '<q>أشاد</q> <s>رئيس البلدية</s> <c>بسرعة فرق الإنقاذ</c>.',
    gloss: 'The mayor praised the speed of the rescue teams.',
  },
  fear: {
    marked: '<q>يخشى</q> <s>سكان الوادي</s> <c>أن يجف النهر قبل الخريف</c>.',
    gloss: 'The people of the valley fear that the river will dry up before autumn.',
  },
  act: {
    marked: 'افتتح الوزيران الجسر الجديد في حفل قصير.',
    gloss: 'The two ministers opened the new bridge in a short ceremony.',
  },
  scareQuotes: {
    marked: 'شارك في مناورات «الريح الشرقية» أربعون قاربًا.',
    gloss: 'Forty boats took part in the “East Wind” exercise.',
  },

  conjunction: {
    marked: 'و<q>أكد</q> <s>الناطق باسم الإسعاف</s> <c>وصول ست سيارات</c>.',
    gloss: 'And the ambulance spokesman confirmed the arrival of six cars.',
  },
  innerSpeech: {
    marked: '<c>الطريق الساحلي سالك</c>، <q>على حد قول</q><s>ه</s>.',
    gloss: 'The coast road is clear, in his words.',
  },
  closingQuotes: {
    marked: '<q>كتب</q> <s>الشاعر على صفحته</s>: <c>«عدنا إلى بيوتنا أخيرًا!»</c>',
    gloss: 'The poet wrote on his page: “We are home at last!”',
  },

  auxiliaries: {
    marked: '<q>كان قد أعلن</q> <s>اتحاد الصيادين</s> <c>أن الموسم انتهى</c>.',
    gloss: 'The fishermen’s union had announced that the season was over.',
  },
  preposition: {
    marked: '<q>بحسب</q> <s>تقرير هيئة الموانئ</s>، <c>تراجعت الحركة بمقدار الثلث</c>.',
    gloss: 'According to the port authority’s report, traffic fell by a third.',
  },
  participle: {
    marked: '<q>قالت</q> <s>المهندسة هدى الرمّاح</s> <c>إن المحطة جاهزة</c>، <q>مضيفةً</q> <c>أن الوصل يبدأ غدًا</c>.',
    gloss: 'Engineer Huda al-Rammah said that the station is ready, adding that connection begins tomorrow.',
  },
  colon: {
    marked: '<s>نقيب الصيادلة</s><q>:</q> <c>«لا نقص في الأدوية»</c>.',
    gloss: 'The head of the pharmacists’ union: “There is no shortage of medicine.”',
  },
  resumptive: {
    marked: '<c>القرار</c> الذي <q>وصفته</q> <s>نقابة المعلمين</s> <c>بالمتسرّع</c>.',
    gloss: 'The decision, which the teachers’ union called hasty.',
  },

  apposition: {
    marked: '<q>أوضح</q> <s>المتحدث باسم الجمارك، النقيب رامز الوكيل</s>، <c>أن الحاوية فارغة</c>.',
    gloss: 'The customs spokesman, Captain Ramez al-Wakil, explained that the container is empty.',
  },
  circumstances: {
    marked: '<q>قال</q> <s>الوزير</s> للصحفيين في المطار مساء الأحد <c>إن المباحثات ناجحة</c>.',
    gloss: 'The minister told journalists at the airport on Sunday evening that the talks are a success.',
  },
  identifyingClause: {
    marked: '<q>روى</q> <s>السائق الذي نقل المصابين</s> <c>أن الجسر انهار فجأة</c>.',
    gloss: 'The driver who carried the injured recounted that the bridge collapsed suddenly.',
  },
  circumstancesWrong: {
    marked: '<q>قال</q> <s>الوزير للصحفيين في المطار مساء الأحد</s> <c>إن المباحثات ناجحة</c>.',
    gloss: 'The same sentence, with the addressee, place and time inside the source.',
  },

  contentPreposition: {
    marked: '<q>حذّر</q> <s>خبير الأرصاد سامي العربي</s> <c>من أن العاصفة تقترب</c>.',
    gloss: 'The weather expert Sami al-Arabi warned that the storm is near.',
  },
  discontinuous: {
    marked: '<c>«المفاوضات متوقفة</c>، <q>قال</q> <s>الوسيط</s>، <c>إلى ما بعد الصيف»</c>.',
    gloss: '“The talks are suspended”, said the mediator, “until after the summer.”',
  },
  stopEarlier: {
    marked: '<q>قال</q> <s>شاهد</s> <c>إن الحريق بدأ في المخزن</c>. وامتدت النيران إلى المبنى المجاور.',
    gloss: 'A witness said that the fire began in the store. The flames spread to the next building.',
  },
  stopEarlierWrong: {
    marked: '<q>قال</q> <s>شاهد</s> <c>إن الحريق بدأ في المخزن. وامتدت النيران إلى المبنى المجاور</c>.',
    gloss: 'The same, with the writer’s own sentence given to the witness.',
  },
  pointsBack: {
    marked: '<c>نفد القمح من مخازن المدينة</c>. <q>جاء ذلك في</q> <s>بيان لغرفة التجارة</s>.',
    gloss: 'The city’s stores have run out of wheat. This came in a statement by the chamber of commerce.',
  },

  implicit: {
    marked: '<q>قال</q> <s>رئيس الميناء</s> <c>إن السفينة غادرت</c>. و<q>أضاف</q> <c>أن طاقمها كان كاملًا</c>.',
    gloss: 'The head of the port said that the ship had left. And he added that its crew was complete.',
  },
  impersonal: {
    marked: '<q>يُذكر</q> <c>أن المدرسة أُغلقت قبل عامين</c>.',
    gloss: 'It is recalled that the school was closed two years ago.',
  },

  joint: {
    marked: '<q>أكد</q> <s>وزير الري</s> و<s>نقيب المزارعين</s> <c>أن السد آمن</c>.',
    gloss: 'The minister of irrigation and the head of the farmers’ union affirmed that the dam is safe.',
  },

  nested: {
    marked: '<q>ذكرت</q> <s>صحيفة المنارة</s> <c>أن <s>متحدثًا باسم الجمارك</s> <q>نفى</q> <c>وجود الشحنة</c></c>.',
    gloss: 'Al-Manara newspaper reported that a customs spokesman denied the existence of the shipment.',
  },
  letter: {
    marked: '<q>عرض</q> <s>المحامي</s> <c><s>رسالة من الشركة</s> <q>تقول</q> <c>إن العقد أُلغي</c></c>.',
    gloss: 'The lawyer showed a letter from the company that says the contract was cancelled.',
  },

  direct: {
    marked: '<q>قالت</q> <s>الطبيبة</s>: <c>«الجريح بخير»</c>.',
    gloss: 'The doctor said: “The wounded man is well.”',
  },
  indirect: {
    marked: '<q>قالت</q> <s>الطبيبة</s> <c>إن الجريح بخير</c>.',
    gloss: 'The doctor said that the wounded man is well.',
  },
  mixed: {
    marked: '<q>قالت</q> <s>الطبيبة</s> <c>إن الجريح «بخير وسيغادر خلال يومين»</c>.',
    gloss: 'The doctor said that the wounded man “is well and will leave within two days”.',
  },
  reportedAct: {
    marked: '<q>أعلنت</q> <s>الطبيبة</s> <c>خروج الجريح من المستشفى</c>.',
    gloss: 'The doctor announced the discharge of the wounded man from hospital.',
  },

  anonymous: {
    marked: '<q>أفاد</q> <s>مصدر في حرس السواحل</s> <c>بغرق القارب</c>.',
    gloss: 'A source in the coast guard reported the sinking of the boat.',
  },
  sources: {
    marked: '<q>كشفت</q> <s>مصادر مطلعة</s> <c>عن اتفاق وشيك</c>.',
    gloss: 'Informed sources revealed an imminent agreement.',
  },
  capital: {
    marked: '<q>اعتبرت</q> <s>لشبونة</s> <c>أن الهدنة صامدة</c>.',
    gloss: 'Lisbon considered that the truce is holding.',
  },

  denies: {
    marked: '<q>نفى</q> <s>مالك المصنع</s> <c>تسريح العمال</c>.',
    gloss: 'The owner of the factory denied laying off the workers.',
  },
  alleges: {
    marked: '<q>زعم</q> <s>المتهم</s> <c>أنه كان خارج البلاد</c>.',
    gloss: 'The accused alleged that he was abroad.',
  },
  interview: {
    marked: 'في مقابلة مع قناة الضفاف، <q>توقع</q> <s>الخبير نديم الراشد</s> <c>ارتفاع الأسعار</c>.',
    gloss: 'In an interview with al-Difaf channel, the expert Nadim al-Rashed expected prices to rise.',
  },
} as const satisfies Readonly<Record<string, Example>>

export type ExampleName = keyof typeof examples
