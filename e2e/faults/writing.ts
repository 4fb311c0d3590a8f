import { expect, type Page } from '@playwright/test'
import { article, title } from '../desk/article.ts'
import { Desk } from '../pages/desk.ts'
import { Library } from '../pages/library.ts'
import { textOf } from '../pages/text.ts'

/** Makes a library with one article, opened. */
export const begin = async (page: Page, address: string): Promise<Desk> => {
  await page.goto(address)
  const library = new Library(page)
  await library.paste(article)
  await library.openArticle(title)
  const desk = new Desk(page)
  await desk.saved()
  return desk
}

/** Opens the article of a library that is there. */
export const goBack = async (page: Page, address: string): Promise<Desk> => {
  await page.goto(address)
  await new Library(page).openArticle(title)
  return new Desk(page)
}

/** Opens the text for correction, with the caret at its beginning. */
export const correct = async (desk: Desk): Promise<void> => {
  await desk.text.focus()
  await desk.press('u')
  await expect(desk.text).toHaveAttribute('aria-readonly', 'false')
  await desk.text.focus()
  await desk.press('ControlOrMeta+Home')
}

/** What was typed before the title of the article. */
export const typedIn = async (desk: Desk): Promise<string> => {
  const text = await textOf(desk.text)
  return text.slice(0, text.indexOf(title))
}
