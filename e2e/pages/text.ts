import { expect, type Locator, type Page } from '@playwright/test'
import type { Desk } from './desk.ts'
import { findWords, strokesOn, type Box } from './written.ts'

/** A place on the text, in UTF-16 code units from its beginning, and the words there. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly words: string
}

/** The text as it stands on the screen, a line feed between two lines. */
export const textOf = (article: Locator): Promise<string> =>
  article.evaluate((root) => [...root.querySelectorAll('p')].map((line) => line.textContent).join('\n'))

/** The pieces of text that claims are painted on, in the order of the text; one of two lines is found as one. */
export const spansOf = async (desk: Desk): Promise<Span[]> => {
  const found = new Map<string, Span>()
  for (const { paint, start, words } of await strokesOn(desk.text)) {
    const end = start + words.length
    if (/^(?:claim|active)-/.test(paint) && end > start) found.set(`${start} ${end}`, { start, end, words })
  }
  return [...found.values()].toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** Puts the caret before the first letter of words, by a click on the edge where reading begins. */
export const putCaretBefore = async (desk: Desk, words: string): Promise<void> => {
  const { first } = await findWords(desk.text, words)
  await desk.page.mouse.click(first.right - 2, (first.top + first.bottom) / 2)
  await expect.poll(() => desk.behindCaret()).toMatch(new RegExp(`^${words}`))
  // The browser tells of a new caret when it draws: no hand is as fast as to press a key before that.
  await desk.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
  )
}

/** Where each of the letters of some words is drawn, in the order in which they are written. */
export const boxesOf = (article: Locator, words: string): Promise<Box[]> =>
  article.evaluate((root, wanted) => {
    for (const line of root.querySelectorAll('p')) {
      const at = line.textContent.indexOf(wanted)
      if (at < 0) continue
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      const boxes: Box[] = []
      let before = 0
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!(node instanceof Text)) continue
        for (let offset = 0; offset < node.length; offset++) {
          const place = before + offset
          if (place < at || place >= at + wanted.length) continue
          const range = document.createRange()
          range.setStart(node, offset)
          range.setEnd(node, offset + 1)
          const { left, right, top, bottom } = range.getBoundingClientRect()
          boxes.push({ left, right, top, bottom })
        }
        before += node.length
      }
      return boxes
    }
    throw new Error(`The article does not hold «${wanted}».`)
  }, words)

/** From now on keeps each file that the page hands over, also where the browser does not tell of downloads. */
export const keepFiles = async (page: Page): Promise<() => Promise<string>> => {
  await page.addInitScript(() => {
    // A dialog of the system cannot be answered here; without one a file is a download.
    Reflect.deleteProperty(window, 'showSaveFilePicker')
    const make = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (content: Blob | MediaSource): string => {
      if (content instanceof Blob) Reflect.set(window, 'lastFile', content)
      return make(content)
    }
  })
  return () =>
    page.evaluate(async () => {
      const file: unknown = Reflect.get(window, 'lastFile')
      if (!(file instanceof Blob)) throw new Error('The page has handed over no file.')
      return file.text()
    })
}
