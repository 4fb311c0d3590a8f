import type { Locator, Page } from '@playwright/test'
import { ar } from '../src/ui/words/ar.ts'
import { expect, test } from './test.ts'

const optionsOf = (page: Page): Locator =>
  page.getByRole('listbox', { name: ar.register.listLabel }).getByRole('option')
const fieldOf = (page: Page, label: string): Locator =>
  page.getByRole('textbox', { name: ar.parts.editInPlace(label), exact: true })
const saved = (page: Page): Promise<void> => page.getByText(ar.shell.status.saved, { exact: true }).first().waitFor()

/** Opens the register of the samples. */
const openRegister = async (page: Page): Promise<void> => {
  await page.goto('./')
  await page.getByRole('button', { name: ar.library.openSamples }).click()
  await page.getByRole('grid', { name: ar.library.listLabel }).waitFor()
  await page.getByRole('link', { name: ar.shell.screens.sources }).click()
  await optionsOf(page).first().waitFor()
}

test('a source is found however it is written, corrected, given back, and there after a reload', async ({ page }) => {
  await openRegister(page)

  // Found by another name than the one in the list, written with other marks; opened by keys alone.
  await page.keyboard.press('/')
  const search = page.getByRole('searchbox', { name: ar.register.searchLabel })
  await expect(search).toBeFocused()
  await search.fill('فايز السراج')
  await expect(optionsOf(page)).toHaveCount(1)
  await search.fill('السَّراج')
  await expect(optionsOf(page)).toHaveCount(3)
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'فايز السراج' })).toBeFocused()
  await expect(page).toHaveURL(/#\/sources\/[0-9a-f-]{36}$/)
  await expect(optionsOf(page).filter({ hasText: 'فايز السراج' })).toHaveAttribute('aria-selected', 'true')

  const role = fieldOf(page, ar.desk.field.role)
  const before = await role.inputValue()
  await role.fill('رئيس سابق')
  await role.press('Enter')
  await expect(optionsOf(page).filter({ hasText: 'رئيس سابق' })).toHaveCount(1)
  await expect(page.locator('body')).not.toBeFocused()

  await page.keyboard.press('ControlOrMeta+z')
  await expect(role).toHaveValue(before)
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(role).toHaveValue('رئيس سابق')

  await saved(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'فايز السراج' })).toBeVisible()
  await expect(role).toHaveValue('رئيس سابق')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(role).toHaveValue(before)
})

test('a source is added by hand, named otherwise, and joined to another that is not its own', async ({ page }) => {
  await openRegister(page)

  await page.getByRole('button', { name: ar.register.add }).click()
  const words = page.getByRole('textbox', { name: ar.register.addLabel })
  await words.fill('فايز السرّاج')
  await expect(page.getByRole('button', { name: ar.register.openThat })).toBeVisible()
  await words.fill('مكتب فرعي')
  await words.press('Enter')
  const heading = page.getByRole('heading', { name: 'مكتب فرعي' })
  await expect(heading).toBeFocused()

  const alias = page.getByRole('textbox', { name: ar.register.addAlias })
  await alias.fill('الفرع')
  await alias.press('Enter')
  const removeAlias = page.getByRole('button', { name: ar.parts.removeChip('الفرع') })
  await expect(removeAlias).toBeVisible()

  const affiliation = page.getByRole('combobox', { name: ar.desk.field.affiliation, exact: true })
  await affiliation.fill('مكتب فرعي')
  await expect(page.getByRole('option', { name: ar.register.noAffiliation })).toBeVisible()
  await affiliation.fill('السراج')
  await page.getByRole('option', { name: 'فايز السراج', exact: true }).last().click()
  await expect(affiliation).toHaveValue('فايز السراج')

  await removeAlias.click()
  await expect(removeAlias).toHaveCount(0)
  await expect(alias).toBeFocused()

  await saved(page)
  await page.reload()
  await expect(affiliation).toHaveValue('فايز السراج')
  await expect(removeAlias).toHaveCount(0)

  // The list and the address go together.
  await page.getByRole('button', { name: ar.common.close }).click()
  await expect(page).toHaveURL(/#\/sources$/)
  await expect(page.getByRole('listbox', { name: ar.register.listLabel })).toBeFocused()
  await page.goBack()
  await expect(heading).toBeVisible()
})

test('two entries become one after a preview, and part again', async ({ page }) => {
  await openRegister(page)
  await page.getByRole('button', { name: ar.register.add }).click()
  const words = page.getByRole('textbox', { name: ar.register.addLabel })
  await words.fill('أحمد المسماري الثاني')
  await words.press('Enter')
  await page.getByRole('heading', { name: 'أحمد المسماري الثاني' }).waitFor()
  await page.getByRole('link', { name: ar.source.openPage }).click()
  await expect(page).toHaveURL(/#\/source\//)

  // It is merged with the one that speaks in the articles: what would change is shown first.
  await page.getByRole('button', { name: ar.source.merge }).waitFor()
  await page.keyboard.press('m')
  const search = page.getByRole('searchbox', { name: ar.source.mergeLabel })
  await search.fill('لا أحد اسمه هذا')
  await expect(page.getByRole('list', { name: ar.source.mergeLabel })).toContainText(ar.register.nothingTitle)
  await search.fill('أحمد المسماري')
  await search.press('ArrowDown')
  await search.press('ArrowUp')
  await search.press('Enter')
  await expect(page.getByRole('button', { name: ar.source.doMerge })).toBeFocused()
  await page.keyboard.press('Enter')
  const said = page.getByRole('region', { name: ar.source.claims })
  await expect(said.getByRole('link').first()).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(said.getByText(ar.source.noClaims)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(said.getByRole('link').first()).toBeVisible()

  // The mentions of one article turn out to be of another man.
  await page.getByRole('button', { name: ar.source.split }).click()
  const form = page.getByRole('region', { name: ar.source.splitTitle })
  await form.getByRole('checkbox').first().check()
  await form.getByRole('textbox', { name: ar.source.splitName }).fill('مسماري آخر')
  await form.getByRole('button', { name: ar.source.doSplit, exact: true }).click()
  await expect(form).toHaveCount(0)
  await page.getByText(ar.shell.status.saved, { exact: true }).first().waitFor()
  await page.getByRole('link', { name: ar.shell.screens.sources }).click()
  await page.getByRole('searchbox', { name: ar.register.searchLabel }).fill('مسماري آخر')
  await expect(optionsOf(page)).toHaveCount(1)
})

/** Lets a window tell the others nothing while it is mute, so that they write as in the very same instant. */
const letBeMute = async (page: Page): Promise<(isMute: boolean) => Promise<void>> => {
  await page.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- it is called on the channel that it was called on
    const { postMessage } = BroadcastChannel.prototype
    BroadcastChannel.prototype.postMessage = function (message: unknown): void {
      if (document.documentElement.dataset.mute !== 'true') postMessage.call(this, message)
    }
  })
  return (isMute) => page.evaluate((mute) => void (document.documentElement.dataset.mute = String(mute)), isMute)
}

test('two windows write into one field at one instant, and whose words went puts them back', async ({
  page,
  openWindow,
}) => {
  const setMute = await letBeMute(page)
  await openRegister(page)
  const other = await openWindow()
  await optionsOf(page).first().click()
  await expect(page).toHaveURL(/#\/sources\/[0-9a-f-]{36}$/)
  await other.page.goto(page.url())
  const [here, there] = [page, other.page].map((window) => fieldOf(window, ar.desk.field.role))
  if (!here || !there) throw new Error('Two windows have two fields')
  const write = async (field: Locator, words: string): Promise<void> => {
    await field.page().bringToFront()
    await field.fill(words)
    await field.press('Enter')
    await saved(field.page())
  }
  await there.waitFor()
  await setMute(true)
  await write(here, 'رئيس سابق')
  await setMute(false)
  await write(there, 'رئيس المجلس')
  await expect(here).toHaveValue('رئيس المجلس')
  const notice = page.getByRole('listitem').filter({ hasText: ar.shell.overtaken([ar.history.fields.role]) })
  await notice.getByRole('button', { name: ar.shell.putBack }).click()
  await expect(here).toHaveValue('رئيس سابق')
  await expect(there).toHaveValue('رئيس سابق')
  await expect(other.page.getByText(ar.shell.putBack)).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(there).toHaveValue('رئيس المجلس')
})
