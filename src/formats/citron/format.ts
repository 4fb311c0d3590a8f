import * as v from 'valibot'
import type { Id } from '../../core/entities.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { factsOf } from '../facts.ts'
import type { Format, WrittenFile } from '../format.ts'
import type { Path } from '../json/path.ts'
import { describeMarked } from '../span-graph/describe.ts'
import { ownName } from '../span-graph/facts.ts'
import { fileStem } from '../span-graph/file-stem.ts'
import { WrittenOffsets } from '../span-graph/offsets.ts'
import { readDocuments } from '../span-graph/read.ts'
import type { RawArticle } from '../span-graph/resolve.ts'
import { fromRows, sayingsOf, type SaidRow } from '../span-graph/sayings.ts'
import type { Span } from '../span-graph/span-graph.ts'

/*
 * The quotations of BBC Citron (bbc/citron, docs/data_format.md): of each its cue, its sources, the pieces of its
 * content, and the words that its sources refer back to. Offsets count characters of Python: code points.
 */

const span = v.looseObject({ start: v.number(), end: v.number(), text: v.optional(v.string()) })
type CitronSpan = v.InferOutput<typeof span>
const citronSchema = v.looseObject({
  text: v.string(),
  quotes: v.array(
    v.looseObject({
      id: v.optional(v.union([v.string(), v.number()])),
      cue: v.optional(v.nullable(span)),
      sources: v.optional(v.nullable(v.array(span)), []),
      contents: v.array(span),
      coreferences: v.optional(v.nullable(v.array(span)), []),
    }),
  ),
  coreference_groups: v.optional(v.nullable(v.array(v.unknown()))),
})
type Citron = v.InferOutput<typeof citronSchema>

const write = (tables: ReadonlyTables, articleId: Id): readonly WrittenFile[] => {
  const marked = describeMarked(tables, articleId)
  const { text } = marked
  const offsets = new WrittenOffsets(text, 'codePoint')
  const spanOf = (start: number, end: number) => ({
    start: offsets.of(start),
    end: offsets.of(end),
    text: text.slice(start, end),
  })
  /** From the first to the last word. */
  const hull = ({ segments }: Span) => spanOf(segments[0]?.start ?? 0, segments.at(-1)?.end ?? 0)
  const sayings = sayingsOf(marked.graph).filter(({ content }) => content.properties.decision === 'accepted')
  const quotes = sayings.map(({ content, cue, sources, refersTo }, at) => ({
    id: at + 1,
    cue: cue ? hull(cue) : null,
    sources: sources.map(({ span: source }) => hull(source)),
    contents: content.segments.map(({ start, end }) => spanOf(start, end)),
    coreferences: [...sources.map(({ refersTo: back }) => back), refersTo].flatMap((back) =>
      back ? [hull(back)] : [],
    ),
    confidence: 1,
  }))
  const document = { text, quotes, coreference_groups: [] }
  return [{ name: `${fileStem(marked)}.citron.json`, text: `${JSON.stringify(document, null, 1)}\n` }]
}

const said = ({ start, end, text }: CitronSpan) => ({
  pieces: [[start, end] as const],
  ...(text === undefined ? {} : { exact: text }),
})

const readArticle = ({ text, quotes, coreference_groups: groups }: Citron, place: Path, name: string): RawArticle => ({
  text,
  facts: { fileName: ownName(name) },
  ...fromRows(
    quotes.map(({ cue, sources, contents, coreferences }, at): SaidRow => {
      const [back] = coreferences ?? []
      const silent = (sources ?? []).length === 0
      return {
        id: `q${at + 1}`,
        claim: `q${at + 1}`,
        place: [...place, 'quotes', at],
        content: {
          pieces: contents.map(({ start, end }) => [start, end] as const),
          properties: { decision: 'accepted', ...(silent && !back ? { silent: 'impersonal' } : {}) },
        },
        ...(cue ? { cue: said(cue) } : {}),
        sources: (sources ?? []).map((source, number) => ({
          ...said(source),
          ...(number === 0 && back ? { refersTo: said(back) } : {}),
        })),
        ...(silent && back ? { refersTo: said(back) } : {}),
      }
    }),
  ),
  leftOut: (groups ?? []).map((_, at) => ({
    path: [...place, 'coreference_groups', at],
    key: 'leftOut' as const,
    found: 'coreference_groups',
    allowed: '',
  })),
  units: ['codePoint', 'utf16'],
  place,
})

export const citronFormat: Format = {
  ...factsOf('citron'),
  looksLike: ({ text }) => /"quotes"\s*:\s*\[/.test(text) && /"text"\s*:/.test(text),
  read: (files, options) =>
    readDocuments(files, options, v.union([v.array(citronSchema), citronSchema]), (value, name) =>
      Array.isArray(value)
        ? value.map((document, at) => readArticle(document, [at], name))
        : [readArticle(value, [], name)],
    ),
  writing: { form: 'files', article: write },
}
