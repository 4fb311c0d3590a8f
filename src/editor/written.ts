import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'

/** Calls back with each paragraph that a transaction wrote into, as it is after it, and the position before it. */
export const forEachWritten = (tr: Transaction, visit: (paragraph: Node, pos: number) => void): void => {
  const seen = new Set<number>()
  tr.mapping.maps.forEach((map, at) => {
    const later = tr.mapping.slice(at + 1)
    map.forEach((_from, _to, newFrom, newTo) => {
      tr.doc.nodesBetween(later.map(newFrom, -1), later.map(newTo, 1), (node, pos) => {
        if (!node.isTextblock) return true
        if (!seen.has(pos)) visit(node, pos)
        seen.add(pos)
        return false
      })
    })
  })
}
