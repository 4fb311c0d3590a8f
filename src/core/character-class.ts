import { sizeAt } from './surrogates.ts'

/** What a character is to a word: see `words.ts`. `\w` and `\b` know no Arabic. */
export const characterClass = {
  none: 0,
  arabicLetter: 1,
  otherLetter: 2,
  digit: 3,
  /** Belongs to the character before it: tashkeel, joiners, selectors. */
  mark: 4,
  /** Invisible, and no reason to end a word: direction marks, word joiner, soft hyphen. */
  transparent: 5,
  /** Hyphens that do not stand for a dash, slashes. */
  hyphen: 6,
  fullStop: 7,
  /** What stands between the digits of one number. */
  numberSeparator: 8,
  apostrophe: 9,
  underscore: 10,
  percent: 11,
} as const

/** Tried in this order. */
const patterns: readonly (readonly [RegExp, number])[] = [
  // The number signs (U+0600–0605) stand under the digits that follow.
  [/(?=\p{L})\p{Script_Extensions=Arabic}|[\u0600-\u0605]/u, characterClass.arabicLetter],
  [/\p{L}/u, characterClass.otherLetter],
  [/\p{Nd}/u, characterClass.digit],
  [/[\p{M}\u200c\u200d]/u, characterClass.mark],
  [/[\u00ad\u061c\u200e\u200f\u2060\ufeff]/u, characterClass.transparent],
  [/[-\u2010\u2011/]/u, characterClass.hyphen],
  [/\./u, characterClass.fullStop],
  [/[,:٬٫]/u, characterClass.numberSeparator],
  [/['’]/u, characterClass.apostrophe],
  [/_/u, characterClass.underscore],
  [/[%٪‰]/u, characterClass.percent],
]
const classify = (character: string): number =>
  patterns.find(([pattern]) => pattern.test(character))?.[1] ?? characterClass.none

const unknown = 0xff
const known = new Uint8Array(0x10000).fill(unknown)

/** The class of the character that begins at `offset` (UTF-16 code units); `none` outside the text. */
export const classAt = (text: string, offset: number): number => {
  const unit = text.charCodeAt(offset)
  if (Number.isNaN(unit)) return characterClass.none
  if (sizeAt(text, offset) === 2) return classify(text.slice(offset, offset + 2))
  const before = known[unit] ?? unknown
  if (before !== unknown) return before
  return (known[unit] = classify(text.charAt(offset)))
}
