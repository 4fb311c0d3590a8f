import { fold } from '../fold.ts'

/** A set of folded words, made when it is first asked: a start has no need of it. */
const folded = (words: string): ((word: string) => boolean) => {
  let set: ReadonlySet<string> | undefined
  return (word) => (set ??= new Set(words.split(' ').map(fold))).has(word)
}

/** Whether a folded word is a title that belongs to the person and stands right before the name. */
export const isPersonalTitle = folded(
  'العقيد اللواء الفريق المشير الرائد النقيب العميد المهندس الدكتور الدكتورة الشيخ السيد السيدة الأستاذ الأستاذة المحامي القاضي',
)

const isPreposition = folded('في من عن على إلى لدى باسم بشأن بين مع لشؤون ضمن داخل بالوكالة')

/** What an office is held in or over: after ل or ب it is no name. */
const isWhatIsHeld = folded(
  'شركة وزارة حكومة هيئة مجلس منظمة جمعية مؤسسة بلدية لجنة قوات جيش مصرف بنك نادي حزب اتحاد حركة دولة منطقة مدينة جامعة مكتب مركز شؤون عمليات إدارة جهاز برنامج بعثة سفارة رئاسة نقابة كتيبة غرفة',
)

const isDefinite = (word: string): boolean => /^(ال|لل|بال|وال)\p{L}{2}/u.test(fold(word))
const isHeld = (word: string): boolean => isWhatIsHeld(fold(word).replace(/^[لبو]/u, ''))

/**
 * Parts an office from the name behind it: «وزير النقل سامي البحري». The office is a chain of nouns that the first word
 * with the article closes («رئيس حكومة الوفاق»), with its adjectives and what a preposition adds («باسم الجيش»); the first
 * word behind it without an article begins the name. Undefined where no name is found.
 *
 * @param words an office, perhaps with a name, without commas
 */
export const officeAndName = (words: string): { readonly office: string; readonly name: string } | undefined => {
  const parts = words.trim().split(/\s+/u)
  const titleAt = parts.findIndex((word, at) => at > 0 && isPersonalTitle(fold(word)))
  if (titleAt > 0 && titleAt < parts.length - 1) {
    return { office: parts.slice(0, titleAt).join(' '), name: parts.slice(titleAt + 1).join(' ') }
  }
  const at = beginningOfName(parts)
  if (at === undefined) return undefined
  // A lone last name is preceded by a first name that has an article itself: «الطاهر سيالة».
  const isAlone = at === parts.length - 1
  const start = isAlone && at >= 3 && isDefinite(parts[at - 1] ?? '') && isDefinite(parts[at - 2] ?? '') ? at - 1 : at
  return { office: parts.slice(0, start).join(' '), name: parts.slice(start).join(' ') }
}

const beginningOfName = (parts: readonly string[]): number | undefined => {
  let isClosed = isDefinite(parts[0] ?? '')
  let isObject = false
  for (const [at, word] of parts.entries()) {
    if (at === 0) continue
    if (isPreposition(fold(word))) {
      isObject = true
      isClosed = false
    } else if (isHeld(word)) {
      isObject = false
      isClosed = false
    } else if (isDefinite(word)) {
      isObject = false
      isClosed = true
    } else if (isClosed) return at
    else {
      // The name of a place, behind its preposition, closes the office as an article does.
      isClosed = isObject
      isObject = false
    }
  }
  return undefined
}
