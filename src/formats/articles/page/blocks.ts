import type { BlockKind } from '../../../core/vocabulary.ts'
import { isElement, type PageElement, type PageNode } from './document.ts'

/** A line of an article as its page has it. */
export interface Line {
  readonly text: string
  /** Undefined where the page's element tells nothing. */
  readonly kind: BlockKind | undefined
}

const skipped = new Set(
  'script style noscript template svg math iframe object embed canvas audio video select button input textarea head title meta link dialog'.split(
    ' ',
  ),
)
const opening = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
const kinds: Readonly<Record<string, BlockKind>> = {
  h1: 'headline',
  h2: 'subhead',
  h3: 'subhead',
  h4: 'subhead',
  h5: 'subhead',
  h6: 'subhead',
  figcaption: 'caption',
  caption: 'caption',
}

const nameOf = (element: PageElement): string => element.tagName.toLowerCase()

class Lines {
  readonly lines: Line[] = []
  private current = ''

  add(text: string, asWritten: boolean): void {
    if (!asWritten) {
      const collapsed = text.replaceAll(/[ \t\n\r\f]+/g, ' ')
      this.current += /[ \t]$/.test(this.current) || this.current === '' ? collapsed.replace(/^ /, '') : collapsed
      return
    }
    const [first = '', ...rest] = text.split(/\r\n?|\n/)
    this.current += first
    for (const line of rest) {
      this.end(undefined)
      this.current = line
    }
  }

  /** Cells of a row stay in its line, as in a copy of the table. */
  tab(): void {
    if (this.current.trim() !== '') this.current = `${this.current.trimEnd()}\t`
  }

  end(kind: BlockKind | undefined): void {
    const text = this.current.replaceAll(/^[ \t\n\r\f]+|[ \t\n\r\f]+$/g, '')
    this.current = ''
    if (text !== '') this.lines.push({ text, kind })
  }
}

/** What stands after a node and all that is in it, within `root`; and the elements that end on the way there. */
const after = (node: PageNode, root: PageNode, leave: (element: PageElement) => void): PageNode | null => {
  for (let at: PageNode | null = node; at && at !== root; at = at.parentNode) {
    if (isElement(at)) leave(at)
    if (at.nextSibling) return at.nextSibling
  }
  return null
}

/**
 * The words of an element line by line, without walking by recursion: a page may be deep. Markup becomes text; what is
 * no text leaves nothing.
 */
export const linesOfPage = (root: PageNode): readonly Line[] => {
  const out = new Lines()
  const within: BlockKind[] = []
  let written = 0
  const enter = (element: PageElement): void => {
    const name = nameOf(element)
    if (name === 'br') out.end(within.at(-1))
    if (name === 'td' || name === 'th') out.tab()
    if (!opening.has(name)) return
    out.end(within.at(-1))
    const kind = kinds[name]
    if (kind) within.push(kind)
    if (name === 'pre') written++
  }
  const leave = (element: PageElement): void => {
    const name = nameOf(element)
    if (!opening.has(name)) return
    out.end(within.at(-1))
    if (kinds[name]) within.pop()
    if (name === 'pre') written--
  }
  for (let node = root.firstChild; node;) {
    if (node.nodeType === 3 || node.nodeType === 4) out.add(node.textContent ?? '', written > 0)
    else if (isElement(node) && !skipped.has(nameOf(node))) {
      enter(node)
      if (node.firstChild) {
        node = node.firstChild
        continue
      }
    }
    node = after(node, root, (element) => {
      if (!skipped.has(nameOf(element))) leave(element)
    })
  }
  out.end(undefined)
  return out.lines
}
