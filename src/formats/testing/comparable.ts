import type { ReadonlyTables } from '../../core/tables.ts'
import { describeMarked } from '../span-graph/describe.ts'
import type { Span, SpanGraph } from '../span-graph/span-graph.ts'

/** What is left of a span where a format cannot carry all of it. */
export type Reduce = (graph: SpanGraph, text: string) => SpanGraph

const say = (text: string, span: Span | undefined): string => {
  const { level: _, ...properties } = span?.properties ?? {}
  const words = span?.segments.map(({ start, end }) => [start, end, text.slice(start, end)])
  return JSON.stringify([span?.label, words, Object.entries(properties).toSorted(([a], [b]) => (a < b ? -1 : 1))])
}

/** What is marked in each article, in a form that does not depend on ids and order. */
export const comparable = (tables: ReadonlyTables, reduce: Reduce = (graph) => graph) =>
  [...tables.all('article')]
    .map(({ id }) => {
      const { text, graph } = describeMarked(tables, id)
      const { spans, arrows } = reduce(graph, text)
      return {
        text,
        spans: spans.map((span) => say(text, span)).toSorted(),
        arrows: arrows
          .map(({ type, source, target }) => `${type} ${say(text, spans[source])} ${say(text, spans[target])}`)
          .toSorted(),
      }
    })
    .toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.spans.join() < b.spans.join() ? -1 : 1))

/** A graph without spans for which `keep` says so, and without the arrows at them. */
export const withoutSpans = ({ spans, arrows }: SpanGraph, keep: (span: Span) => boolean): SpanGraph => {
  const places = new Map<number, number>()
  const kept = spans.filter((span, at) => keep(span) && places.set(at, places.size))
  return {
    spans: kept,
    arrows: arrows.flatMap((arrow) => {
      const [source, target] = [places.get(arrow.source), places.get(arrow.target)]
      return source === undefined || target === undefined ? [] : [{ ...arrow, source, target }]
    }),
  }
}
