import { coming, conceptOf, conditionPairs, conditions, hedges, isSilent, negations } from './lexicon.ts'
import { numeralOf, type Numeral } from './numbers.ts'

/** What a folded word is by itself, wherever it stands. */
export interface WordFacts {
  readonly concept: string
  readonly isSilent: boolean
  readonly numeral: Numeral | undefined
  readonly isCondition: boolean
  /** Whether it may be the first of two words that make a condition together. */
  readonly opensCondition: boolean
  readonly isNegation: boolean
  readonly isHedge: boolean
  /** Whether it speaks of what is yet to come. */
  readonly isComing: boolean
  /** Without «و» or «ف», which are written on to a particle. */
  readonly bare: string
}

const withoutConjunction = (folded: string): string => (/^[وف]/u.test(folded) ? folded.slice(1) : folded)
const isOneOf = (set: ReadonlySet<string>, folded: string, bare: string): boolean =>
  set.has(folded) || (folded.length > 2 && set.has(bare))

const pairOpeners = new Set([...conditionPairs].map((pair) => pair.split(' ')[0] ?? ''))

const learn = (folded: string): WordFacts => {
  const bare = withoutConjunction(folded)
  return {
    concept: conceptOf(folded),
    isSilent: isSilent(folded),
    numeral: numeralOf(folded),
    isCondition: isOneOf(conditions, folded, bare),
    opensCondition: pairOpeners.has(folded) || pairOpeners.has(bare),
    isNegation: isOneOf(negations, folded, bare),
    isHedge: isOneOf(hedges, folded, bare),
    isComing: coming.has(folded) || /^[وف]?س[يت]\p{L}{3}/u.test(folded),
    bare,
  }
}

const known = new Map<string, WordFacts>()

/** What a folded word is: looked up once for each word of the library, since reading all claims asks for each of theirs. */
export const factsOf = (folded: string): WordFacts => {
  const there = known.get(folded)
  if (there) return there
  const facts = learn(folded)
  // Every word of a language is not that many; a text that is not one must not fill the memory.
  if (known.size < 400_000) known.set(folded, facts)
  return facts
}
