/** Whether a code unit is the first half of a pair. */
export const isHighSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xd800

/** Whether a code unit is the second half of a pair. */
export const isLowSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xdc00

/** Whether `offset` (UTF-16 code units) parts the two halves of one code point. */
export const splitsPair = (text: string, offset: number): boolean =>
  offset > 0 && isLowSurrogate(text.charCodeAt(offset)) && isHighSurrogate(text.charCodeAt(offset - 1))

/** The code units of the code point that begins at `offset`; 1 at the end of the text too. */
export const sizeAt = (text: string, offset: number): 1 | 2 =>
  isHighSurrogate(text.charCodeAt(offset)) && isLowSurrogate(text.charCodeAt(offset + 1)) ? 2 : 1

/** The code units of the code point that ends at `offset`; 1 at the start of the text too. */
export const sizeBefore = (text: string, offset: number): 1 | 2 => (splitsPair(text, offset - 1) ? 2 : 1)
