/*
 * Between the letters of a paragraph, counted from its first, and places in its DOM. A paragraph is one text node
 * unless badges stand on invisible characters in it.
 */

const textNodesOf = (paragraph: Node): Text[] => {
  const { firstChild } = paragraph
  if (firstChild instanceof Text && firstChild.nextSibling === null) return [firstChild]
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node)
  return nodes
}

/**
 * The places in the DOM of `[start, end)` of a paragraph; undefined when the DOM holds less, as it does for an instant
 * while the browser is writing into it.
 */
export const rangeIn = (paragraph: Node, start: number, end: number): StaticRangeInit | undefined => {
  let before = 0
  let from: Pick<StaticRangeInit, 'startContainer' | 'startOffset'> | undefined
  for (const node of textNodesOf(paragraph)) {
    const behind = before + node.length
    if (from === undefined && start < behind) from = { startContainer: node, startOffset: start - before }
    if (from && end <= behind) return { ...from, endContainer: node, endOffset: end - before }
    before = behind
  }
  return undefined
}

/** The client rectangles of `[start, end)` of a paragraph, several a line where directions mix. */
export const rectsIn = (paragraph: Node, start: number, end: number): DOMRect[] => {
  const place = rangeIn(paragraph, start, end)
  if (!place) return []
  const range = document.createRange()
  range.setStart(place.startContainer, place.startOffset)
  range.setEnd(place.endContainer, place.endOffset)
  return [...range.getClientRects()]
}

/** The number of letters in a paragraph before a place in its DOM. */
export const lettersBefore = (paragraph: Node, node: Node, offset: number): number => {
  const range = document.createRange()
  range.setStart(paragraph, 0)
  range.setEnd(node, offset)
  return range.toString().length
}

/** Rectangles that stand on one line, each line's made one, from the top down. */
export const mergeLines = (rects: readonly DOMRect[]): DOMRect[] => {
  const lines: DOMRect[] = []
  for (const rect of rects.filter(({ width }) => width > 0).toSorted((a, b) => a.top - b.top)) {
    const last = lines.at(-1)
    const middle = rect.top + rect.height / 2
    if (!last || middle > last.bottom) {
      lines.push(rect)
      continue
    }
    const left = Math.min(last.left, rect.left)
    const top = Math.min(last.top, rect.top)
    const right = Math.max(last.right, rect.right)
    lines[lines.length - 1] = new DOMRect(left, top, right - left, Math.max(last.bottom, rect.bottom) - top)
  }
  return lines
}
