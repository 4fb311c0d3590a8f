import { fold } from '../fold.ts'
import { conceptOf, isSilent } from './lexicon.ts'
import { foldedWords } from './reading.ts'
import type { Teller } from './telling.ts'

/** What many hold at once: sharing it makes nobody the same. */
const titles = new Set(
  `
متحدث باسم وزير رئيس مدير أمين عام مسؤول مصدر مصادر ناطق رسمي سابق نائب عضو سيد دكتور قال مستشار قائد عقيد عميد لواء مكتب
كبير وزارة هيئة شركة مجلس لجنة بيان تقرير صحفي إعلامي حكومة
`
    .trim()
    .split(/\s+/)
    .map((word) => conceptOf(fold(word))),
)

const known = new Map<string, ReadonlySet<string>>()

/** The concepts of a name that say who it is, without titles. */
export const namingConcepts = (words: string): ReadonlySet<string> => {
  const there = known.get(words)
  if (there) return there
  const found = new Set<string>()
  for (const { folded } of foldedWords(words)) {
    const concept = conceptOf(folded)
    if (!isSilent(folded) && !titles.has(concept)) found.add(concept)
  }
  if (known.size < 50_000) known.set(words, found)
  return found
}

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((one) => b.has(one)).length

const alike = (a: Teller, b: Teller): 'one' | 'two' | 'unknown' => {
  if (a.sourceId !== undefined && a.sourceId === b.sourceId) return 'one'
  if (!a.identified || !b.identified) return 'unknown'
  const [ours, theirs] = [namingConcepts(a.words), namingConcepts(b.words)]
  const shared = common(ours, theirs)
  if (shared === 0) return ours.size > 0 && theirs.size > 0 ? 'two' : 'unknown'
  return shared * 2 >= Math.min(ours.size, theirs.size) ? 'one' : 'unknown'
}

/** Whether one who tells the one also tells the other. */
export const haveOneTeller = (a: readonly Teller[], b: readonly Teller[]): boolean =>
  a.some((one) => b.some((other) => alike(one, other) === 'one'))

/** Whether all who tell the one are others than those who tell the other, and both can be found. */
export const haveOtherTellers = (a: readonly Teller[], b: readonly Teller[]): boolean =>
  a.length > 0 && b.length > 0 && a.every((one) => b.every((other) => alike(one, other) === 'two'))
