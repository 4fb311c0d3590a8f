import { fold } from '../fold.ts'
import { procliticsOf } from '../proclitics.ts'

/** Endings that tell number, gender, case or whose it is; the longer ones first. Folded. */
const endings = 'هما تين تان كما ات ون ين ان يه يا ها هم هن نا وا ته تي ه ي ا ت'.split(' ')
const shortest = 3

/** Plurals that no ending tells, and the verbs that one word has two stems of; each becomes the first of its line. */
const broken = `
مدرسه مدارس|شركه شركات|وزير وزراء|ريس روساء رءساء|طفل اطفال|طالب طلاب طلبه|عامل عمال|تاجر تجار|سعر اسعار|طريق طرق|مبني مباني مبان
اسره اسر|شخص اشخاص|جندي جنود|جريح جرحي|قتيل قتلي قتل مقتل|مصاب اصابه اصيب يصب اصابات|دين ديون|يوم ايام|شهر اشهر شهور|سنه سنوات عام اعوام
دينار دنانير|قوه قوات|منطقه مناطق|مدينه مدن|دوله دول|بلد بلاد بلدان|حزب احزاب|خبير خبراء|عنصر عناصر|مسلح مسلحين|حافله حافلات
سفينه سفن|شاحنه شاحنات|بقعه بقع|برميل براميل|محطه محطات|ثلاجه ثلاجات ثلاجت|عطل اعطال معطل معطله تعطل|فاتوره فواتير|حي احياء|سقف اسقف
سوق اسواق|مليون ملايين|الف الاف|نظام انظمه|جهاز اجهزه|هدف اهداف|قرار قرارات|اتفاق اتفاقيه|بنك بنوك|مصرف مصارف|مطار مطارات
`

const strip = (word: string): string => {
  for (const ending of endings) {
    if (word.length - ending.length >= shortest && word.endsWith(ending)) return word.slice(0, -ending.length)
  }
  return word
}

/** The verb without the letter of its person: «يعمل» and «تعمل» are one word; «تعاون» stays. */
const withoutPerson = (word: string): string => (/^ي..../u.test(word) || /^ي...$/u.test(word) ? word.slice(1) : word)

/** «لتقديم», «بمساعدة»: before the letters that verbal nouns begin with, «ل» and «ب» are nearly always prepositions. */
const prepositionBeforeNoun = /^[بل](?=[تم]\p{L}{3})/u

const bare = (folded: string): string => {
  const found = procliticsOf({ folded, hasHamza: () => false }).findLast(({ certain }) => certain)
  const word = found && folded.length - found.index >= 2 ? folded.slice(found.index) : folded
  return word.replace(prepositionBeforeNoun, '')
}

const lightStem = (folded: string): string => {
  const word = bare(folded)
  return word.length > shortest ? withoutPerson(strip(word)) : word
}

const groups = new Map<string, string>()
for (const line of broken.trim().split(/[|\n]/)) {
  const [first = '', ...others] = line.trim().split(' ').map(fold)
  for (const word of [first, ...others]) groups.set(lightStem(word), lightStem(first))
}

const known = new Map<string, string>()

/**
 * What an Arabic word has in common with its other forms, near enough to compare by: without the letters written on to
 * it, the article, and the ending. The word comes folded; the stem is no word.
 */
export const stemOf = (folded: string): string => {
  const there = known.get(folded)
  if (there !== undefined) return there
  const light = lightStem(folded)
  const stem = groups.get(light) ?? light
  // Every word of a language is not that many; a text that is not one must not fill the memory.
  if (known.size < 400_000) known.set(folded, stem)
  return stem
}
