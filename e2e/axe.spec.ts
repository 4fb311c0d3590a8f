/** The rules of accessibility that a program can check: on every screen, in both languages, light and dark. */
import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { ar } from '../src/ui/words/ar.ts'
import { en } from '../src/ui/words/en.ts'
import { expect, test } from './test.ts'

const dictionaries = { ar, en }

const sample = 'عاصفة «نوّار» تقتلع سقف مدرسة'

/** The rules of WCAG 2.2 up to AA. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds on the page as it stands: each rule with the elements that break it. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(async (values) => {
    const { axe: checker } = window as unknown as { axe: typeof axe }
    // What is still moving or fading has other colours than those in which it is read.
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(moving.map(({ finished }) => finished))
    const { violations } = await checker.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
      preload: false,
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} — ${failureSummary}`),
    )
  }, rules)

const check = (page: Page, state: string): Promise<void> =>
  test.step(state, async () => expect.soft(await faults(page), state).toEqual([]))

// Words depend on the language and contrasts on the theme, and nothing on both; `ISNAD_ENGINES=all` tries every pair.
for (const [language, theme, isMore] of [
  ['ar', 'light', false],
  ['en', 'dark', false],
  ['ar', 'dark', true],
  ['en', 'light', true],
] as const) {
  if (!isMore || process.env.ISNAD_ENGINES === 'all') {
    test(`nothing stands in the way on any screen, in ${language}, ${theme}`, async ({ page, desk }) => {
      test.slow()
      const words = dictionaries[language]
      const go = async (screen: keyof typeof words.shell.screens) => {
        await page
          .getByRole('navigation', { name: words.shell.navigation })
          .getByRole('link', { name: words.shell.screens[screen], exact: true })
          .click()
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeFocused()
      }
      const button = (name: string) => page.getByRole('button', { name })
      await page.addInitScript(axe.source)
      await page.goto('./#/settings')
      await page.getByRole('radio', { name: words.settings.languages[language] }).check()
      await page.getByRole('radio', { name: words.settings.themes[theme] }).check()
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      await check(page, 'settings')

      await go('library')
      await check(page, 'empty library')
      await button(words.library.pasteArticle).click()
      await check(page, 'a field to paste into')
      await page.keyboard.press('Escape')
      await button(words.library.openSamples).click()
      await expect(page.getByRole('link', { name: sample })).toBeVisible()
      await check(page, 'library')
      await page.getByRole('searchbox', { name: words.library.searchLabel }).fill('المدرسة')
      await expect(page.getByText(words.library.found(1), { exact: true }).first()).toBeVisible()
      await check(page, 'library, searched')
      await page.getByRole('searchbox', { name: words.library.searchLabel }).fill('')

      await page.getByRole('link', { name: sample }).click()
      await desk.text.waitFor()
      await check(page, 'article')
      await desk.text.focus()
      await desk.press('j', 3)
      const card = page.getByRole('article').filter({ has: page.locator('[aria-expanded="true"]') })
      await expect(card).toBeVisible()
      await check(page, 'open card')
      for (const summary of await card.locator('summary').all()) await summary.click()
      await check(page, 'open card with all its details')
      await button(words.desk.editDetails).click()
      await check(page, 'details of the article')
      await button(words.desk.editDetails).click()
      await page.getByRole('button', { name: words.desk.counts }).click()
      await check(page, 'tally')
      await page.keyboard.press('Escape')

      await desk.select('تقتلع سقف')
      await expect(page.getByRole('toolbar', { name: words.desk.selectionBar })).toBeVisible()
      await check(page, 'selected words')
      await desk.press('s')
      await expect(page.getByRole('combobox', { name: words.picker.title })).toBeFocused()
      await check(page, 'source picker')
      await page.keyboard.press('Escape')
      await desk.press('u')
      await expect(button(words.desk.lock)).toBeVisible()
      await check(page, 'open text')
      await button(words.desk.lock).click()
      await desk.press('?')
      await expect(page.getByRole('dialog', { name: words.keys.title })).toBeVisible()
      await check(page, 'keys')
      await page.keyboard.press('Escape')
      await desk.press('g')
      await expect(page.getByRole('dialog')).toBeVisible()
      await check(page, 'guidelines beside the text')
      await page.getByRole('dialog').getByRole('button', { name: words.common.close }).click()
      await desk.text.focus()
      await desk.press('Delete')
      await expect(page.getByRole('region', { name: words.shell.notices }).getByRole('listitem')).toBeVisible()
      await check(page, 'a notice')
      await desk.undo()

      await go('relations')
      await expect(page.getByRole('list', { name: words.relations.listLabel }).getByRole('link').first()).toBeVisible()
      await check(page, 'relations')
      await go('pictures')
      await expect(page.getByRole('region', { name: words.pictures.byLevel })).toBeVisible()
      await check(page, 'pictures')
      await go('sources')
      await check(page, 'sources')
      await go('guidelines')
      await check(page, 'guidelines')
      await go('safety')
      await check(page, 'safety')
      await go('dataset')
      await expect(page.getByText(words.dataset.preview)).toBeVisible()
      await check(page, 'prepared document')
      await button(words.dataset.save).first().click()
      await expect(page.getByRole('textbox', { name: words.dataset.whoTitle })).toBeVisible()
      await check(page, 'the question for a name')

      await page.goto('./#/review')
      await page.getByRole('listbox', { name: words.review.listLabel }).waitFor()
      await page.keyboard.press('j')
      await page.getByRole('group', { name: words.review.verdict }).waitFor()
      await page.keyboard.press('e')
      await check(page, 'review')
      await page.goto('./#/report?level=L0')
      await page.getByRole('heading', { name: words.report.statistics }).waitFor()
      await check(page, 'report')
      await go('article')
      await desk.text.waitFor()
      await page.setViewportSize({ width: 360, height: 740 })
      await desk.text.focus()
      await desk.press('j')
      await expect(page.getByRole('region', { name: words.desk.cardsLabel })).toBeVisible()
      await check(page, 'claim on a phone')
      await desk.press('s')
      await expect(page.getByRole('combobox', { name: words.picker.title })).toBeFocused()
      await check(page, 'source picker on a phone')
      await page.keyboard.press('Escape')
      await button(words.shell.menu).click()
      await check(page, 'menu on a phone')
      await page.getByRole('link', { name: words.shell.screens.library, exact: true }).last().click()
      await page.getByRole('grid', { name: words.library.listLabel }).getByRole('link').first().waitFor()
      await check(page, 'library on a phone')

      await page.goto('./#/safety')
      await button(words.destroying.whole).click()
      await check(page, 'destroying, on a phone')
      await page.keyboard.press('Escape')
      await button(words.lock.offer).click()
      const secret = 'قهوة على رصيف الميناء'
      await page.getByLabel(words.lock.chosen).fill(secret)
      await page.keyboard.press('Enter')
      await expect(page.getByText(words.lock.differs)).toBeVisible()
      await check(page, 'a passphrase that was not repeated, on a phone')
      await page.getByLabel(words.lock.again).fill(secret)
      await page.keyboard.press('Enter')
      await expect(page.getByLabel(words.lock.passphrase, { exact: true })).toBeFocused()
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      await button(words.lock.forgotten).click()
      await check(page, 'locked, on a phone')
      await page.getByLabel(words.lock.passphrase, { exact: true }).fill(secret)
      await page.keyboard.press('Enter')
      await button(words.lock.now).waitFor()
      await check(page, 'safety of a locked library, on a phone')
    })
  }
}
