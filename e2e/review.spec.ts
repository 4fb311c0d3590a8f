import { ar } from '../src/ui/words/ar.ts'
import { withoutIsolates } from '../src/ui/words/isolate.ts'
import { catchSaved } from './bring.ts'
import { Review } from './pages/review.ts'
import { expect, test } from './test.ts'

const verdicts = [
  ['1', ar.vocabulary.verdict.supported],
  ['2', ar.vocabulary.verdict.refuted],
  ['3', ar.vocabulary.verdict.conflicting],
  ['5', ar.vocabulary.verdict.notCheckable],
] as const

/** The first bytes of a PNG of one red pixel, and the rest of it. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

test('thirty claims go from unsupported to decided, by keyboard', async ({ page, library, desk }) => {
  const review = new Review(page)
  const saved = await catchSaved(page)
  await library.open()
  await library.openSamples()

  await test.step('the queue shows what stands on nothing, and the rail how much of it', async () => {
    await review.open()
    await expect(review.lines.first()).toContainText(ar.review.saidByNobody)
    await expect(page.getByRole('link', { name: ar.review.waitingCount('106') })).toBeVisible()
    expect(await review.count()).toBe(106)
  })

  await test.step('a claim is read where it stands, with its chain, and asked two things', async () => {
    await review.next()
    await expect(review.desk.getByRole('region', { name: ar.review.asTold }).locator('mark')).not.toHaveCount(0)
    await expect(review.desk.getByRole('list', { name: ar.desk.chain }).first()).toContainText(ar.desk.chainNobody)
    await expect(review.desk).toContainText(ar.review.isItSo)
  })

  await test.step('evidence without a place does not count, and says so; with one it does', async () => {
    await page.keyboard.press('e')
    await expect(review.evidence.getByText(ar.evidence.notCounted)).toBeVisible()
    await page.keyboard.type('https://example.org/report')
    await expect(review.evidence.getByText(ar.evidence.notCounted)).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(review.evidence.getByRole('listitem')).toContainText('example.org')
    await expect(review.queue).toBeFocused()
    await page.keyboard.press('1')
    await expect(review.verdict(ar.vocabulary.verdict.supported)).toBeVisible()
    await expect(review.desk).toContainText(ar.review.restsOn(1))
    await expect(review.desk).toContainText(ar.vocabulary.supportLevel.L5)
  })

  await test.step('a file is kept on the device, and shown', async () => {
    await page.keyboard.press('e')
    await review.evidence.getByLabel(ar.evidence.attach).setInputFiles({
      name: 'صورة.png',
      mimeType: 'text/html',
      buffer: png,
    })
    await expect(review.evidence.getByRole('form')).toContainText('صورة.png')
    await review.evidence.getByRole('button', { name: ar.evidence.save }).press('Enter')
    await expect(review.evidence.getByRole('listitem').nth(1)).toContainText(ar.evidence.fileKind.png)
    await review.evidence.getByRole('button', { name: ar.evidence.showFile }).press('Enter')
    const picture = review.evidence.getByRole('img')
    await expect(picture).toBeVisible()
    await expect.poll(() => picture.evaluate((canvas: HTMLCanvasElement) => canvas.width)).toBe(1)
  })

  await test.step('a verdict has its reason, is taken back, given otherwise, and undone', async () => {
    await page.keyboard.press('t')
    await page.keyboard.type('السجل يثبته.')
    await page.keyboard.press('Enter')
    await expect(review.desk.getByRole('button', { name: 'السجل يثبته.' })).toBeVisible()
    await page.keyboard.press('0')
    await expect(review.verdict(ar.vocabulary.verdict.supported)).toHaveCount(0)
    await page.keyboard.press('2')
    await expect(review.verdict(ar.vocabulary.verdict.refuted)).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(review.verdict(ar.vocabulary.verdict.refuted)).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(review.verdict(ar.vocabulary.verdict.supported)).toBeVisible()
  })

  await test.step('the rest of the workflow has a key each', async () => {
    await review.next()
    await page.keyboard.press('n')
    await expect(review.desk.getByRole('button', { name: ar.review.needsSource, pressed: true })).toBeVisible()
    await page.keyboard.press('c')
    await page.keyboard.type('سألنا البلدية.')
    await page.keyboard.press('Enter')
    await expect(review.desk.getByRole('region', { name: ar.review.comments })).toContainText('سألنا البلدية.')
    await page.keyboard.press('r')
    await page.keyboard.type('المازوت')
    const choices = review.desk.getByRole('list', { name: ar.review.linkLabel }).getByRole('button')
    await page.keyboard.press('ArrowDown')
    await expect(choices.last()).toBeInViewport()
    await expect(page.getByRole('status').filter({ hasText: /./ }).last()).toContainText(
      (await choices
        .nth((await choices.count()) > 1 ? 1 : 0)
        .locator('bdi')
        .textContent()) ?? '-',
    )
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect(review.desk.getByRole('region', { name: ar.review.relations })).toContainText('المازوت')
    await page.keyboard.press('x')
    await page.keyboard.press('Enter')
    await expect(review.desk).toContainText(ar.review.reasonMissing)
    await page.keyboard.type('تعريف في المعجم')
    await page.keyboard.press('Enter')
    await expect(review.desk).toContainText('تعريف في المعجم')
  })

  const decided: string[] = []
  await test.step('thirty claims are decided', async () => {
    const before = await review.count()
    for (let at = 0; at < 28; at++) {
      decided.push(await review.next())
      const [key, words] = verdicts[at % verdicts.length] ?? verdicts[0]
      await page.keyboard.press(key)
      await expect(review.verdict(words)).toBeVisible()
    }
    await review.next()
    expect(await review.count()).toBe(before - 29)
  })

  await test.step('the view lies in the address, is gone back to, and is found by any spelling', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('الميناء')
    await expect.poll(() => review.count()).toBeLessThan(20)
    await expect(page).toHaveURL(/q=/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: ar.review.show.unsupported }).click()
    await page.getByRole('menuitemradio', { name: ar.review.show.decided }).click()
    await expect(page).toHaveURL(/show=decided/)
    await expect(page.getByText(new RegExp(` 261: ${ar.review.show.decided}$`)).first()).toBeVisible()
    await page.getByRole('button', { name: ar.review.savedFilters }).click()
    await page.getByLabel(ar.review.filterName).fill('ما حسمته')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'ما حسمته', exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.goBack()
    await expect(page).not.toHaveURL(/show=decided/)
    await page.goForward()
    await expect(page).toHaveURL(/show=decided/)
  })

  await test.step('all of it outlives a reload, and undo still knows it', async () => {
    await desk.saved()
    await page.reload()
    await review.queue.waitFor()
    await expect.poll(() => review.count()).toBeGreaterThan(29)
    for (const statement of [decided[0] ?? '', decided.at(-1) ?? '']) {
      await page.getByLabel(ar.review.searchLabel).fill(statement)
      await expect(review.lines.first()).toContainText(statement)
    }
    await page.getByLabel(ar.review.searchLabel).fill('')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => withoutIsolates(await review.statement())).toBe(decided.at(-1))
    await page.keyboard.press('Control+Shift+z')
    await expect(review.verdict(verdicts[27 % 4]?.[1] ?? '')).toBeVisible()
  })

  await test.step('the report says all of it, and is a file without scripts', async () => {
    await page.getByRole('button', { name: ar.report.make }).click()
    await expect(page.getByRole('heading', { name: ar.report.statistics })).toBeVisible()
    await expect(page.getByRole('heading', { name: decided[0] ?? '' })).toBeVisible()
    await page.getByRole('button', { name: ar.report.save }).click()
    const { name, text } = await saved()
    expect(name).toBe('تقرير إسناد - نماذج إسناد.html')
    expect(text).toContain('<title>نماذج إسناد — ')
    expect(text).toContain('@top-center { content: "نماذج إسناد"')
    expect(text).toContain('السجل يثبته.')
    expect(text).toContain('example.org')
    expect(text).not.toMatch(/<script|<img|<link|\son[a-z]+=/iu)
  })
})

test('two people share a device: neither sees the other’s verdict before their own, and a third settles it', async ({
  page,
  library,
}) => {
  const review = new Review(page)
  const refuted = review.verdict(ar.vocabulary.verdict.refuted)
  const supported = review.verdict(ar.vocabulary.verdict.supported)
  const toSettings = () => page.goto('./#/settings')
  const comeIn = async (name: string) => {
    await toSettings()
    await page.getByRole('button', { name: ar.settings.addAnnotator }).click()
    await page.getByLabel(ar.settings.otherName).fill(name)
    await page.keyboard.press('Enter')
    await expect(page.getByLabel(ar.settings.whoWorks).locator('option:checked')).toHaveText(name)
  }
  const toClaim = async (statement: string) => {
    await review.open()
    await review.lines.filter({ hasText: statement }).first().click()
    await review.ready()
  }

  await library.open()
  await library.openSamples()
  await toSettings()
  await page.getByLabel(ar.settings.annotatorName).fill('سلمى')
  await page.keyboard.press('Enter')
  await page.getByRole('switch', { name: ar.settings.doubleReview }).check()

  await review.open()
  const statement = await review.next()
  await page.keyboard.press('2')
  await expect(refuted).toBeVisible()

  await comeIn('هند')
  await toClaim(statement)
  await expect(review.desk).toContainText(ar.review.hidden)
  await expect(refuted).toHaveCount(0)
  await page.keyboard.press('1')
  await expect(supported).toBeVisible()
  await expect(review.desk).toContainText(ar.review.waitsForAnother)

  await comeIn('فرج')
  await page.reload()
  await expect(page.getByLabel(ar.settings.whoWorks).locator('option:checked')).toHaveText('فرج')
  await toClaim(statement)
  await expect(review.desk).toContainText(ar.review.youAdjudicate)
  await page.keyboard.press('2')
  await expect(review.desk).toContainText(ar.review.standing.adjudicated)

  // Who was first finds their own verdict again.
  await toSettings()
  await page.getByLabel(ar.settings.whoWorks).selectOption({ label: 'سلمى' })
  await expect(page.getByLabel(ar.settings.annotatorName)).toHaveValue('سلمى')
})
