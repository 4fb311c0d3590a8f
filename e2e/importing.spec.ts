import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { zipSync } from 'fflate'
import { arabicNotes } from '../src/formats/articles/note-words.ts'
import { arabicRefusals } from '../src/formats/articles/refusal-words.ts'
import { encode } from '../src/formats/articles/testing/encode.ts'
import { ar } from '../src/ui/words/ar.ts'
import { dropFiles, pastePage } from './bring.ts'
import { expect, test } from './test.ts'

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../src/formats/articles/testing/files/${name}`, import.meta.url)))
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const old = (text: string): Uint8Array => encode(text, 'windows-1256') ?? new Uint8Array()

const article = (title: string, words: string): string =>
  `${title}\n\nقال مصدر عسكري إن ${words} يوم الخميس، وأضاف أن الطريق إلى المدينة مفتوح.\n\nوأضاف المصدر أن الأمر انتهى.\n`

/** A page that would fetch, run and lead away, if it were more than text. */
const evil = `<!doctype html><html><head><meta charset="utf-8"><title>خبر مفخخ</title><base href="https://tracker.example/">
<meta http-equiv="refresh" content="0;url=https://tracker.example/"><link rel="stylesheet" href="https://tracker.example/s.css">
<script src="https://tracker.example/x.js"></script><script>document.title = 'hacked'</script></head>
<body><article><p>قال مصدر إن الصفحة تطلب ما ليس لها، وأضاف أن ذلك لا يحدث هنا أبدًا.</p>
<img src="https://tracker.example/p.png" onerror="document.title = 'hacked'"><iframe src="https://tracker.example/"></iframe>
<svg></p><style><a id="</style><img src=1 onerror=alert(1)>"></article></body></html>`

const report = (page: Page): Locator => page.getByRole('region', { name: ar.import.reportTitle })
const told = (page: Page, name: string): Locator => report(page).getByRole('listitem').filter({ hasText: name })
const titles = (page: Page): Locator =>
  page.getByRole('grid', { name: ar.library.listLabel }).getByRole('rowheader').getByRole('link')
const saved = (page: Page): Promise<void> => page.getByText(ar.shell.status.saved, { exact: true }).first().waitFor()
/** The library says how many articles it has. */
const count = (page: Page, articles: number): Locator =>
  page.getByRole('banner').getByText(ar.common.articles(articles), { exact: true })
const text = (page: Page, title: string): Locator => page.getByRole('textbox', { name: title })

test('@engines files of any kind become articles; what is in doubt is asked, and what is refused is named', async ({
  page,
  library,
}) => {
  await library.open()
  await expect(page.getByText(ar.library.emptyTitle)).toBeVisible()
  await dropFiles(page, {
    'power.mhtml': fixture('chromium.mhtml'),
    'port.docx': fixture('libreoffice.docx'),
    'storm.txt': old(article('عاصفة في الجبل', 'الطرق أُغلقت')),
    'rain.txt': old(article('أمطار على الساحل', 'المدارس أُغلقت')),
    'evil.html': evil,
    'list.csv': `id,khabar,titre\n1,"${article('', 'السفن دخلت الميناء').trim()}",سفن في الميناء\n`,
    'all.zip': zipSync({
      'flight.txt': bytes(article('طائرة تهبط في بنينة', 'الطائرة هبطت بسلام')),
      'broken.txt': bytes('').fill(0),
      'scan.pdf': bytes('%PDF-1.7'),
    }),
  })

  // What is certain is there at once; the rest waits for an answer.
  await expect(count(page, 4)).toBeVisible()
  await expect(told(page, 'port.docx')).toContainText('افتتاح رصيف في المرسى')
  await expect(told(page, 'port.docx')).toContainText(arabicNotes.propertiesLeftOut)
  await expect(told(page, 'all.zip › scan.pdf')).toContainText(arabicRefusals.format.pdf)
  await expect(told(page, 'all.zip › broken.txt')).toContainText(arabicRefusals.sentence.empty)
  await expect(report(page).getByRole('status')).toContainText(ar.import.asked(3))

  const encodings = report(page).getByRole('region', { name: ar.import.encodingAsk(2) })
  const likely = encodings.getByRole('radio', { name: ar.import.encoding['windows-1256'] })
  await expect(likely).toBeChecked()
  await expect(encodings).toContainText('عاصفة في الجبل')
  await likely.focus()
  await page.keyboard.press('ArrowDown')
  await expect(encodings.getByRole('radio', { name: ar.import.encoding['windows-1252'] })).toBeChecked()
  await likely.check()
  await encodings.getByRole('button', { name: ar.import.encodingAdd(2) }).click()
  await expect(count(page, 6)).toBeVisible()

  const columns = report(page).getByRole('region', { name: ar.import.fieldsAsk })
  await expect(columns.getByLabel(ar.import.field.text)).toHaveValue('khabar')
  await columns.getByLabel(ar.import.field.title).selectOption('titre')
  await columns.getByRole('button', { name: ar.import.fieldsAdd(1) }).click()
  await expect(count(page, 7)).toBeVisible()

  await saved(page)
  await page.reload()
  await expect(titles(page)).toHaveCount(7)
  await expect(titles(page).filter({ hasText: 'سفن في الميناء' })).toHaveCount(1)
  await titles(page).filter({ hasText: 'عودة التيار إلى أحياء المدينة' }).click()
  const power = text(page, 'عودة التيار إلى أحياء المدينة')
  await expect(power).toContainText('أن «المخازن كانت فارغة» وأن القطع')
  await expect(power).not.toContainText('أسعار الخضر')
  await expect(page).not.toHaveTitle(/hacked/)
})

test('@engines a piece of a page that is pasted comes in line by line', async ({ page, library }) => {
  await library.open()
  await expect(page.getByText(ar.library.emptyTitle)).toBeVisible()
  await pastePage(page, [
    ['h1', 'خبر ملصق عن السوق'],
    ['p', 'قال تاجر إن الأسعار ارتفعت.'],
    ['h2', 'هدوء في السوق'],
    ['p', 'وأضاف أن السوق هادئة.'],
  ])
  await page.getByRole('button', { name: ar.import.addAsArticle }).click()
  await titles(page).filter({ hasText: 'خبر ملصق عن السوق' }).click()
  await expect(text(page, 'خبر ملصق عن السوق')).toContainText('قال تاجر إن الأسعار ارتفعت.')
  await expect(text(page, 'خبر ملصق عن السوق').locator('[data-kind="subhead"]')).toHaveText('هدوء في السوق')
})

test('a corrected version is compared, and what was marked goes along with its words', async ({
  page,
  library,
  desk,
}) => {
  const first = `${article('طائرة تهبط في بنينة', 'سبعين جنديا سافروا جوا')}
ولم تعلق وزارة الصحة على ذلك حتى مساء الخميس. وكانت رحلة سابقة قد غادرت المطار نفسه قبل أسبوع.
`
  await library.open()
  await library.paste(first)
  await library.openArticle('طائرة تهبط في بنينة')
  await desk.mark('سبعين جنديا سافروا جوا')
  await desk.mark('الطريق إلى المدينة')
  await saved(page)
  await page.goto('./')
  await expect(titles(page)).toHaveCount(1)
  await dropFiles(page, { 'corrected.txt': first.replace('سبعين جنديا', 'عشرات الجنود') })

  const line = told(page, 'corrected.txt')
  await expect(line).toContainText(ar.import.revisionOf.words)
  await line.getByRole('button', { name: ar.import.compareRevision }).click()
  await expect(line).toContainText(ar.import.revisionKept(1))
  await line.getByRole('checkbox').check()
  await line.getByRole('button', { name: ar.import.adoptRevision }).click()
  await expect(line).toContainText(ar.import.wasRevised)

  await saved(page)
  await page.reload()
  await expect(titles(page)).toHaveCount(1)
  await library.openArticle('طائرة تهبط في بنينة')
  await expect(text(page, 'طائرة تهبط في بنينة')).toContainText('عشرات الجنود سافروا جوا')
  await expect(desk.cards).toHaveCount(2)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(text(page, 'طائرة تهبط في بنينة')).toContainText('سبعين جنديا سافروا جوا')
})

test('a folder is chosen like files, in the library and on the screen of datasets', async ({ page, library }) => {
  await library.open()
  const choose = async (words: string): Promise<void> => {
    await expect(page.getByRole('button', { name: ar.import.chooseFolder })).toBeVisible()
    await page.getByLabel(ar.import.chooseFolder).evaluateAll((found, told) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([told], 'a.txt'))
      for (const input of found) {
        if (!(input instanceof HTMLInputElement)) continue
        input.files = transfer.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
      }
    }, words)
  }
  await choose(article('قافلة في الصحراء', 'القافلة وصلت'))
  await expect(count(page, 1)).toBeVisible()
  await page.goto('./#/dataset')
  await choose(article('سوق في الزاوية', 'السوق فُتح'))
  await expect(page.getByRole('region', { name: ar.shell.notices })).toContainText('سوق في الزاوية')
})
