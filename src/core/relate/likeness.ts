import { fold } from '../fold.ts'
import { dice, lettersOf, nearEnough } from './letters.ts'
import { isSilent } from './lexicon.ts'
import type { Reading, Token } from './reading.ts'

/** How rare a concept is in the library: what the sharing of it is worth. */
export type Weigh = (concept: string) => number

/** How alike two claims are by their words. */
export interface Likeness {
  /** Weight of the shared concepts over the weight of all: from 0 to 1. */
  readonly score: number
  /** The weight of what is shared. */
  readonly shared: number
  /** The part of the lighter claim that is shared. */
  readonly contained: number
  readonly pairs: readonly (readonly [Token, Token])[]
  /** How many places of a sentence the two fill with other words: «in Tripoli» beside «in Benghazi». */
  readonly clashes: () => number
}

/** What stands before the name of a place, a body or a thing that tells one event from another of its kind. */
const opensPlace = new Set('في من إلى بين قرب عبر على عن'.split(' ').map((word) => fold(word)))
const opensName = (folded: string): boolean => opensPlace.has(folded) || (folded !== '' && !isSilent(folded))
/** How rare a word is that tells one event from another. */
const telling = 2

/** Compares the concepts of two claims; forms of one word that the stemmer did not join count by how alike they look. */
export const likenessOf = (a: Reading, b: Reading, weigh: Weigh): Likeness => {
  const [ours, theirs] = [a.byConcept, b.byConcept]
  const pairs: (readonly [Token, Token])[] = []
  let [all, other, shared] = [0, 0, 0]
  const open: Token[] = []
  for (const [concept, token] of theirs) {
    other += weigh(concept)
    if (!ours.has(concept)) open.push(token)
  }
  const left: Token[] = []
  for (const [concept, token] of ours) {
    const weight = weigh(concept)
    all += weight
    const there = theirs.get(concept)
    if (!there) left.push(token)
    else {
      shared += weight
      pairs.push([token, there])
    }
  }
  const unmatched: Token[] = []
  for (const token of left) {
    let best: Token | undefined
    let alike = nearEnough
    const letters = lettersOf(token.concept)
    for (const candidate of open) {
      const likeness = dice(letters, lettersOf(candidate.concept))
      if (likeness < alike) continue
      alike = likeness
      best = candidate
    }
    if (!best) {
      unmatched.push(token)
      continue
    }
    shared += alike * Math.min(weigh(token.concept), weigh(best.concept))
    pairs.push([token, best])
    open.splice(open.indexOf(best), 1)
  }
  const union = all + other - shared
  const least = Math.min(all, other)
  const fills = (tokens: Iterable<Token>): ReadonlySet<string> =>
    new Set([...tokens].flatMap(({ after, concept }) => (opensName(after) && weigh(concept) >= telling ? [after] : [])))
  const clashes = (): number => {
    const others = fills(open)
    return [...fills(unmatched)].filter((place) => others.has(place)).length
  }
  return { score: union > 0 ? shared / union : 0, shared, contained: least > 0 ? shared / least : 0, pairs, clashes }
}
