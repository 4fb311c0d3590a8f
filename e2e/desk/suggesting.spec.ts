import { expect, test } from '../test.ts'

const title = 'جسر الوادي يفتح أمام السيارات'
const opens = 'إن الجسر يفتح يوم الأحد'
const ended = 'أن العمل انتهى قبل موعده'
const closed = 'أن يكون الطريق مغلقا'
const patrols = 'أن الدوريات ستزداد ليلا'

const article = [
  title,
  `قال وزير النقل سامي البحري ${opens}. وأضاف ${ended}.`,
  `ونفى مصدر أمني ${closed}.`,
  `وأعلنت وزارة الداخلية ${patrols}.`,
].join('\n\n')

test('what the grammar proposes is looked at, accepted, redrawn and rejected by keys, and counts only then', async ({
  page,
  library,
  desk,
}) => {
  const bar = page.getByRole('toolbar', { name: 'الاقتراح', exact: true })
  const waiting = page.getByRole('banner').getByRole('button', { name: /^الاقتراحات/ })
  const claims = (): Promise<string[]> => desk.cards.allInnerTexts()
  await library.open()
  await library.paste(article)
  await library.openArticle(title)

  await test.step('faint marks come, and count for nothing', async () => {
    await expect(waiting).toContainText('4')
    await expect.poll(() => desk.painted('suggestion')).toEqual(expect.arrayContaining([opens, 'قال', ended, closed]))
    await expect(desk.cards).toHaveCount(0)
    await expect(page.getByText('لا ادعاءات بعد')).toBeVisible()
  })

  await test.step('where no claims are yet, a button leads to the first of them', async () => {
    await page.getByRole('button', { name: 'انظر في أولها' }).click()
    await expect(bar).toContainText('وزير النقل سامي البحري')
    await expect(desk.text).toBeFocused()
    await desk.press('Escape')
    await expect(bar).toHaveCount(0)
  })

  await test.step('one key goes to the next, one accepts', async () => {
    await desk.press('t')
    await expect(bar).toContainText('وزير النقل سامي البحري')
    await expect.poll(() => desk.said()).toContain(opens)
    await bar.getByRole('button', { name: 'لماذا؟' }).click()
    await expect(bar).toContainText('الكلمات التي دلّت عليه')
    await expect(desk.text).toBeFocused()
    await desk.press('y')
    await expect(desk.cards).toHaveCount(1)
    await expect(desk.cardOf(opens)).toContainText('مصدر معلوم واحد')
    await expect(desk.cardOf(opens)).toContainText('سامي البحري')
    await expect(waiting).toContainText('3')
  })

  await test.step('an implicit source refers back to the one that was accepted', async () => {
    await expect(bar).toContainText('يعود إلى')
    await desk.press('y')
    await expect(desk.cardOf(ended)).toContainText('سامي البحري')
    await expect(waiting).toContainText('2')
  })

  await test.step('one that is not wanted goes, and is not proposed again', async () => {
    await expect(bar).toContainText('مصدر أمني')
    await desk.press('x')
    await expect(waiting).toContainText('1')
    await expect(desk.cards).toHaveCount(2)
    await expect.poll(() => desk.painted('suggestion')).not.toContain(closed)
  })

  await test.step('the words are drawn anew before they are accepted', async () => {
    await expect(bar).toContainText('وزارة الداخلية')
    await desk.press('v')
    await expect.poll(() => desk.selected()).toBe(patrols)
    await desk.press('Shift+ArrowRight', 5)
    await expect.poll(() => desk.selected()).toBe('أن الدوريات ستزداد')
    await desk.press('y')
    await expect(desk.cardOf('أن الدوريات ستزداد')).toBeVisible()
    await expect(waiting).toContainText('0')
  })

  await test.step('each was one act, and outlives a reload', async () => {
    const before = await claims()
    await desk.reload()
    await expect.poll(claims).toEqual(before)
    await expect(waiting).toContainText('0')
    await desk.text.focus()
    for (let left = 2; left >= 0; left--) {
      await desk.undo()
      if (left === 1) await expect(waiting).toContainText('2')
      await expect(desk.cards).toHaveCount(left === 2 ? 2 : left === 1 ? 2 : 1)
    }
  })

  await test.step('all that are sure are accepted at once, and taken back at once', async () => {
    await desk.undo()
    await expect(desk.cards).toHaveCount(0)
    await expect(waiting).toContainText('4')
    await waiting.click()
    await page.getByRole('combobox', { name: /ما بلغت ثقته/ }).selectOption('50%')
    await page.getByRole('button', { name: /في المقال كله$/ }).click()
    await expect(desk.cards).toHaveCount(4)
    await expect(page.getByText(/قُبلت 4 اقتراحات، و/).first()).toBeVisible()
    await desk.undo()
    await expect(desk.cards).toHaveCount(0)
  })

  await test.step('one switch puts them out, and is remembered', async () => {
    await waiting.click()
    await page.getByRole('switch', { name: 'أظهر الاقتراحات' }).uncheck()
    await page.keyboard.press('Escape')
    await expect(waiting).toContainText('مطفأة')
    await expect.poll(() => desk.painted('suggestion')).toEqual([])
    await desk.reload()
    await expect(waiting).toContainText('مطفأة')
  })
})
