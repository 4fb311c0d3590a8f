import * as v from 'valibot'
import type { Id } from '../../core/entities.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { factsOf } from '../facts.ts'
import { shown } from '../fault.ts'
import type { Format, WrittenFile } from '../format.ts'
import { describeMarked } from '../span-graph/describe.ts'
import { factEntries, readFacts, writeFacts } from '../span-graph/facts.ts'
import { fileStem } from '../span-graph/file-stem.ts'
import { WrittenOffsets } from '../span-graph/offsets.ts'
import { readDocuments } from '../span-graph/read.ts'
import { propertyNames } from '../span-graph/span-graph.ts'
import type { RawArticle } from '../span-graph/resolve.ts'
import type { Path } from '../json/path.ts'

/*
 * PubAnnotation's JSON (https://www.pubannotation.org/docs/annotation-format): a document a file; `denotations` are
 * spans, several pieces being a list; `relations` go from subject to object; `attributes` say a property of a span.
 * Offsets count characters, as Ruby's strings do: code points.
 */

const piece = v.looseObject({ begin: v.number(), end: v.number() })
const marks = {
  denotations: v.optional(
    v.array(v.looseObject({ id: v.optional(v.string()), span: v.union([piece, v.array(piece)]), obj: v.string() })),
  ),
  relations: v.optional(v.array(v.looseObject({ pred: v.string(), subj: v.string(), obj: v.string() }))),
  attributes: v.optional(
    v.array(v.looseObject({ pred: v.string(), subj: v.string(), obj: v.union([v.string(), v.number(), v.boolean()]) })),
  ),
  blocks: v.optional(v.array(v.unknown())),
  modifications: v.optional(v.array(v.unknown())),
}
const track = v.looseObject({ project: v.optional(v.string()), ...marks })
type Track = v.InferOutput<typeof track>
const documentSchema = v.looseObject({
  text: v.string(),
  ...marks,
  /** The same text annotated by several projects, each with ids of its own. */
  tracks: v.optional(v.array(track)),
  target: v.optional(v.nullable(v.string())),
  ...factEntries,
})
type Document = v.InferOutput<typeof documentSchema>

const write = (tables: ReadonlyTables, articleId: Id): readonly WrittenFile[] => {
  const marked = describeMarked(tables, articleId)
  const { text, facts, graph } = marked
  const offsets = new WrittenOffsets(text, 'codePoint')
  const denotations = graph.spans.map(({ label, segments }, at) => {
    const pieces = segments.map(({ start, end }) => ({ begin: offsets.of(start), end: offsets.of(end) }))
    return { id: `T${at + 1}`, span: pieces.length === 1 ? pieces[0] : pieces, obj: label }
  })
  const relations = graph.arrows.map(({ type, source, target }, at) => ({
    id: `R${at + 1}`,
    pred: type,
    subj: `T${source + 1}`,
    obj: `T${target + 1}`,
  }))
  const attributes = graph.spans
    .flatMap(({ properties }, at) =>
      Object.entries(properties).map(([pred, obj]) => ({ subj: `T${at + 1}`, pred, obj })),
    )
    .map((attribute, at) => ({ id: `A${at + 1}`, ...attribute }))
  const target = facts.url ?? `urn:uuid:${articleId}`
  const document = { target, ...writeFacts(facts), text, denotations, relations, attributes }
  return [{ name: `${fileStem(marked)}.pubannotation.json`, text: `${JSON.stringify(document, null, 1)}\n` }]
}

const readTrack = (from: Track, place: Path, own: string) => {
  const properties = new Map<string, Record<string, string>>()
  for (const { pred, subj, obj } of from.attributes ?? []) {
    properties.set(subj, { ...properties.get(subj), [pred]: `${obj}` })
  }
  const others = (['blocks', 'modifications'] as const).flatMap((list) =>
    (from[list] ?? []).map((_, at) => ({
      path: [...place, list, at],
      key: 'leftOut' as const,
      found: list,
      allowed: '',
    })),
  )
  const unknown = (from.attributes ?? []).flatMap(({ pred }, at) =>
    propertyNames.some((name) => name === pred)
      ? []
      : [
          {
            path: [...place, 'attributes', at],
            key: 'leftOut' as const,
            found: `attribute ${shown(pred)}`,
            allowed: '',
          },
        ],
  )
  return {
    leftOut: [...others, ...unknown],
    spans: (from.denotations ?? []).map(({ id = '', span, obj }, at) => ({
      id: `${own}${id === '' ? `at ${at}` : id}`,
      label: obj,
      pieces: (Array.isArray(span) ? span : [span]).map(({ begin, end }) => [begin, end] as const),
      properties: properties.get(id) ?? {},
      place: [...place, 'denotations', at],
    })),
    arrows: (from.relations ?? []).map(({ pred, subj, obj }, at) => ({
      type: pred,
      source: `${own}${subj}`,
      target: `${own}${obj}`,
      place: [...place, 'relations', at],
    })),
  }
}

const readArticle = (document: Document, place: Path, name: string): RawArticle => {
  const tracks = [
    readTrack(document, place, ''),
    ...(document.tracks ?? []).map((one, at) => readTrack(one, [...place, 'tracks', at], `${at} `)),
  ]
  return {
    text: document.text,
    facts: readFacts(document, name),
    spans: tracks.flatMap(({ spans }) => spans),
    arrows: tracks.flatMap(({ arrows }) => arrows),
    leftOut: tracks.flatMap(({ leftOut }) => leftOut),
    units: ['codePoint'],
    place,
  }
}

export const pubAnnotationFormat: Format = {
  ...factsOf('pubannotation'),
  looksLike: ({ text }) => /"denotations"\s*:\s*\[/.test(text),
  read: (files, options) =>
    readDocuments(files, options, v.union([v.array(documentSchema), documentSchema]), (value, name) =>
      Array.isArray(value)
        ? value.map((document, at) => readArticle(document, [at], name))
        : [readArticle(value, [], name)],
    ),
  writing: { form: 'files', article: write },
}
