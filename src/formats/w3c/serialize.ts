import type { Id } from '../../core/entities.ts'
import { quoteOf } from '../../core/splice.ts'
import { verdictInForce } from '../../core/review/standing.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import type { WriteOptions } from '../format.ts'
import { byId } from '../isnad/by-id.ts'
import { describeMarked } from '../span-graph/describe.ts'
import { writeFacts } from '../span-graph/facts.ts'
import { WrittenOffsets } from '../span-graph/offsets.ts'
import type { MarkedArticle, Span, SpanLabel } from '../span-graph/span-graph.ts'

/*
 * Web Annotations (https://www.w3.org/TR/annotation-model/): positions count Unicode code points. The texts are
 * resources of their own with the name `urn:uuid:…`, given as the body of the annotation that describes the article.
 * Pieces of a span are targets of their own: selectors of one target would be ways to find the same words. What the
 * model has no word for stands under `isnad:`, which the context names.
 */

export const context = ['http://www.w3.org/ns/anno.jsonld', { isnad: 'urn:isnad:terms:' }] as const

const urn = (id: Id | undefined): string => `urn:uuid:${id ?? ''}`

const motivations: Readonly<Record<SpanLabel, string>> = {
  CLAIM: 'describing',
  SOURCE: 'identifying',
  CUE: 'tagging',
}

const prefixed = (properties: object): object =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [`isnad:${name}`, value]))

const tag = (value: string) => ({ type: 'TextualBody', value, purpose: 'tagging' })

const describeArticle = ({ id, text, facts }: MarkedArticle, withText: boolean): object => ({
  id: `${urn(id)}#article`,
  type: 'Annotation',
  motivation: 'describing',
  ...prefixed(writeFacts(facts)),
  body: withText
    ? {
        id: urn(id),
        type: 'TextualBody',
        value: text,
        format: 'text/plain',
        language: facts.language ?? 'ar',
        purpose: 'describing',
      }
    : { id: urn(id), type: 'Text', format: 'text/plain', language: facts.language ?? 'ar' },
  target: facts.url ?? urn(id),
})

const describeSpan = ({ id, text }: MarkedArticle, offsets: WrittenOffsets, span: Span): object => {
  const targets = span.segments.map((segment) => {
    const { exact, prefix, suffix } = quoteOf(text, [segment])
    return {
      type: 'SpecificResource',
      source: urn(id),
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start: offsets.of(segment.start), end: offsets.of(segment.end) },
      ],
    }
  })
  const { source, statement } = span.properties
  const said = source === undefined ? statement : source
  const purpose = span.label === 'SOURCE' ? 'identifying' : 'describing'
  return {
    id: urn(span.id),
    type: 'Annotation',
    motivation: motivations[span.label],
    ...prefixed(span.properties),
    body: [tag(span.label), ...(said === undefined ? [] : [{ type: 'TextualBody', value: said, purpose }])],
    target: targets.length === 1 ? targets[0] : targets,
  }
}

const itemsOf = (tables: ReadonlyTables, articleId: Id, { withText = true }: WriteOptions): object[] => {
  const marked = describeMarked(tables, articleId)
  const { spans, arrows } = marked.graph
  const offsets = new WrittenOffsets(marked.text, 'codePoint')
  const links = arrows.map(({ type, source, target }) => ({
    id: `urn:isnad:link:${spans[source]?.id ?? ''}:${type}:${spans[target]?.id ?? ''}`,
    type: 'Annotation',
    motivation: 'linking',
    body: [{ type: 'SpecificResource', source: urn(spans[target]?.id), purpose: 'linking' }, tag(type)],
    target: urn(spans[source]?.id),
  }))
  const [project] = tables.all('project')
  const verdicts = byId(tables.claimsInArticle(articleId)).flatMap((claim) => {
    const verdict = project && verdictInForce(tables, claim.id, project.policy)
    const place = claim.anchors.find((anchorId) => spans.some(({ id }) => id === anchorId))
    if (!verdict || place === undefined) return []
    const justification = { type: 'TextualBody', value: verdict.justification, purpose: 'commenting' }
    return [
      {
        id: `${urn(verdict.id)}:${articleId}`,
        type: 'Annotation',
        motivation: 'assessing',
        created: verdict.createdAt,
        body: [
          { type: 'TextualBody', value: verdict.value, purpose: 'assessing' },
          ...(verdict.justification === '' ? [] : [justification]),
        ],
        target: urn(place),
      },
    ]
  })
  return [
    describeArticle(marked, withText),
    ...spans.map((span) => describeSpan(marked, offsets, span)),
    ...links,
    ...verdicts,
  ]
}

/** A project as a collection of annotations, which has pages only when it has annotations. */
export const writeCollection = (tables: ReadonlyTables, options: WriteOptions): string => {
  const items = byId(tables.all('article')).flatMap(({ id }) => itemsOf(tables, id, options))
  const [project] = tables.all('project')
  const id = urn(project?.id)
  const page = { id: `${id}#page-1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items }
  const collection = {
    '@context': context,
    id,
    type: 'AnnotationCollection',
    ...(project === undefined || project.title === '' ? {} : { label: project.title }),
    total: items.length,
    ...(items.length === 0 ? {} : { first: page, last: page.id }),
  }
  return `${JSON.stringify(collection, null, 1)}\n`
}
