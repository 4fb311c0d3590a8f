import type { ArticleText } from '../../../src/core/entities.ts'
import { linesOf } from '../../../src/core/lines.ts'
import { mountEditor, type Editor, type EditorHost, type EditorSpan } from '../../../src/editor/editor.ts'
import '../../../src/ui/theme/tokens.css'
import type { Subject } from '../subject.ts'

/** Nobody is asked and nobody listens: the editor as it is without the program around it. */
const host: EditorHost = {
  correct: () => undefined,
  selectionChanged: () => undefined,
  hovered: () => undefined,
  pressed: () => undefined,
  visibleChanged: () => undefined,
  key: () => false,
}

/** Isnad's editor alone, without the library, the cards and the storage: to be held against the floors. */
export const make = (): Subject => {
  let shown: readonly EditorSpan[] = []
  let editor: Editor | undefined
  return {
    // What the library holds anyway, and hands to the editor: no part of what is measured.
    prepare({ spans }) {
      shown = spans.map(({ start, end, kind }, number) => ({
        id: `s${number}`,
        kind,
        segments: [{ start, end }],
        ...(kind === 'claim' ? { level: 'L3' as const, unsupported: false } : {}),
      }))
    },
    open(place, { text }) {
      editor?.destroy()
      const column = document.createElement('div')
      column.className = 'column'
      place.replaceChildren(column)
      const value: ArticleText = { id: 'a', text, kinds: linesOf(text).map(() => 'paragraph') }
      editor = mountEditor(column, place, host, { label: 'المقال' })
      editor.setText(value)
      editor.setSpans(shown)
    },
    count: () => shown.length,
  }
}
