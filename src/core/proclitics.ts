import {
  followsPreposition,
  hasArticle,
  isConjoined,
  isLamInitial,
  isWhole,
  mayBeWawInitial,
} from './clitic-lexicon.ts'
import { isReportingImperfect } from './reporting-verbs.ts'

/** A word's letters in their search form, of which the hamza on alef is asked for apart: it tells much. */
export interface Letters {
  readonly folded: string
  readonly hasHamza: (index: number) => boolean
}

/** The index of the first letter behind a proclitic, and whether grammar allows hardly anything else. */
export interface Boundary {
  readonly index: number
  readonly certain: boolean
}

const isConjunction = (letter: string) => letter === 'و' || letter === 'ف'
const isArabic = (letter: string) => /(?=\p{L})\p{Script=Arabic}/u.test(letter)

/** Two Arabic letters make a word, and so does one digit or one letter of another script. */
const leavesWord = (folded: string, index: number) =>
  isArabic(folded.charAt(index)) ? folded.length - index >= 2 : /[\p{L}\p{Nd}]/u.test(folded.charAt(index))

/** Whether what begins at `index` is more than a chance likeness: three letters, or another script. */
const isLong = (folded: string, index: number) => folded.length - index >= 3 || !isArabic(folded.charAt(index))

/** «ال» and enough behind it, as it stands or behind «ب»; «لل» likewise. */
const beginsWithArticle = (folded: string, index: number): boolean => {
  if (folded.startsWith('لل', index)) return isLong(folded, index + 2)
  const at = folded.startsWith('ب', index) ? index + 1 : index
  return hasArticle(folded, at) && isLong(folded, at + 2)
}

/** «واستمر», «واعتبر», «وانتشر»: verbs of the derived forms with a bare alef, which no root with «و» looks like. */
const derivedVerb = /^و(?:ا[^ا]ت|ان[^غ]|ات[فخهصجض]|ا[ضص]ط|ازد)../

const isCertainConjunction = ({ folded, hasHamza }: Letters): boolean => {
  const rest = folded.slice(1)
  if (!isArabic(rest.charAt(0)) || beginsWithArticle(folded, 1)) return true
  if (isConjoined(folded)) return true
  if (rest.startsWith('س') && isReportingImperfect(rest.slice(1))) return true
  if (rest.length < 3) return false
  if (hasHamza(1) || derivedVerb.test(folded)) return true
  if (folded.startsWith('ف')) return false
  // «ووزير»: a word has «و» twice only when the first is the conjunction, or in foreign names.
  if (rest.startsWith('و')) return mayBeWawInitial(rest) && !mayBeWawInitial(folded)
  return !mayBeWawInitial(folded)
}

const article = ({ folded, hasHamza }: Letters, at: number): Boundary[] =>
  !hasHamza(at) && hasArticle(folded, at) ? [{ index: at + 2, certain: isLong(folded, at + 2) }] : []

/** The preposition or the «س» of the future at `at`, and the article behind it. */
const preposition = (letters: Letters, at: number): Boundary[] => {
  const { folded, hasHamza } = letters
  const letter = folded.charAt(at)
  const rest = folded.slice(at + 1)
  const index = at + 1
  if (letter === 'س') {
    return /^[يتنا]\p{L}{2}/u.test(rest) && (!rest.startsWith('ا') || hasHamza(index))
      ? [{ index, certain: isReportingImperfect(rest) }]
      : []
  }
  if (!/[بكل]/.test(letter)) return []
  if (letter === 'ل' && rest.startsWith('ل')) {
    const certain = rest.length >= 4
    return isLamInitial(rest)
      ? [{ index, certain }]
      : [
          { index, certain },
          { index: index + 1, certain },
        ]
  }
  const behind = article(letters, index)
  // «كأس» is a cup; no word begins with «بإ» or «لأ» of its own.
  const isBeforeHamza = hasHamza(index) && rest.length >= 3 && letter !== 'ك'
  const isBeforeArticle = letter !== 'ل' && behind.some(({ certain }) => certain)
  const certain = isBeforeArticle || isBeforeHamza || followsPreposition(rest) || !isArabic(rest.charAt(0))
  return [{ index, certain }, ...behind]
}

/**
 * The boundaries behind the proclitics of one written word, in order: «و» or «ف», then «ب», «ك», «ل» or «س», then «ال».
 * None behind a conjunction that may well be a letter of the root: what follows it would be guessed from a guess.
 */
export const procliticsOf = (letters: Letters): Boundary[] => {
  const { folded } = letters
  const found: Boundary[] = []
  let at = 0
  if (isWhole(folded)) return found
  if (isConjunction(folded.charAt(0)) && leavesWord(folded, 1)) {
    const certain = isCertainConjunction(letters)
    found.push({ index: 1, certain })
    at = 1
    if (!certain || isWhole(folded.slice(1))) return found
  }
  const behind = preposition(letters, at)
  found.push(...(behind.length > 0 ? behind : article(letters, at)))
  return found.filter(({ index }) => leavesWord(folded, index))
}
