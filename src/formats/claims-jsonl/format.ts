import type { Id } from '../../core/entities.ts'
import { quoteOf } from '../../core/splice.ts'
import { verdictInForce } from '../../core/review/standing.ts'
import { supportOf } from '../../core/support.ts'
import type { ReadonlyTables } from '../../core/tables.ts'
import { factsOf } from '../facts.ts'
import type { Format, WriteOptions } from '../format.ts'
import { describeMarked } from '../span-graph/describe.ts'
import { readFacts } from '../span-graph/facts.ts'
import { WrittenOffsets } from '../span-graph/offsets.ts'
import { readLines } from '../span-graph/read.ts'
import type { RawArticle } from '../span-graph/resolve.ts'
import { fromRows, sayingsOf, type SaidRow, type SaidSpan, type Saying } from '../span-graph/sayings.ts'
import type { MarkedArticle, Span } from '../span-graph/span-graph.ts'
import { textSha256 } from '../text-hash.ts'
import { claimLineSchema, type ClaimLine, type MentionEntry } from './document.ts'

class LineWriter {
  readonly #marked: MarkedArticle
  readonly #offsets: WrittenOffsets

  constructor(marked: MarkedArticle) {
    this.#marked = marked
    this.#offsets = new WrittenOffsets(marked.text, 'codePoint')
  }

  #spans(span: Span | undefined) {
    return (span?.segments ?? []).map(({ start, end }) => ({
      start: this.#offsets.of(start),
      end: this.#offsets.of(end),
    }))
  }

  #words(span: Span | undefined): string {
    return span ? quoteOf(this.#marked.text, span.segments).exact : ''
  }

  #mention(span: Span): MentionEntry {
    const { source = '', kind = '', sourceKind = '', type = '' } = span.properties
    return { text: this.#words(span), spans: this.#spans(span), name: source, kind, source_kind: sourceKind, type }
  }

  #attribution({ id, within = '', content, cue, sources, refersTo }: Saying) {
    const { silent = '', silentKind = '', manner = '', stance = '' } = content.properties
    const { channel = '', voices = '', checked = '', decision = '' } = content.properties
    return {
      id,
      within,
      cue: this.#words(cue),
      cue_spans: this.#spans(cue),
      sources: sources.map(({ span, refersTo: back }) => ({
        ...this.#mention(span),
        refers_to: back ? [this.#mention(back)] : [],
      })),
      silent,
      silent_kind: silentKind,
      refers_to: refersTo ? [this.#mention(refersTo)] : [],
      ...{ manner, stance, channel, voices, checked, decision },
    }
  }

  /** The places of a claim with the attributions of each. */
  places(sayings: readonly Saying[]): ClaimLine['places'] {
    return sayings
      .filter(({ sameWords }) => sameWords === undefined)
      .map((place) => {
        const all = sayings.filter(({ id, sameWords }) => id === place.id || sameWords === place.id)
        const { exact, prefix, suffix } = quoteOf(this.#marked.text, place.content.segments)
        const attributions = all.filter(({ content }) => content.properties.decision !== undefined)
        return {
          quote: exact,
          prefix,
          suffix,
          spans: this.#spans(place.content),
          attributions: attributions.map((one) => this.#attribution(one)),
        }
      })
  }
}

const writeArticle = (tables: ReadonlyTables, articleId: Id, { withText = true }: WriteOptions): string => {
  const marked = describeMarked(tables, articleId)
  const writer = new LineWriter(marked)
  const { title = '', url = '', publishedAt: date = '', outlet = '', authors = [] } = marked.facts
  const { language = '', fileName: file = '' } = marked.facts
  const hash = textSha256(marked.text)
  const [project] = tables.all('project')
  const byClaim = new Map<string, Saying[]>()
  for (const saying of sayingsOf(marked.graph)) {
    const known = byClaim.get(saying.claim)
    if (known) known.push(saying)
    else byClaim.set(saying.claim, [saying])
  }
  const lines = [...byClaim].flatMap(([placeId, sayings]): ClaimLine[] => {
    const owner = tables.ownerOf(placeId)
    if (owner?.role !== 'claim' || !project) return []
    const { claim } = owner
    const support = supportOf(tables, claim, project.policy)
    const verdict = verdictInForce(tables, claim.id, project.policy)
    const places = writer.places(sayings)
    return [
      {
        claim_id: claim.id,
        article_id: articleId,
        ...{ title, url, date, outlet, authors: [...authors], language, file },
        claim: claim.statement ?? places[0]?.quote ?? '',
        statement: claim.statement ?? '',
        nature: claim.nature,
        level: support.level,
        flags: [...support.flags],
        unsupported: support.unsupported,
        verdict: verdict?.value ?? '',
        justification: verdict?.justification ?? '',
        places,
        text_sha256: hash,
        text: withText ? marked.text : '',
      },
    ]
  })
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}

const piecesOf = (spans: MentionEntry['spans']) => spans.map(({ start, end }) => [start, end] as const)

const readMention = ({ text, spans, name, kind, source_kind: sourceKind, type }: MentionEntry): SaidSpan => ({
  pieces: piecesOf(spans),
  exact: text,
  properties: { source: name, kind, sourceKind, type },
})

const readRows = (line: ClaimLine, at: number): readonly SaidRow[] =>
  line.places.flatMap(({ quote, spans, attributions }, number): SaidRow[] => {
    const path = [at, 'places', number]
    const base = { claim: line.claim_id, place: path, sources: [] }
    const content = { pieces: piecesOf(spans), exact: quote }
    const ofClaim = { statement: line.statement, nature: line.nature }
    const [first] = attributions
    if (!first) return [{ ...base, id: `${line.claim_id} ${number}`, content: { ...content, properties: ofClaim } }]
    return attributions.map((one, index): SaidRow => {
      const { manner, stance, channel, voices, checked, decision, silent, silent_kind: silentKind } = one
      const [back] = one.refers_to
      return {
        ...base,
        id: one.id,
        place: [...path, 'attributions', index],
        ...(index === 0 ? {} : { sameWords: first.id }),
        content: {
          ...content,
          properties: { ...ofClaim, manner, stance, channel, voices, checked, decision, silent, silentKind },
        },
        ...(one.cue_spans.length === 0 ? {} : { cue: { pieces: piecesOf(one.cue_spans), exact: one.cue } }),
        sources: one.sources.map(({ refers_to: [of], ...source }) => ({
          ...readMention(source),
          ...(of ? { refersTo: readMention(of) } : {}),
        })),
        ...(back ? { refersTo: readMention(back) } : {}),
        within: one.within,
      }
    })
  })

const readArticles = (lines: readonly ClaimLine[], name: string): readonly RawArticle[] => {
  const byArticle = new Map<string, { readonly line: ClaimLine; readonly at: number; readonly rows: SaidRow[] }>()
  for (const [at, line] of lines.entries()) {
    const known = byArticle.get(line.article_id) ?? { line, at, rows: [] }
    byArticle.set(line.article_id, known)
    known.rows.push(...readRows(line, at))
  }
  return [...byArticle.values()].map(({ line, at, rows }) => ({
    text: line.text,
    facts: readFacts(line, name),
    ...fromRows(rows),
    units: ['codePoint'],
    place: [at],
  }))
}

export const claimsJsonlFormat: Format = {
  ...factsOf('claims-jsonl'),
  looksLike: ({ text }) => /^\ufeff?\s*\{"claim_id"\s*:/.test(text),
  read: (files, options) => readLines(files, options, claimLineSchema, readArticles),
  writing: { form: 'articles', open: '', between: '', close: '', article: writeArticle },
}
