import { baseDirection } from '../core/bidi.ts'

/** Whether so many characters are plain Arabic letters that no count of the others could outweigh them. */
const isMostlyArabic = (line: string): boolean => {
  let arabic = 0
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at)
    if (unit >= 0x0621 && unit <= 0x064a && unit !== 0x0640) arabic++
    if (arabic * 2 > line.length) return true
  }
  return false
}

/**
 * The direction of a line where it has one of its own, null where it has that of the article. Most need none: a line
 * that merely begins with a Latin name is still Arabic.
 */
export const directionOf = (line: string): 'ltr' | null =>
  isMostlyArabic(line) || baseDirection(line) === 'rtl' ? null : 'ltr'
