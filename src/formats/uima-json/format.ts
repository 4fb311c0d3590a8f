import * as v from 'valibot'
import type { Id } from '../../core/entities.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { factsOf } from '../facts.ts'
import { shown } from '../fault.ts'
import type { Format, WrittenFile } from '../format.ts'
import { describeMarked } from '../span-graph/describe.ts'
import { ownName } from '../span-graph/facts.ts'
import { arrowNamed, labelNamed } from '../span-graph/labels.ts'
import { fileStem } from '../span-graph/file-stem.ts'
import { WrittenOffsets } from '../span-graph/offsets.ts'
import { splitPieces } from '../span-graph/pieces.ts'
import { readDocuments } from '../span-graph/read.ts'
import type { RawArticle } from '../span-graph/resolve.ts'
import { relationType, spanType, typeSystem } from './types.ts'

/*
 * UIMA CAS JSON 0.4 (apache/uima-uimaj-io-jsoncas): a document a file; feature structures with an id and a type,
 * references begin with `@`, offsets are UTF-16 code units. A relation of INCEpTION stands on its dependent.
 */

const sofaId = 1
const documentId = 2

const write = (tables: ReadonlyTables, articleId: Id): readonly WrittenFile[] => {
  const marked = describeMarked(tables, articleId)
  const { text, facts } = marked
  const { spans, arrows } = splitPieces(marked.graph)
  const offsets = new WrittenOffsets(text, 'utf16')
  const idOf = (at: number): number => documentId + 1 + at
  const place = (at: number): { begin: number; end: number } => {
    const [{ start, end } = { start: 0, end: 0 }] = spans[at]?.segments ?? []
    return { begin: offsets.of(start), end: offsets.of(end) }
  }
  const structures: object[] = [
    {
      '%ID': sofaId,
      '%TYPE': 'uima.cas.Sofa',
      sofaNum: 1,
      sofaID: '_InitialView',
      mimeType: 'text/plain',
      sofaString: text,
    },
    {
      '%ID': documentId,
      '%TYPE': 'uima.tcas.DocumentAnnotation',
      '@sofa': sofaId,
      begin: 0,
      end: text.length,
      language: facts.language ?? 'x-unspecified',
    },
    ...spans.map(({ label, properties }, at) => ({
      '%ID': idOf(at),
      '%TYPE': spanType,
      '@sofa': sofaId,
      ...place(at),
      label,
      ...properties,
    })),
    ...arrows.map(({ type, source, target }, at) => ({
      '%ID': idOf(spans.length + at),
      '%TYPE': relationType,
      '@sofa': sofaId,
      ...place(target),
      label: type,
      '@Governor': idOf(source),
      '@Dependent': idOf(target),
    })),
  ]
  const members = structures.slice(1).map((_, at) => documentId + at)
  const cas = {
    '%HEADER': { '%VERSION': '0.4.0' },
    '%TYPES': typeSystem,
    '%FEATURE_STRUCTURES': structures,
    '%VIEWS': { _InitialView: { '%SOFA': sofaId, '%INDEX': documentId, '%MEMBERS': members } },
  }
  return [{ name: `${fileStem(marked)}.uima.json`, text: `${JSON.stringify(cas, null, 1)}\n` }]
}

const structure = v.looseObject({
  '%ID': v.number(),
  '%TYPE': v.string(),
  begin: v.optional(v.number()),
  end: v.optional(v.number()),
  '^begin': v.optional(v.number()),
  '^end': v.optional(v.number()),
  // Of other layers any feature may be called so.
  label: v.optional(v.unknown()),
  value: v.optional(v.unknown()),
  sofaString: v.optional(v.string()),
  language: v.optional(v.string()),
  '@Governor': v.optional(v.number()),
  '@Dependent': v.optional(v.number()),
})
type Structure = v.InferOutput<typeof structure>
const casSchema = v.looseObject({ '%FEATURE_STRUCTURES': v.array(structure) })

/** What every document has, and nobody annotated. */
const isStructure = (type: string): boolean =>
  /^uima\.(?:cas|tcas\.DocumentAnnotation)|\.(?:Token|Sentence|Lemma|DocumentMetaData|TagDescription|TagsetDescription|LayerDefinition|FeatureDefinition|CASMetadata)$/.test(
    type,
  )
const isRelation = (one: Structure): boolean => one['@Governor'] !== undefined && one['@Dependent'] !== undefined
const isSpan = (one: Structure): boolean =>
  !isRelation(one) && !isStructure(one['%TYPE']) && (one.begin ?? one['^begin']) !== undefined

/** What a layer of any name calls a span: its feature `label` or `value`, or else the layer's own name if that is known. */
const labelOf = (one: Structure): string | undefined => {
  const said = [one.label, one.value].find((value) => typeof value === 'string' && value !== '')
  if (typeof said === 'string') return said
  const layer = one['%TYPE'].split('.').at(-1) ?? ''
  return (isRelation(one) ? arrowNamed(layer) : labelNamed(layer)) === undefined ? undefined : layer
}

const readArticle = (structures: readonly Structure[], name: string): RawArticle => {
  const numbered = [...structures.entries()]
  const place = (at: number) => ['%FEATURE_STRUCTURES', at]
  // The specification writes `^begin`, its reference files `begin`.
  const pieces = (one: Structure) => [[one.begin ?? one['^begin'] ?? -1, one.end ?? one['^end'] ?? -1] as const]
  const language = structures.find((one) => one['%TYPE'] === 'uima.tcas.DocumentAnnotation')?.language
  return {
    text: structures.find(({ sofaString }) => sofaString !== undefined)?.sofaString ?? '',
    facts: { fileName: ownName(name), ...(language === undefined || language === 'x-unspecified' ? {} : { language }) },
    spans: numbered.flatMap(([at, one]) => {
      const label = isSpan(one) ? labelOf(one) : undefined
      return label === undefined
        ? []
        : [{ id: `${one['%ID']}`, label, pieces: pieces(one), properties: one, place: place(at) }]
    }),
    arrows: numbered.flatMap(([at, one]) => {
      const type = isRelation(one) ? labelOf(one) : undefined
      return type === undefined
        ? []
        : [{ type, source: `${one['@Governor']}`, target: `${one['@Dependent']}`, place: place(at) }]
    }),
    leftOut: numbered.flatMap(([at, one]) =>
      (isSpan(one) || isRelation(one)) && labelOf(one) === undefined
        ? [{ path: place(at), key: 'leftOut' as const, found: `layer ${shown(one['%TYPE'])}`, allowed: '' }]
        : [],
    ),
    units: ['utf16', 'codePoint'],
    place: [],
  }
}

export const uimaJsonFormat: Format = {
  ...factsOf('uima-json'),
  looksLike: ({ text }) => text.includes('"%FEATURE_STRUCTURES"'),
  read: (files, options) =>
    readDocuments(files, options, casSchema, (cas, name) => [readArticle(cas['%FEATURE_STRUCTURES'], name)]),
  writing: { form: 'files', article: write },
}
