import { keydownHandler } from 'prosemirror-keymap'
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import { addSplice } from './carry-out.ts'
import { Positions } from './positions.ts'
import { isLeftToRight } from './schema.ts'
import { spliceOf } from './splices.ts'

/** The transaction that replaces `[start, end)` with words and puts the caret behind them. */
export const replaceText = (state: EditorState, start: number, end: number, words: string): Transaction => {
  const { tr } = state
  addSplice(tr, spliceOf(state.doc, start, end, words))
  return tr
    .setSelection(TextSelection.create(tr.doc, Positions.of(tr.doc).posAt(start + words.length)))
    .scrollIntoView()
}

/** The offsets of a selection. */
export const selectedRange = ({ doc, selection }: EditorState): { start: number; end: number } => {
  const positions = Positions.of(doc)
  const offset = (pos: number) => Math.min(positions.offsetAt(pos), positions.length)
  return { start: offset(selection.from), end: offset(selection.to) }
}

const replaceSelection =
  (words: string): Command =>
  (state, dispatch) => {
    const { start, end } = selectedRange(state)
    dispatch?.(replaceText(state, start, end, words))
    return true
  }

const deleteSelection: Command = (state, dispatch) =>
  state.selection.empty ? false : replaceSelection('')(state, dispatch)

/** At the edge of a line: joins it to the next one on that side, across sections too. */
const joinLines =
  (side: 'before' | 'after'): Command =>
  (state, dispatch) => {
    const { $head, empty } = state.selection
    const isAtEdge = $head.parentOffset === (side === 'before' ? 0 : $head.parent.content.size)
    if (!empty || !isAtEdge) return false
    const { start } = selectedRange(state)
    const feed = side === 'before' ? start - 1 : start
    if (feed >= 0 && feed < Positions.of(state.doc).length) dispatch?.(replaceText(state, feed, feed + 1, ''))
    return true
  }

const first =
  (...commands: readonly Command[]): Command =>
  (state, dispatch, view) =>
    commands.some((command) => command(state, dispatch, view))

// Chromium's own Ctrl+End stops short of sections that it has not laid out.
const goTo =
  (edge: 'start' | 'end', extend: boolean): Command =>
  (state, dispatch) => {
    const positions = Positions.of(state.doc)
    const head = positions.posAt(edge === 'start' ? 0 : positions.length)
    const selection = TextSelection.create(state.doc, extend ? state.selection.anchor : head, head)
    dispatch?.(state.tr.setSelection(selection).scrollIntoView())
    return true
  }

/**
 * Extends the selection by a letter to the side to which the arrow points. Firefox does it in the order of the letters,
 * in which the left arrow goes right in Arabic; for words, and without Shift, it goes where the arrow points.
 */
const extendBy =
  (arrow: 'left' | 'right'): Command =>
  (state, dispatch, view) => {
    const selection = view?.dom.ownerDocument.getSelection()
    if (!view || !selection?.focusNode || !CSS.supports('-moz-orient', 'inline')) return false
    const line = state.selection.$head.parent
    selection.modify('extend', isLeftToRight(line) === (arrow === 'right') ? 'forward' : 'backward', 'character')
    const head = view.posAtDOM(selection.focusNode, selection.focusOffset)
    const drawn = TextSelection.between(state.doc.resolve(state.selection.anchor), state.doc.resolve(head))
    dispatch?.(state.tr.setSelection(drawn).scrollIntoView())
    return true
  }

const selectAll: Command = (state, dispatch) => {
  const positions = Positions.of(state.doc)
  dispatch?.(
    state.tr.setSelection(TextSelection.create(state.doc, positions.posAt(0), positions.posAt(positions.length))),
  )
  return true
}

const backspace = first(deleteSelection, joinLines('before'))
const remove = first(deleteSelection, joinLines('after'))

/** Handles keys that work whether or not the text may be corrected. */
export const movingKeys = keydownHandler({
  'Shift-ArrowLeft': extendBy('left'),
  'Shift-ArrowRight': extendBy('right'),
  'Mod-Home': goTo('start', false),
  'Mod-End': goTo('end', false),
  'Shift-Mod-Home': goTo('start', true),
  'Shift-Mod-End': goTo('end', true),
  'Cmd-ArrowUp': goTo('start', false),
  'Cmd-ArrowDown': goTo('end', false),
  'Shift-Cmd-ArrowUp': goTo('start', true),
  'Shift-Cmd-ArrowDown': goTo('end', true),
  'Mod-a': selectAll,
})

/** Handles keys that correct the text; within a line the browser deletes by itself. */
export const correctingKeys = keydownHandler({
  Enter: replaceSelection('\n'),
  'Shift-Enter': replaceSelection('\n'),
  Backspace: backspace,
  'Shift-Backspace': backspace,
  'Mod-Backspace': backspace,
  'Alt-Backspace': backspace,
  Delete: remove,
  'Mod-Delete': remove,
  'Alt-Delete': remove,
})
