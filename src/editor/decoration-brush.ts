import { Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import type { Brush } from './brush.ts'
import { paintNames } from './paints.ts'
import { Positions } from './positions.ts'
import type { Stroke } from './strokes.ts'
import type { NearParagraph } from './viewport.ts'

const key = new PluginKey<DecorationSet>('paint')

/** Holds what a `DecorationBrush` draws. */
export const decorationState = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => {
        const drawn: unknown = tr.getMeta(key)
        return drawn instanceof DecorationSet ? drawn : set.map(tr.mapping, tr.doc)
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })

/** Paints with elements around the letters, for browsers that have no highlights. Slower, and not as kind to letters. */
export class DecorationBrush implements Brush {
  private readonly view: EditorView
  private drawn: { readonly paragraph: NearParagraph; readonly strokes: readonly Stroke[] }[] = []
  private erased: Element[] = []

  constructor(view: EditorView) {
    this.view = view
  }

  holds(): boolean {
    return true
  }

  draw(paragraph: NearParagraph, strokes: readonly Stroke[]): void {
    this.drawn.push({ paragraph, strokes })
  }

  erase(element: Element): void {
    if (element.isConnected) this.erased.push(element)
  }

  finish(): void {
    const { state } = this.view
    const before = key.getState(state) ?? DecorationSet.empty
    let set = before
    for (const element of this.erased) {
      const start = this.view.posAtDOM(element, 0)
      set = set.remove(set.find(start, state.doc.resolve(start).end()))
    }
    const positions = Positions.of(state.doc)
    for (const { paragraph, strokes } of this.drawn) {
      const { place } = paragraph
      const decorations = strokes.map(({ paint, start, end }) =>
        Decoration.inline(positions.posAt(place.start + start), positions.posAt(place.start + end), {
          class: paintNames[paint] ?? '',
        }),
      )
      set = set.remove(set.find(place.pos, place.pos + place.node.nodeSize)).add(state.doc, decorations)
    }
    this.drawn = []
    this.erased = []
    if (set !== before) this.view.dispatch(state.tr.setMeta(key, set))
  }

  destroy(): void {
    this.drawn = []
    this.erased = []
  }
}
