import type { Locator, Page } from '@playwright/test'
import { ar } from '../../src/ui/words/ar.ts'
import { withoutIsolates } from '../../src/ui/words/isolate.ts'
import { findWords, paintedWords, type Stand, type Which } from './written.ts'

/** How words are selected with the mouse. */
export interface Drag extends Which {
  /** Whether the reader wants these very letters. */
  readonly fine?: boolean
  /** Whether it is drawn from the last letter to the first. */
  readonly backwards?: boolean
}

const isLatin = (words: string): boolean => /^[\x20-\x7e]+$/.test(words)

const middle = ({ top, bottom }: { top: number; bottom: number }): number => Math.round((top + bottom) / 2)

/** The article and its claims: what one does there by mouse and by keys. */
export class Desk {
  readonly page: Page
  /** The text of the article. */
  readonly text: Locator
  /** The cards of the claims. */
  readonly cards: Locator
  /** What can be done with the selected words. */
  readonly selectionBar: Locator
  /** The field of the source picker, and its lines. */
  readonly pickerField: Locator
  readonly pickerLines: Locator
  readonly notices: Locator

  constructor(page: Page) {
    this.page = page
    this.text = page.getByRole('textbox', { name: /^(نص المقال|Text of the article)/ })
    this.cards = page.getByRole('region', { name: ar.desk.cardsLabel, exact: true }).getByRole('article')
    this.selectionBar = page.getByRole('toolbar', { name: ar.desk.selectionBar })
    this.pickerField = page.getByRole('combobox', { name: ar.picker.title })
    this.pickerLines = page.getByRole('listbox', { name: ar.picker.title }).getByRole('option')
    this.notices = page.getByRole('region', { name: ar.shell.notices }).getByRole('listitem')
  }

  /** The card with a number. */
  card(number: number): Locator {
    return this.cards.and(this.page.getByRole('article', { name: ar.desk.place(String(number)), exact: true }))
  }

  /** The card of the claim with exactly these words. */
  cardOf(words: string): Locator {
    return this.cards.filter({ has: this.page.getByText(words, { exact: true }) })
  }

  /** The face of a card: what one presses to open it. */
  faceOf(card: Locator): Locator {
    return card.getByRole('button').first()
  }

  /** Waits until everything is on the disk. */
  async saved(): Promise<void> {
    await this.page.getByText(ar.shell.status.saved, { exact: true }).first().waitFor()
  }

  /** Closes and opens the page again, once it has said that all is saved. */
  async reload(): Promise<void> {
    await this.saved()
    await this.page.reload()
    await this.text.waitFor()
  }

  /** Where words stand on the screen. */
  find(words: string, which: Which = {}): Promise<Stand> {
    return findWords(this.text, words, which)
  }

  /** Draws over words with the mouse, from the outer edge of the first letter to that of the last. */
  async select(words: string, { fine = false, backwards = false, ...which }: Drag = {}): Promise<void> {
    const { first, last } = await this.find(words, which)
    const { mouse, keyboard } = this.page
    // Whole pixels, as a mouse gives them: with less Chromium may begin at another letter than the one that it shows.
    const start = { x: isLatin(words) ? Math.floor(first.left) + 1 : Math.ceil(first.right) - 1, y: middle(first) }
    const end = { x: isLatin(words) ? Math.ceil(last.right) - 1 : Math.floor(last.left) + 1, y: middle(last) }
    const [from, to] = backwards ? [end, start] : [start, end]
    if (fine) await keyboard.down('Alt')
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move(Math.round((from.x + to.x) / 2), Math.round((from.y + to.y) / 2), { steps: 4 })
    await mouse.move(to.x, to.y, { steps: 4 })
    await mouse.up()
    if (fine) await keyboard.up('Alt')
  }

  /** Clicks on the middle of words' first letter. */
  async click(words: string, which: Which = {}): Promise<void> {
    const { first } = await this.find(words, which)
    await this.page.mouse.click((first.left + first.right) / 2, (first.top + first.bottom) / 2)
  }

  /** Points at the middle of words' first letter. */
  async hover(words: string, which: Which = {}): Promise<void> {
    const { first } = await this.find(words, which)
    await this.page.mouse.move((first.left + first.right) / 2, (first.top + first.bottom) / 2, { steps: 3 })
  }

  /** Puts the caret before words with arrow keys alone; it must stand before them, in the same line. */
  async walkTo(words: string): Promise<void> {
    for (let step = 0; step < 60; step++) {
      if ((await this.behindCaret()).startsWith(words)) return
      await this.page.keyboard.press('ArrowLeft')
    }
    throw new Error(`Sixty steps did not lead to «${words}».`)
  }

  /** Extends the selection from the caret over so many words with the keys. */
  async extendOver(words: number): Promise<void> {
    await this.press('ControlOrMeta+Shift+ArrowLeft', words)
    await this.settle()
  }

  /** Lets the page take in what was done, as the time between two keys of a person does. */
  private async settle(): Promise<void> {
    await this.page.evaluate(() => new Promise(requestAnimationFrame))
  }

  /** What stands behind the caret in its line. */
  behindCaret(): Promise<string> {
    return this.page.evaluate(() => {
      const selection = getSelection()
      if (!selection?.focusNode) return ''
      const { focusNode, focusOffset } = selection
      const line = (focusNode instanceof Element ? focusNode : focusNode.parentElement)?.closest('p')
      if (!line) return ''
      const range = document.createRange()
      range.setStart(focusNode, focusOffset)
      range.setEnd(line, line.childNodes.length)
      return range.toString()
    })
  }

  /** What is selected, once the page has heard of it: it is told of a selection before the next frame. */
  selected(): Promise<string> {
    return this.page.evaluate(async () => {
      const words = getSelection()?.toString() ?? ''
      await new Promise((resolve) => requestAnimationFrame(resolve))
      return words
    })
  }

  /** Selects words with the mouse and makes them a claim with the key. */
  async mark(words: string, drag: Drag = {}): Promise<void> {
    await this.select(words, drag)
    await this.selectionBar.waitFor()
    await this.page.keyboard.press('c')
  }

  /** Does what a key says, as often as wanted. */
  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time++) await this.page.keyboard.press(key)
  }

  undo(): Promise<void> {
    return this.press('ControlOrMeta+z')
  }

  redo(): Promise<void> {
    return this.press('ControlOrMeta+Shift+z')
  }

  /** Opens the source picker for the active claim and types a name. */
  async lookFor(name: string): Promise<void> {
    await this.press('s')
    await this.pickerField.fill(name)
  }

  /** Attributes the active claim to the first that the picker offers for a name. */
  async attributeTo(name: string): Promise<void> {
    await this.lookFor(name)
    await this.press('Enter')
    await this.pickerField.waitFor({ state: 'detached' })
  }

  /** The words become the cue of the active claim. */
  async setCue(words: string, drag: Drag = {}): Promise<void> {
    await this.select(words, drag)
    await this.selectionBar.waitFor()
    await this.press('q')
  }

  /** The selected words name the source of the active claim, who is not in the register yet. */
  async attributeToWords(words: string, drag: Drag = {}): Promise<void> {
    await this.select(words, drag)
    await this.selectionBar.waitFor()
    await this.press('s')
    await this.pickerLines.filter({ hasText: withoutIsolates(ar.picker.create('')) }).click()
    await this.pickerField.waitFor({ state: 'detached' })
  }

  /** Those who passed the claim on, from the outlet to the origin. */
  chain(card: Locator): Locator {
    return card.getByRole('list', { name: ar.desk.chain }).getByRole('listitem')
  }

  /** One of a closed list on a card, such as «الموقف». */
  choice(card: Locator, name: string): Locator {
    return card.getByRole('combobox', { name, exact: true })
  }

  /** What is chosen of a closed list, as it reads. */
  chosen(card: Locator, name: string): Promise<string> {
    return this.choice(card, name).evaluate((list) =>
      list instanceof HTMLSelectElement ? (list.selectedOptions[0]?.label ?? '') : '',
    )
  }

  /** Chooses of a closed list by what it reads. */
  async choose(card: Locator, name: string, label: string): Promise<void> {
    await this.choice(card, name).selectOption({ label })
  }

  /** A text on a card that is corrected in place, such as «القطاع». */
  field(card: Locator, name: string): Locator {
    return card.getByRole('textbox', { name: ar.parts.editInPlace(name), exact: true })
  }

  /** Opens the part of a card that is folded up, by the beginning of its heading; by key, for the cards may be moving. */
  async unfold(card: Locator, heading: string): Promise<void> {
    const open = card.locator('details[open]').filter({ hasText: heading })
    if ((await open.count()) === 0) await card.locator('summary').filter({ hasText: heading }).press('Enter')
    await open.waitFor({ timeout: 10_000 })
  }

  /** What undo would take back now, by the button that says it; undefined when there is nothing. */
  nextUndo(): Promise<string | undefined> {
    return this.promised('تراجع: ')
  }

  /** What redo would do again now, by the button that says it; undefined when there is nothing. */
  nextRedo(): Promise<string | undefined> {
    return this.promised('أعد: ')
  }

  private async promised(beginning: string): Promise<string | undefined> {
    const button = this.page.getByRole('contentinfo').getByRole('button').filter({ hasText: beginning })
    const [words] = await button.getByText(beginning).allInnerTexts()
    return words && withoutIsolates(words).slice(beginning.length)
  }

  /** What the article holds, as its header tells when it is asked. */
  async counts(): Promise<Record<string, number>> {
    const panel = this.page.getByRole('dialog', { name: ar.desk.counts })
    await this.page.getByRole('button', { name: ar.desk.counts }).click()
    const names = await panel.getByRole('term').allInnerTexts()
    const numbers = await panel.getByRole('definition').allInnerTexts()
    await this.press('Escape')
    await panel.waitFor({ state: 'detached' })
    return Object.fromEntries(names.map((name, at) => [name.trim(), Number(numbers[at])]))
  }

  /** The words of the text that a kind of paint lies on. */
  painted(kind: 'claim' | 'active' | 'hovered' | 'mention' | 'cue' | 'suggestion'): Promise<string[]> {
    return paintedWords(this.page, kind)
  }

  /** What was said last to those who listen. */
  async said(): Promise<string> {
    const regions = this.page.locator('[aria-live]')
    return withoutIsolates((await regions.allTextContents()).join(' ')).replaceAll('\u200b', '')
  }

  /** What has the focus, in a word or two: its role and its name, or «nothing» when it was lost. */
  focus(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement } = document
      if (!activeElement || activeElement === document.body) return 'nothing'
      const name = activeElement.getAttribute('aria-label') ?? activeElement.textContent
      return `${activeElement.getAttribute('role') ?? activeElement.localName} ${name.trim().slice(0, 60)}`
    })
  }
}
