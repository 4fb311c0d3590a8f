import type { BlockKind } from '../core/vocabulary.ts'
import type { Learning } from './learning.ts'
import { suggest } from './suggest.ts'
import type { Suggestion } from './suggestion.ts'

/** What the grammar's thread is asked: an article, under the number of the question. */
export interface SuggestRequest {
  readonly ask: number
  readonly text: string
  readonly kinds: readonly BlockKind[]
  readonly learning: Learning
}

/** What it answers. */
export interface SuggestReply {
  readonly ask: number
  readonly suggestions: readonly Suggestion[]
}

/** Answers one question. */
export const answer = ({ ask, text, kinds, learning }: SuggestRequest): SuggestReply => ({
  ask,
  suggestions: suggest({ text, kinds }, learning),
})
