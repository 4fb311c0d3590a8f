import { tidySegments } from './offsets.ts'
import type { Arrow, Span, SpanGraph } from './span-graph.ts'

/** A graph in which every span has one piece: further ones are spans of their own that continue it. */
export const splitPieces = ({ spans, arrows }: SpanGraph): SpanGraph => {
  const split: Span[] = []
  const places: number[] = []
  const continued: Arrow[] = []
  const further: { readonly span: Span; readonly first: number }[] = []
  for (const span of spans) {
    const [head, ...rest] = span.segments
    places.push(split.length)
    split.push(head ? { ...span, segments: [head] } : span)
    const first = split.length - 1
    for (const [at, piece] of rest.entries()) {
      const id = span.id === undefined ? {} : { id: `${span.id}.${at + 1}` }
      further.push({ span: { label: span.label, segments: [piece], properties: {}, ...id }, first })
    }
  }
  for (const { span, first } of further) {
    continued.push({ type: 'continues', source: split.push(span) - 1, target: first })
  }
  const place = (at: number): number => places[at] ?? at
  const moved = arrows.map((arrow) => ({ ...arrow, source: place(arrow.source), target: place(arrow.target) }))
  return { spans: split, arrows: [...moved, ...continued] }
}

/** Takes `splitPieces` back: spans that continue another become pieces of it. */
export const joinPieces = ({ spans, arrows }: SpanGraph): SpanGraph => {
  const firstOf = new Map<number, number>()
  for (const { type, source, target } of arrows)
    if (type === 'continues' && source !== target) firstOf.set(source, target)
  const root = (at: number): number => {
    const seen = new Set<number>()
    let from = at
    for (let next = firstOf.get(from); next !== undefined && !seen.has(from); next = firstOf.get(from)) {
      seen.add(from)
      from = next
    }
    return from
  }
  const places = new Map<number, number>()
  const joined: { span: Span; pieces: Span['segments'][number][] }[] = []
  for (const [at, span] of spans.entries()) {
    if (root(at) !== at) continue
    places.set(at, joined.length)
    joined.push({ span, pieces: [...span.segments] })
  }
  for (const [at, span] of spans.entries()) {
    const place = places.get(root(at))
    if (root(at) !== at && place !== undefined) joined[place]?.pieces.push(...span.segments)
  }
  const place = (at: number): number => places.get(root(at)) ?? 0
  return {
    spans: joined.map(({ span, pieces }) => ({ ...span, segments: tidySegments(pieces) })),
    arrows: arrows
      .filter(({ type }) => type !== 'continues')
      .map((arrow) => ({ ...arrow, source: place(arrow.source), target: place(arrow.target) })),
  }
}
