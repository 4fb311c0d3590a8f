/** What the safety screen promises: the true state, a backup that is whole, and the way back from it. */
import type { Page } from '@playwright/test'
import { ar } from '../src/ui/words/ar.ts'
import { en } from '../src/ui/words/en.ts'
import { article, title } from './desk/article.ts'
import { expect, test } from './test.ts'
import { watch } from './watch.ts'

const goTo = (page: Page, screen: 'library' | 'safety'): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: ar.shell.screens[screen], exact: true }).first().click()

const articles = (page: Page) => page.getByRole('grid', { name: ar.library.listLabel })

/** Keeps the bytes of each file that the page hands over, and lets a folder of the page stand for one of the device. */
const catchFiles = async (page: Page): Promise<() => Promise<Buffer>> => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
    Reflect.set(window, 'showDirectoryPicker', async () => {
      const root = await navigator.storage.getDirectory()
      return root.getDirectoryHandle('my-backups', { create: true })
    })
    const make = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (content: Blob | MediaSource): string => {
      if (content instanceof Blob) Reflect.set(window, 'lastFile', content)
      return make(content)
    }
  })
  return async () => {
    const handle = await page.waitForFunction(async () => {
      const file: unknown = Reflect.get(window, 'lastFile')
      if (!(file instanceof Blob)) return undefined
      const reader = new FileReader()
      reader.readAsDataURL(file)
      await new Promise((resolve) => reader.addEventListener('load', resolve, { once: true }))
      return typeof reader.result === 'string' ? reader.result : ''
    })
    return Buffer.from(((await handle.jsonValue()) ?? '').replace(/^.*,/s, ''), 'base64')
  }
}

test('a backup is whole, is seen before it replaces anything, and an altered one is refused', async ({
  page,
  browser,
  browserName,
}) => {
  const nextFile = await catchFiles(page)
  await page.goto('./')
  await page.getByRole('button', { name: ar.library.openSamples }).click()
  await articles(page).waitFor()
  const count = Number(await articles(page).getAttribute('aria-rowcount'))
  await goTo(page, 'safety')
  await expect(page.getByText(ar.safety.copyKept)).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: ar.safety.notEncrypted })).toBeVisible()
  await expect(page.getByText(ar.safety.neverBackedUp)).toBeVisible()

  const secret = 'قهوة الصباح'
  await page.getByLabel(ar.safety.passphrase).fill(secret)
  await page.getByRole('button', { name: ar.safety.backUpNow }).click()
  await expect(page.getByRole('region', { name: ar.shell.notices })).toContainText('isnad-backup')
  const backup = await nextFile()
  await expect(page.getByText(ar.safety.neverBackedUp)).toHaveCount(0)

  if (browserName === 'chromium')
    await test.step('a chosen folder gets one too', async () => {
      await page.getByRole('button', { name: ar.safety.chooseFolder }).click()
      await expect(page.getByText('my-backups')).toBeVisible()
      const size = () =>
        page.evaluate(async () => {
          const root = await navigator.storage.getDirectory()
          const folder = await root.getDirectoryHandle('my-backups')
          for await (const handle of folder.values())
            if (handle instanceof FileSystemFileHandle) return (await handle.getFile()).size
          return 0
        })
      await expect.poll(size).toBeGreaterThan(backup.length / 2)
    })

  const context = await browser.newContext({ baseURL: new URL('./', page.url()).href, locale: 'ar-LY' })
  const other = await context.newPage()
  const fine = await watch(other)
  await other.goto('./#/safety')
  const choose = (buffer: Buffer): Promise<void> =>
    other
      .getByLabel(ar.safety.chooseBackup)
      .setInputFiles({ name: 'x.isnad-backup', mimeType: 'application/octet-stream', buffer })
  const unlock = async (passphrase: string): Promise<void> => {
    await other.getByLabel(ar.safety.passphraseOf).fill(passphrase)
    await other.keyboard.press('Enter')
  }
  const altered = Buffer.from(backup)
  altered[altered.length - 9] = (altered.at(-9) ?? 0) ^ 1
  await choose(altered)
  await unlock(secret)
  await expect(other.getByText(ar.safety.backupProblem.altered)).toBeVisible()
  await choose(Buffer.from('{}'))
  await expect(other.getByText(ar.safety.backupProblem.notBackup)).toBeVisible()

  await choose(backup)
  await unlock('غيرها')
  await expect(other.getByText(ar.safety.backupProblem.wrongPassphrase)).toBeVisible()
  await unlock(secret)
  const preview = other.getByRole('group', { name: ar.safety.inBackup })
  await expect(preview).toContainText(ar.common.articles(count - 1))
  await preview.getByRole('button', { name: ar.safety.putInPlace }).click()
  const begunAnew = other.waitForEvent('load')
  await preview.getByRole('button', { name: ar.safety.putInPlaceYes }).click()
  await begunAnew
  await goTo(other, 'library')
  await expect(articles(other)).toHaveAttribute('aria-rowcount', String(count))
  // The second copy is of what is there now.
  await other.reload()
  await goTo(other, 'safety')
  await expect(other.getByText(ar.safety.copyKept)).toBeVisible()
  await fine()
  await context.close()
})

test('the history tells what was done, and takes an article back to what it was', async ({ page, library, desk }) => {
  const words = 'الرصيف الجديد يُفتح صباح الأحد'
  await library.open()
  await library.paste(article)
  await library.openArticle(title)
  await desk.mark(words)
  await expect(desk.cardOf(words)).toBeVisible()
  await desk.press('Delete')
  await expect(desk.cards).toHaveCount(0)
  await desk.saved()
  await page.getByRole('button', { name: ar.history.open, exact: true }).click()

  const lines = page.getByRole('list', { name: ar.history.label }).getByRole('listitem')
  await expect(lines).toHaveCount(3)
  await expect(lines.first()).toContainText(words)
  await lines.nth(1).getByRole('button', { name: ar.history.look }).click()
  const state = page.getByRole('region', { name: /المقال بعد تغيير/ })
  await expect(state).toContainText(words)
  await state.getByRole('button', { name: ar.history.goBack }).click()
  await expect(lines).toHaveCount(4)
  await page.reload()
  await page.goto(page.url().replace(/#.*/, '#/library'))
  await library.openArticle(title)
  await expect(desk.cardOf(words)).toBeVisible()
})

test('a library that a newer version wrote is not touched, and leaves as a file', async ({ page, library }) => {
  const nextFile = await catchFiles(page)
  await library.open()
  await library.openSamples()
  await goTo(page, 'safety')
  await expect(page.getByText(ar.safety.copyKept)).toBeVisible()
  await page.evaluate(async () => {
    const [{ name = '', version = 0 } = {}] = (await indexedDB.databases()).filter((one) => one.name === 'isnad')
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, version + 1)
      request.addEventListener('success', () => {
        request.result.close()
        resolve()
      })
      request.addEventListener('error', () => reject(new Error('It could not be opened')))
    })
  })
  // The window that is open says so before anything is done in it.
  const notice = page.getByRole('listitem').filter({ hasText: ar.shell.problem.newerVersion })
  await notice.getByRole('button', { name: ar.shell.reload }).click()
  await expect(page.getByText(ar.shell.cannotOpenBecause.newerVersion)).toBeVisible()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByText(en.shell.cannotOpenBecause.newerVersion)).toBeVisible()
  await page.reload()
  await expect(page.getByText(en.shell.cannotOpenBecause.newerVersion)).toBeVisible()
  await page.getByRole('button', { name: en.shell.saveLibrary }).click()
  await expect(page.getByRole('status')).toContainText('isnad-backup')
  const file = await nextFile()
  expect(file.subarray(0, 12).toString()).toBe('ISNAD BACKUP')
  expect(file.length).toBeGreaterThan(10_000)
})

test('a browser that keeps nothing never says that anything is saved, and speaks as was chosen', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Nothing is kept here', 'SecurityError')
    }
  })
  await page.goto('./')
  await expect(page.getByText(ar.shell.cannotOpenBecause.unavailable)).toBeVisible()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: en.shell.withoutKeeping }).click()
  await page.getByRole('button', { name: en.library.openSamples }).click()
  await page.getByRole('grid', { name: en.library.listLabel }).getByRole('row').nth(1).waitFor()
  await expect(page.getByText(en.shell.status.unkept).first()).toBeVisible()
  await expect(page.getByText(en.shell.status.saved)).toHaveCount(0)
  await page.getByRole('navigation').getByRole('link', { name: en.shell.screens.safety }).first().click()
  await expect(page.getByRole('definition').filter({ hasText: en.safety.unkept })).toBeVisible()
  await expect(page.getByText(en.safety.savedNot(0))).toHaveCount(0)
  await expect(page.getByText(en.safety.kept[0] ?? '')).toHaveCount(0)
})

test('a library that the browser erases under an open window is said to be gone, and comes back', async ({
  page,
  library,
}) => {
  await library.open()
  await library.openSamples()
  await goTo(page, 'safety')
  await expect(page.getByText(ar.safety.copyKept)).toBeVisible()
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('isnad')
        request.addEventListener('success', () => resolve())
        request.addEventListener('error', () => reject(new Error('It could not be deleted')))
      }),
  )
  const notice = page.getByRole('listitem').filter({ hasText: ar.shell.erased })
  await expect(notice).toBeVisible()
  await page.goto(page.url().replace(/#.*/, '#/history'))
  await expect(page.getByText(ar.common.unread)).toBeVisible()
  await notice.getByRole('button', { name: ar.shell.reload }).click()
  await expect(page.getByRole('heading', { name: ar.recovery.title })).toBeVisible()
  await page.getByRole('button', { name: ar.recovery.restore }).click()
  await page.getByRole('button', { name: ar.recovery.toLibrary }).click()
  await goTo(page, 'library')
  await expect(articles(page)).toBeVisible()
})

test('a private window that refuses files of pages opens all the same, and says that there is no second copy', async ({
  page,
  library,
}) => {
  const refuse = (): void => {
    StorageManager.prototype.getDirectory = () =>
      Promise.reject(new DOMException('Security error when calling GetDirectory', 'SecurityError'))
  }
  await page.addInitScript(refuse)
  // A worker is refused as the page is.
  await page.route('**/second-copy-*.js', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: `(${refuse.toString()})()\n${await response.text()}` })
  })
  await library.open()
  await library.openSamples()
  await goTo(page, 'safety')
  await expect(page.getByText(ar.safety.copyNowhere)).toBeVisible()
  await page.reload()
  await goTo(page, 'library')
  await expect(articles(page)).toBeVisible()
})
