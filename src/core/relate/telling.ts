import type { Id } from '../entities.ts'
import type { RelationType } from '../vocabulary.ts'

/** Somebody who is said to have said it. */
export interface Teller {
  readonly sourceId?: Id
  /** By what words the article, or the register, calls him. */
  readonly words: string
  /** Whether he can be found again; of others one cannot say that they are two. */
  readonly identified: boolean
}

/** A claim as an article tells it, with what the comparison of claims has to know of it. */
export interface ClaimTelling {
  readonly claimId: Id
  readonly articleId: Id
  /** The claim's words in that article, or its statement where it has no words. */
  readonly words: string
  /** Where the words stand, from the first to the last; UTF-16 code units. Claims that overlap are never related. */
  readonly start: number
  readonly end: number
  /** Up to 120 units of the text before: the cue, the source, and what sets this account against another. */
  readonly before: string
  readonly isHeadline: boolean
  /** When the article was published, as much as it tells; sorts. */
  readonly date: string
  readonly tellers: readonly Teller[]
}

/** What made the program think that two claims are related. */
export const reasonKinds = [
  'sameWords',
  'number',
  'negation',
  'opposite',
  'condition',
  'hedge',
  'otherTeller',
  'update',
  'correction',
  'sameTeller',
] as const
export type ReasonKind = (typeof reasonKinds)[number]

/** Words of either claim, as they are written there. */
export interface Reason {
  readonly kind: ReasonKind
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** A relation that the program thinks two claims have. Nothing of it is kept before a person decides. */
export interface RelationProposal {
  readonly fromClaimId: Id
  readonly toClaimId: Id
  readonly type: RelationType
  /** From 0 to 1: how alike the claims are, as far as their words tell. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** The name and version of the rule, written beside what it proposed. */
export const relateRule = 'relate-1'
