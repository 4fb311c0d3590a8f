import type { Id } from '../entities.ts'
import type { RelateIndex } from './relate-index.ts'
import type { ClaimTelling, RelationProposal } from './telling.ts'

/** An article with its claims as it tells them. */
export interface ToldArticle {
  readonly id: Id
  readonly tellings: readonly ClaimTelling[]
}

/** What is asked of the search for relations, from another thread. An article without claims is taken out. */
export type RelateRequest =
  | { readonly type: 'put'; readonly articles: readonly ToldArticle[] }
  | { readonly type: 'clear' }
  /** What the claims of some articles are to all others; `ids` absent: every claim to every other. */
  | { readonly type: 'relate'; readonly ask: number; readonly ids?: readonly Id[] }

/** Some proposals; `done` with the last. */
export interface RelateReply {
  readonly ask: number
  readonly proposals: readonly RelationProposal[]
  readonly done: boolean
}

/** Articles whose proposals travel together. */
const batch = 250

/** Carries out a request. A question is answered in parts, so that the first can be shown while the rest is looked for. */
export function* answer(index: RelateIndex, request: RelateRequest): Iterable<RelateReply> {
  if (request.type === 'put') for (const { id, tellings } of request.articles) index.put(id, tellings)
  else if (request.type === 'clear') index.clear()
  else {
    const { ask, ids } = request
    let proposals: RelationProposal[] = []
    let articles = 0
    for (const found of ids ? ids.map((id) => index.proposalsOf(id)) : index.everything()) {
      proposals.push(...found)
      if (++articles % batch > 0) continue
      yield { ask, proposals, done: false }
      proposals = []
    }
    yield { ask, proposals, done: true }
  }
}
