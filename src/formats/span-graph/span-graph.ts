import type { Id, Segment } from '../../core/entities.ts'
import { relationTypes } from '../../core/vocabulary.ts'

/*
 * What most annotation tools can hold: marked spans with a label, properties of spans, and arrows between spans. An
 * article's annotations are turned into such a graph and back here, once; a format then only writes and reads graphs.
 */

export const spanLabels = ['CLAIM', 'SOURCE', 'CUE'] as const
export type SpanLabel = (typeof spanLabels)[number]

/** What an arrow says, from one span of the article to another. */
export const arrowTypes = [
  /** From the words that are attributed to the words that name who said them. */
  'saidBy',
  /** From the words that are attributed to the cue. */
  'cuedBy',
  /** From the words of one attribution to those of the attribution around it. */
  'within',
  /** From a mention, or from words whose source is understood, back to the mention that says who is meant. */
  'refersTo',
  /** From one place of a claim to its first place in the article. */
  'sameClaim',
  /** From words that are attributed once more to the same words. */
  'sameWords',
  /** From a further piece of a span to its first, where a format knows no pieces. */
  'continues',
  ...relationTypes,
] as const
export type ArrowType = (typeof arrowTypes)[number]

/** What spans say of themselves: those of a claim, of an attribution (on its words), of a mention. */
export const propertyNames = [
  'statement',
  'nature',
  'level',
  'manner',
  'stance',
  'channel',
  'voices',
  'checked',
  'decision',
  'silent',
  'silentKind',
  'type',
  'kind',
  'source',
  'sourceKind',
] as const
export type PropertyName = (typeof propertyNames)[number]
export type Properties = Readonly<Partial<Record<PropertyName, string>>>

export interface Span {
  readonly label: SpanLabel
  /** UTF-16 code units, in text order; never empty. */
  readonly segments: readonly Segment[]
  readonly properties: Properties
  /** Of the row that it comes from, where it comes from one. */
  readonly id?: Id
}

/** From and to are places in the list of spans. */
export interface Arrow {
  readonly type: ArrowType
  readonly source: number
  readonly target: number
}

export interface SpanGraph {
  readonly spans: readonly Span[]
  readonly arrows: readonly Arrow[]
}

/** What is told about an article beside its text. */
export interface ArticleFacts {
  readonly title?: string
  readonly url?: string
  readonly publishedAt?: string
  readonly language?: string
  readonly outlet?: string
  readonly authors?: readonly string[]
  readonly fileName?: string
}

/** An article with what is marked in it. */
export interface MarkedArticle {
  readonly text: string
  readonly facts: ArticleFacts
  readonly graph: SpanGraph
  /** Of the article that it comes from, where it comes from one. */
  readonly id?: Id
}
