import { foldTable } from '../core/fold-table.ts'
import { recogniseBlocks } from '../core/recognise-blocks.ts'
import type { BlockKind, SourceKind } from '../core/vocabulary.ts'
import { pairQuotations, type Quotations } from './quotations.ts'
import type { ReadableArticle } from './suggestion.ts'
import { findBodies, findNames } from './names.ts'
import { tokenize, type Token, type TokenizedText } from './tokens.ts'
import { findUnits, type Units } from './units.ts'

/** A range of tokens, half-open. */
export interface TokenRange {
  readonly first: number
  readonly end: number
  /** How many folded letters of the first token stand outside: a proclitic. */
  readonly lead?: number
}

/** An article as the grammar reads it: tokens, quotations, sentences, and the kind of the line of each token. */
export interface Reading extends TokenizedText {
  readonly quotations: Quotations
  readonly units: Units
  /** Folded words that the text uses as personal names. */
  readonly names: ReadonlySet<string>
  /** Kinds of the bodies that the text names, by the first word of the name. */
  readonly bodies: ReadonlyMap<string, SourceKind>
  /** How often each folded word stands in the text. */
  readonly frequency: ReadonlyMap<string, number>
  readonly kindAt: (token: number) => BlockKind
  /** The line of a token, counted from 0. */
  readonly lineAt: (token: number) => number
}

const nothing: Token = { start: 0, end: 0, text: '', isWord: false }

/** The token of an index, an empty one outside the text. */
export const tokenAt = ({ tokens }: TokenizedText, index: number): Token => tokens[index] ?? nothing

/** The folded text of a token; empty outside the text. */
export const wordAt = (reading: TokenizedText, index: number): string => tokenAt(reading, index).text

/** The folded text of a token without the proclitic that stands outside; «لل» leaves the article that it swallowed. */
export const withoutLead = (text: string, lead: number): string =>
  lead === 1 && text.startsWith('لل') ? `ال${text.slice(2)}` : text.slice(lead)

/** The folded text of a token of a range, without the proclitic that stands outside the range. */
export const wordIn = (reading: TokenizedText, { first, lead = 0 }: TokenRange, index: number): string =>
  index === first ? withoutLead(wordAt(reading, index), lead) : wordAt(reading, index)

/** The first letter of a token as it is written, not folded; empty outside the text. */
export const initialAt = (reading: TokenizedText, index: number): string => {
  const token = reading.tokens[index]
  return token ? reading.source.charAt(reading.map.startOf(token.start)) : ''
}

export const isComma = (text: string): boolean => text === '،' || text === ',' || text === '؛' || text === ';'

/** Whether a token is written with ى at its end and not with ي: what tells على from علي. */
export const endsInAlef = ({ source, map }: TokenizedText, token: Token): boolean => {
  const { units } = foldTable()
  for (let at = map.endOf(token.end - 1) - 1; at >= map.startOf(token.end - 1); at--) {
    const letter = source.charAt(at)
    if (units[letter.charCodeAt(0)] === 0x64a) return letter === 'ى'
  }
  return false
}

/** Whether a token is written with ة at its end and not with ه: what tells تغريدة from «his tweeting». */
export const endsInTa = ({ source, map }: TokenizedText, token: Token): boolean => {
  for (let at = map.endOf(token.end - 1) - 1; at >= map.startOf(token.end - 1); at--) {
    const letter = source.charAt(at)
    if (/[ةه]/u.test(letter)) return letter === 'ة'
  }
  return false
}

/**
 * Reads an article.
 * @param known folded words that are known as personal names from elsewhere
 */
export const readArticle = ({ text, kinds }: ReadableArticle, known: readonly string[] = []): Reading => {
  const tokenized = tokenize(text)
  const quotations = pairQuotations(tokenized)
  const units = findUnits(tokenized, quotations)
  const lines = new Int32Array(tokenized.tokens.length)
  let line = 0
  tokenized.tokens.forEach(({ text: sign }, index) => {
    lines[index] = line
    if (sign === '\n') line++
  })
  const frequency = new Map<string, number>()
  for (const { text: word } of tokenized.tokens) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const blocks = kinds ?? recogniseBlocks(text)
  return {
    ...tokenized,
    quotations,
    units,
    names: new Set([...known, ...findNames(tokenized)]),
    bodies: findBodies(tokenized),
    frequency,
    lineAt: (token) => lines[token] ?? 0,
    kindAt: (token) => blocks[lines[token] ?? 0] ?? 'paragraph',
  }
}
