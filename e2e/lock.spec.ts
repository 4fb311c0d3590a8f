/** A library behind a passphrase: set, asked for, changed, taken away; and nothing readable lies on the device meanwhile. */
import type { Page } from '@playwright/test'
import { ar } from '../src/ui/words/ar.ts'
import { article, title } from './desk/article.ts'
import { foundOnDevice } from './needles.ts'
import type { Desk } from './pages/desk.ts'
import type { Library } from './pages/library.ts'
import { setPassphrase } from './pages/passphrase.ts'
import { expect, test } from './test.ts'

const passphrase = 'قهوة على رصيف الميناء'
const another = 'مفتاح تحت حجر أبيض'
const words = 'الرصيف الجديد يُفتح صباح الأحد'
const needles = [title, words, 'سالم القاضي', 'annotatorId']

const toSafety = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: ar.shell.screens.safety }).first().click()
}
const field = (page: Page) => page.getByLabel(ar.lock.passphrase, { exact: true })
const unlock = async (page: Page, secret: string): Promise<void> => {
  await field(page).fill(secret)
  await page.keyboard.press('Enter')
}
const isLocked = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { name: ar.lock.lockedTitle })).toBeVisible()

/** A library with an article in it, of which some words are a claim. */
const beginWithClaim = async (library: Library, desk: Desk): Promise<void> => {
  await library.open()
  await library.paste(article)
  await library.openArticle(title)
  await desk.mark(words)
  await expect(desk.cardOf(words)).toBeVisible()
  await desk.saved()
}

/** Sets a passphrase, on the screen that is about safety. */
const lock = async (page: Page): Promise<void> => {
  await toSafety(page)
  await setPassphrase(page, passphrase)
  await isLocked(page)
}

test('@engines a library is locked, asks for its passphrase, and locks at one key in all windows', async ({
  page,
  library,
  desk,
  openWindow,
}) => {
  await beginWithClaim(library, desk)
  await expect.poll(() => foundOnDevice(page, needles)).toEqual(needles)

  await test.step('set', async () => {
    await toSafety(page)
    await page.getByRole('button', { name: ar.lock.offer }).click()
    const panel = page.getByRole('dialog', { name: ar.lock.title.set })
    const yes = panel.getByRole('button', { name: ar.lock.yes.set })
    await panel.getByLabel(ar.lock.chosen).fill('قصيرة')
    await yes.click()
    await expect(panel).toContainText(ar.lock.short(10))
    await panel.getByLabel(ar.lock.chosen).fill(passphrase)
    await panel.getByLabel(ar.lock.again).fill(another)
    await yes.click()
    await expect(panel).toContainText(ar.lock.differs)
    await panel.getByLabel(ar.lock.again).fill(passphrase)
    await yes.click()
    await isLocked(page)
    expect(await foundOnDevice(page, needles)).toEqual([])
  })

  await test.step('a wrong passphrase opens nothing, the right one everything', async () => {
    await unlock(page, another)
    await expect(page.getByRole('alert').filter({ hasText: ar.lock.problem.wrongPassphrase })).toBeAttached()
    await unlock(page, passphrase)
    await expect(page.getByRole('heading', { name: ar.shell.screens.safety })).toBeVisible()
    await expect(page.getByRole('definition').filter({ hasText: ar.lock.encrypted })).toBeVisible()
    await expect(page.getByText(ar.safety.copyKept)).toBeVisible()
    await page.getByRole('navigation').getByRole('link', { name: ar.shell.screens.library }).first().click()
    await library.openArticle(title)
    await expect(desk.cardOf(words)).toBeVisible()
    expect(await page.title()).toBe(ar.common.appName)
  })

  await test.step('what is done from then on is sealed too; one key locks every window', async () => {
    await desk.cardOf(words).click()
    await desk.press('Delete')
    await expect(desk.cards).toHaveCount(0)
    await desk.press('ControlOrMeta+z')
    await expect(desk.cardOf(words)).toBeVisible()
    await desk.saved()
    const other = await openWindow()
    await other.library.open()
    await unlock(other.page, passphrase)
    await expect(other.library.articles).toBeVisible()
    await page.keyboard.press('Alt+l')
    await isLocked(page)
    await isLocked(other.page)
    await other.page.close()
    expect(await foundOnDevice(page, needles)).toEqual([])
    await unlock(page, passphrase)
    await expect(desk.cardOf(words)).toBeVisible()
  })
})

test('a locked library gets another passphrase, and is opened for good', async ({ page, library, desk }) => {
  await beginWithClaim(library, desk)
  await lock(page)
  await unlock(page, passphrase)

  await test.step('another passphrase', async () => {
    await page.getByRole('button', { name: ar.lock.change }).click()
    const panel = page.getByRole('dialog', { name: ar.lock.title.change })
    await panel.getByLabel(ar.lock.old).fill(another)
    await panel.getByLabel(ar.lock.chosen).fill(another)
    await panel.getByLabel(ar.lock.again).fill(another)
    await panel.getByRole('button', { name: ar.lock.yes.change }).click()
    await expect(panel).toContainText(ar.lock.wrong)
    await panel.getByLabel(ar.lock.old).fill(passphrase)
    await panel.getByRole('button', { name: ar.lock.yes.change }).click()
    await expect(panel).toHaveCount(0)
    await page.getByRole('button', { name: ar.lock.now }).click()
    await isLocked(page)
    await unlock(page, passphrase)
    await expect(page.getByRole('alert').filter({ hasText: ar.lock.problem.wrongPassphrase })).toBeAttached()
    await unlock(page, another)
    await expect(page.getByRole('heading', { name: ar.shell.screens.safety })).toBeVisible()
  })

  await test.step('opened for good', async () => {
    await page.getByRole('button', { name: ar.lock.remove }).click()
    const panel = page.getByRole('dialog', { name: ar.lock.title.remove })
    await panel.getByLabel(ar.lock.old).fill(another)
    await panel.getByRole('button', { name: ar.lock.yes.remove }).click()
    await expect(page.getByRole('definition').filter({ hasText: ar.safety.notEncrypted })).toBeVisible()
    await page.getByRole('navigation').getByRole('link', { name: ar.shell.screens.library }).first().click()
    await library.openArticle(title)
    await expect(desk.cardOf(words)).toBeVisible()
    await page.reload()
    await expect(desk.cardOf(words)).toBeVisible()
  })
})
