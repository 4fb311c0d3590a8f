import * as v from 'valibot'
import type { Id } from '../../core/entities.ts'
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

/*
 * doccano's JSONL(relation): a text a line, entities with offsets in UTF-16 code units, relations between entities. Its
 * other form, `label: [[start, end, label]]` without relations, is read too. doccano keeps other columns as what it
 * knows of the text and gives them back: `properties` are there for that, by the entities' ids.
 */

const offset = v.number()
const entitySchema = v.looseObject({
  id: v.optional(v.union([v.number(), v.string()])),
  label: v.string(),
  start_offset: offset,
  end_offset: offset,
})
const relationSchema = v.looseObject({
  from_id: v.union([v.number(), v.string()]),
  to_id: v.union([v.number(), v.string()]),
  type: v.string(),
})
/** A label of the whole text stands alone. */
const triple = v.union([v.strictTuple([offset, offset, v.string()]), v.string()])

const lineSchema = v.looseObject({
  text: v.string(),
  entities: v.optional(v.array(entitySchema)),
  relations: v.optional(v.array(relationSchema)),
  label: v.optional(v.array(triple)),
  labels: v.optional(v.array(triple)),
  properties: v.optional(v.nullable(v.record(v.string(), v.record(v.string(), v.string())))),
  ...factEntries,
})
type Line = v.InferOutput<typeof lineSchema>

const writeArticle = (tables: ReadonlyTables, articleId: Id): string => {
  const { text, facts, graph: whole } = describeMarked(tables, articleId)
  const { spans, arrows } = splitPieces(whole)
  const offsets = new WrittenOffsets(text, 'utf16')
  const properties: Record<string, object> = {}
  const entities = spans.map(({ label, segments, properties: said }, at) => {
    const [{ start, end } = { start: 0, end: 0 }] = segments
    if (Object.keys(said).length > 0) properties[`${at + 1}`] = said
    return { id: at + 1, label, start_offset: offsets.of(start), end_offset: offsets.of(end) }
  })
  const relations = arrows.map(({ type, source, target }, at) => ({
    id: at + 1,
    from_id: source + 1,
    to_id: target + 1,
    type,
  }))
  return `${JSON.stringify({ text, entities, relations, ...writeFacts(facts), properties })}\n`
}

const readArticle = (line: Line, at: number, name: string): RawArticle => {
  const entities = line.entities ?? []
  const listed = line.entities ? 'entities' : line.label ? 'label' : 'labels'
  const triples = line.label ?? line.labels ?? []
  return {
    text: line.text,
    facts: readFacts(line, name),
    spans: line.entities
      ? entities.map(({ id, label, start_offset: start, end_offset: end }, number) => ({
          id: `${id ?? `at ${number}`}`,
          label,
          pieces: [[start, end]],
          properties: line.properties?.[`${id ?? ''}`] ?? {},
          place: [at, listed, number],
        }))
      : triples.flatMap((triple, number) => {
          if (typeof triple === 'string') return []
          const [start, end, label] = triple
          return [{ id: `${number}`, label, pieces: [[start, end] as const], place: [at, listed, number] }]
        }),
    arrows: (line.relations ?? []).map(({ from_id: from, to_id: to, type }, number) => ({
      type,
      source: `${from}`,
      target: `${to}`,
      place: [at, 'relations', number],
    })),
    leftOut: triples.flatMap((label, number) =>
      typeof label === 'string'
        ? [{ path: [at, listed, number], key: 'leftOut', found: `label of the text ${shown(label)}`, allowed: '' }]
        : [],
    ),
    units: ['utf16'],
    place: [at],
  }
}

export const doccanoFormat: Format = {
  ...factsOf('doccano'),
  looksLike: ({ text }) =>
    /^\ufeff?\s*\{[^\n]*"text"/.test(text) &&
    /"(?:start_offset|entities)"|"labels?"\s*:\s*\[\s*(?:\[\s*\d|\])/.test(text),
  read: (files, options) =>
    readLines(files, options, lineSchema, (lines, name) => lines.map((line, at) => readArticle(line, at, name))),
  writing: { form: 'articles', open: '', between: '', close: '', article: writeArticle },
}
