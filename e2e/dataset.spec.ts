import type { Locator, Page } from '@playwright/test'
import { ar } from '../src/ui/words/ar.ts'
import { catchSaved, dropFiles } from './bring.ts'
import { expect, test } from './test.ts'
import { watch } from './watch.ts'

const goTo = (page: Page, screen: 'library' | 'dataset'): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: ar.shell.screens[screen], exact: true }).first().click()
const lines = (page: Page): Locator =>
  page
    .getByRole('grid', { name: ar.library.listLabel })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
const part = (page: Page, title: string): Locator => page.getByRole('region', { name: title, exact: true })
const saved = (page: Page): Promise<void> => page.getByText(ar.shell.status.saved, { exact: true }).first().waitFor()
const choose = (place: Locator, name: string, text: string): Promise<void> =>
  place
    .getByLabel(ar.dataset.choose)
    .first()
    .setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })

/** The whole of the samples goes out and in several times. */
test.slow()

/** How many articles come with the program. */
const samples = 10

const openSamples = async (page: Page): Promise<void> => {
  await page.goto('./')
  await page.getByRole('button', { name: ar.library.openSamples }).click()
  // They come in some at a time, and a line that another comes before is not where it was.
  await expect(lines(page)).toHaveCount(samples)
}

interface Document {
  readonly format: string
  readonly articles: readonly { readonly id: string; readonly title: string; readonly text: string }[]
  readonly claims: readonly unknown[]
  readonly annotators: readonly { readonly name?: string }[]
}
const parse = (text: string): Document => JSON.parse(text)

test('the whole library goes home as one document, and comes back from it byte for byte', async ({ page, browser }) => {
  const nextSaved = await catchSaved(page)
  await openSamples(page)
  const count = await lines(page).count()
  await goTo(page, 'dataset')
  const place = part(page, ar.dataset.exportTitle)
  // It is checked before it is asked for.
  await expect(place.getByRole('status')).toContainText(ar.common.articles(count))
  await expect(place.getByRole('region', { name: ar.dataset.preview })).toContainText('"format": "isnad"')

  await place.getByRole('button', { name: ar.dataset.save }).click()
  // Who annotates is asked once.
  const name = place.getByRole('textbox', { name: ar.dataset.whoTitle })
  await expect(name).toBeFocused()
  await name.fill('م. ط.')
  await page.keyboard.press('Enter')
  const first = await nextSaved()
  expect(first.name).toMatch(/\.isnad\.json$/)
  const document = parse(first.text)
  expect(document.format).toBe('isnad')
  expect(document.articles).toHaveLength(count)
  await expect(page.getByRole('region', { name: ar.shell.notices })).toContainText(first.name)

  await saved(page)
  await page.reload()
  await place.getByRole('button', { name: ar.dataset.save }).click()
  expect((await nextSaved()).text).toBe(first.text)

  // Another library, empty: the same document in, the same document out.
  const context = await browser.newContext({ baseURL: new URL('./', page.url()).href, locale: 'ar-LY' })
  const other = await context.newPage()
  const fineThere = await watch(other)
  const savedThere = await catchSaved(other)
  await other.goto('./#/dataset')
  await choose(part(other, ar.dataset.importTitle), 'library.isnad.json', first.text)
  await expect(part(other, ar.import.reportTitle)).toContainText(ar.common.articles(count))
  const placeThere = part(other, ar.dataset.exportTitle)
  await placeThere.getByRole('button', { name: ar.dataset.save }).click()
  await placeThere.getByRole('button', { name: ar.dataset.whoWithout }).click()
  expect((await savedThere()).text).toBe(first.text)
  await fineThere()
  await context.close()
})

test('what was chosen in the library is exported alone, with names or without', async ({ page }) => {
  const nextSaved = await catchSaved(page)
  await openSamples(page)
  await lines(page).nth(0).getByRole('checkbox').check()
  await lines(page).nth(2).getByRole('checkbox').check()
  const titles = [
    await lines(page).nth(0).getByRole('rowheader').innerText(),
    await lines(page).nth(2).getByRole('rowheader').innerText(),
  ]
  await page.getByRole('button', { name: ar.library.exportSelection }).click()
  const place = part(page, ar.dataset.exportTitle)
  await expect(place.getByRole('radio', { name: ar.dataset.scopes.chosen })).toBeChecked()
  await expect(place.getByRole('status')).toContainText(ar.common.articles(2))
  await place.getByRole('switch', { name: ar.dataset.nameAnnotators }).uncheck()
  await place.getByRole('button', { name: ar.dataset.save }).click()
  await place.getByRole('button', { name: ar.dataset.whoWithout }).click()
  const document = parse((await nextSaved()).text)
  expect(document.articles.map(({ title }) => title).toSorted()).toEqual(titles.toSorted())
  expect(document.annotators.flatMap(({ name }) => name ?? [])).toEqual([])
})

test('a document adds to a library and never overwrites it; a faulty one changes nothing and says where', async ({
  page,
}) => {
  const nextSaved = await catchSaved(page)
  await openSamples(page)
  const count = await lines(page).count()
  await goTo(page, 'dataset')
  const place = part(page, ar.dataset.importTitle)
  await part(page, ar.dataset.exportTitle).getByRole('button', { name: ar.dataset.save }).click()
  await page.getByRole('button', { name: ar.dataset.whoWithout }).click()
  const { text, name } = await nextSaved()
  expect(name).toMatch(/\.isnad\.json$/)

  // Everything is here already.
  await choose(place, 'backup.isnad.json', text)
  const report = part(page, ar.import.reportTitle)
  await expect(report).toContainText(ar.import.nothingNew)
  await report.getByRole('button', { name: ar.import.closeReport }).click()

  // One quotation that its article does not hold.
  const wrong = text.replace(/"exact": "[^"]+"/, '"exact": "ليس في النص"')
  await dropFiles(page, { 'wrong.isnad.json': wrong })
  await expect(report).toContainText(ar.import.faulty(1))
  await expect(report.getByRole('list', { name: ar.import.faultsLabel })).toContainText(/\$\.claims\[0\]\.anchors\[0\]/)
  await report.getByRole('button', { name: ar.import.closeReport }).click()

  // What is deleted here is in the bin, and the document does not bring it back behind one's back.
  await goTo(page, 'library')
  await expect(lines(page)).toHaveCount(count)
  await lines(page).first().focus()
  await page.keyboard.press('Delete')
  await expect(lines(page)).toHaveCount(count - 1)
  await goTo(page, 'dataset')
  await choose(place, 'backup.isnad.json', text)
  await expect(report).toContainText(ar.import.keptOurs('1'))
  await goTo(page, 'library')
  await expect(lines(page)).toHaveCount(count - 1)
})

test('another format says what it leaves out, is read back, and its annotations come onto the articles that are there', async ({
  page,
}) => {
  const nextSaved = await catchSaved(page)
  await openSamples(page)
  const count = await lines(page).count()
  await goTo(page, 'dataset')
  const place = part(page, ar.dataset.exportTitle)
  await expect(place.getByText(ar.dataset.carriesAll)).toBeVisible()
  await place.getByLabel(ar.dataset.formatLabel).selectOption('doccano')
  const losses = place.getByRole('group').filter({ hasText: /دليل|أدلة|الأدلة/ })
  await place.locator('summary').click()
  await expect(losses.first()).toBeVisible()
  await expect(place.getByRole('status')).toContainText(ar.common.articles(count))
  await expect(place.getByRole('region', { name: ar.dataset.preview })).toContainText('"start_offset"')
  await place.getByRole('button', { name: ar.dataset.save }).click()
  await place.getByRole('button', { name: ar.dataset.whoWithout }).click()
  const file = await nextSaved()
  expect(file.name).toMatch(/\.doccano\.jsonl$/)
  expect(file.text.trimEnd().split('\n')).toHaveLength(count)

  // The choice is kept, and a codebook makes an archive of two files.
  await saved(page)
  await page.reload()
  await expect(place.getByLabel(ar.dataset.formatLabel)).toHaveValue('doccano')
  await place.getByRole('switch', { name: ar.dataset.codebook }).check()
  await place.getByLabel(ar.dataset.licence).fill('CC-BY-4.0')
  await place.getByLabel(ar.dataset.contact).fill('desk@example.org')
  await page.keyboard.press('Enter')
  await expect(place.getByRole('status')).toContainText(ar.common.articles(count))
  await place.getByRole('button', { name: ar.dataset.save }).click()
  expect((await nextSaved()).name).toMatch(/\.doccano\.zip$/)

  // Back into the same library: the texts are here, so only annotations come.
  const other = part(page, ar.dataset.importTitle)
  await choose(other, 'back.jsonl', file.text)
  const question = other.getByRole('group', { name: ar.dataset.recognised })
  await expect(question.getByLabel(ar.dataset.formatOf('back.jsonl'))).toHaveValue('doccano')
  await question.getByRole('button', { name: ar.dataset.bring }).click()
  await expect(part(page, ar.import.reportTitle)).toBeVisible()
  await goTo(page, 'library')
  await expect(lines(page)).toHaveCount(count)

  // A wrong file changes nothing and says in which line.
  await goTo(page, 'dataset')
  await choose(other, 'wrong.jsonl', file.text.replace('"start_offset":', '"start_offset":9'))
  await question.getByRole('button', { name: ar.dataset.bring }).click()
  await expect(part(page, ar.import.reportTitle)).toContainText(/\$\.entities\[0\]/)
})

/** A dialog for files that chooses at once, and what was then written, in `chosenFile`. */
const chooseAtOnce = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const file = { name: '', pieces: [] as string[], state: 'open' }
    Reflect.set(window, 'chosenFile', file)
    Reflect.set(window, 'showSaveFilePicker', ({ suggestedName }: { suggestedName: string }) => {
      Object.assign(file, { name: suggestedName, pieces: [], state: 'open' })
      const end = (state: string) => () => Promise.resolve(void Object.assign(file, { state }))
      const write = async (piece: BlobPart): Promise<void> => {
        file.pieces.push(await new Blob([piece]).text())
        if (file.pieces.length === Reflect.get(window, 'holdAfter')) {
          await new Promise((goOn) => Reflect.set(window, 'goOn', goOn))
        }
      }
      return Promise.resolve({
        createWritable: () => Promise.resolve({ write, close: end('closed'), abort: end('aborted') }),
      })
    })
  })
}
interface ChosenFile {
  readonly name: string
  readonly pieces: readonly string[]
  readonly state: string
}
const chosenFile = (page: Page): Promise<ChosenFile> => page.evaluate(() => Reflect.get(window, 'chosenFile'))

test('a large library goes piece by piece into a chosen file, which is dropped when one thinks better of it', async ({
  page,
}) => {
  await chooseAtOnce(page)
  await page.goto('./#/dataset')
  await expect(part(page, ar.dataset.importTitle).getByRole('button', { name: ar.dataset.choose })).toBeVisible()
  // Words that no two texts share, or they would be taken for versions of each other.
  const word = (at: number): string =>
    [...`${at * 7919 + 104_729}`].map((digit) => 'ابتجحدرسعف'[Number(digit)]).join('')
  const words = (at: number): string => Array.from({ length: 12 }, (_, next) => word(at * 12 + next)).join(' ')
  await dropFiles(
    page,
    Object.fromEntries(
      Array.from({ length: 240 }, (_, at) => [`${at}.txt`, `${words(at)}\n\nقال مصدر إن ${word(at)}.`]),
    ),
  )
  await expect(page.getByRole('region', { name: ar.shell.notices })).toContainText(ar.import.added(240))
  const place = part(page, ar.dataset.exportTitle)
  await place.getByLabel(ar.dataset.formatLabel).selectOption('jsonl')
  await place.getByRole('button', { name: ar.dataset.save }).click()
  await place.getByRole('button', { name: ar.dataset.whoWithout }).click()
  await expect(place.getByRole('status')).toContainText(ar.common.articles(240))
  await expect.poll(async () => (await chosenFile(page)).state).toBe('closed')
  const { name, pieces } = await chosenFile(page)
  expect(name).toMatch(/\.isnad\.jsonl$/)
  expect(pieces.length).toBeGreaterThan(10)
  const lineCount = pieces.join('').trimEnd().split('\n').length
  expect(lineCount).toBe(240)

  // The file stays as it was when the writing is stopped.
  await page.evaluate(() => Reflect.set(window, 'holdAfter', 2))
  await place.getByRole('button', { name: ar.dataset.save }).click()
  await place.getByRole('button', { name: ar.dataset.stop }).click()
  await page.evaluate(() => Reflect.get(window, 'goOn')())
  await expect(page.getByRole('region', { name: ar.shell.notices })).toContainText(ar.dataset.stopped)
  await expect.poll(async () => (await chosenFile(page)).state).toBe('aborted')
})
