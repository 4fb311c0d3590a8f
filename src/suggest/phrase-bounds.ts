import { asksForAnonymity } from './anonymity.ts'
import { isHead, isOffice } from './kind.ts'
import { agencyHeads, agencyNames, events, outletNames, outlets, posts } from './lexicon/bodies.ts'
import { cueFormsOf } from './lexicon/cues.ts'
import { nounFlags } from './lexicon/nouns.ts'
import { adjunctOpeners, clauseOpeners, clauseOpenersWithBi, relatives } from './lexicon/function-words.ts'
import { isMasdar } from './lexicon/masdars.ts'
import { wordAt, type Reading } from './reading.ts'
import { isSpelt } from './spelt.ts'

/* Where the phrase of a source ends whatever it is made of: at adjuncts, at clauses, at the next cue. */

const channels = new Set(
  'موتمر تصريح تصريحات حوار لقاء كلمه بيان اتصال مقابله حديث اجتماع جلسه ندوه برنامج تدوينه تغريده تغريدات رساله خطاب مداخله رد تعليق تعليقه رده منشور مقال مقاله وقت اطار سياق ختام معرض اشاره هذا هذه ذات نفس المقابل حين ظل حال صفحته صفحتها حسابه حسابها كلمته بيانه بيانها تصريحه تصريحاته تصريحها حديثه زياره اول كتاب مذكره تقرير لقايه مستهل بدايه نهايه اعقاب غضون اثناء تدوينته تغريدته خطابه المناسبه مناسبه شهر عام سنه يوم ليله ساعه الساعه ايام بلاغ مستهل مذكراته مقدمه فيديو تسجيل نشره شريط ندوته حكم قرار'.split(
    ' ',
  ),
)
/** Whether a word tells by what way or on what occasion something is said: في بيان، في مؤتمر. */
export const isChannel = (word: string) =>
  channels.has(word) ||
  channels.has(word.replace(/^ال/u, '')) ||
  channels.has(word.replace(/(?:ه|ها|هم)$/u, '')) ||
  events.has(word) ||
  posts.has(word)

const sayingSo =
  /^(?:قوله|قولها|قولهم|بالقول|بقوله|بقولها|قايلا|قايله|حديثه|حديثها|كلامه|كلامها|كلمته|كلمتها|تصريحه|تصريحها)$/u

const isAddressee = (word: string): boolean => {
  if (!word.startsWith('ل') || word.length < 4) return false
  const stem = word.startsWith('لل') ? word.slice(2) : word.slice(1)
  const plain = stem.replace(/^ال/u, '')
  return (
    [outlets, outletNames, agencyNames, agencyHeads].some(
      (set) => set.has(stem) || set.has(plain) || set.has(`ال${plain}`),
    ) || /^(?:صحفي|صحافي|اعلامي|جزيره|عربيه|وسايل|اناضول|مراسل|تلفزيون|اذاعه|موفد|فرانس|رويترز|بي|سي)/u.test(plain)
  )
}

/**
 * Whether a phrase of a source ends before this token, however it goes on.
 * @param isThing whether the phrase is about a statement, a recording, a post
 */
export const endsBefore = (reading: Reading, at: number, isThing = false): boolean => {
  const word = wordAt(reading, at)
  // «بيان لوكالة», «دراسة لصحيفة»: whose it is, not to whom it is said.
  if (isThing && isAddressee(word)) return false
  if (/^ل(?:بي|سي|دي)$/u.test(word) && isSpelt(reading, at + 1)) return true
  if (isSpelt(reading, at)) return false
  if (asksForAnonymity(reading, at)) return true
  if (word === 'لدي') return isMasdar(wordAt(reading, at + 1))
  if (/^ضيف(?:ا|ه)?$/u.test(word)) return true
  if (word === 'ذات' && /^(?:مره|يوم|ليله)$/u.test(wordAt(reading, at + 1))) return true
  if (word === 'مطلع') return /^(?:ال)?(?:شهر|اسبوع|عام|سنه|قرن|هذا|يناير|فيفري)/u.test(wordAt(reading, at + 1))
  // «تقارير غير مؤكدة»
  if (word === 'غير' && /^م\p{L}{3,}(?:ه|ين)?$/u.test(wordAt(reading, at + 1))) return false
  if (word === 'عام' && isOffice(wordAt(reading, at - 1))) return false
  if (sayingSo.test(word)) return true
  if (adjunctOpeners.has(word) || clauseOpeners.has(word) || clauseOpenersWithBi.has(word)) return true
  if (relatives.has(word) && word !== 'من' && word !== 'ما') return true
  if (isAddressee(word) || (/^[فو]/u.test(word) && clauseOpeners.has(word.slice(1)))) return true
  const forms = cueFormsOf(word)
  if (isThing && !isHead(word) && forms.some(({ shape, gender }) => shape === 'perfect' && gender === 'feminine'))
    return true
  if (
    forms.some(({ shape }) => shape === 'participle') &&
    !isHead(word) &&
    /(?:ا|ه|ين|ات)$/u.test(word) &&
    !word.startsWith('ال')
  )
    return true
  const conjoined = /^(?:و|ف(?=\p{L}{4}))/u.test(word) ? cueFormsOf(word.slice(1)) : []
  return conjoined.some(({ shape, isFirst }) => shape === 'perfect' && !isFirst) && cueFormsOf(word).length === 0
}

/** An adverb of manner that says how, not who: مبتسما، ضاحكا. */
export const isMannerAdverb = (word: string): boolean =>
  /^(?:م\p{L}{3,4}|\p{L}ا\p{L}{2})ا$/u.test(word) && nounFlags(word) === 0
