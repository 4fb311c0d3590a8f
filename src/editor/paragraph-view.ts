import type { Node } from 'prosemirror-model'
import type { NodeView, ViewMutationRecord } from 'prosemirror-view'
import { isLeftToRight, kindOf, paragraphAttributes } from './schema.ts'

/** The box of a paragraph, of which the first child is the paragraph: what is painted on it lies behind that. */
export const boxClass = 'line'

/** The paragraph in a box. */
export const paragraphIn = (box: Element | undefined): Element | undefined => box?.firstElementChild ?? undefined

/**
 * A paragraph in a box of its own, in which paint lies over and under it: it moves where the paragraph moves, and the
 * letters know nothing of it. What is done to the box is no editing.
 */
export class ParagraphView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement
  private node: Node

  constructor(node: Node) {
    this.node = node
    this.dom = document.createElement('div')
    this.dom.className = boxClass
    this.markEmpty()
    this.contentDOM = document.createElement('p')
    for (const [name, value] of Object.entries(paragraphAttributes(node))) this.contentDOM.setAttribute(name, value)
    this.dom.append(this.contentDOM)
  }

  update(node: Node): boolean {
    const isSame = node.type === this.node.type && kindOf(node) === kindOf(this.node)
    if (!isSame || isLeftToRight(node) !== isLeftToRight(this.node)) return false
    this.node = node
    this.markEmpty()
    return true
  }

  private markEmpty(): void {
    this.dom.classList.toggle('line-empty', this.node.content.size === 0)
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    if (mutation.type === 'selection') return false
    if (mutation.target !== this.dom) return !this.contentDOM.contains(mutation.target)
    return this.contentDOM.parentNode === this.dom
  }
}
