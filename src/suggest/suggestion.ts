import type { Segment } from '../core/entities.ts'
import type { BlockKind, Channel, Manner, MentionType, SourceKind, Stance, Voices } from '../core/vocabulary.ts'

/*
 * What the grammar proposes. Every offset is a UTF-16 code unit of the article's text, half-open, on a grapheme
 * boundary. A suggestion is no annotation: nothing here has an id, and nothing counts until a person accepts it.
 */

/** What the grammar reads: a text with LF ends, and the kinds of its lines where they are known. */
export interface ReadableArticle {
  readonly text: string
  /** One for each line; the grammar looks for itself where they are absent. */
  readonly kinds?: readonly BlockKind[]
}

/** The words by which the text points at a source: title, name and apposition as one. */
export interface SuggestedMention {
  /** One segment or more, in text order. */
  readonly segments: readonly Segment[]
  readonly type: Exclude<MentionType, 'implicit' | 'impersonal'>
  /** The kind of the mention as written here. */
  readonly kind: SourceKind
}

/** Why a suggestion was made. */
export interface Reason {
  /** The rule's name, one of `ruleNames`. */
  readonly rule: string
  /** The words that fired it, in text order: the cue, what opens the content, the words that bound the source. */
  readonly fired: readonly Segment[]
}

/** One proposed attribution: who says what by which words. */
export interface Suggestion {
  /** Absent where only quotation marks tell that somebody else speaks. */
  readonly cue: Segment | undefined
  /** The speakers as written; several when they speak jointly. Empty when implicit, and when nobody is meant. */
  readonly sources: readonly SuggestedMention[]
  /** Whether the cue has a subject that is not written with it (وأضاف، مشيرًا). */
  readonly implicit: boolean
  /** The earlier words that an implicit source, a pronoun or «المصدر ذاته» refers back to. */
  readonly antecedent: Segment | undefined
  /** The words attributed, in text order; discontinuous around a cue in their middle. */
  readonly content: readonly Segment[]
  readonly manner: Manner
  /** The kind of the source, of its antecedent when it is implicit, or `impersonal`. */
  readonly kind: SourceKind
  readonly stance: Stance
  readonly channel: Channel
  readonly voices: Voices
  /** The index, in the list that holds this suggestion, of the one within whose content it lies. */
  readonly parent: number | undefined
  readonly rule: string
  /** 0 to 1: the share of suggestions like this one that a person would accept. */
  readonly score: number
  readonly why: Reason
}
