/** What holds for those who read, listen or steer in another way. */
import type { Locator, Page } from '@playwright/test'
import { ar } from '../src/ui/words/ar.ts'
import { article, title } from './desk/article.ts'
import { expect, test } from './test.ts'

const sample = 'عاصفة «نوّار» تقتلع سقف مدرسة'

/** Whether what has the focus can be seen. */
const stateOfFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document
    if (!activeElement || activeElement === document.body) return 'lost'
    if (!activeElement.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return 'hidden'
    const { top, right, bottom, left } = activeElement.getBoundingClientRect()
    return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth ? 'seen' : 'out of sight'
  })

const expectFocus = (page: Page, after: string): Promise<void> =>
  expect.soft.poll(() => stateOfFocus(page), after).toBe('seen')

test('the page says which language it speaks, and runs in its direction', async ({ page }) => {
  await page.goto('./#/settings')
  const html = page.locator('html')
  await expect(html).toHaveAttribute('lang', 'ar')
  await expect(html).toHaveAttribute('dir', 'rtl')
  await page.getByRole('radio', { name: 'English' }).check()
  await expect(html).toHaveAttribute('lang', 'en')
  await expect(html).toHaveAttribute('dir', 'ltr')
  await expect(page.getByRole('radio', { name: 'English' })).toBeFocused()
  await page.getByRole('radio', { name: 'العربية' }).check()
  await expect(html).toHaveAttribute('lang', 'ar')
  await expect(html).toHaveAttribute('dir', 'rtl')
})

test('the focus is never lost, whatever is done by key', async ({ page, library, desk }) => {
  await library.open()
  await library.paste(article)
  await library.openArticle(title)
  await desk.mark('الرصيف الجديد')
  await expect(desk.card(1)).toBeVisible()
  await expectFocus(page, 'a claim was marked')
  await desk.press('s')
  await expect(desk.pickerField).toBeFocused()
  await desk.press('Escape')
  await expect(desk.pickerField).toHaveCount(0)
  await expectFocus(page, 'the picker was given up')
  await desk.attributeTo('سالم القاضي')
  await expectFocus(page, 'a source was picked')
  await desk.press('Enter')
  await expect(desk.faceOf(desk.card(1))).toBeFocused()
  await desk.press('Escape')
  await expectFocus(page, 'the card was left')
  await desk.mark('القوارب عادت إلى البحر')
  await desk.press('k')
  await expectFocus(page, 'the claim before')
  await desk.press('j')
  await expectFocus(page, 'the next claim')
  await desk.press('Delete')
  await expect(desk.cards).toHaveCount(1)
  await expectFocus(page, 'a claim was deleted')
  await desk.undo()
  await expect(desk.cards).toHaveCount(2)
  await expectFocus(page, 'the deletion was undone')
  await desk.press('u')
  await expect(page.getByRole('button', { name: ar.desk.lock })).toBeVisible()
  await expectFocus(page, 'the text was opened')
  await desk.press('Escape')
  await expect(page.getByRole('button', { name: ar.desk.lock })).toHaveCount(0)
  await expectFocus(page, 'the text was locked')
  await desk.press('?')
  await expect(page.getByRole('dialog', { name: ar.keys.title })).toBeVisible()
  await expectFocus(page, 'the keys were opened')
  await desk.press('Escape')
  await expectFocus(page, 'the keys were closed')
  await expect(desk.text).toBeFocused()
  await desk.press('g')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectFocus(page, 'the guidelines were opened')
  await desk.press('Escape')
  await expectFocus(page, 'the guidelines were closed')
})

test('@engines the focus is never lost when what was pressed goes away', async ({ page, library, desk }) => {
  await library.open()
  await library.paste(article)
  await library.openArticle(title)
  await desk.mark('الرصيف الجديد')
  await desk.attributeTo('سالم القاضي')
  const inCard = (name: string) => desk.card(1).getByRole('button', { name })
  const press = async (what: Locator) => {
    await what.focus()
    await page.keyboard.press('Enter')
    await expect(what).toHaveCount(0)
  }
  await desk.select('قال')
  await desk.selectionBar.getByRole('button', { name: ar.desk.cueHere }).click()
  await expectFocus(page, 'the cue was marked by the button')
  await press(inCard(ar.desk.removeCue))
  await expectFocus(page, 'the cue was removed')
  await press(inCard(ar.desk.removeAttribution))
  await expectFocus(page, 'the attribution was removed')
  await inCard(ar.desk.attribute).click()
  await expect(desk.pickerField).toBeFocused()
  await desk.pickerField.fill('نقيب الصيادين')
  await desk.pickerLines.first().click()
  await expectFocus(page, 'a source was picked with the mouse')
  await press(desk.card(1).getByRole('button', { name: /^أزل .*نقيب الصيادين/ }))
  await expectFocus(page, 'the source was removed')
  await press(inCard(ar.desk.removeClaim))
  await expectFocus(page, 'the claim was removed by its button')
  await press(desk.notices.filter({ hasText: 'حُذف الادعاء' }).getByRole('button', { name: ar.common.undo }))
  await expect(desk.card(1)).toBeVisible()
  await expectFocus(page, 'the removal was taken back in the notice')
  await desk.press('u')
  await press(page.getByRole('button', { name: ar.desk.lock }))
  await expectFocus(page, 'the text was locked by the button')
  await page.setViewportSize({ width: 360, height: 740 })
  await desk.text.focus()
  await desk.press('j')
  await press(page.getByRole('region', { name: ar.desk.cardsLabel }).getByRole('button', { name: ar.common.close }))
  await expectFocus(page, 'the sheet was closed')
})

/**
 * Steps with a key from where the focus is to the end of the page, but not out of it.
 * @returns where the focus could not be seen, and what was not reached
 */
async function walk(
  page: Page,
  key: 'Tab' | 'Shift+Tab',
  end: Locator,
): Promise<{ faults: string[]; missed: string[] }> {
  const found = await page.evaluateHandle(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]',
      ),
    ]
    // One of a group of radio buttons stands for all.
    const isOther = (element: HTMLElement) =>
      element instanceof HTMLInputElement && element.type === 'radio' && !element.checked
    const wanted = all.filter(
      (element) =>
        element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility() && !isOther(element),
    )
    return { wanted: new Set<Element>(wanted), reached: new Set([document.activeElement]) }
  })
  const faulty: string[] = []
  for (let step = 0; step < 300; step++) {
    await page.keyboard.press(key)
    const fault = await found.evaluate(({ reached }) => {
      const { activeElement: element } = document
      if (!(element instanceof HTMLElement) || element === document.body) return 'lost'
      reached.add(element)
      const hasOutline = (one: Element | null) => {
        if (!one) return false
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one)
        const isSeen = outlineStyle !== 'none' && !/^transparent$|, 0\)$/.test(outlineColor)
        return isSeen && Number.parseFloat(outlineWidth) >= 2
      }
      // A text has the caret for its mark.
      const hasCaret = element.isContentEditable && element.contains(getSelection()?.focusNode ?? null)
      const isMarked =
        hasCaret ||
        hasOutline(element) ||
        hasOutline(element.closest('label')) ||
        getComputedStyle(element).boxShadow !== 'none'
      const { top, bottom, left, right } = element.getBoundingClientRect()
      const isInSight = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
      const name = `${element.localName}.${element.className} ${element.ariaLabel ?? element.textContent.trim().slice(0, 40)}`
      return isMarked && isInSight ? '' : `${name}: ${isMarked ? 'out of sight' : 'unmarked'}`
    })
    if (fault !== '') faulty.push(fault)
    if (await end.evaluate((element) => element === document.activeElement)) break
  }
  const missed = await found.evaluate(({ wanted, reached }) =>
    [...wanted]
      .filter((element) => element.isConnected && !reached.has(element))
      .map((element) => `${element.localName} ${element.ariaLabel ?? element.textContent.trim().slice(0, 40)}`),
  )
  await found.dispose()
  return { faults: faulty, missed }
}

test('@engines the Tab key reaches everything on the article screen, both ways, and shows where it is', async ({
  page,
  library,
  desk,
}) => {
  test.slow()
  await library.open()
  await library.paste(article)
  await library.openArticle(title)
  await desk.mark('القوارب عادت إلى البحر')
  await desk.mark('الرصيف الجديد')
  await desk.attributeTo('سالم القاضي')
  await expect(desk.faceOf(desk.card(1))).toHaveAttribute('aria-expanded', 'true')
  const first = page.getByRole('link', { name: ar.shell.skipToContent })
  const last = page.getByRole('button', { name: ar.shell.allKeys })
  await first.focus()
  expect.soft(await walk(page, 'Tab', last)).toEqual({ faults: [], missed: [] })
  await expect(last).toBeFocused()
  expect.soft(await walk(page, 'Shift+Tab', first)).toEqual({ faults: [], missed: [] })
  await expect(first).toBeFocused()
})

test('pages that are 320 pixels wide do not scroll sideways', async ({ page, library, desk }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const expectToFit = async (state: string) => {
    const wide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main, main *')]
        .filter((element) => {
          const { overflowX } = getComputedStyle(element)
          const scrolls = element === document.documentElement || overflowX === 'auto' || overflowX === 'scroll'
          // What is code may run on in a box of its own.
          return scrolls && !element.matches('pre') && element.scrollWidth > element.clientWidth
        })
        .map((element) => `${element.localName}.${element.className}: ${element.scrollWidth} > ${element.clientWidth}`),
    )
    expect.soft(wide, state).toEqual([])
  }
  await library.open()
  await expect(page.getByRole('button', { name: ar.library.openSamples })).toBeVisible()
  await expectToFit('empty library')
  await library.openSamples()
  // What has come in begins at its beginning.
  await expect(library.articles.getByRole('row').and(page.locator('[aria-rowindex="2"]'))).toBeFocused()
  await expectToFit('library')
  await page.getByRole('searchbox', { name: ar.library.searchLabel }).fill(sample)
  await expect(library.articles.getByRole('link')).toHaveCount(1)
  await expectToFit('library, searched')
  await library.link(sample).click()
  await desk.text.waitFor()
  await expectToFit('article')
  await desk.text.focus()
  await desk.press('j')
  await expect(page.getByRole('region', { name: ar.desk.cardsLabel })).toBeVisible()
  await expectToFit('claim')
  await desk.press('?')
  await expect(page.getByRole('dialog', { name: ar.keys.title })).toBeVisible()
  await expectToFit('keys')
  for (const screen of ['sources', 'dataset', 'guidelines', 'safety', 'settings'] as const) {
    await page.goto(`./#/${screen}`)
    await expect(page).toHaveTitle(ar.shell.documentTitle(ar.shell.screens[screen]))
    await expectToFit(screen)
  }
})
