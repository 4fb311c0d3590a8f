import type { Locator, Page } from '@playwright/test'
import { ar } from '../../src/ui/words/ar.ts'

/** The library: how articles come in, and the way to one of them. */
export class Library {
  readonly page: Page
  readonly articles: Locator

  constructor(page: Page) {
    this.page = page
    this.articles = page.getByRole('grid', { name: ar.library.listLabel })
  }

  /** Starts the program. */
  async open(): Promise<void> {
    await this.page.goto('./')
  }

  async openSamples(): Promise<void> {
    await this.page.getByRole('button', { name: ar.library.openSamples }).click()
    await this.articles.waitFor()
  }

  /** Brings in a text as a file, as it would be chosen from the device. */
  async addFile(name: string, text: string): Promise<void> {
    await this.addFiles([{ name, text }])
  }

  /** Brings in texts as files that are chosen together. */
  async addFiles(files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
    await this.page
      .getByLabel(ar.library.chooseFiles)
      .setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })))
  }

  /** Brings in a text by the clipboard's way, into the field of an empty library. */
  async paste(text: string): Promise<void> {
    await this.page.getByRole('button', { name: ar.library.pasteArticle }).click()
    await this.page.getByLabel(ar.import.pasteHere).fill(text)
    await this.page.getByRole('button', { name: ar.import.addAsArticle }).click()
  }

  /** The way to an article, by its title. */
  link(title: string): Locator {
    return this.articles.getByRole('link', { name: title })
  }

  async openArticle(title: string): Promise<void> {
    await this.link(title).click()
    await this.page.getByRole('textbox', { name: title }).waitFor()
  }
}
