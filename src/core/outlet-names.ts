import { fold } from './fold.ts'

/** Words as alternatives of a pattern, folded as the lines are; the longer ones first, so that they win. */
export const alternatives = (list: string): string =>
  list
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((words) => fold(words).replaceAll('.', '\\.?\\s?').replaceAll(' ', '\\s+'))
    .toSorted((a, b) => b.length - a.length)
    .join('|')

const agencyNames = alternatives(`
رويترز|فرانس برس|أ.ف.ب|أ ف ب|ا ف ب|د.ب.أ|د ب أ|أ.ب|أسوشيتد برس|أسوشييتد برس|الأناضول|سبوتنيك|شينخوا|تاس
إنترفاكس|سانا|واس|وام|قنا|كونا|بترا|بنا|وال|أ.ش.أ|أ ش أ|الأنباء الليبية|AFP|AP|Reuters|DPA
`)
const mediaNames = alternatives(`
بي بي سي|سي إن إن|سي.إن.إن|الجزيرة نت|الجزيرة.نت|العربية نت|العربية.نت|الجزيرة|العربية|سكاي نيوز عربية
فرانس 24|روسيا اليوم|الشرق الأوسط|الحياة|العربي الجديد|القدس العربي|العرب|بوابة الوسط|بوابة إفريقيا|الأهرام
اليوم السابع|النهار|السفير|الأخبار|الصباح|الشروق|المصري اليوم|موزاييك|الجوهرة أف أم|BBC|CNN
`)

/** News agencies, papers, channels and sites by the names under which they sign, as alternatives of a pattern. */
export const outletNames = `${agencyNames}|${mediaNames}`

const agency = new RegExp(`^(?:وكاله|${agencyNames})(?![\\p{L}\\p{Nd}])`, 'iu')
const known = new RegExp(`^(?:${outletNames})$`, 'iu')
const described = /^(?:وكاله|صحيفه|جريده|مجله|موقع|قناه|اذاعه|شبكه)\s+[\p{L}\p{M}"]+(?:\s+[\p{L}\p{M}\p{Nd}"]+){0,3}$/u

/** Whether a folded phrase is the name of an outlet: one of the known ones, or «وكالة …», «صحيفة …». */
export const isOutletName = (folded: string): boolean => known.test(folded) || described.test(folded)

/** Whether the outlet of a folded name is a news agency. */
export const isAgencyName = (folded: string): boolean => agency.test(folded)
