import { ar } from '../src/ui/words/ar.ts'
import { expect, test } from './test.ts'

test('relations are proposed, decided with a key, taken back, remembered, and lead to the story of a claim', async ({
  page,
  library,
}) => {
  await library.open()
  await library.openSamples()
  await page.getByRole('link', { name: ar.shell.screens.relations }).click()
  const list = page.getByRole('list', { name: ar.relations.listLabel })
  const proposals = list.locator(':scope > li')
  await expect(page.getByText(ar.relations.waiting(6), { exact: true }).first()).toBeVisible()

  // The words that made the program think so stand below; one key accepts, one rejects, undo takes either back.
  await expect(proposals.first()).toContainText(ar.relations.reason.sameWords)
  await page.keyboard.press('j')
  await expect(proposals.nth(1)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('k')
  await page.keyboard.press('y')
  await expect(proposals).toHaveCount(5)
  await page.keyboard.press('x')
  await expect(proposals).toHaveCount(4)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(proposals).toHaveCount(5)
  await page.getByRole('button', { name: ar.relations.reject }).first().click()
  await expect(proposals).toHaveCount(4)

  await page.getByText(ar.shell.status.saved, { exact: true }).first().waitFor()
  await page.reload()
  await expect(proposals).toHaveCount(4)

  await proposals.first().getByRole('link').first().click()
  await expect(page).toHaveURL(/#\/claim\//)
  const tellings = page.getByRole('region', { name: ar.relations.tellings })
  await expect(tellings.getByRole('listitem').first()).toBeVisible()
  await tellings.getByRole('link').first().click()
  await expect(page).toHaveURL(/#\/article\//)
})

test('one box finds everything that is written, and pictures lead to the claims behind them', async ({
  page,
  library,
}) => {
  await library.open()
  await library.openSamples()
  await page.keyboard.press('ControlOrMeta+k')
  const box = page.getByRole('searchbox', { name: ar.search.label })
  await expect(box).toBeFocused()
  await box.fill('«سيدة الجرار»')
  for (const group of [ar.search.group.titles, ar.search.group.claims, ar.search.group.texts]) {
    await expect(page.getByRole('region', { name: group }).getByRole('link').first()).toBeVisible()
  }
  await expect(page.locator('mark').first()).toContainText('سيدة الجرار')
  await box.fill('المسماري')
  await page.getByRole('region', { name: ar.search.group.sources }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'أحمد المسماري' })).toBeVisible()
  await page.goBack()
  await expect(box).toHaveValue('المسماري')
  await box.fill('«تلقّت دار المزادات مقابلا»')
  await page.getByRole('region', { name: ar.search.group.claims }).getByRole('link').first().click()
  const tellings = page.getByRole('region', { name: ar.relations.tellings })
  await expect(tellings).toContainText(ar.relations.origins(0))
  await expect(tellings.getByRole('list', { name: ar.desk.chain })).toContainText(ar.vocabulary.stance.denies)
  await page.goBack()
  await box.fill('لا يرد هذا في شيء')
  await expect(page.getByText(ar.search.nothingTitle)).toBeVisible()

  await page.getByRole('link', { name: ar.shell.screens.pictures }).click()
  const byKind = page.getByRole('region', { name: ar.pictures.byKind })
  await byKind.getByText(ar.pictures.asTable).click()
  const row = byKind.getByRole('row', { name: new RegExp(ar.vocabulary.sourceKind.anonymousPerson) })
  const written = await row.getByRole('cell').nth(2).textContent()
  const mark = ar.pictures.mark(ar.vocabulary.sourceKind.anonymousPerson, ar.vocabulary.supportLevel.L2, written ?? '')
  await byKind.getByRole('link', { name: mark }).click()
  await expect(page).toHaveURL(/#\/review\?.*kind=anonymousPerson/)
  await expect(page.getByRole('listbox', { name: ar.review.listLabel }).getByRole('option').first()).toHaveAttribute(
    'aria-setsize',
    written ?? '',
  )
  await page.goBack()
  const progress = page.getByRole('region', { name: ar.pictures.progress })
  await progress.getByText(ar.pictures.asTable).click()
  const open = await progress.getByRole('row').nth(1).getByRole('cell').nth(1).textContent()
  await progress.getByRole('link', { name: ar.pictures.mark(ar.pictures.claims, ar.pictures.open, open ?? '') }).click()
  await expect(page.getByRole('listbox', { name: ar.review.listLabel }).getByRole('option').first()).toHaveAttribute(
    'aria-setsize',
    open ?? '',
  )

  // A phone folds the filters behind one, which says how many are chosen.
  await page.setViewportSize({ width: 390, height: 780 })
  const folded = page.getByRole('button', { name: new RegExp(`^${ar.review.filters(0)}`) })
  const level = page.getByRole('button', { name: ar.review.levelLabel, exact: true })
  await expect(level).toHaveCount(0)
  const chosen = Number(/\d/.exec((await folded.textContent()) ?? '')?.[0] ?? 0)
  await folded.click()
  await level.click()
  await page.getByRole('menuitemradio', { name: ar.vocabulary.supportLevel.L0 }).click()
  await expect(page).toHaveURL(/level=L0/)
  await expect(folded).toHaveText(ar.review.filters(chosen + 1))
  await folded.click()
  await expect(level).toHaveCount(0)
})
