import * as v from 'valibot'
import type { Id, Segment } from '../../core/entities.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { factsOf } from '../facts.ts'
import { shown } from '../fault.ts'
import type { Format } from '../format.ts'
import { describeMarked } from '../span-graph/describe.ts'
import { factEntries, readFacts, writeFacts } from '../span-graph/facts.ts'
import { WrittenOffsets } from '../span-graph/offsets.ts'
import { splitPieces } from '../span-graph/pieces.ts'
import { readLines } from '../span-graph/read.ts'
import type { RawArticle } from '../span-graph/resolve.ts'
import { tokensOf } from '../span-graph/tokens.ts'

/*
 * Prodigy's tasks, one a line: tokens, spans and relations. Offsets are code points; `end` is exclusive, `token_end`
 * inclusive; a relation's `head` and `child` are the last tokens of its spans, which are in `head_span`, `child_span`.
 * Prodigy hands fields that it does not know through: each span has its `id` and its properties as fields of its own.
 */

const spanSchema = v.looseObject({
  start: v.number(),
  end: v.number(),
  // Spans of a view without labels have none.
  label: v.optional(v.string(), ''),
  token_start: v.optional(v.number()),
  token_end: v.optional(v.number()),
  id: v.optional(v.union([v.string(), v.number()])),
})
type TaskSpan = v.InferOutput<typeof spanSchema>
const taskSchema = v.looseObject({
  text: v.string(),
  spans: v.optional(v.nullable(v.array(spanSchema))),
  relations: v.optional(
    v.nullable(
      v.array(
        v.looseObject({
          label: v.string(),
          head: v.optional(v.number()),
          child: v.optional(v.number()),
          head_span: v.optional(spanSchema),
          child_span: v.optional(spanSchema),
        }),
      ),
    ),
  ),
  meta: v.optional(v.nullable(v.looseObject(factEntries))),
  answer: v.optional(v.nullable(v.string())),
  accept: v.optional(v.array(v.union([v.string(), v.number()]))),
  label: v.optional(v.string()),
})
type Task = v.InferOutput<typeof taskSchema>

const writeTask = (tables: ReadonlyTables, articleId: Id): string => {
  const { text, facts, graph: whole } = describeMarked(tables, articleId)
  const { spans, arrows } = splitPieces(whole)
  const offsets = new WrittenOffsets(text, 'codePoint')
  const cuts = spans.flatMap(({ segments }) => segments.flatMap(({ start, end }) => [start, end]))
  const tokens = tokensOf(text, cuts)
  const starts = new Map(tokens.map(({ start }, at) => [start, at]))
  const tokenAt = (offset: number): number => {
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return Math.min(low, tokens.length - 1)
  }
  const place = ({ start, end }: Segment) => ({
    start: offsets.of(start),
    end: offsets.of(end),
    token_start: starts.get(start) ?? tokenAt(start),
    token_end: Math.max(starts.get(start) ?? tokenAt(start), tokenAt(end - 1)),
  })
  const written = spans.map(({ label, segments, properties }, at) => ({
    id: at + 1,
    ...place(segments[0] ?? { start: 0, end: 0 }),
    label,
    ...properties,
  }))
  const brief = (at: number) => {
    const { id, start, end, token_start, token_end, label } = written[at] ?? written[0] ?? nothing
    return { id, start, end, token_start, token_end, label }
  }
  const task = {
    text,
    tokens: tokens.map(({ start, end }, id) => ({
      text: text.slice(start, end),
      start: offsets.of(start),
      end: offsets.of(end),
      id,
      ws: /^[ \u00a0]/.test(text.slice(end, end + 1)),
    })),
    spans: written,
    relations: arrows.map(({ type, source, target }) => ({
      head: written[source]?.token_end,
      child: written[target]?.token_end,
      head_span: brief(source),
      child_span: brief(target),
      label: type,
    })),
    meta: writeFacts(facts),
    answer: 'accept',
  }
  return `${JSON.stringify(task)}\n`
}
const nothing = { id: 0, start: 0, end: 0, token_start: 0, token_end: 0, label: '' }

const nameOf = ({ id, start, end, label }: TaskSpan): string =>
  id === undefined ? `${start}-${end} ${label}` : `${id}`

const readArticle = (task: Task, at: number, name: string): RawArticle => {
  const listed = new Set((task.spans ?? []).map(nameOf))
  /** The span that a relation names, or the one that ends, or else begins, with the token that it names. */
  const spanAt = (span: TaskSpan | undefined, token: number | undefined): TaskSpan | undefined =>
    span ??
    task.spans?.find((one) => token !== undefined && one.token_end === token) ??
    task.spans?.find((one) => token !== undefined && one.token_start === token)
  const relations = (task.relations ?? []).map((one, number) => ({
    label: one.label,
    head: spanAt(one.head_span, one.head),
    child: spanAt(one.child_span, one.child),
    place: [at, 'relations', number],
  }))
  // A task of the relations view may name spans that it does not list.
  const unlisted = relations
    .flatMap(({ head, child, place }) => [
      { span: head, place: [...place, 'head_span'] },
      { span: child, place: [...place, 'child_span'] },
    ])
    .flatMap(({ span, place }) => {
      if (!span || listed.has(nameOf(span))) return []
      listed.add(nameOf(span))
      return [{ span, place }]
    })
  const spans = [...(task.spans ?? []).map((span, number) => ({ span, place: [at, 'spans', number] })), ...unlisted]
  const chosen = [...(task.accept ?? []), ...(task.label === undefined ? [] : [task.label])]
  return {
    text: task.text,
    facts: readFacts(task.meta ?? undefined, name),
    spans: spans.map(({ span, place }) => ({
      id: nameOf(span),
      label: span.label,
      pieces: [[span.start, span.end]],
      properties: span,
      place,
    })),
    arrows: relations.flatMap(({ label, head, child, place }) =>
      head && child ? [{ type: label, source: nameOf(head), target: nameOf(child), place }] : [],
    ),
    leftOut: [
      ...relations.flatMap(({ label, head, child, place }) =>
        head && child
          ? []
          : [{ path: place, key: 'leftOut' as const, found: `relation ${shown(label)} without spans`, allowed: '' }],
      ),
      ...chosen.map((label) => ({
        path: [at],
        key: 'leftOut' as const,
        found: `label of the text ${shown(`${label}`)}`,
        allowed: '',
      })),
    ],
    units: ['codePoint'],
    place: [at],
  }
}

export const prodigyFormat: Format = {
  ...factsOf('prodigy'),
  looksLike: ({ text }) =>
    /^\ufeff?\s*\{[^\n]*"text"/.test(text) && /"(?:token_start|head_span|_input_hash|spans)"/.test(text),
  read: (files, options) =>
    readLines(files, options, taskSchema, (tasks, name) =>
      tasks.flatMap((task, at) =>
        task.answer === 'reject' || task.answer === 'ignore' ? [] : [readArticle(task, at, name)],
      ),
    ),
  writing: { form: 'articles', open: '', between: '', close: '', article: writeTask },
}
