import type { Locator, Page } from '@playwright/test'
import { ar } from '../../src/ui/words/ar.ts'

/** The review: the queue, and the claim at hand. */
export class Review {
  readonly page: Page
  readonly queue: Locator
  readonly lines: Locator
  /** The claim at hand. */
  readonly desk: Locator
  readonly heading: Locator
  readonly evidence: Locator

  constructor(page: Page) {
    this.page = page
    this.queue = page.getByRole('listbox', { name: ar.review.listLabel })
    this.lines = this.queue.getByRole('option')
    this.desk = page.getByRole('region', { name: ar.review.deskLabel })
    this.heading = this.desk.getByRole('heading', { level: 2 })
    this.evidence = this.desk.getByRole('region', { name: ar.evidence.title })
  }

  /** Goes there by its key. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Alt+5')
    await this.queue.waitFor()
  }

  /** How many lines the queue has, drawn or not. */
  async count(): Promise<number> {
    return Number((await this.lines.first().getAttribute('aria-setsize')) ?? 0)
  }

  /** What the claim at hand says. */
  async statement(): Promise<string> {
    return (await this.heading.textContent()) ?? ''
  }

  /** The verdict that is given, by its words. */
  verdict(words: string): Locator {
    return this.desk.getByRole('button', { name: words, pressed: true })
  }

  /** Waits until the claim at hand can be decided. */
  async ready(): Promise<void> {
    await this.desk.getByRole('group', { name: ar.review.verdict }).waitFor()
  }

  /** The next claim, once it is there. */
  async next(): Promise<string> {
    const before = (await this.heading.count()) > 0 ? await this.statement() : ''
    await this.page.keyboard.press('j')
    await this.heading.filter({ hasNotText: before === '' ? '\u0000' : before }).waitFor()
    await this.ready()
    return this.statement()
  }

  /** What was said last to those who listen. */
  said(): Promise<string> {
    return this.page
      .getByRole('status')
      .last()
      .textContent()
      .then((text) => text ?? '')
  }
}
