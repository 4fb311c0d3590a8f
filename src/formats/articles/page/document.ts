import { parseHTML } from 'linkedom/worker'
import { limits } from '../limits.ts'
import { Refused } from '../refusal.ts'

/*
 * A page as a tree of plain objects: nothing in it is fetched, run or shown. The DOM's own names, as far as they are
 * used; the library that makes the tree is a DOM's likeness, and this room knows no DOM.
 */
export interface PageNode {
  /** 1 of an element, 3 of a text, 4 of a CDATA section. */
  readonly nodeType: number
  readonly parentNode: PageNode | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly textContent: string | null
}
export interface PageElement extends PageNode {
  readonly tagName: string
  getAttribute(name: string): string | null
  remove(): void
}
export interface Page extends PageNode {
  readonly body: PageElement
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1

/** Elements that hold nothing, and those that browsers close by themselves: none of them makes a page deeper. */
const shallow =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|td|th|tr|thead|tbody|tfoot|option|optgroup|rp|rt)$/
const hiddenCode = /<(script|style|textarea|title|noscript)\b[^]*?<\/\1\s*>|<!--[^]*?-->/gi

/** @throws Refused when so many elements stand in each other, or in all, that going through them would take for ever */
const requireShallow = (html: string): void => {
  let depth = 0
  let elements = 0
  for (const [, closing, name = ''] of html.matchAll(/<(\/?)([a-z][a-z\d:-]*)/gi)) {
    if (shallow.test(name.toLowerCase())) {
      if (closing === '') elements++
    } else if (closing === '') {
      elements++
      depth++
    } else depth = Math.max(0, depth - 1)
    if (depth > limits.pageDepth) throw new Refused('tooDeep', { allowed: limits.pageDepth })
  }
  if (elements > limits.pageElements) throw new Refused('tooManyElements', { allowed: limits.pageElements })
}

const tagStart = /<([a-z][^\s/>]*)/gi

/** Elements with very many attributes lose them: each is looked for among all others. */
const withoutSwarms = (html: string): string => {
  let out = ''
  let done = 0
  for (const { index, 0: start } of html.matchAll(tagStart)) {
    const end = index < done ? -1 : html.indexOf('>', index)
    if (end - index < 2 * limits.attributes) continue
    const names = html.slice(index, end).match(/\s[^\s=>"']+(?==|\s|$)/g)?.length ?? 0
    if (names <= limits.attributes) continue
    out += html.slice(done, index) + start
    done = end
  }
  return out + html.slice(done)
}

/** What the library makes is a document, whose own types this room does not know. */
const isPage = (value: unknown): value is Page =>
  typeof value === 'object' && value !== null && 'querySelectorAll' in value && 'body' in value

/**
 * A page's markup as a tree. Whatever is missing or misplaced of `html`, `head` and `body` does not matter.
 * @throws Refused when it is too deep or has too many elements
 */
export const parsePage = (html: string): Page => {
  requireShallow(html.replaceAll(hiddenCode, ''))
  const inner = withoutSwarms(html).replaceAll(/<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/gi, '')
  const { document }: { readonly document: unknown } = parseHTML(
    `<!doctype html><html><head></head><body>${inner}</body></html>`,
  )
  if (!isPage(document)) throw new Refused('unreadable')
  return document
}
