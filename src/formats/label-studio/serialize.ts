import type { Id } from '../../core/entities.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { describeMarked } from '../span-graph/describe.ts'
import { writeFacts } from '../span-graph/facts.ts'
import { WrittenOffsets } from '../span-graph/offsets.ts'
import { splitPieces } from '../span-graph/pieces.ts'
import { arrowTypes, type Span, type SpanGraph } from '../span-graph/span-graph.ts'
import { choiceProperties, textProperties } from './configuration.ts'

const regionIds = (graph: SpanGraph): readonly string[] => graph.spans.map((_, at) => `s${at + 1}`)

class TaskWriter {
  readonly #text: string
  readonly #offsets: WrittenOffsets
  readonly #graph: SpanGraph
  readonly #ids: readonly string[]

  constructor(text: string, graph: SpanGraph) {
    this.#text = text
    this.#offsets = new WrittenOffsets(text, 'codePoint')
    this.#graph = graph
    this.#ids = regionIds(graph)
  }

  #place({ segments }: Span) {
    const [{ start, end } = { start: 0, end: 0 }] = segments
    return { start: this.#offsets.of(start), end: this.#offsets.of(end), text: this.#text.slice(start, end) }
  }

  #region(span: Span, id: string): object[] {
    const place = this.#place(span)
    const region = { id, from_name: 'label', to_name: 'text', type: 'labels' }
    const regions: object[] = [{ ...region, value: { ...place, labels: [span.label] } }]
    for (const [name, values] of Object.entries(choiceProperties)) {
      const value = span.properties[name as keyof typeof choiceProperties]
      if (value === undefined || !values.includes(value)) continue
      regions.push({ id, from_name: name, to_name: 'text', type: 'choices', value: { ...place, choices: [value] } })
    }
    for (const name of textProperties) {
      const value = span.properties[name]
      if (value === undefined) continue
      // A text area's own words stand where a region's words stand.
      const { start, end } = place
      regions.push({ id, from_name: name, to_name: 'text', type: 'textarea', value: { start, end, text: [value] } })
    }
    return regions
  }

  /** The results for spans for which `wanted` says so, and the arrows between them. */
  results(wanted: (at: number) => boolean): object[] {
    const results = this.#graph.spans.flatMap((span, at) => (wanted(at) ? this.#region(span, this.#ids[at] ?? '') : []))
    // Of two relations between the same regions Label Studio keeps one, so one says all.
    const relations = new Map<string, { readonly from_id: string; readonly to_id: string; readonly labels: string[] }>()
    for (const { type, source, target } of this.#graph.arrows) {
      if (!wanted(source) || !wanted(target)) continue
      const [from, to] = [this.#ids[source] ?? '', this.#ids[target] ?? '']
      const known = relations.get(`${from} ${to}`)
      if (known) known.labels.push(type)
      else relations.set(`${from} ${to}`, { from_id: from, to_id: to, labels: [type] })
    }
    for (const { labels, ...ends } of relations.values()) {
      // In the order of the configuration, as Label Studio writes them.
      const ordered = arrowTypes.filter((type) => labels.includes(type))
      results.push({ ...ends, type: 'relation', direction: 'right', labels: ordered })
    }
    return results
  }
}

/** Spans and all that they need: what their arrows lead to, and their further pieces. */
const withNeeded = ({ arrows }: SpanGraph, spans: Iterable<number>): ReadonlySet<number> => {
  const needed = new Map<number, number[]>()
  for (const { type, source, target } of arrows) {
    const [of, what] = type === 'continues' ? [target, source] : [source, target]
    needed.set(of, [...(needed.get(of) ?? []), what])
  }
  const reached = new Set(spans)
  for (const at of reached) for (const what of needed.get(at) ?? []) reached.add(what)
  return reached
}

/** The spans of attributions that nobody decided on yet, with what hangs on them alone. */
const proposedSpans = (graph: SpanGraph): ReadonlySet<number> => {
  const isProposed = (at: number): boolean => graph.spans[at]?.properties.decision === 'pending'
  const proposed = graph.spans.flatMap((_, at) => (isProposed(at) ? [at] : []))
  const pieces = new Set(graph.arrows.flatMap(({ type, source }) => (type === 'continues' ? [source] : [])))
  const hanging = withNeeded(graph, proposed)
  const stands = (label: string, at: number): boolean =>
    !hanging.has(at) || (label === 'CLAIM' && !isProposed(at) && !pieces.has(at))
  const standing = graph.spans.flatMap(({ label }, at) => (stands(label, at) ? [at] : []))
  const kept = withNeeded(graph, standing)
  return new Set([...hanging].filter((at) => !kept.has(at)))
}

/** A task: what was annotated as an annotation; what is only proposed, with what it refers to, as a prediction. */
export const writeTask = (tables: ReadonlyTables, articleId: Id): string => {
  const { text, facts, graph: whole } = describeMarked(tables, articleId)
  const graph = splitPieces(whole)
  const writer = new TaskWriter(text, graph)
  const proposed = proposedSpans(graph)
  const annotation = { was_cancelled: false, ground_truth: false, result: writer.results((at) => !proposed.has(at)) }
  const shown = withNeeded(graph, proposed)
  const prediction = { model_version: 'isnad', result: writer.results((at) => shown.has(at)) }
  const predictions = proposed.size === 0 ? [] : [prediction]
  const data = { text, ...writeFacts(facts) }
  return JSON.stringify({ data, annotations: [annotation], predictions }, null, 1)
}
