import type { EditorView } from 'prosemirror-view'
import { isGraphemeBoundary } from '../core/offsets.ts'
import { lettersBefore, rectsIn } from './dom-text.ts'
import { Positions, type Place } from './positions.ts'
import { textOf } from './schema.ts'

/** What is under a point of the page. */
export interface Hit {
  /** The offset at which a click there puts the caret. */
  readonly caret: number
  /** The offset of the letter that covers the point; undefined beside the lines. */
  readonly letter: number | undefined
}

const caretAt = (x: number, y: number): { node: Node; offset: number } | undefined => {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y)
    return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined
  }
  const range = document.caretRangeFromPoint(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined
}

/** Whether a rectangle, made as tall as its line, holds a point. Lines have much room between them in Arabic type. */
const covers = (rect: DOMRect, x: number, y: number, lineHeight: number): boolean => {
  const room = Math.max(0, (lineHeight - rect.height) / 2)
  return x >= rect.left && x < rect.right && y >= rect.top - room && y < rect.bottom + room
}

/** The letter with its marks that holds a place in a paragraph. */
const clusterAt = (text: string, at: number): { start: number; end: number } => {
  let start = at
  while (start > 0 && !isGraphemeBoundary(text, start)) start--
  let end = at + 1
  while (end < text.length && !isGraphemeBoundary(text, end)) end++
  return { start, end }
}

/**
 * What is at a point in client coordinates; undefined outside the text. The browser answers with a place between
 * letters, and as often as not the letter that was meant is the one before it, so both are asked.
 */
export const hitTest = (view: EditorView, x: number, y: number): Hit | undefined => {
  const caret = caretAt(x, y)
  if (!caret || !view.dom.contains(caret.node)) return undefined
  const positions = Positions.of(view.state.doc)
  const paragraph = (caret.node instanceof Element ? caret.node : caret.node.parentElement)?.closest('p')
  if (!paragraph) return undefined
  const place = positions.placeAt(positions.offsetAt(view.posAtDOM(paragraph, 0)))
  const at = Math.min(lettersBefore(paragraph, caret.node, caret.offset), place.node.content.size)
  return { caret: place.start + at, letter: letterAt(paragraph, place, at, x, y) }
}

const letterAt = (paragraph: Element, place: Place, at: number, x: number, y: number): number | undefined => {
  const text = textOf(place.node)
  const lineHeight = parseFloat(getComputedStyle(paragraph).lineHeight)
  for (const candidate of [at, at - 1]) {
    if (candidate < 0 || candidate >= text.length) continue
    const { start, end } = clusterAt(text, candidate)
    if (rectsIn(paragraph, start, end).some((rect) => covers(rect, x, y, lineHeight))) return place.start + start
  }
  return undefined
}
