import type { Change } from '../core/change.ts'
import type { ArticleText, Id, Segment } from '../core/entities.ts'
import type { Splice } from '../core/splice.ts'
import type { SupportLevel } from '../core/vocabulary.ts'

/*
 * What the editor and its host say to each other. Every `start`, `end` and `head` is a text offset in UTF-16 code
 * units; no ProseMirror position leaves this room.
 */

/** What stands on a piece of text. */
export type SpanKind = 'claim' | 'mention' | 'cue' | 'suggestion'

/** One anchor as it is shown: where it stands and what it is for. */
export interface EditorSpan {
  /** The anchor's id. */
  readonly id: Id
  readonly kind: SpanKind
  /** In text order, each with words in it. */
  readonly segments: readonly Segment[]
  /** How well a claim stands; L0 where a claim has none. */
  readonly level?: SupportLevel
  /** A claim below the project's threshold. */
  readonly unsupported?: boolean
}

/** What the reader has selected, as it was drawn: snapping it to words is the host's business. */
export interface Selection {
  readonly start: number
  /** Equal to `start` where there is only a caret. */
  readonly end: number
  /** The end that moves: `start` or `end`. */
  readonly head: number
  /** False while the pointer is still down. */
  readonly done: boolean
  /** Whether Alt was held when it was drawn: the reader wants these very letters, not the words around them. */
  readonly fine: boolean
}

/** A press on the text without a selection. */
export interface Press {
  /** The offset that was hit. */
  readonly start: number
  readonly shift: boolean
  readonly alt: boolean
}

/** What the editor tells of, and the one question it asks. Never called by what the host itself does. */
export interface EditorHost {
  /**
   * The reader corrected the text, and nothing is shown until this answers. Splices are in order, each on the text
   * that the one before it left.
   * @param composing whether an input method is still at work on these letters: more will follow for the same word
   * @returns the change as carried out, with what became of the anchors it touched; undefined to refuse it
   */
  correct(splices: readonly Splice[], composing: boolean): Change | undefined
  /** Undefined when another text took the place of the one that was selected in. */
  selectionChanged(selection: Selection | undefined): void
  /** All that cover the point under the pointer, the innermost first; empty when it left them. */
  hovered(anchorIds: readonly Id[]): void
  /** A click or tap that selected nothing; `anchorIds` as in `hovered`, empty on bare text. */
  pressed(anchorIds: readonly Id[], press: Press): void
  /** Lines stand elsewhere or others are in sight (scrolling, size, an edit), or `lookAgain`. At most once a frame. */
  visibleChanged(): void
  /** Each key before the editor does anything with it. @returns whether the host took it */
  key(event: KeyboardEvent): boolean
}

/** The spans that a change brings, takes away or gives another look. */
export interface SpanChanges {
  readonly put: readonly EditorSpan[]
  readonly drop: readonly Id[]
}

/** Shows the text of one article and the spans on it, and reports what the reader wants; decides nothing. */
export interface Editor {
  /** The text itself, focusable. */
  readonly element: HTMLElement
  /** Shows another text, without spans; the caret goes to its beginning. */
  setText(text: ArticleText): void
  /** All spans of the article, in place of those before. */
  setSpans(spans: readonly EditorSpan[]): void
  /**
   * A change that the host carried out (undo, another window, a new claim). Its splices of this article's text are
   * applied, the anchors it names go where it says, others move with the text; then `put` and `drop` hold.
   */
  update(change: Change, spans: SpanChanges): void
  /** The spans that are worked on, and those that are pointed at from outside (a card). */
  setActive(ids: readonly Id[], hovered: readonly Id[]): void
  /** Whether the text may be corrected. Locked at first: then it can be read, selected and searched, not changed. */
  setUnlocked(unlocked: boolean): void
  /** Undefined while the caret has not been put into the text. */
  selection(): Selection | undefined
  select(start: number, end: number, options?: { readonly scroll?: boolean; readonly focus?: boolean }): void
  scrollTo(start: number, options?: { readonly block?: 'center' | 'nearest' }): void
  /** One client rectangle a line; undefined when its section is not near the viewport, or there is no such span. */
  rectsOf(id: Id): readonly DOMRect[] | undefined
  /**
   * CSS pixels from the top of the scroller's content to the line on which a span begins. Cheap for many spans; far
   * from the viewport it is an estimate.
   */
  topOf(id: Id): number | undefined
  /** Has `visibleChanged` called in the next frame, before anything on the page is changed for it. */
  lookAgain(): void
  /** What is near the viewport, in whole paragraphs. */
  visibleRange(): Segment
  /** The spans that cover the character behind `offset`, the innermost first. */
  spansAt(offset: number): readonly Id[]
  /** The spans on the letter at a point in client coordinates, the innermost first. */
  spansAtPoint(x: number, y: number): readonly Id[]
  focus(): void
  destroy(): void
}

export interface EditorOptions {
  /** The accessible name of the text. */
  readonly label: string
  /** The id of an element that describes it. */
  readonly describedBy?: string
}
