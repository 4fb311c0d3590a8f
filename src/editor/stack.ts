import type { Id } from '../core/entities.ts'
import type { SpanKind } from './contract.ts'
import type { SpanSet } from './span-set.ts'

/** Of spans equally long, what lies over what. */
const over: readonly SpanKind[] = ['mention', 'cue', 'claim', 'suggestion']

/** The spans that cover the letter at an offset, the shortest piece of text, which is the innermost, first. */
export const stackAt = (spans: SpanSet, offset: number): Id[] => {
  const found: { readonly id: Id; readonly length: number; readonly rank: number }[] = []
  spans.forEachIn(offset, offset + 1, (at) => {
    const { id, kind } = spans.look(at)
    found.push({ id, length: spans.end(at) - spans.start(at), rank: over.indexOf(kind) })
  })
  found.sort((a, b) => a.length - b.length || a.rank - b.rank)
  return [...new Set(found.map(({ id }) => id))]
}
