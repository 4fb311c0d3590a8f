/** Destroying for good: what is destroyed is nowhere that the program can read, and the rest is as it was. */
import { ar } from '../src/ui/words/ar.ts'
import { article, title } from './desk/article.ts'
import { foundOnDevice } from './needles.ts'
import { expect, test } from './test.ts'

const secret = 'شهادة لا تُنشر\n\nقال الشاهد المحمي إن القافلة الصفراء عبرت الجسر ليلًا.'
const needles = ['القافلة الصفراء', 'الشاهد المحمي', 'شهادة لا تُنشر']

test('a destroyed article is nowhere on the device any more, also after the reload; the rest stays', async ({
  page,
  library,
  desk,
}) => {
  await library.open()
  await library.paste(article)
  await library.openArticle(title)
  const words = 'الرصيف الجديد يُفتح صباح الأحد'
  await desk.mark(words)
  await expect(desk.cardOf(words)).toBeVisible()
  await desk.saved()
  await page.goto(page.url().replace(/#.*/, '#/library'))
  await library.addFile('secret.txt', secret)
  await expect(library.articles).toHaveAttribute('aria-rowcount', '3')
  await library.articles.getByRole('checkbox', { name: /شهادة/ }).check()
  await page.keyboard.press('Delete')
  await expect(library.articles).toHaveAttribute('aria-rowcount', '2')

  await page.getByRole('radio', { name: ar.library.shelf.bin }).check()
  await library.articles.getByRole('checkbox', { name: /شهادة/ }).check()
  await expect.poll(() => foundOnDevice(page, needles)).toEqual(needles)
  await page.getByRole('button', { name: ar.destroying.act }).click()
  const panel = page.getByRole('dialog', { name: ar.destroying.title })
  const yes = panel.getByRole('button', { name: ar.destroying.yes })
  await expect(panel).toContainText(ar.common.articles(1))
  await expect(yes).toBeDisabled()
  await panel.getByRole('textbox').fill(ar.destroying.word)
  const begunAnew = page.waitForEvent('load')
  await yes.click()
  await begunAnew
  await page.getByRole('heading', { name: ar.shell.screens.library }).waitFor()
  expect(await foundOnDevice(page, needles)).toEqual([])

  await page.goto(page.url().replace(/#.*/, '#/library'))
  await expect(library.articles).toHaveAttribute('aria-rowcount', '2')
  await library.openArticle(title)
  await expect(desk.cardOf(words)).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: ar.shell.screens.safety }).first().click()
  await expect(page.getByText(ar.safety.copyKept)).toBeVisible()
  await page.getByRole('button', { name: ar.safety.wholeHistory }).click()
  await expect(page.getByRole('list', { name: ar.history.label })).toContainText(words)
  await expect(page.getByRole('list', { name: ar.history.label })).not.toContainText('شهادة')
})

test('the whole library is destroyed with another window open, which begins anew with it', async ({
  page,
  library,
  openWindow,
}) => {
  await library.open()
  await library.addFile('secret.txt', secret)
  await expect(library.articles).toHaveAttribute('aria-rowcount', '2')
  const other = await openWindow()
  await other.library.open()
  await expect(other.library.articles).toHaveAttribute('aria-rowcount', '2')
  await page.getByRole('navigation').getByRole('link', { name: ar.shell.screens.safety }).first().click()
  await page.getByRole('button', { name: ar.destroying.whole }).click()
  const panel = page.getByRole('dialog', { name: ar.destroying.wholeTitle })
  await panel.getByRole('textbox').fill(ar.destroying.word)
  const begunAnew = page.waitForEvent('load')
  await panel.getByRole('button', { name: ar.destroying.yes }).click()
  await begunAnew
  for (const window of [page, other.page]) await expect(window.getByRole('navigation').first()).toBeVisible()
  expect(await foundOnDevice(page, needles)).toEqual([])
  await library.open()
  await expect(page.getByRole('button', { name: ar.library.openSamples })).toBeVisible()
  await expect(other.page.getByRole('button', { name: ar.library.openSamples })).toBeVisible()
})
