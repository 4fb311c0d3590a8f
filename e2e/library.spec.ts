import type { Locator, Page } from '@playwright/test'
import { arabicRefusals } from '../src/formats/articles/refusal-words.ts'
import { ar } from '../src/ui/words/ar.ts'
import { dropFiles, pasteText } from './bring.ts'
import { expect, test } from './test.ts'

const grid = (page: Page): Locator => page.getByRole('grid', { name: ar.library.listLabel })
/** The lines of articles; the first row holds the heads of the columns. */
const lines = (page: Page): Locator =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
const titles = (page: Page): Locator => grid(page).getByRole('rowheader').getByRole('link')
const line = (page: Page, title: string): Locator => lines(page).filter({ hasText: title })
const search = (page: Page): Locator => page.getByRole('searchbox', { name: ar.library.searchLabel })
const notices = (page: Page): Locator => page.getByRole('region', { name: ar.shell.notices })
const shelf = (page: Page, name: string): Locator => page.getByRole('radio', { name })
const saved = (page: Page): Promise<void> => page.getByText(ar.shell.status.saved, { exact: true }).first().waitFor()

const article = (title: string, words: string): string =>
  `${title}\n\nقال مصدر عسكري إن ${words} يوم الخميس.\n\nوأضاف المصدر أن الأمر انتهى.\n`
const port = article('افتتاح رصيف في المرسى', 'السفن دخلت الميناء')
const flight = article('طائرة تهبط في بنينة', 'الطائرة هبطت بسلام')
const storm = article('عاصفة في الجبل', 'الطرق أُغلقت')

const threeArticles = async (page: Page): Promise<void> => {
  await page.goto('./')
  await page.getByRole('heading', { name: ar.shell.screens.library }).waitFor()
  await dropFiles(page, { 'port.txt': port, 'flight.txt': flight, 'storm.txt': storm })
  await expect(lines(page)).toHaveCount(3)
}

test('@engines the first start says what to do, and files dropped on it are there after a reload', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByText(ar.library.emptyTitle)).toBeVisible()
  await expect(page.getByRole('button', { name: ar.library.openSamples })).toBeVisible()

  await dropFiles(page, { 'port.txt': port, 'flight.txt': flight })
  await expect(lines(page)).toHaveCount(2)
  await expect(notices(page)).toContainText(ar.import.added(2))
  await expect(titles(page).filter({ hasText: 'افتتاح رصيف في المرسى' })).toHaveCount(1)

  await saved(page)
  await page.reload()
  await expect(lines(page)).toHaveCount(2)
  // One undo takes both back, also after the reload.
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText(ar.library.emptyTitle)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(lines(page)).toHaveCount(2)
})

test('what is no text is refused by name, what is there already is told, and the rest comes in', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await dropFiles(page, { 'port.txt': port })
  await expect(lines(page)).toHaveCount(1)
  await dropFiles(page, {
    'again.txt': port,
    'storm.txt': storm,
    'report.pdf': '%PDF-1.7',
    'empty.txt': '',
    'wrong.isnad.json': '{\n "format": "isnad",\n "schemaVersion": 7\n}',
  })
  const report = page.getByRole('region', { name: ar.import.reportTitle })
  const told = (name: string): Locator => report.getByRole('listitem').filter({ hasText: name })
  await expect(report.getByRole('status')).toContainText(ar.import.notTaken(3))
  await expect(told('report.pdf')).toContainText(arabicRefusals.format.pdf)
  await expect(told('empty.txt')).toContainText(arabicRefusals.sentence.empty)
  await expect(told('wrong.isnad.json')).toContainText('$.schemaVersion')
  await expect(told('again.txt')).toContainText(ar.import.already.library.bytes)
  await expect(lines(page)).toHaveCount(2)

  await told('again.txt').getByRole('button', { name: ar.import.addAnyway }).click()
  await expect(lines(page)).toHaveCount(3)
  await report.getByRole('button', { name: ar.import.closeReport }).click()
  await expect(report).toHaveCount(0)
})

test('a text pasted outside of a field is offered as an article, and added with one key', async ({ page }) => {
  await threeArticles(page)
  await pasteText(page, article('خبر ملصق عن السوق', 'الأسعار ارتفعت'))
  const offer = page.getByRole('group', { name: ar.import.pasteTitle })
  await expect(offer).toContainText('خبر ملصق عن السوق')
  await page.keyboard.press('Escape')
  await expect(offer).toHaveCount(0)
  await expect(lines(page)).toHaveCount(3)

  await pasteText(page, article('خبر ملصق عن السوق', 'الأسعار ارتفعت'))
  await expect(offer.getByRole('button', { name: ar.import.addAsArticle })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(line(page, 'خبر ملصق عن السوق')).toBeFocused()
})

test('titles and texts are searched as they are meant, with the places shown', async ({ page }) => {
  await threeArticles(page)
  await page.keyboard.press('/')
  await expect(search(page)).toBeFocused()
  await page.keyboard.type('طائِره')
  await expect(lines(page)).toHaveCount(1)
  const found = line(page, 'طائرة تهبط في بنينة')
  await expect(found.getByRole('listitem').first()).toContainText('قال مصدر عسكري إن الطائرة هبطت بسلام')
  await expect(found.locator('mark').filter({ hasText: 'الطائرة' })).toHaveText('الطائرة')

  // What is looked for stands in the address.
  await expect(page).toHaveURL(/q=/)
  await page.reload()
  await expect(search(page)).toHaveValue('طائِره')
  await expect(lines(page)).toHaveCount(1)

  await search(page).fill('لا يوجد هذا')
  await expect(page.getByText(ar.library.nothingFoundTitle)).toBeVisible()
  await search(page).press('Escape')
  await expect(lines(page)).toHaveCount(3)

  // What comes in later is found as well.
  await dropFiles(page, { 'market.txt': article('أخبار السوق', 'الباخرة وصلت') })
  await expect(lines(page)).toHaveCount(4)
  await search(page).fill('باخرة')
  await expect(lines(page)).toHaveCount(1)
})

test('with the keyboard alone articles are chosen, archived, deleted, brought back and opened', async ({ page }) => {
  await threeArticles(page)
  await page.getByRole('button', { name: ar.library.column.title, exact: true }).click()
  await expect(titles(page)).toHaveText(['افتتاح رصيف في المرسى', 'طائرة تهبط في بنينة', 'عاصفة في الجبل'])
  await expect(page.getByRole('columnheader', { name: ar.library.column.title })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )

  await page.keyboard.press('/')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  await expect(lines(page).nth(0)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(line(page, 'طائرة تهبط في بنينة')).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText(ar.library.selected(2))).toBeVisible()
  await expect(lines(page).and(page.locator('[aria-selected=true]'))).toHaveCount(2)

  await page.keyboard.press('Delete')
  await expect(titles(page)).toHaveText(['افتتاح رصيف في المرسى'])
  await expect(lines(page)).toBeFocused()
  await expect(notices(page)).toContainText(ar.library.deleted(2))
  await notices(page).getByRole('button', { name: ar.common.undo }).click()
  await expect(lines(page)).toHaveCount(3)

  await line(page, 'عاصفة في الجبل').focus()
  await page.keyboard.press('e')
  await expect(lines(page)).toHaveCount(2)
  await shelf(page, ar.library.shelf.archive).check()
  await expect(titles(page)).toHaveText(['عاصفة في الجبل'])
  await line(page, 'عاصفة في الجبل').focus()
  await page.keyboard.press('Delete')
  await shelf(page, ar.library.shelf.bin).check()
  await expect(titles(page)).toHaveText(['عاصفة في الجبل'])

  await saved(page)
  await page.reload()
  await lines(page).first().focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: ar.common.restore }).click()
  await expect(page.getByText(ar.library.emptyBinTitle)).toBeVisible()
  await shelf(page, ar.library.shelf.library).check()
  await expect(lines(page)).toHaveCount(3)

  await line(page, 'طائرة تهبط في بنينة').focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/article\//)
})

test('title, outlet, author, date and address are corrected in their line, and kept', async ({ page }) => {
  await threeArticles(page)
  await line(page, 'طائرة تهبط في بنينة').focus()
  await page.keyboard.press('F2')
  const details = page.getByRole('group', { name: ar.library.details('طائرة تهبط في بنينة') })
  const words = ar.library.detail
  await expect(details.getByLabel(words.title, { exact: true })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('صحيفة الساحل')
  await page.keyboard.press('Tab')
  await page.keyboard.type('منى الطاهر، سالم الورفلي')
  await page.keyboard.press('Tab')
  await page.keyboard.type('الخميس')
  await page.keyboard.press('Tab')
  await expect(details).toContainText(ar.library.dateWrong)
  await details.getByLabel(words.date).fill('٢/٢/٢٠١٧')
  await details.getByLabel(words.url).fill('https://example.org/a')
  await page.keyboard.press('Escape')
  // What was being written when the line was closed is not kept; what had been left is.
  await expect(line(page, 'طائرة تهبط في بنينة')).toBeFocused()
  await expect(line(page, 'طائرة تهبط في بنينة')).toContainText('صحيفة الساحل')
  await expect(line(page, 'طائرة تهبط في بنينة')).toContainText('2 فبراير 2017')

  await saved(page)
  await page.reload()
  await line(page, 'طائرة تهبط في بنينة').getByRole('button', { name: ar.library.editDetails }).click()
  await expect(details.getByLabel(words.authors)).toHaveValue('منى الطاهر، سالم الورفلي')
  await expect(details.getByLabel(words.date)).toHaveValue('2017-02-02')
  await expect(details.getByLabel(words.url)).toHaveValue('')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(line(page, 'طائرة تهبط في بنينة')).not.toContainText('2017')

  await page.getByRole('button', { name: ar.library.allOutlets }).click()
  await page.getByRole('menuitemradio', { name: /صحيفة الساحل/ }).click()
  await expect(titles(page)).toHaveText(['طائرة تهبط في بنينة'])
})
