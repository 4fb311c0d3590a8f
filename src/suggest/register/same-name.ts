import { fold } from '../../core/fold.ts'
import { isNoun, noun } from '../lexicon/nouns.ts'

/*
 * The same name in other spellings. Foreign names are written by ear: long vowels come and go and change places
 * (ستولتنبرغ، ستولتنبيرغ، ستلوتنبيرغ), and some consonants stand for each other (غوغل، جوجل، قوقل).
 */

const alike: readonly (readonly [RegExp, string])[] = [
  [/[جغقكڨگ]/gu, 'ك'],
  [/[طت]/gu, 'ت'],
  [/[صسث]/gu, 'س'],
  [/[ضدذظز]/gu, 'د'],
  [/[ڤف]/gu, 'ف'],
  [/[پب]/gu, 'ب'],
]

/** What is left of a word when only its consonants count, those that stand for each other made one. */
export const skeleton = (word: string): string => {
  const plain = word.replace(/^ال/u, '').replaceAll(/(?!^)[اويهء]/gu, '')
  return alike.reduce((text, [letters, one]) => text.replaceAll(letters, one), plain)
}

const isOffice = (part: string): boolean =>
  isNoun(part.trim().split(/\s+/u)[0] ?? '', noun.office) &&
  !isNoun(part.trim().split(/\s+/u).at(-1) ?? '', noun.givenName)

/** The words of a name, folded, without titles before it and without the office that a comma parts from it. */
export const nameWords = (name: string): readonly string[] => {
  const parts = fold(name).split(/[،,]/u)
  const words = (parts.find((part) => part.trim() !== '' && !isOffice(part)) ?? parts[0] ?? '')
    .replaceAll(/["().]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '')
  const first = words.findIndex((word) => !isNoun(word, noun.title | noun.office) || isNoun(word, noun.givenName))
  return first > 0 ? words.slice(first) : words
}

const isSameWord = (a: string, b: string): boolean =>
  a === b || (a.length > 3 && b.length > 3 && skeleton(a) === skeleton(b))

/** How alike two names are, from 0 to 1: 1 word for word, less for other spellings and for a surname alone. */
export const likeness = (one: string, other: string): number => {
  const [a, b] = [nameWords(one), nameWords(other)]
  if (a.length === 0 || b.length === 0) return 0
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const exact = short.join(' ') === long.join(' ')
  if (exact) return 1
  if (short.length === long.length) return short.every((word, index) => isSameWord(word, long[index] ?? '')) ? 0.9 : 0
  const last = short.at(-1) ?? ''
  if (!isSameWord(last, long.at(-1) ?? '')) return 0
  if (short.length === 1) return last === long.at(-1) ? 0.75 : 0.65
  // «فايز السراج» is within «فايز مصطفى السراج»; «محمد السراج» is not.
  return short.slice(0, -1).every((word) => long.some((wide) => isSameWord(word, wide))) ? 0.85 : 0
}
