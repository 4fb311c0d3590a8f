import { fold } from './fold.ts'

/**
 * The commonest verbs of reporting in news: perfect, imperfect without its prefix, active participle.
 * Taken from counts over 13,586 articles; the rarer ones are the suggester's business.
 */
const verbs = `
قال قول قائل   أكد ؤكد مؤكد   أضاف ضيف مضيف   أوضح وضح موضح   أعلن علن معلن   ذكر ذكر ذاكر   أشار شير مشير
صرح صرح مصرح   كشف كشف كاشف   لفت لفت لافت   أفاد فيد مفيد   شدد شدد مشدد   نفى نفي ناف   اعتبر عتبر معتبر
نقل نقل ناقل   وصف صف واصف   حذر حذر محذر   اعترف عترف معترف   أعرب عرب معرب   زعم زعم زاعم   أورد ورد مورد
ندد ندد مندد   نبه نبه منبه   نوه نوه منوه   تابع تابع متابع   أردف ردف مردف   استطرد ستطرد مستطرد   ادعى دعي مدع
طالب طالب مطالب   ناشد ناشد مناشد   اتهم تهم متهم   أدان دين مدين   استنكر ستنكر مستنكر   جدد جدد مجدد
أبلغ بلغ مبلغ   أخبر خبر مخبر   بين بين مبين   رجح رجح مرجح   توقع توقع متوقع   أقر قر مقر   ألمح لمح ملمح
جزم جزم جازم   تحدث تحدث متحدث   تساءل تساءل متسائل   عبر عبر معبر   عقب عقب معقب   علق علق معلق   هدد هدد مهدد
أجاب جيب مجيب   رحب رحب مرحب   انتقد نتقد منتقد   دعا دعو داع   أبدى بدي مبد   رأى رى راء   استبعد ستبعد مستبعد
أيد ؤيد مؤيد   أقسم قسم مقسم   كرر كرر مكرر   استدرك ستدرك مستدرك   واصل واصل مواصل   ختم ختم خاتم   تعهد تعهد متعهد
`

/** Forms that the table does not make: weak verbs in ت and وا, passives. */
const others =
  'نفت نفوا دعت دعوا ادعت ادعوا أبدت أبدوا رأت رأوا قيل يقال يشار يعتقد نافيا نافية داعيا داعية مدعيا مدعية'

const build = () => {
  const finite = others.split(' ')
  const imperfect: string[] = []
  const table = verbs.trim().split(/\s+/)
  for (let at = 0; at + 2 < table.length; at += 3) {
    const [perfect = '', stem = '', participle = ''] = table.slice(at, at + 3)
    for (const ending of ['', 'ت', 'وا', 'ا', 'تا']) finite.push(perfect + ending)
    for (const ending of ['ا', 'ة', 'ين', 'ات']) finite.push(participle + ending)
    for (const prefix of ['ي', 'ت', 'ن']) imperfect.push(prefix + stem)
    for (const ending of ['ون', 'ان']) imperfect.push(`ي${stem}${ending}`)
  }
  const set = (forms: readonly string[]): ReadonlySet<string> =>
    new Set(forms.map(fold).filter(({ length }) => length > 2))
  return { all: set([...finite, ...imperfect]), imperfect: set(imperfect) }
}

let forms: ReturnType<typeof build> | undefined

/** Whether a folded word is a form of a common reporting verb, in the perfect, the imperfect or as a participle. */
export const isReportingForm = (folded: string): boolean => (forms ??= build()).all.has(folded)

/** Whether a folded word is an imperfect of a common reporting verb: what «س» may stand before. */
export const isReportingImperfect = (folded: string): boolean => (forms ??= build()).imperfect.has(folded)
