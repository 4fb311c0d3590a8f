/** The keys on an Arabic keyboard: a command is known by the place of its key, whatever letter stands on it. */
import type { Page } from '@playwright/test'
import { ar } from '../../src/ui/words/ar.ts'
import { expect, test } from '../test.ts'
import { article, title } from './article.ts'

/** The letters of the Arabic layout that Windows and most Arabic keyboards have, by the places of their keys. */
const letters: Readonly<Record<string, string>> = {
  KeyA: 'ش',
  KeyC: 'ؤ',
  KeyG: 'ل',
  KeyJ: 'ت',
  KeyK: 'ن',
  KeyL: 'م',
  KeyM: 'ة',
  KeyN: 'ى',
  KeyS: 'س',
  KeyU: 'ع',
  KeyX: 'ء',
  KeyZ: 'ئ',
  Slash: 'ظ',
}

/**
 * Presses a key of the Arabic layout. Chromium is told of it as by the keyboard itself; elsewhere the page is given the
 * events, and the letter if nobody took the key.
 */
async function press(page: Page, code: string, held: { ctrl?: true; shift?: true } = {}): Promise<void> {
  const letter = code === 'Slash' && held.shift ? '؟' : (letters[code] ?? '')
  if (page.context().browser()?.browserType().name() === 'chromium') {
    const devtools = await page.context().newCDPSession(page)
    const modifiers = (held.ctrl ? 2 : 0) + (held.shift ? 8 : 0)
    const keyCode = code === 'Slash' ? 191 : code.charCodeAt(3)
    const stroke = { modifiers, key: letter, code, windowsVirtualKeyCode: keyCode }
    await devtools.send('Input.dispatchKeyEvent', {
      ...stroke,
      ...(held.ctrl ? { type: 'rawKeyDown' } : { type: 'keyDown', text: letter }),
    })
    await devtools.send('Input.dispatchKeyEvent', { ...stroke, type: 'keyUp' })
    await devtools.detach()
    return
  }
  const writes = await page.evaluate(
    ({ key, place, ctrlKey = false, shiftKey = false }) => {
      const target = document.activeElement ?? document.body
      const stroke = { key, code: place, ctrlKey, shiftKey, bubbles: true, cancelable: true, composed: true }
      const isFree = target.dispatchEvent(new KeyboardEvent('keydown', stroke))
      target.dispatchEvent(new KeyboardEvent('keyup', stroke))
      return isFree && !ctrlKey && target.matches('input, textarea')
    },
    { key: letter, place: code, ctrlKey: held.ctrl, shiftKey: held.shift },
  )
  if (writes) await page.keyboard.insertText(letter)
}

/** Writes with the Arabic layout, key by key. */
async function write(page: Page, codes: readonly string[]): Promise<void> {
  for (const code of codes) await press(page, code)
}

const spelled = (codes: readonly string[]): string => codes.map((code) => letters[code]).join('')

/** Keys that are commands in an article, and letters in a field. */
const commands = ['KeyC', 'KeyS', 'KeyJ', 'KeyU', 'KeyG', 'KeyA', 'KeyN'] as const

test.beforeEach(async ({ library }) => {
  await library.open()
  await library.paste(article)
  await library.openArticle(title)
})

test('@engines a claim is marked, attributed and taken back with Arabic letters on the keys', async ({
  page,
  desk,
}) => {
  await desk.select('الرصيف الجديد')
  await expect(desk.selectionBar).toBeVisible()
  await press(page, 'KeyC')
  await expect(desk.card(1)).toContainText('الرصيف الجديد')

  await press(page, 'KeyS')
  await expect(desk.pickerField).toBeFocused()
  await desk.pickerField.fill('سالم القاضي')
  await page.keyboard.press('Enter')
  await expect(desk.card(1)).toContainText('سالم القاضي')

  await desk.mark('القوارب عادت إلى البحر')
  await expect(desk.cards).toHaveCount(2)
  await press(page, 'KeyK')
  await expect(desk.faceOf(desk.card(1))).toHaveAttribute('aria-expanded', 'true')
  await press(page, 'KeyJ')
  await expect(desk.faceOf(desk.card(2))).toHaveAttribute('aria-expanded', 'true')

  await press(page, 'KeyZ', { ctrl: true })
  await expect(desk.cards).toHaveCount(1)
  await press(page, 'KeyZ', { ctrl: true })
  await expect(desk.card(1)).not.toContainText('سالم القاضي')
  await press(page, 'KeyZ', { ctrl: true, shift: true })
  await expect(desk.card(1)).toContainText('سالم القاضي')
})

test('letters are letters while one types', async ({ page, desk }) => {
  await desk.mark('الرصيف الجديد')
  await expect(desk.card(1)).toBeVisible()

  await test.step('in the source picker', async () => {
    await press(page, 'KeyS')
    await expect(desk.pickerField).toBeFocused()
    await write(page, commands)
    await expect(desk.pickerField).toHaveValue(spelled(commands))
    await press(page, 'Slash', { shift: true })
    await expect(desk.pickerField).toHaveValue(`${spelled(commands)}؟`)
    await page.keyboard.press('Escape')
    await expect(desk.pickerField).toHaveCount(0)
  })

  await test.step('in the title', async () => {
    await page.getByRole('button', { name: ar.desk.editDetails }).click()
    const field = page.getByRole('textbox', { name: ar.parts.editInPlace(ar.desk.article.title), exact: true })
    await field.fill('')
    await write(page, commands)
    await expect(field).toHaveValue(spelled(commands))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: spelled(commands) })).toBeVisible()
  })

  await expect(desk.cards).toHaveCount(1)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: ar.desk.lock })).toHaveCount(0)
})

test('«؟» opens the list of the keys, where another key is given, which then acts, also after a reload', async ({
  page,
  desk,
}) => {
  await desk.text.focus()
  await press(page, 'Slash', { shift: true })
  const sheet = page.getByRole('dialog', { name: ar.keys.title })
  const change = sheet.getByRole('button', { name: `${ar.keys.change(ar.keys.commands.claim)}:` })

  await test.step('the key is changed in its place', async () => {
    await expect(change).toContainText('C')
    await change.click()
    await expect(change).toContainText(ar.keys.pressNow)
    await press(page, 'KeyW')
    await expect(change).toContainText('W')
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
  })

  await test.step('a key that another command has is given only when asked for', async () => {
    await press(page, 'Slash', { shift: true })
    await change.click()
    await press(page, 'KeyS')
    await expect(sheet.getByRole('alert')).toContainText(ar.keys.commands.source)
    await sheet.getByRole('alert').getByRole('button', { name: ar.common.cancel }).click()
    await expect(change).toContainText('W')
    await page.keyboard.press('Escape')
  })

  await test.step('it acts, and the old one does not', async () => {
    await desk.select('الرصيف الجديد')
    await expect(desk.selectionBar).toBeVisible()
    await press(page, 'KeyC')
    await press(page, 'KeyW')
    await expect(desk.cards).toHaveCount(1)
  })

  await test.step('also after a reload', async () => {
    await desk.reload()
    await desk.select('القوارب عادت إلى البحر')
    await expect(desk.selectionBar.getByRole('button', { name: ar.desk.mark })).toContainText('W')
    await press(page, 'KeyW')
    await expect(desk.cards).toHaveCount(2)
  })
})

test('letters do nothing when single keys are switched off', async ({ page, desk }) => {
  const go = (screen: 'settings' | 'article') =>
    page
      .getByRole('navigation', { name: ar.shell.navigation })
      .getByRole('link', { name: ar.shell.screens[screen], exact: true })
      .click()
  await go('settings')
  await page.getByRole('switch', { name: ar.settings.singleKeys }).uncheck()
  await go('article')
  await desk.select('الرصيف الجديد')
  await expect(desk.selectionBar).toBeVisible()
  for (const code of commands) await press(page, code)
  await press(page, 'Slash', { shift: true })
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: ar.desk.lock })).toHaveCount(0)
  await expect(desk.cards).toHaveCount(0)

  await desk.selectionBar.getByRole('button', { name: ar.desk.mark }).click()
  await expect(desk.cards).toHaveCount(1)
  await press(page, 'KeyZ', { ctrl: true })
  await expect(desk.cards).toHaveCount(0)
})
