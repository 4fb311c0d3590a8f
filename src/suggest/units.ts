import type { Quotations } from './quotations.ts'
import type { TokenizedText } from './tokens.ts'

/** For each token, the sentence that it is in: within the innermost quotation around it, by the index of tokens. */
export interface Units {
  readonly startOf: Int32Array
  /** Behind the last token; what ends the sentence is not in it. */
  readonly endOf: Int32Array
}

/** Shortened titles: the full stop behind them ends nothing. */
const abbreviations = new Set(['د', 'م', 'ا', 'ص', 'ب', 'ق', 'ه', 'dr', 'mr', 'mrs', 'st'])

const enders = new Set(['.', '؟', '?', '!', '…', '\n'])

/** Whether the sentence ends at the token of this index. */
const endsAt = ({ tokens, map }: TokenizedText, index: number): boolean => {
  const token = tokens[index]
  if (token === undefined || token.isWord || !enders.has(token.text)) return false
  if (token.text !== '.') return true
  const before = tokens[index - 1]
  const isAbbreviation = before?.isWord === true && before.end === token.start && abbreviations.has(before.text)
  return !isAbbreviation && !(before?.isWord !== true && /[\p{L}\p{Nd}]/u.test(map.folded.charAt(token.end)))
}

/**
 * Finds the sentences of a text. A full stop within a quotation ends a sentence of the quotation and none around it,
 * unless the quotation ends there too.
 */
export const findUnits = (text: TokenizedText, { partner }: Quotations): Units => {
  const { tokens } = text
  const startOf = new Int32Array(tokens.length)
  const endOf = new Int32Array(tokens.length)
  const ends = tokens.map((_, index) => endsAt(text, index))
  const continues = (index: number) => /^[،,؛;:]$/u.test(tokens[index + 1]?.text ?? '')
  const closesSentence = (index: number) => ends[index - 1] === true && !continues(index)

  let stack = [0]
  tokens.forEach(({ text: sign }, index) => {
    const other = partner[index] ?? -1
    if (other >= 0 && other < index && stack.length > 1) stack.pop()
    startOf[index] = stack.at(-1) ?? 0
    if (other > index) stack.push(index + 1)
    else if (sign === '\n') stack = [index + 1]
    else if (ends[index] === true || (other >= 0 && closesSentence(index))) stack[stack.length - 1] = index + 1
  })

  stack = [tokens.length]
  for (let index = tokens.length - 1; index >= 0; index--) {
    const other = partner[index] ?? -1
    if (tokens[index]?.text === '\n') stack = [index]
    else if (ends[index] === true) stack[stack.length - 1] = index
    else if (other >= 0 && other < index && closesSentence(index)) stack[stack.length - 1] = index + 1
    if (other > index && stack.length > 1) stack.pop()
    endOf[index] = stack.at(-1) ?? tokens.length
    if (other >= 0 && other < index) stack.push(index)
  }
  return { startOf, endOf }
}
