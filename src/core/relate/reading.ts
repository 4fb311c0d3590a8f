import type { Segment } from '../entities.ts'
import { fold, foldWithMap } from '../fold.ts'
import { conditionPairs } from './lexicon.ts'
import { factsOf, type WordFacts } from './word-facts.ts'

/** A word that says something. Offsets are UTF-16 code units of the words that were read. */
export interface Token extends Segment {
  readonly concept: string
  /** The folded word before it, whatever that says: it tells which place in a sentence the word fills. */
  readonly after: string
}

/** A number with what it counts. */
export interface Quantity extends Segment {
  readonly value: number
  /** The concept of the word behind it, or of the one before where none is behind. */
  readonly of: string
}

/** A claim's words as the comparison sees them. */
export interface Reading {
  readonly tokens: readonly Token[]
  /** The first token of each concept. */
  readonly byConcept: ReadonlyMap<string, Token>
  readonly quantities: readonly Quantity[]
  /** The words that deny, each with the concept that it denies. */
  readonly negations: readonly Token[]
  readonly conditions: readonly Segment[]
  readonly hedges: readonly Segment[]
  /** Whether it speaks of what is yet to come. */
  readonly isComing: boolean
}

/** A written word. */
export interface Word extends Segment {
  readonly folded: string
}

const quantitiesOf = (words: readonly Word[]): readonly Quantity[] => {
  const found: Quantity[] = []
  for (let at = 0; at < words.length; at++) {
    const first = words[at]
    let numeral = first && factsOf(first.folded).numeral
    if (!first || !numeral) continue
    let { value } = numeral
    let end = first.end
    let next = at + 1
    // «سبعة عشر», «خمسة وعشرين», «18 ألف»: one number in several words.
    for (; next < words.length; next++) {
      const word = words[next]
      numeral = word && factsOf(word.folded).numeral
      if (!word || !numeral) break
      const isJoined = word.folded.startsWith('و') || (numeral.value === 10 && value < 10)
      if (!numeral.isScale && !isJoined) break
      value = numeral.isScale ? value * numeral.value : value + numeral.value
      end = word.end
    }
    const [behind, before] = [words[next], words[at - 1]]
    const counted = behind && !factsOf(behind.folded).isSilent ? behind : before
    found.push({ start: first.start, end, value, of: counted ? factsOf(counted.folded).concept : '' })
    at = next - 1
  }
  return found
}

const isWord = Uint8Array.from({ length: 0x1_0000 }, (_, unit) =>
  /[\p{L}\p{M}\p{Nd}]/u.test(String.fromCharCode(unit)) ? 1 : 0,
)
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** Where the word or the number that begins at `start` ends; a number keeps its point and its comma. */
const endOfWord = (folded: string, start: number): number => {
  let end = start + 1
  for (;;) {
    const unit = folded.charCodeAt(end)
    if (isWord[unit] === 1) end++
    else {
      const isPoint = unit === 0x2e || unit === 0x2c
      if (!isPoint || !isDigit(folded.charCodeAt(end - 1)) || !isDigit(folded.charCodeAt(end + 1))) return end
      end += 2
    }
  }
}

/** Where the next word or number of a folded text begins, from `at` on; the text's length when there is none. */
const startOfWord = (folded: string, at: number): number => {
  let start = at
  while (start < folded.length && isWord[folded.charCodeAt(start)] !== 1) start++
  return start
}

/** The words of a text, folded. Offsets are UTF-16 code units of the text. */
export const foldedWords = (text: string): readonly Word[] => {
  const { folded, startOf, endOf } = foldWithMap(text)
  const words: Word[] = []
  for (let at = startOfWord(folded, 0); at < folded.length;) {
    const end = endOfWord(folded, at)
    words.push({ start: startOf(at), end: endOf(end - 1), folded: folded.slice(at, end) })
    at = startOfWord(folded, end)
  }
  return words
}

/** Whether a word is one of those by which claims are compared. */
const isSaying = ({ isNegation, isHedge, isSilent, numeral }: WordFacts, folded: string): boolean =>
  !isNegation && (isHedge ? folded.length > 3 : !isSilent && !numeral)

/** Whether a word and the next make what is said depend on something. */
const opensPair = ({ opensCondition, bare }: WordFacts, folded: string, next: string | undefined): boolean =>
  opensCondition &&
  next !== undefined &&
  (conditionPairs.has(`${folded} ${next}`) || conditionPairs.has(`${bare} ${next}`))

/** What finds a claim, read in a fraction of the time of its whole reading: its concepts, and whether it sets conditions. */
export const gistOf = (text: string): { readonly concepts: ReadonlySet<string>; readonly depends: boolean } => {
  const folded = fold(text)
  const concepts = new Set<string>()
  let depends = false
  let before: string | undefined
  for (let at = startOfWord(folded, 0); at < folded.length;) {
    const end = endOfWord(folded, at)
    const word = folded.slice(at, end)
    const facts = factsOf(word)
    depends ||= facts.isCondition || (before !== undefined && opensPair(factsOf(before), before, word))
    if (isSaying(facts, word)) concepts.add(facts.concept)
    before = word
    at = startOfWord(folded, end)
  }
  return { concepts, depends }
}

/** Reads the words of a claim. */
export const readWords = (text: string): Reading => {
  const words = foldedWords(text)
  const tokens: Token[] = []
  const negated: Token[] = []
  const dependent: Segment[] = []
  const hedged: Segment[] = []
  let isComing = false
  for (const [at, { start, end, folded }] of words.entries()) {
    const is = factsOf(folded)
    const { concept } = is
    const next = words[at + 1]
    const after = words[at - 1]?.folded ?? ''
    isComing ||= is.isComing
    if (next && opensPair(is, folded, next.folded)) dependent.push({ start, end: next.end })
    else if (is.isCondition) dependent.push({ start, end })
    if (is.isNegation) {
      const denied = words.slice(at + 1).find((word) => !factsOf(word.folded).isSilent)
      negated.push({ start, end: denied?.end ?? end, concept: denied ? factsOf(denied.folded).concept : '', after })
    } else if (is.isHedge) {
      // «قد» before a perfect verb affirms; only before the imperfect does it leave open.
      if (folded !== 'قد' || /^[يت]/u.test(next?.folded ?? '')) hedged.push({ start, end })
    }
    if (isSaying(is, folded)) tokens.push({ start, end, concept, after })
  }
  const byConcept = new Map<string, Token>()
  for (const token of tokens) if (!byConcept.has(token.concept)) byConcept.set(token.concept, token)
  return {
    tokens,
    byConcept,
    quantities: quantitiesOf(words),
    negations: negated,
    conditions: dependent,
    hedges: hedged,
    isComing,
  }
}
