import type { Locator, Page } from '@playwright/test'

/** A rectangle of the page in CSS pixels. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where words stand on the screen. */
export interface Stand {
  /** The first letter with its marks, and the last. */
  readonly first: Box
  readonly last: Box
  /** One box for each line on which words stand, from the top down. */
  readonly lines: readonly Box[]
}

/** Which of the places where the same words stand, from 0. */
export interface Which {
  readonly nth?: number
  /** Whether the text stays where it is, though the words may be out of sight. */
  readonly still?: boolean
}

/**
 * Finds words within a line of a text, brings them into sight where they are not, and measures them.
 * @throws Error when the text does not hold them
 */
export const findWords = (article: Locator, words: string, { nth = 0, still = false }: Which = {}): Promise<Stand> =>
  article.evaluate(
    async (root, wanted) => {
      const nextFrame = () => new Promise(requestAnimationFrame)
      // Once the type is there, and what was read before a reload has come back to its place.
      await nextFrame()
      await document.fonts.ready
      await nextFrame()
      await nextFrame()
      await nextFrame()
      const boxOf = ({ left, right, top, bottom }: DOMRect): Box => ({ left, right, top, bottom })
      const nodesOf = (line: Element): Text[] => {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
        const nodes: Text[] = []
        for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node)
        return nodes
      }
      const rangeIn = (line: Element, start: number, end: number): Range => {
        const range = document.createRange()
        let before = 0
        for (const node of nodesOf(line)) {
          const behind = before + node.length
          if (start >= before && start < behind) range.setStart(node, start - before)
          if (end > before && end <= behind) range.setEnd(node, end - before)
          before = behind
        }
        return range
      }
      const letters = [...new Intl.Segmenter('ar').segment(wanted.words)].map(({ segment }) => segment)
      let left = wanted.nth
      for (const line of root.querySelectorAll('p')) {
        const text = line.textContent
        for (let at = text.indexOf(wanted.words); at >= 0; at = text.indexOf(wanted.words, at + 1)) {
          if (left-- > 0) continue
          const end = at + wanted.words.length
          const { top, bottom } = rangeIn(line, at, end).getBoundingClientRect()
          if (!wanted.still && (top < 120 || bottom > innerHeight - 120)) line.scrollIntoView({ block: 'center' })
          const rectOf = (from: number, until: number) => {
            const rects = [...rangeIn(line, from, until).getClientRects()].filter(({ width }) => width > 0)
            return rects.length > 0 ? boxOf(rects[0] ?? new DOMRect()) : boxOf(line.getBoundingClientRect())
          }
          const lines: Box[] = []
          for (const rect of rangeIn(line, at, end).getClientRects()) {
            const same = lines.findIndex(({ top, bottom }) => rect.top < bottom - 4 && rect.bottom > top + 4)
            const known = lines[same]
            if (!known) lines.push(boxOf(rect))
            else {
              lines[same] = {
                left: Math.min(known.left, rect.left),
                right: Math.max(known.right, rect.right),
                top: Math.min(known.top, rect.top),
                bottom: Math.max(known.bottom, rect.bottom),
              }
            }
          }
          return {
            first: rectOf(at, at + (letters[0]?.length ?? 1)),
            last: rectOf(end - (letters.at(-1)?.length ?? 1), end),
            lines,
          }
        }
      }
      throw new Error(`The article does not hold «${wanted.words}».`)
    },
    { words, nth, still },
  )

/** A piece of paint on a line of the text: where its words begin in the text, in UTF-16 code units. */
export interface PaintedStroke {
  readonly paint: string
  readonly start: number
  readonly words: string
}

/** Everything that is painted on an article, in the order of the text. */
export const strokesOn = (article: Locator): Promise<PaintedStroke[]> =>
  article.evaluate((root) => {
    const found: PaintedStroke[] = []
    let before = 0
    for (const line of root.querySelectorAll('p')) {
      const text = line.textContent
      const paints = line.parentElement?.querySelector<HTMLElement>('.paints')?.dataset['paints'] ?? '[]'
      const strokes: [string, number, number][] = JSON.parse(paints)
      for (const [paint, start, end] of strokes) {
        found.push({ paint, start: before + start, words: text.slice(start, end) })
      }
      before += text.length + 1
    }
    return found.toSorted((a, b) => a.start - b.start)
  })

/** The words that a kind of paint lies on, such as `active` or `hovered`, in the order of the text. */
export const paintedWords = async (page: Page, kind: string): Promise<string[]> =>
  (await strokesOn(page.locator('.article-text')))
    .filter(({ paint }) => paint === kind || paint.startsWith(`${kind}-`))
    .map(({ words }) => words)
