import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { normaliseLineEndings } from '../core/lines.ts'
import { addSplice } from './carry-out.ts'
import { replaceText, selectedRange } from './commands.ts'
import { hitTest } from './hit-test.ts'
import { Positions } from './positions.ts'
import { spliceOf } from './splices.ts'

/*
 * What crosses the edge of the text, by clipboard or by dragging, is plain text in both directions. ProseMirror's own
 * handlers never run: no markup is parsed, and nothing of the document but its words is given away.
 */

const plainText = 'text/plain'

const wordsOf = (data: DataTransfer | null): string => normaliseLineEndings(data?.getData(plainText) ?? '').text

const selectedText = (view: EditorView): string => {
  const { start, end } = selectedRange(view.state)
  return Positions.of(view.state.doc).textBetween(start, end)
}

/** Takes a piece of the text to another place, in one correction. */
const move = (view: EditorView, { start, end }: { start: number; end: number }, at: number): void => {
  const { tr, doc } = view.state
  const words = Positions.of(doc).textBetween(start, end)
  const target = at < start ? at : at - (end - start)
  addSplice(tr, spliceOf(doc, start, end, ''))
  addSplice(tr, spliceOf(tr.doc, target, target, words))
  const positions = Positions.of(tr.doc)
  tr.setSelection(TextSelection.create(tr.doc, positions.posAt(target), positions.posAt(target + words.length)))
  view.dispatch(tr.setMeta('uiEvent', 'drop'))
}

const insert = (view: EditorView, start: number, end: number, words: string, how: string): void => {
  if (words === '' && start === end) return
  view.dispatch(replaceText(view.state, start, end, words).setMeta('uiEvent', how))
}

/**
 * Handlers for `handleDOMEvents`; each returns true, by which ProseMirror does nothing of its own.
 * @param isUnlocked whether the text may be changed now
 */
export const transferHandlers = (isUnlocked: () => boolean) => {
  let dragged: { readonly start: number; readonly end: number } | undefined

  const copy = (view: EditorView, event: ClipboardEvent): boolean => {
    const words = selectedText(view)
    if (words === '') return true
    event.clipboardData?.setData(plainText, words)
    event.preventDefault()
    return true
  }

  return {
    copy,
    cut: (view: EditorView, event: ClipboardEvent): boolean => {
      const { start, end } = selectedRange(view.state)
      copy(view, event)
      event.preventDefault()
      if (isUnlocked()) insert(view, start, end, '', 'cut')
      return true
    },
    paste: (view: EditorView, event: ClipboardEvent): boolean => {
      event.preventDefault()
      const { start, end } = selectedRange(view.state)
      const words = wordsOf(event.clipboardData)
      if (isUnlocked() && words !== '') insert(view, start, end, words, 'paste')
      return true
    },
    dragstart: (view: EditorView, event: DragEvent): boolean => {
      dragged = selectedRange(view.state)
      if (!event.dataTransfer) return true
      event.dataTransfer.clearData()
      event.dataTransfer.setData(plainText, selectedText(view))
      event.dataTransfer.effectAllowed = isUnlocked() ? 'copyMove' : 'copy'
      return true
    },
    dragend: (): boolean => {
      dragged = undefined
      return true
    },
    // Files, and all that comes to a locked text, are for the page around it.
    dragover: (_view: EditorView, event: DragEvent): boolean => {
      if (isUnlocked() && event.dataTransfer?.types.includes(plainText)) event.preventDefault()
      return true
    },
    drop: (view: EditorView, event: DragEvent): boolean => {
      const from = dragged
      dragged = undefined
      if (!isUnlocked() || !event.dataTransfer?.types.includes(plainText)) return true
      event.preventDefault()
      const at = hitTest(view, event.clientX, event.clientY)?.caret
      const words = wordsOf(event.dataTransfer)
      if (at === undefined || words === '') return true
      view.focus()
      const isMove = from !== undefined && event.dataTransfer.dropEffect !== 'copy' && !event.ctrlKey && !event.altKey
      if (!isMove) insert(view, at, at, words, 'drop')
      else if (at < from.start || at > from.end) move(view, from, at)
      return true
    },
  }
}
