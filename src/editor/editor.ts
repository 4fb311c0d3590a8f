import { EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { Change } from '../core/change.ts'
import type { ArticleText, Id, Segment } from '../core/entities.ts'
import { showInvisible } from './badges.ts'
import { carryOut } from './carry-out.ts'
import { correctingKeys, movingKeys } from './commands.ts'
import type { Editor, EditorHost, EditorOptions, EditorSpan, Selection, SpanChanges } from './contract.ts'
import { corrected } from './correct.ts'
import { directionOf } from './direction.ts'
import { makeDocument } from './document.ts'
import { Geometry } from './geometry.ts'
import { attributesOf, mayWrite } from './locking.ts'
import { ParagraphView } from './paragraph-view.ts'
import { Pointing, stackAtPoint } from './pointing.ts'
import { Positions } from './positions.ts'
import { Screen } from './screen.ts'
import { Scroll } from './scroll.ts'
import { keepSections } from './sections.ts'
import { Selecting } from './selecting.ts'
import { spansOf, spanState } from './span-state.ts'
import { SpanStep } from './span-step.ts'
import { stackAt } from './stack.ts'
import { transferHandlers } from './transfer.ts'
import { Viewport } from './viewport.ts'

import './editor.css'
import './layers.css'
import './paper.css'

export type {
  Editor,
  EditorHost,
  EditorOptions,
  EditorSpan,
  Press,
  Selection,
  SpanChanges,
  SpanKind,
} from './contract.ts'

const nothing: ArticleText = { id: '', text: '', kinds: ['paragraph'] }

/** On a transaction of the host's own: it is neither asked about it nor told of it. */
const byHost = 'byHost'

const stateOf = (text: ArticleText): EditorState =>
  EditorState.create({
    doc: makeDocument(text, directionOf),
    plugins: [spanState(), keepSections(directionOf), showInvisible()],
  })

/** The editor itself: a ProseMirror view, and around it what paints, measures, points and selects. */
class ArticleEditor implements Editor {
  readonly element: HTMLElement
  private readonly host: EditorHost
  private readonly view: EditorView
  private readonly geometry: Geometry
  private readonly scrolling: Scroll
  private readonly selecting: Selecting
  private readonly screen: Screen
  private readonly ending = new AbortController()
  private articleId: Id = ''
  private isUnlocked = false

  constructor(place: HTMLElement, scroller: HTMLElement, host: EditorHost, options: EditorOptions) {
    const { signal } = this.ending
    this.host = host
    this.view = new EditorView(place, {
      state: stateOf(nothing),
      attributes: () => attributesOf(options, this.isUnlocked),
      nodeViews: { paragraph: (node) => new ParagraphView(node) },
      dispatchTransaction: (tr) => this.dispatch(tr),
      handleKeyDown: (view, event) => movingKeys(view, event) || (this.isUnlocked && correctingKeys(view, event)),
      handleScrollToSelection: () => {
        this.scrolling.to(this.selecting.head, 'nearest')
        return true
      },
      handleDOMEvents: {
        ...transferHandlers(() => this.isUnlocked),
        keydown: (_view, event) => this.offer(event),
        beforeinput: (_view, event) => {
          if (mayWrite(event, this.isUnlocked)) return false
          event.preventDefault()
          return true
        },
      },
    })
    this.element = this.view.dom
    const viewport = new Viewport(this.view, scroller)
    this.geometry = new Geometry(this.view, viewport)
    this.scrolling = new Scroll(scroller, viewport, this.geometry, signal)
    this.selecting = new Selecting(this.view, host, signal)
    const pointing = new Pointing(this.view, host, signal, () => this.screen.request())
    this.screen = new Screen(this.view, viewport, scroller, signal, {
      moved: (lines) => {
        if (lines) this.geometry.forget()
        else this.geometry.forgetSight()
        host.visibleChanged()
      },
      frame: () => pointing.refresh(),
    })
  }

  setText(text: ArticleText): void {
    this.articleId = text.id
    this.view.updateState(stateOf(text))
    this.selecting.forget()
    this.changed()
  }

  setSpans(spans: readonly EditorSpan[]): void {
    const { state } = this.view
    const placed = spans.filter(({ segments }) => segments.length > 0)
    this.dispatch(state.tr.step(new SpanStep([...spansOf(state).all()], placed)).setMeta(byHost, true))
  }

  update(change: Change, spans: SpanChanges): void {
    const tr = carryOut(this.view.state, this.articleId, change, spans)
    if (tr.steps.length > 0) this.dispatch(tr.setMeta(byHost, true))
  }

  setActive(ids: readonly Id[], hovered: readonly Id[]): void {
    this.screen.point(ids, hovered)
  }

  setUnlocked(unlocked: boolean): void {
    if (unlocked === this.isUnlocked) return
    this.isUnlocked = unlocked
    this.view.updateState(this.view.state)
  }

  selection(): Selection | undefined {
    return this.selecting.current
  }

  select(start: number, end: number, { scroll = false, focus = false } = {}): void {
    const { state } = this.view
    const positions = Positions.of(state.doc)
    const selection = TextSelection.create(state.doc, positions.posAt(start), positions.posAt(end))
    this.dispatch(state.tr.setSelection(selection).setMeta(byHost, true))
    this.selecting.place()
    if (focus) this.view.focus()
    if (scroll) this.scrollTo(start, { block: 'nearest' })
  }

  scrollTo(start: number, { block = 'center' }: { readonly block?: 'center' | 'nearest' } = {}): void {
    this.scrolling.to(start, block)
  }

  rectsOf(id: Id): readonly DOMRect[] | undefined {
    return this.geometry.rectsOf(id)
  }

  topOf(id: Id): number | undefined {
    return this.geometry.topOf(id)
  }

  lookAgain(): void {
    this.screen.tell()
  }

  visibleRange(): Segment {
    return this.geometry.visibleRange
  }

  spansAt(offset: number): readonly Id[] {
    return stackAt(spansOf(this.view.state), offset)
  }

  spansAtPoint(x: number, y: number): readonly Id[] {
    return stackAtPoint(this.view, x, y)
  }

  focus(): void {
    this.view.focus()
  }

  destroy(): void {
    this.ending.abort()
    this.screen.destroy()
    this.view.destroy()
  }

  /** The host is asked about every key before the text does anything with it, except while letters are composed. */
  private offer(event: KeyboardEvent): boolean {
    if (event.isComposing || event.key === 'Process' || !this.host.key(event)) return false
    event.preventDefault()
    return true
  }

  private dispatch(wish: Transaction): void {
    const { view } = this
    const isHosts = wish.getMeta(byHost) === true
    const tr = wish.docChanged && !isHosts ? this.ask(wish) : wish
    if (!tr) {
      // What the browser wrote by itself, the view takes back; paint that was on it is put back with it.
      this.screen.repaint()
      return
    }
    view.updateState(view.state.apply(tr))
    if (tr.doc !== tr.before) this.changed()
    else if (tr.steps.length > 0) {
      this.geometry.forgetSpans()
      this.screen.repaint()
    }
    if (!isHosts && (tr.selectionSet || tr.docChanged)) this.selecting.report()
  }

  /** What comes of a correction that the reader made; undefined when it is refused. */
  private ask(wish: Transaction): Transaction | undefined {
    if (!this.isUnlocked) return undefined
    const { view, host } = this
    try {
      return corrected(view.state, wish, this.articleId, (splices) => host.correct(splices, view.composing))
    } catch (error) {
      // Thrown on from here, it would leave on the screen what the browser wrote.
      reportError(error)
      return undefined
    }
  }

  private changed(): void {
    this.geometry.forget()
    this.screen.change()
  }
}

/**
 * Shows an article in a place of the page.
 * @param place the element that the text becomes a child of
 * @param scroller the element whose scrolling moves the text
 */
export const mountEditor = (
  place: HTMLElement,
  scroller: HTMLElement,
  host: EditorHost,
  options: EditorOptions,
): Editor => new ArticleEditor(place, scroller, host, options)
