import { wordSet } from './word-lists.ts'

/** Nouns of action that are no regular form of a derived verb, or that are so common that they are worth naming. */
const common = wordSet(`
رفض قبول دعم وقف فتح مقتل قتل وفاة وصول عودة وجود حصول قيام سقوط خروج دخول نقل حل منع طرد ضبط نشر عقد بدء انتهاء زيادة خفض رفع شن قصف تحرير سحب حظر غلق
إغلاق عزم عزمه عزمها استعداد رغبة نية حاجة ضرورة أهمية ثقة قلق أسف موافقة دعوة طلب نقص ارتفاع انخفاض تراجع تقدم فوز خسارة هزيمة مشاركة عدم أي كل جميع بعض كامل
أكثر نحو حوالي أن بناء شراء بيع دفع جمع حرق هدم قطع ربط فرض وضع صنع ترك أخذ رد حق حقه مسؤولية وثائق تفاصيل معلومات أسماء نتائج خطة مشروع قائمة صور حالة أسفه
أملها أمله قلقه قلقها ثقته ثقتها رغبته رغبتها استعداده استعدادها دعمه دعمها رفضه رفضها تأييده تأييدها ترحيبه ترحيبها إدانته إدانتها موافقته موافقتها حرصه حرصها التزامه
التزامها عزمهما تمسكه تمسكها أربعة خمسة ثلاثة ستة سبعة ثمانية تسعة عشرة عشرات مئات ما من  وفاته مقتله وقوع إصابة هجوم جريمة صحة حدوث نفاد لقاء
تورط تورطه تورطها تورطهم تقدم تحسن تدخل تدخله تدخلها تعرض تعرضه تعرضها تعاون تعاونه تعاونها توقف تمسك تعهد تحول تطور توجه تغير تضرر تخلي تبني تلقي تلقيه تلقيها تولي تأثر تفوق تمكن تجاوز تراجعه تراجعها تواجد وجوده وجودها وصوله وصولها قيامه قيامها حدوثه علمه علمها انفراجا عمل جهود جهد دور سياسة سياسات خطوة خطوات إجراءات إجراء حرية حقوق ظروف أوضاع نجاح فشل مستوى أداء تضحيات انتصارات انتهاكات ممارسات أعمال هبوط صعود ظهور مرور حضور غياب ذهاب قدوم شعور صدور ورود حدوث تحرك تحركات تصرف تأخر تقلص توسع تفجر تهرب تمرد تردي تدهور تفشي تصاعد تزايد تنامي تحقق تدفق تسرب تراخي تقاعس تجدد
`)

/** Regular nouns of action of the derived verbs, folded, with or without a pronoun behind. */
const regular =
  /^(?:ت\p{L}{2}ي\p{L}|ت\p{L}{2,3}يه|ا\p{L}{2}ا\p{L}|ا[^ل]ا\p{L}ه|ا\p{L}ت\p{L}ا\p{L}|ان\p{L}{2}ا\p{L}|است\p{L}{2}ا\p{L}|است\p{L}ا\p{L}ه|م\p{L}ا\p{L}{2}ه|ت\p{L}ا\p{L}{2}|ا\p{L}{2}اء?|ات\p{L}ا\p{L})(?:ه|ها|هم|هما|ت)?$/u

/** Whether a folded word is one of the nouns that are named here. */
export const isNamedMasdar = (folded: string): boolean => common.has(folded)

/** Whether a folded word without article looks like a noun of action, or begins a nominal content otherwise. */
export const isMasdar = (folded: string): boolean =>
  common.has(folded) ||
  (folded.length > 4 && common.has(folded.replace(/(?:ه|ها|هم|هما)$/u, ''))) ||
  (folded.length > 5 && common.has(folded.replace(/ت(?:ه|ها|هم|هما)$/u, 'ه'))) ||
  (!folded.startsWith('ال') && folded.length > 3 && regular.test(folded))
