import { quoteOf } from '../../core/splice.ts'
import { WrittenOffsets } from '../span-graph/offsets.ts'
import { sayingsOf, type Saying } from '../span-graph/sayings.ts'
import type { MarkedArticle, PropertyName, Span } from '../span-graph/span-graph.ts'

/** A list in one cell. What holds the bar itself has it doubled. */
export const joinCell = (values: readonly string[]): string =>
  values.map((value) => value.replaceAll('|', '||')).join(' | ')

/** The rows of an article's claims. */
export class ClaimRows {
  readonly #marked: MarkedArticle
  readonly #offsets: WrittenOffsets

  constructor(marked: MarkedArticle) {
    this.#marked = marked
    this.#offsets = new WrittenOffsets(marked.text, 'codePoint')
  }

  #spans(span: Span | undefined): string {
    return (span?.segments ?? [])
      .map(({ start, end }) => `${this.#offsets.of(start)}-${this.#offsets.of(end)}`)
      .join(';')
  }

  #words(span: Span | undefined): string {
    return span ? quoteOf(this.#marked.text, span.segments).exact : ''
  }

  #row({ id, sameWords = '', within = '', content, cue, sources, refersTo }: Saying): Record<string, string> {
    const { properties } = content
    const mentions = sources.map(({ span }) => span)
    const all = (name: PropertyName): string => joinCell(mentions.map((span) => span.properties[name] ?? ''))
    const back = (name: PropertyName): string =>
      joinCell(sources.map(({ refersTo: earlier }) => earlier?.properties[name] ?? ''))
    return {
      article_id: this.#marked.id ?? '',
      id,
      same_words_as: sameWords,
      within,
      title: this.#marked.facts.title ?? '',
      quote: this.#words(content),
      statement: properties.statement ?? '',
      sources: all('source'),
      level: properties.level ?? '',
      nature: properties.nature ?? '',
      cue: this.#words(cue),
      manner: properties.manner ?? '',
      stance: properties.stance ?? '',
      channel: properties.channel ?? '',
      voices: properties.voices ?? '',
      checked: properties.checked ?? '',
      decision: properties.decision ?? '',
      silent: properties.silent ?? '',
      silent_kind: properties.silentKind ?? '',
      source_words: joinCell(mentions.map((span) => this.#words(span))),
      source_kinds: all('kind'),
      source_types: all('type'),
      register_kinds: all('sourceKind'),
      spans: this.#spans(content),
      cue_spans: this.#spans(cue),
      source_spans: mentions.map((span) => this.#spans(span)).join('|'),
      source_refers_to_spans: sources.map(({ refersTo: earlier }) => this.#spans(earlier)).join('|'),
      source_refers_to_kinds: back('kind'),
      source_refers_to_types: back('type'),
      source_refers_to_names: back('source'),
      source_refers_to_register_kinds: back('sourceKind'),
      refers_to_spans: this.#spans(refersTo),
      refers_to_kind: refersTo?.properties.kind ?? '',
      refers_to_type: refersTo?.properties.type ?? '',
      refers_to_name: refersTo?.properties.source ?? '',
      refers_to_register_kind: refersTo?.properties.sourceKind ?? '',
    }
  }

  /** @param ofClaim what else is told of the claim whose first place has this id; nothing leaves the row out */
  rows(ofClaim: (placeId: string) => Record<string, string> | undefined): readonly Record<string, string>[] {
    return sayingsOf(this.#marked.graph).flatMap((saying) => {
      const more = ofClaim(saying.claim)
      return more === undefined ? [] : [{ ...this.#row(saying), ...more }]
    })
  }
}
