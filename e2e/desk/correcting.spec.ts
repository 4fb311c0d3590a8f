import type { Page } from '@playwright/test'
import { spansOf, putCaretBefore, textOf } from '../pages/text.ts'
import { expect, test } from '../test.ts'

const title = 'الماءُ يعود إلى حي السدرة'
const article = [
  title,
  'قالت مديرة المرفق هناء 🙂 إنّ المِياهَ عادت إلى خمسين بيتًا صباح الخميس.',
  'وأضافت أن العمل يستمر في الشارع الشرقي حتى نهاية الشهر.',
  'ولم يعلّق أحد من الشركة على الخبر.',
].join('\n')

/** Puts formatted words into the clipboard, as one copies them from another page. */
const copyFormatted = async (page: Page, markup: string): Promise<void> => {
  await page.setContent(markup)
  await page.bringToFront()
  await page.getByRole('paragraph').first().click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+c')
}

test.beforeEach(async ({ library, desk }) => {
  await library.open()
  await library.paste(article)
  await library.openArticle(title)
  await expect.poll(() => textOf(desk.text)).toBe(article)
})

test('@engines a locked text stays, an open one is corrected, and the claims follow their words', async ({
  page,
  desk,
  openWindow,
}) => {
  const claim = 'المِياهَ عادت إلى خمسين بيتًا'
  const other = 'العمل يستمر في الشارع الشرقي'
  const note = page.getByRole('status').filter({ has: page.getByRole('button', { name: 'أقفل النص' }) })
  await test.step('while it is locked, it does not change, whatever one types on it', async () => {
    await putCaretBefore(desk, 'أحد من')
    await page.keyboard.type('zwcf1 ،')
    await desk.press('Backspace')
    await desk.press('Delete')
    await desk.press('Enter')
    await desk.press('ControlOrMeta+x')
    await desk.select('الشارع الشرقي')
    await desk.press('Backspace')
    await page.keyboard.insertText('سطر')
    expect(await textOf(desk.text)).toBe(article)
    await expect(desk.text).toHaveAttribute('aria-readonly', 'true')
    await desk.reload()
    expect(await textOf(desk.text)).toBe(article)
  })

  await desk.mark(claim)
  await expect(desk.cardOf(claim)).toBeVisible()
  await desk.mark(other)
  await expect(desk.cardOf(other)).toBeVisible()

  await test.step('one key opens the text', async () => {
    await desk.press('u')
    await expect(note).toContainText('النص مفتوح للتصحيح')
    await expect(desk.text).toHaveAttribute('aria-readonly', 'false')
    await expect(desk.text).toBeFocused()
  })

  await test.step('what is typed inside a claim is part of it', async () => {
    await putCaretBefore(desk, 'خمسين')
    await page.keyboard.type('نحو ')
    await expect(desk.card(1)).toContainText('المِياهَ عادت إلى نحو خمسين بيتًا')
  })

  await test.step('what is typed before a claim moves it', async () => {
    const [before] = await spansOf(desk)
    await putCaretBefore(desk, 'هناء')
    await page.keyboard.type('السيدة ')
    await expect.poll(() => textOf(desk.text)).toContain('مديرة المرفق السيدة هناء 🙂 إنّ')
    const [after] = await spansOf(desk)
    expect(after).toEqual({
      start: (before?.start ?? 0) + 'السيدة '.length,
      end: (before?.end ?? 0) + 'السيدة '.length,
      words: 'المِياهَ عادت إلى نحو خمسين بيتًا',
    })
    expect((await spansOf(desk)).map(({ words }) => words)).toEqual([after?.words, other])
  })

  await test.step('Enter parts a line, also within a claim, and Backspace joins it again', async () => {
    await putCaretBefore(desk, 'الشارع الشرقي')
    await desk.press('Enter')
    await expect.poll(() => textOf(desk.text)).toContain('يستمر في \nالشارع الشرقي حتى')
    await desk.press('Backspace')
    await expect.poll(() => textOf(desk.text)).toContain('وأضافت أن العمل يستمر في الشارع الشرقي حتى')
    await expect(desk.cardOf(other)).toBeVisible()
    expect((await spansOf(desk)).map(({ words }) => words)).toContain(other)
  })

  await test.step('what is pasted from another page leaves its markup behind', async () => {
    const elsewhere = await openWindow()
    await copyFormatted(elsewhere.page, '<p><b>مساء</b> <a href="https://example.org/">أمس</a> <i>الأول</i></p>')
    await page.bringToFront()
    await putCaretBefore(desk, 'على الخبر')
    await desk.press('ControlOrMeta+v')
    await expect.poll(() => textOf(desk.text)).toMatch(/من الشركة مساء أمس الأول\s*على الخبر\./)
    await expect(desk.text.getByRole('link')).toHaveCount(0)
    expect(await desk.text.evaluate((text) => text.querySelectorAll('p *:not(br)').length)).toBe(0)
    await elsewhere.page.close()
  })

  await test.step('Escape locks the text, and its head tells that it was corrected', async () => {
    await desk.press('Escape')
    await expect(note).toBeHidden()
    await expect(desk.text).toHaveAttribute('aria-readonly', 'true')
    await expect(page.getByText('صُحّح مرة')).toBeVisible()
    const before = await textOf(desk.text)
    await page.keyboard.type('zx')
    expect(await textOf(desk.text)).toBe(before)
  })

  await test.step('after a reload the text and the claims are as they were', async () => {
    const [text, spans] = [await textOf(desk.text), await spansOf(desk)]
    await desk.reload()
    await expect.poll(() => textOf(desk.text)).toBe(text)
    await expect.poll(() => spansOf(desk)).toEqual(spans)
  })
})

test('a claim whose words are deleted waits for a new place', async ({ page, desk }) => {
  const claim = 'العمل يستمر في الشارع الشرقي'
  await desk.mark(claim)
  await expect(desk.cardOf(claim)).toBeVisible()

  await test.step('its card stays, keeps its words and says what happened', async () => {
    await desk.press('u')
    await desk.select(claim)
    await expect.poll(() => desk.selected()).toBe(claim)
    await desk.press('Delete')
    await expect.poll(() => textOf(desk.text)).toContain('وأضافت أن  حتى نهاية الشهر.')
    await desk.press('Escape')
    if ((await desk.faceOf(desk.card(1)).getAttribute('aria-expanded')) !== 'true')
      await desk.faceOf(desk.card(1)).click()
    await expect(desk.card(1)).toContainText('لم يعد لهذا الادعاء موضع في النص. حدّد كلماته من جديد.')
    await expect(desk.card(1)).toContainText(claim)
    expect(await spansOf(desk)).toEqual([])
  })

  await test.step('a reload does not lose it', async () => {
    await desk.reload()
    await expect(desk.card(1)).toContainText(claim)
    if ((await desk.faceOf(desk.card(1)).getAttribute('aria-expanded')) !== 'true')
      await desk.faceOf(desk.card(1)).click()
    await expect(desk.card(1)).toContainText('لم يعد لهذا الادعاء موضع في النص.')
  })

  await test.step('one key gives it the selected words', async () => {
    await desk.select('يعلّق أحد من الشركة')
    await expect(desk.selectionBar.getByRole('button', { name: 'اجعله موضع الادعاء' })).toBeVisible()
    await desk.press('r')
    await expect(desk.card(1)).not.toContainText('لم يعد لهذا الادعاء موضع')
    await expect.poll(async () => (await spansOf(desk)).map(({ words }) => words)).toEqual(['يعلّق أحد من الشركة'])
  })

  await test.step('undo takes away the place, then brings back the deleted words and the first place', async () => {
    await desk.undo()
    await expect(desk.card(1)).toContainText('لم يعد لهذا الادعاء موضع')
    await desk.undo()
    await expect.poll(() => textOf(desk.text)).toBe(article)
    const start = article.indexOf(claim)
    await expect.poll(() => spansOf(desk)).toEqual([{ start, end: start + claim.length, words: claim }])
    await expect(page.getByText('لم يعد لهذا الادعاء موضع')).toHaveCount(0)
  })
})

test('@engines a stretch of typing is undone as one and returns every claim to its letters, also after a reload', async ({
  page,
  desk,
}) => {
  const claims = ['المِياهَ عادت إلى خمسين بيتًا', 'عادت إلى خمسين بيتًا صباح الخميس', 'يستمر في الشارع']
  for (const [at, claim] of claims.entries()) {
    await desk.mark(claim)
    await expect(desk.cards).toHaveCount(at + 1)
  }
  await desk.select('نهاية الشهر')
  await desk.press('a')
  await expect.poll(async () => (await spansOf(desk)).map(({ words }) => words)).toEqual([...claims, 'نهاية الشهر'])
  const before = await spansOf(desk)

  // All that two claims share is typed over, from the middle of the one to the middle of the other.
  await desk.press('u')
  await desk.select('عادت إلى خمسين')
  await expect.poll(() => desk.selected()).toBe('عادت إلى خمسين')
  await page.keyboard.type('بلغت مئة')
  const typed = article.replace('عادت إلى خمسين', 'بلغت مئة')
  await expect.poll(() => textOf(desk.text)).toBe(typed)
  const after = await spansOf(desk)
  expect(after.map(({ words }) => words)).toEqual([
    'المِياهَ بلغت مئة بيتًا',
    expect.stringMatching(/ بيتًا صباح الخميس$/),
    'يستمر في الشارع',
    'نهاية الشهر',
  ])

  await test.step('undo and redo, while the text is open', async () => {
    await desk.undo()
    await expect.poll(() => textOf(desk.text)).toBe(article)
    expect(await spansOf(desk)).toEqual(before)
    expect(await desk.said()).toContain('تراجعت عن: تصحيح النص')
    await desk.redo()
    await expect.poll(() => textOf(desk.text)).toBe(typed)
    expect(await spansOf(desk)).toEqual(after)
  })

  await test.step('and again after a reload, with the text locked', async () => {
    await desk.press('Escape')
    await desk.reload()
    await expect.poll(() => textOf(desk.text)).toBe(typed)
    await expect.poll(() => spansOf(desk)).toEqual(after)
    await desk.undo()
    await expect.poll(() => textOf(desk.text)).toBe(article)
    await expect.poll(() => spansOf(desk)).toEqual(before)
    await desk.redo()
    await expect.poll(() => textOf(desk.text)).toBe(typed)
    await expect.poll(() => spansOf(desk)).toEqual(after)
  })
})
