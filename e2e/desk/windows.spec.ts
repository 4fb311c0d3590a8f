import type { Locator, Page } from '@playwright/test'
import type { Desk } from '../pages/desk.ts'
import { spansOf } from '../pages/text.ts'
import { expect, test } from '../test.ts'
import { article, title } from './article.ts'

const first = 'الرصيف الجديد يُفتح صباح الأحد'
const second = 'المنطقة مغلقة أمام الصيادين'
const third = 'القوارب عادت إلى البحر'

/** What tells that another window writes in this article. */
const noteIn = (page: Page): Locator =>
  page.getByRole('status').filter({ has: page.getByRole('button', { name: 'اكتب هنا' }) })

const markedIn = async (desk: Desk): Promise<string[]> => (await spansOf(desk)).map(({ words }) => words)

/** Whether this window writes, and that it says so. */
const expectToWrite = async (desk: Desk): Promise<void> => {
  await expect(noteIn(desk.page)).toHaveCount(0)
  await expect(desk.page.getByText('محفوظ على هذا الجهاز').first()).toBeVisible()
}

const expectToFollow = async (desk: Desk): Promise<void> => {
  await expect(noteIn(desk.page)).toContainText('هذا المقال مفتوح للكتابة في نافذة أخرى. تقرأ هنا ما يُكتب هناك.')
  await expect(desk.page.getByText('للقراءة: مفتوح في نافذة أخرى').first()).toBeVisible()
}

/** Goes to a window and marks words there, as the window in front of the reader. */
const markIn = async (desk: Desk, words: string): Promise<void> => {
  await desk.page.bringToFront()
  await desk.mark(words)
  await expect(desk.cardOf(words)).toBeVisible()
}

/** Goes to a window that follows, where `marked` is marked, and tries to mark words there. */
const failToMarkIn = async (desk: Desk, words: string, marked: readonly string[]): Promise<void> => {
  await desk.page.bringToFront()
  await expect.poll(() => markedIn(desk)).toEqual(marked)
  await desk.select(words)
  await expect.poll(() => desk.selected()).toBe(words)
  await expect(desk.selectionBar).toHaveCount(0)
  await desk.press('c')
  await expect.poll(() => desk.said()).toContain('هذا المقال مفتوح للكتابة في نافذة أخرى.')
  await desk.press('u')
  await desk.press('Delete')
  await expect(desk.text).toHaveAttribute('aria-readonly', 'true')
  expect(await markedIn(desk)).toEqual(marked)
}

test('@engines a second window follows the first, takes over when asked to, and nothing is lost', async ({
  page,
  library,
  desk,
  openWindow,
}) => {
  await library.open()
  await library.paste(article)
  await library.openArticle(title)
  await expectToWrite(desk)

  const other = await openWindow()
  await test.step('the second says that it follows', async () => {
    await other.library.open()
    await other.library.openArticle(title)
    await expectToFollow(other.desk)
    await expectToWrite(desk)
  })

  await test.step('a claim marked in the first stands in the second at once', async () => {
    await markIn(desk, first)
    await expect(other.desk.cardOf(first)).toBeVisible()
    await other.page.bringToFront()
    await expect.poll(() => markedIn(other.desk)).toEqual([first])
  })

  await test.step('nothing can be marked in the second', async () => {
    await failToMarkIn(other.desk, second, [first])
    await expect(desk.cards).toHaveCount(1)
    await expect(other.desk.cards).toHaveCount(1)
  })

  await test.step('one button lets the second write what is selected there, and the first follows', async () => {
    await noteIn(other.page).getByRole('button', { name: 'اكتب هنا' }).click()
    await expectToWrite(other.desk)
    await expectToFollow(desk)
    await expect(other.desk.text).toBeFocused()
    await expect(other.desk.selectionBar).toBeVisible()
    expect(await other.desk.selected()).toBe(second)
    await other.desk.press('c')
    await expect(other.desk.cardOf(second)).toBeVisible()
    await expect(desk.cardOf(second)).toBeVisible()
    await failToMarkIn(desk, third, [first, second])
    await expect(other.desk.cards).toHaveCount(2)
  })

  await test.step('after a reload of both, one writes, the other follows, and both hold everything', async () => {
    await other.desk.saved()
    await page.bringToFront()
    await page.reload()
    await desk.text.waitFor()
    await other.page.bringToFront()
    await other.page.reload()
    await other.desk.text.waitFor()
    for (const one of [desk, other.desk]) {
      await one.page.bringToFront()
      await expect.poll(() => markedIn(one)).toEqual([first, second])
      await expect(one.cards).toHaveCount(2)
    }
    // The first was waiting while the second was away.
    await expectToWrite(desk)
    await expectToFollow(other.desk)
  })
})

test('a window that follows writes as soon as the one that wrote is closed', async ({
  page,
  library,
  desk,
  openWindow,
}) => {
  await library.open()
  await library.paste(article)
  await library.openArticle(title)
  const other = await openWindow()
  await other.library.open()
  await other.library.openArticle(title)
  await expectToFollow(other.desk)
  await markIn(desk, first)
  await desk.saved()
  await page.close()
  await expectToWrite(other.desk)
  await markIn(other.desk, third)
  await other.desk.reload()
  await expectToWrite(other.desk)
  await expect.poll(() => markedIn(other.desk)).toEqual([first, third])
})

test('what is changed of the article and of the register in one window shows in the other', async ({
  page,
  library,
  desk,
  openWindow,
}) => {
  const newTitle = 'رصيف جديد وحوض أوسع'
  await library.open()
  await library.paste(article)
  await library.openArticle(title)
  const other = await openWindow()
  await other.library.open()
  await other.library.openArticle(title)
  await expectToFollow(other.desk)
  await page.bringToFront()

  await test.step('the title and the outlet', async () => {
    await page.getByRole('button', { name: 'عدّل بيانات المقال' }).click()
    const field = page.getByRole('textbox', { name: 'العنوان', exact: false }).first()
    await field.fill(newTitle)
    await field.press('Enter')
    const outlet = page.getByRole('textbox', { name: 'الوسيلة' })
    await outlet.fill('صحيفة الموج')
    await outlet.press('Enter')
    for (const one of [page, other.page]) {
      await expect(one.getByRole('heading', { level: 1, name: newTitle })).toBeVisible()
      await expect(one.getByText('صحيفة الموج').first()).toBeVisible()
    }
    await expect(other.page).toHaveTitle(new RegExp(newTitle))
  })

  await test.step('a claim, its source, and the name that the register has for it', async () => {
    await markIn(desk, first)
    await desk.attributeTo('سالم القاضي')
    await expect(other.desk.card(1)).toContainText('سالم القاضي')
    await other.page.bringToFront()
    await other.desk.faceOf(other.desk.card(1)).click()
    const chain = other.desk.card(1).getByRole('list', { name: 'السلسلة' }).getByRole('listitem')
    await expect(chain).toHaveText(['صحيفة الموج', 'سالم القاضي'])
  })

  await test.step('the window that takes over offers the new source', async () => {
    await noteIn(other.page).getByRole('button', { name: 'اكتب هنا' }).click()
    await expectToWrite(other.desk)
    await markIn(other.desk, second)
    await other.desk.lookFor('القاضي')
    await other.desk.pickerLines.filter({ hasText: 'سالم القاضي' }).click()
    await expect(desk.card(2)).toContainText('سالم القاضي')
  })

  await test.step('after a reload both hold it all', async () => {
    await other.desk.saved()
    for (const one of [desk, other.desk]) {
      await one.page.bringToFront()
      await one.page.reload()
      await expect(one.page.getByRole('heading', { level: 1, name: newTitle })).toBeVisible()
      await expect(one.page.getByText('صحيفة الموج').first()).toBeVisible()
      await expect(one.card(1)).toContainText('سالم القاضي')
      await expect(one.card(2)).toContainText('سالم القاضي')
    }
  })
})
