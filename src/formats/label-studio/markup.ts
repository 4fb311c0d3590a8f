import { isElement, parsePage, type PageNode } from '../articles/page/document.ts'
import { Refused } from '../articles/refusal.ts'

/** Whether regions were marked in a page, whose markup the task holds. */
export const hasMarkup = (regions: readonly unknown[]): boolean =>
  regions.some(
    (region) =>
      typeof region === 'object' && region !== null && ('hypertextlabels' in region || 'globalOffsets' in region),
  )

/** Elements whose words nobody sees; Label Studio does not count them. */
const unseen = new Set(['SCRIPT', 'STYLE', 'TITLE', 'NOSCRIPT', 'TEMPLATE'])

/** The words of a page as they follow each other in its markup: what offsets in the whole page count. */
const wordsOf = (root: PageNode): string => {
  let words = ''
  let node: PageNode | null = root
  while (node) {
    if (node.nodeType === 3 || node.nodeType === 4) words += node.textContent ?? ''
    const below: PageNode | null = isElement(node) && unseen.has(node.tagName.toUpperCase()) ? null : node.firstChild
    let next: PageNode | null = below
    for (let at: PageNode | null = node; !next && at && at !== root; at = at.parentNode) next = at.nextSibling
    node = next
  }
  return words
}

/**
 * The text of a task: the field of that name, or, where the labeling interface calls it otherwise, the longest of its
 * values; of a page its words alone.
 * @param isMarkup whether what is marked is a page; one with more elements than can be gone through stays as it is, and the
 *   quotations of its regions tell
 */
export const textOf = (data: Readonly<Record<string, unknown>>, isMarkup = false): string => {
  const { text } = data
  const values = Object.values(data).filter((value) => typeof value === 'string')
  const longest = values.reduce((best, value) => (value.length > best.length ? value : best), '')
  const chosen = typeof text === 'string' ? text : longest
  if (!isMarkup || !/<[a-z!/]/i.test(chosen)) return chosen
  try {
    return wordsOf(parsePage(chosen).body)
  } catch (error) {
    if (error instanceof Refused) return chosen
    throw error
  }
}
