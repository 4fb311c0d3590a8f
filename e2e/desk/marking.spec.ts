import type { Locator } from '@playwright/test'
import type { Desk } from '../pages/desk.ts'
import { expect, test } from '../test.ts'
import { article, title } from './article.ts'

/** How a card is drawn: what changes when it is pointed at. */
const outlineOf = (card: Locator): Promise<string> => card.evaluate((element) => getComputedStyle(element).borderColor)

/** Where words stand now, be they in sight or not. */
const topOfWords = async (desk: Desk, words: string): Promise<number> =>
  (await desk.find(words, { still: true })).first.top

const topOf = async (card: Locator): Promise<number> => (await card.boundingBox())?.y ?? Number.NaN

test('@engines claims are marked with the mouse, overlap, nest and come in pieces, and outlive a reload', async ({
  page,
  library,
  desk,
}) => {
  await test.step('the samples open, and a sample has its claims beside it', async () => {
    await library.open()
    await library.openSamples()
    await library.openArticle('عاصفة «نوّار» تقتلع سقف مدرسة')
    await expect(desk.card(1)).toContainText('عاصفة «نوّار» تقتلع سقف مدرسة')
    const counts = await desk.counts()
    expect(counts['ادعاءات']).toBeGreaterThan(10)
    expect(counts['ادعاءات']).toBe((counts['منسوبة'] ?? 0) + (counts['غير منسوبة'] ?? 0))
    await page.getByRole('link', { name: 'المكتبة' }).first().click()
    await library.addFile('الرملة.txt', article)
    await library.openArticle(title)
  })

  await test.step('what is drawn snaps to words, but not into their proclitics', async () => {
    await desk.select('صيف الجد')
    await expect.poll(() => desk.selected()).toBe('الرصيف الجديد')
    await desk.select('قال', { nth: 1 })
    await expect(desk.selectionBar).toBeVisible()
    expect(await desk.selected()).toBe('قال')
    expect(await desk.behindCaret()).toMatch(/^ أيضا/)
    await desk.select('كاملت')
    await expect.poll(() => desk.selected()).toBe('كاملتين')
    await desk.select('مصدر عسكري أن تكون المنطقة مغلقة أمام الصيادين.')
    await expect.poll(() => desk.selected()).toBe('مصدر عسكري أن تكون المنطقة مغلقة أمام الصيادين')
  })

  await test.step('with Alt these very letters are meant', async () => {
    await desk.select('املت', { fine: true })
    await expect(desk.selectionBar).toBeVisible()
    expect(await desk.selected()).toBe('املت')
  })

  await test.step('one key makes a claim, and its card says what it is', async () => {
    await expect(page.getByRole('button', { name: 'حصيلة المقال: لا ادعاءات' })).toBeVisible()
    await desk.mark('الرصيف الجديد')
    await expect(desk.card(1)).toContainText('بلا إسناد')
    await expect(desk.card(1)).toContainText('الرصيف الجديد')
    await expect.poll(() => desk.said()).toContain('صار ادعاءً: الرصيف الجديد')
    await expect.poll(() => desk.painted('active')).toEqual(['الرصيف الجديد'])
    expect(await desk.selected()).toBe('')
    await expect(page.getByRole('button', { name: 'حصيلة المقال: ادعاء واحد' })).toBeVisible()
    expect(await desk.counts()).toMatchObject({ ادعاءات: 1, منسوبة: 0, 'غير منسوبة': 1, 'بلا إسناد': 1 })
  })

  await test.step('the button does the same, around the first claim and across its end', async () => {
    await desk.select('إن الرصيف الجديد يُفتح صباح الأحد')
    await desk.selectionBar.getByRole('button', { name: 'ادعاء' }).click()
    await expect(desk.card(1)).toContainText('إن الرصيف الجديد يُفتح صباح الأحد')
    await expect(desk.card(2)).toContainText('الرصيف الجديد')
    await desk.mark('الأحد أمام السفن الكبيرة')
    await expect(desk.card(3)).toContainText('الأحد أمام السفن الكبيرة')
    await expect(page.getByRole('button', { name: 'حصيلة المقال: 3 ادعاءات' })).toBeVisible()
    // Where they overlap they are painted one over the other, each in a paint of its own.
    await expect
      .poll(() => desk.painted('claim'))
      .toEqual(['إن الرصيف الجديد يُفتح صباح الأحد', 'الرصيف الجديد', 'الأحد أمام السفن الكبيرة'])
  })

  await test.step('a press on words chooses the innermost claim, and again the one around it', async () => {
    await desk.click('الرصيف الجديد')
    await expect(desk.faceOf(desk.card(2))).toHaveAttribute('aria-expanded', 'true')
    await desk.click('الرصيف الجديد')
    await expect(desk.faceOf(desk.card(1))).toHaveAttribute('aria-expanded', 'true')
    await expect(desk.faceOf(desk.card(2))).toHaveAttribute('aria-expanded', 'false')
  })

  await test.step('a claim has pieces: added, taken away, added by the button', async () => {
    await desk.mark('إن العمل فيه استمر')
    await desk.select('بلا توقف')
    await desk.press('a')
    await expect(desk.card(4)).toContainText('إن العمل فيه استمر … بلا توقف')
    await expect.poll(() => desk.painted('active')).toEqual(['إن العمل فيه استمر', 'بلا توقف'])
    await desk.select('بلا توقف', { backwards: true })
    await desk.press('a')
    await expect(desk.card(4)).not.toContainText('توقف')
    await desk.select('بلا توقف')
    await desk.selectionBar.getByRole('button', { name: 'أضف قطعة' }).click()
    await expect(desk.card(4)).toContainText('إن العمل فيه استمر … بلا توقف')
  })

  await test.step('edges move by words and clitics', async () => {
    await desk.click('الرصيف الجديد')
    await expect(desk.faceOf(desk.card(2))).toHaveAttribute('aria-expanded', 'true')
    await desk.press(']')
    await expect(desk.card(2)).toContainText('رصيف الجديد')
    await expect.poll(() => desk.painted('active')).toEqual(['رصيف الجديد'])
    await desk.press('[')
    await desk.press('Shift+BracketRight')
    await expect(desk.cardOf('الرصيف الجديد يُفتح')).toBeVisible()
    await expect.poll(() => desk.said()).toContain('الموضع: الرصيف الجديد يُفتح')
    await desk.press('Shift+BracketLeft')
    await expect(desk.cardOf('الرصيف الجديد')).toBeVisible()
  })

  await test.step('what is deleted comes back by the notice, and by the key', async () => {
    await desk.press('Delete')
    await expect(desk.cardOf('الرصيف الجديد')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'حصيلة المقال: 3 ادعاءات' })).toBeVisible()
    await desk.notices.filter({ hasText: 'حُذف الادعاء' }).getByRole('button', { name: 'تراجع' }).click()
    await expect(desk.cardOf('الرصيف الجديد')).toBeVisible()
    await expect.poll(() => desk.said()).toContain('تراجعت عن: حذف «الرصيف الجديد»')
    await desk.click('الرصيف الجديد')
    await desk.press('Backspace')
    await expect(desk.cardOf('الرصيف الجديد')).toHaveCount(0)
    await desk.undo()
    await expect(desk.cardOf('الرصيف الجديد')).toBeVisible()
  })

  await test.step('after a reload everything is there, and the place that was read', async () => {
    await desk.mark('وفي الأسبوع 27')
    const before = await topOfWords(desk, 'الأسبوع 27')
    await desk.reload()
    await expect.poll(async () => Math.abs((await topOfWords(desk, 'الأسبوع 27')) - before)).toBeLessThan(4)
    await expect(page.getByRole('button', { name: 'حصيلة المقال: 5 ادعاءات' })).toBeVisible()
    // The conjunction is no part of what is claimed.
    await expect(desk.card(5)).toContainText('في الأسبوع 27')
    await desk.find('قال مدير الميناء')
    await expect(desk.card(1)).toContainText('إن الرصيف الجديد يُفتح صباح الأحد')
    await expect(desk.card(2)).toContainText('الرصيف الجديد')
    await expect(desk.card(3)).toContainText('الأحد أمام السفن الكبيرة')
    await expect(desk.card(4)).toContainText('إن العمل فيه استمر … بلا توقف')
    await expect
      .poll(() => desk.painted('claim'))
      .toEqual(
        expect.arrayContaining(['إن الرصيف الجديد يُفتح صباح الأحد', 'الرصيف الجديد', 'إن العمل فيه استمر', 'بلا توقف']),
      )
  })
})

test('a card stands beside its passage, and each side shows the other', async ({ page, library, desk }) => {
  await library.open()
  await library.paste(article)
  await library.openArticle(title)
  const high = 'القوارب عادت إلى البحر'
  const low = 'الحراسة تُرفع عنها نهاية الأسبوع'
  await desk.mark(high)
  await desk.mark(low)
  await expect(desk.card(1)).toContainText(low)
  await expect(desk.card(2)).toContainText(high)

  await test.step('the open card stands exactly at its line, also while the page scrolls', async () => {
    await desk.click(high)
    await expect
      .poll(async () => Math.abs((await topOf(desk.card(2))) - (await topOfWords(desk, high))))
      .toBeLessThan(6)
    await page.mouse.wheel(0, 160)
    await expect
      .poll(async () => Math.abs((await topOf(desk.card(2))) - (await topOfWords(desk, high))))
      .toBeLessThan(6)
    // The other card makes room and covers nothing.
    const [above, below] = [await desk.card(1).boundingBox(), await desk.card(2).boundingBox()]
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
  })

  await test.step('the mouse on the text shows the card, on the card the text', async () => {
    await desk.press('Escape')
    const plain = await outlineOf(desk.card(1))
    await desk.hover(low)
    await expect.poll(() => outlineOf(desk.card(1))).not.toBe(plain)
    await expect.poll(() => desk.painted('hovered')).toEqual([low])
    await desk.hover('قد زار الميناء')
    await expect.poll(() => outlineOf(desk.card(1))).toBe(plain)
    await expect.poll(() => desk.painted('hovered')).toEqual([])
    await desk.card(2).hover()
    await expect.poll(() => desk.painted('hovered')).toEqual([high])
    expect(await outlineOf(desk.card(2))).not.toBe(plain)
  })

  await test.step('the focus on a card shows its words, and Enter on it opens it', async () => {
    await desk.hover('قد زار الميناء')
    await desk.faceOf(desk.card(1)).focus()
    await expect.poll(() => desk.painted('hovered')).toEqual([low])
    await page.keyboard.press('Enter')
    await expect(desk.faceOf(desk.card(1))).toHaveAttribute('aria-expanded', 'true')
    await expect.poll(() => desk.painted('active')).toEqual([low])
  })
})

test('the place that was read outlives a reload, also while a claim is open elsewhere', async ({ library, desk }) => {
  await library.open()
  await library.paste(article)
  await library.openArticle(title)
  await desk.mark('القوارب عادت إلى البحر')
  await expect(desk.card(1)).toBeVisible()
  await desk.find('الأسبوع 20')
  const before = await topOfWords(desk, 'الأسبوع 20')
  await desk.reload()
  await expect.poll(async () => Math.abs((await topOfWords(desk, 'الأسبوع 20')) - before)).toBeLessThan(4)
})

test('@engines claims are marked by keyboard alone', async ({ page, library, desk }) => {
  await library.open()
  await library.paste(article)
  await expect(library.link(title)).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await desk.text.waitFor()
  await expect.soft(page.getByRole('heading', { level: 1, name: title }).first()).toBeFocused()

  await test.step('the text takes the caret, and arrows select in it', async () => {
    for (let step = 0; step < 12 && !(await desk.text.evaluate((text) => text === document.activeElement)); step++) {
      await page.keyboard.press('Tab')
    }
    await expect(desk.text).toBeFocused()
    await page.keyboard.press('ControlOrMeta+Home')
    await desk.press('ArrowDown', 4)
    await page.keyboard.press('Home')
    await desk.walkTo('إن الرصيف')
    await desk.extendOver(3)
    await expect.poll(() => desk.selected()).toBe('إن الرصيف الجديد')
    await desk.press('c')
    await expect(desk.card(1)).toContainText('إن الرصيف الجديد')
    await expect(desk.text).toBeFocused()
    await expect.poll(() => desk.said()).toContain('صار ادعاءً: إن الرصيف الجديد')
  })

  await test.step('a second claim, from where the caret was left', async () => {
    await desk.walkTo('صباح')
    await desk.extendOver(2)
    await expect.poll(() => desk.selected()).toBe('صباح الأحد')
    await desk.press('c')
    await expect(desk.card(2)).toContainText('صباح الأحد')
    await desk.walkTo('السفن')
    await desk.extendOver(1)
    await expect.poll(() => desk.selected()).toBe('السفن')
    await desk.press('a')
    await expect(desk.card(2)).toContainText('صباح الأحد … السفن')
  })

  await test.step('letter by letter, the arrow that points left goes left', async () => {
    await desk.walkTo('الكبيرة')
    await desk.press('Shift+ArrowLeft', 2)
    await expect.soft.poll(() => desk.selected()).toBe('ال')
    await desk.press('ArrowRight')
  })

  await test.step('keys go from claim to claim, into the card and back', async () => {
    await desk.press('k')
    await expect.poll(() => desk.painted('active')).toEqual(['إن الرصيف الجديد'])
    await desk.press('Enter')
    await expect(desk.faceOf(desk.card(1))).toBeFocused()
    await desk.press('Escape')
    await expect(desk.text).toBeFocused()
    await expect.poll(() => desk.painted('active')).toEqual([])
    await desk.press('j')
    await expect.poll(() => desk.painted('active')).toEqual(['صباح الأحد', 'السفن'])
    await desk.press('Delete')
    await expect(desk.card(2)).toHaveCount(0)
    await expect(desk.text).toBeFocused()
    await desk.undo()
    await expect(desk.card(2)).toContainText('صباح الأحد … السفن')
    await expect(desk.text).toBeFocused()
  })

  await test.step('a key that needs words or a claim says so', async () => {
    await desk.press('Escape')
    await desk.press('c')
    await expect.poll(() => desk.said()).toContain('حدّد كلمات أولًا.')
  })

  await test.step('after a reload everything is there', async () => {
    await desk.reload()
    await expect(desk.card(1)).toContainText('إن الرصيف الجديد')
    await expect(desk.card(2)).toContainText('صباح الأحد … السفن')
  })
})
