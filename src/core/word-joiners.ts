import { characterClass, classAt } from './character-class.ts'
import { sizeAt, sizeBefore } from './surrogates.ts'

const { arabicLetter, otherLetter, digit, mark, transparent } = characterClass

/** Letters and digits: what a word begins with and consists of. */
export const isSolid = (kind: number): boolean => kind >= arabicLetter && kind <= digit
/** Marks and invisible characters: what a word may hold anywhere behind its first letter. */
export const isFiller = (kind: number): boolean => kind === mark || kind === transparent
/** Signs that join what stands on either side, if `joins` says so. */
export const isJoiner = (kind: number): boolean => kind >= characterClass.hyphen && kind <= characterClass.underscore

const isLetter = (kind: number) => kind === arabicLetter || kind === otherLetter

/** How many letters, up to three, run from the character at `offset` in one direction. */
const lettersFrom = (text: string, offset: number, direction: 'back' | 'on'): number => {
  let letters = 0
  for (let at = offset; at >= 0 && letters < 3; at += direction === 'on' ? sizeAt(text, at) : -sizeBefore(text, at)) {
    const kind = classAt(text, at)
    if (isLetter(kind)) letters++
    else if (!isFiller(kind)) break
  }
  return letters
}

/** «أ.ف.ب» and «v1.2» are words; «خبر.وقال» is two sentences without a space, and so is «2016.وقال». */
const fullStopJoins = (text: string, left: number, right: number, before: number, after: number): boolean => {
  const isNumberAndArabic = before !== after && before !== otherLetter && after !== otherLetter
  return !isNumberAndArabic && lettersFrom(text, left, 'back') < 3 && lettersFrom(text, right, 'on') < 3
}

/**
 * Whether a joiner of class `kind` makes one word of the letters or digits at `left` and `right` (UTF-16 code units),
 * the nearest on its two sides.
 */
export const joins = (text: string, kind: number, left: number, right: number): boolean => {
  const before = classAt(text, left)
  const after = classAt(text, right)
  const areForeign = before === otherLetter && after === otherLetter
  const areDigits = before === digit && after === digit
  switch (kind) {
    case characterClass.hyphen:
      return areForeign || before === digit || after === digit
    case characterClass.fullStop:
      return areDigits || fullStopJoins(text, left, right, before, after)
    case characterClass.numberSeparator:
      return areDigits
    case characterClass.apostrophe:
      return areForeign
    default:
      return true
  }
}
