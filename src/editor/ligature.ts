/*
 * Where a painted range may begin and end. Lam and alef are drawn as one glyph, and a mark belongs to the letter below
 * it: colour that ends between them cuts the drawing in two. The paint is widened, never the data.
 */

const lam = /[\u0644\u06B5-\u06B8]/
const alef = /[\u0622\u0623\u0625\u0627\u0671-\u0673\u0675]/
const mark = /\p{M}/u

/** The offset of the letter that carries the marks before `offset`, or -1. */
const letterBefore = (text: string, offset: number): number => {
  let at = offset - 1
  while (at >= 0 && mark.test(text.charAt(at))) at--
  return at
}

/** The offset behind the marks that follow `offset`. */
const behindMarks = (text: string, offset: number): number => {
  let at = offset
  while (at < text.length && mark.test(text.charAt(at))) at++
  return at
}

/** The nearest place at or before `offset` where paint may begin. */
export const paintStart = (text: string, offset: number): number => {
  const letter = mark.test(text.charAt(offset)) ? letterBefore(text, offset) : offset
  if (letter < 0) return offset
  const before = alef.test(text.charAt(letter)) ? letterBefore(text, letter) : -1
  return lam.test(text.charAt(before)) ? before : letter
}

/** The nearest place at or behind `offset` where paint may end. */
export const paintEnd = (text: string, offset: number): number => {
  if (offset <= 0) return offset
  const end = behindMarks(text, offset)
  const joined = alef.test(text.charAt(end)) && lam.test(text.charAt(letterBefore(text, end)))
  return joined ? behindMarks(text, end + 1) : end
}
