import * as v from 'valibot'
import { shown } from '../fault.ts'
import type { Path } from '../json/path.ts'
import type { PlacedFault } from '../placed-fault.ts'
import type { RawArrow, RawArticle, RawSpan } from '../span-graph/resolve.ts'
import { factEntries, ownName, readFacts, type WrittenFacts } from '../span-graph/facts.ts'
import { labelNamed } from '../span-graph/labels.ts'
import { select } from './selectors.ts'

/** What is read of annotations: of any program's, as far as they say it in the words of the model. */

const one = v.looseObject({
  id: v.optional(v.string()),
  type: v.optional(v.union([v.string(), v.array(v.string())])),
  value: v.optional(v.string()),
  purpose: v.optional(v.union([v.string(), v.array(v.string())])),
  source: v.optional(v.union([v.string(), v.looseObject({ id: v.optional(v.string()) })])),
  selector: v.optional(v.unknown()),
})
type Resource = v.InferOutput<typeof one>
const resource = v.union([v.string(), one])
// A list would pass for an object without fields.
const resources = v.optional(v.union([v.array(resource), resource]))

const annotation = v.looseObject({
  id: v.optional(v.string()),
  motivation: v.optional(v.union([v.string(), v.array(v.string())])),
  body: resources,
  bodyValue: v.optional(v.string()),
  target: resources,
})
type Annotation = v.InferOutput<typeof annotation>

const page = v.looseObject({ items: v.optional(v.array(annotation)) })
export const w3cSchema = v.union([
  v.array(annotation),
  v.looseObject({ type: v.literal('AnnotationCollection'), first: v.optional(v.union([v.string(), page])) }),
  v.looseObject({ type: v.literal('AnnotationPage'), items: v.array(annotation) }),
  v.looseObject({ ...annotation.entries, type: v.literal('Annotation') }),
])

const listOf = (value: Annotation['body']): readonly (string | Resource)[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]
const asResource = (value: string | Resource): Resource => (typeof value === 'string' ? { id: value } : value)
const sourceOf = ({ source, id }: Resource): string => (typeof source === 'string' ? source : (source?.id ?? id ?? ''))
const has = (value: string | readonly string[] | undefined, wanted: string): boolean =>
  typeof value === 'string' ? value === wanted : (value?.includes(wanted) ?? false)

interface Article {
  readonly text: string
  readonly facts: WrittenFacts
  readonly name: string
  readonly place: Path
  readonly spans: RawSpan[]
  readonly arrows: RawArrow[]
  readonly leftOut: PlacedFault[]
}

const properties = (item: Annotation): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(item).flatMap(([key, value]) =>
      key.startsWith('isnad:') ? [[key.slice('isnad:'.length), value]] : [],
    ),
  )

class CollectionReader {
  readonly #articles = new Map<string, Article>()
  readonly #articleOf = new Map<string, Article>()
  readonly #name: string
  readonly #articleText: string | undefined

  constructor(name: string, articleText: string | undefined) {
    this.#name = ownName(name)
    this.#articleText = articleText
  }

  /** Takes the texts, which other annotations are about. */
  texts(item: Annotation, place: Path): void {
    for (const body of listOf(item.body).map(asResource)) {
      if (!has(item.motivation, 'describing') || body.value === undefined || body.id === undefined) continue
      const said = properties(item)
      const facts = v.is(v.looseObject(factEntries), said) ? said : {}
      this.#articles.set(body.id, {
        text: body.value,
        facts,
        name: this.#name,
        place,
        spans: [],
        arrows: [],
        leftOut: [],
      })
    }
  }

  #article(source: string, place: Path): Article {
    const known = this.#articles.get(source)
    if (known) return known
    // Annotations of another program come without the text.
    const article = {
      text: this.#articleText ?? '',
      facts: {},
      name: this.#name,
      place,
      spans: [],
      arrows: [],
      leftOut: [],
    }
    this.#articles.set(source, article)
    return article
  }

  span(item: Annotation, place: Path): void {
    const targets = listOf(item.target).map(asResource)
    if (has(item.motivation, 'linking') || !targets.some(({ selector }) => selector !== undefined)) return
    const bodies = listOf(item.body).map(asResource)
    const label =
      bodies.find(({ value }) => value !== undefined && labelNamed(value) !== undefined) ??
      bodies.find(({ value, purpose }) => value !== undefined && has(purpose, 'tagging'))
    const article = this.#article(sourceOf(targets[0] ?? {}), place)
    const found = targets.map(({ selector }) => select(article.text, selector))
    const pieces = found.flatMap(({ range }) => (range ? [range] : []))
    const quotes = found.flatMap(({ exact }) => exact ?? [])
    const id = item.id ?? `at ${place.join('.')}`
    if (pieces.length < targets.length) {
      const words = quotes.length > 0 ? shown(`"${quotes.join(' … ')}"`) : 'selector'
      article.leftOut.push({ path: [...place, 'target'], key: 'leftOut', found: words, allowed: '' })
      return
    }
    const exact = quotes.length === pieces.length ? { exact: quotes.join(' … ') } : {}
    const { value: named = item.bodyValue ?? '' } = label ?? {}
    article.spans.push({ id, label: named, pieces, properties: properties(item), place, ...exact })
    this.#articleOf.set(id, article)
  }

  link(item: Annotation, place: Path): void {
    if (!has(item.motivation, 'linking')) return
    const [from, other] = listOf(item.target).map(asResource).map(sourceOf)
    const bodies = listOf(item.body).map(asResource)
    const type = bodies.find(({ value }) => value !== undefined)?.value ?? item.bodyValue ?? ''
    const linked = bodies.find(({ value, purpose }) => value === undefined || has(purpose, 'linking'))
    const local = (iri: string | undefined): string => (iri?.startsWith('#') ? iri.slice(1) : (iri ?? ''))
    const source = local(from)
    const article = this.#articleOf.get(source) ?? [...this.#articles.values()][0]
    article?.arrows.push({ type, source, target: local(linked ? sourceOf(linked) : other), place })
  }

  articles(): readonly RawArticle[] {
    return [...this.#articles.values()].map(({ text, facts, name, place, spans, arrows, leftOut }) => ({
      text,
      leftOut,
      facts: readFacts(facts, name),
      spans,
      arrows,
      // The model counts code points; some programs write UTF-16 code units all the same.
      units: ['codePoint', 'utf16'],
      place,
    }))
  }
}

/** The annotations of a file, and where their list stands; one that stands alone is a list of its own. */
const itemsOf = (value: v.InferOutput<typeof w3cSchema>): readonly [readonly Annotation[], Path] => {
  if (Array.isArray(value)) return [value, []]
  if (value.type === 'Annotation') return [[value], []]
  if (value.type === 'AnnotationPage') return [value.items, ['items']]
  return [typeof value.first === 'object' ? (value.first.items ?? []) : [], ['first', 'items']]
}

/** The articles of a collection, a page or a list of annotations. */
export const articlesOf = (
  value: v.InferOutput<typeof w3cSchema>,
  name: string,
  articleText: string | undefined,
): readonly RawArticle[] => {
  const reader = new CollectionReader(name, articleText)
  const [items, place] = itemsOf(value)
  for (const [at, item] of items.entries()) reader.texts(item, [...place, at])
  for (const [at, item] of items.entries()) reader.span(item, [...place, at])
  for (const [at, item] of items.entries()) reader.link(item, [...place, at])
  return reader.articles()
}
