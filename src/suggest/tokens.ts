import { foldWithMap, type FoldedText } from '../core/fold.ts'
import { wordsIn } from '../core/words.ts'

/** A word or one sign of punctuation, in units of the folded text. */
export interface Token {
  readonly start: number
  readonly end: number
  /** Folded. */
  readonly text: string
  readonly isWord: boolean
}

/** A text in its search form, cut into tokens; everything the grammar decides, it decides on these. */
export interface TokenizedText {
  readonly source: string
  readonly map: FoldedText
  /** In text order, line feeds among them as signs. */
  readonly tokens: readonly Token[]
}

const blank = /\s/u

/** Cuts a text into words and signs. Tashkeel, tatweel and invisible controls make no difference to the outcome. */
export const tokenize = (source: string): TokenizedText => {
  const map = foldWithMap(source)
  const { folded } = map
  const tokens: Token[] = []
  const signs = (start: number, end: number): void => {
    for (let at = start; at < end; at++) {
      const text = folded.charAt(at)
      if (text === '\n' || !blank.test(text)) tokens.push({ start: at, end: at + 1, text, isWord: false })
    }
  }
  let last = 0
  for (const { start, end } of wordsIn(folded, 0, folded.length)) {
    signs(last, start)
    tokens.push({ start, end, text: folded.slice(start, end), isWord: true })
    last = end
  }
  signs(last, folded.length)
  return { source, map, tokens }
}
