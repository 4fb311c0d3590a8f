import { expect, test } from '../test.ts'
import { article, title } from './article.ts'

const opening = 'إن الرصيف الجديد يُفتح صباح الأحد'
const closed = 'أن تكون المنطقة مغلقة أمام الصيادين'
const guards = 'أن الحراسة تُرفع عنها نهاية الأسبوع'
const boats = 'أن القوارب عادت إلى البحر'
const relayed = 'أن متحدثا باسم الوزارة قال إن تقريرا رسميا أوصى بتوسيع الحوض'
const told = 'إن تقريرا رسميا أوصى بتوسيع الحوض'
const advised = 'بتوسيع الحوض'
const promised = 'بأن تكتمل الأشغال في موعدها'

test.use({ keeps: true })

test('claims are attributed to those who said them, each act can be taken back, and all outlives a reload', async ({
  page,
  library,
  desk,
}) => {
  await test.step('an article among others', async () => {
    await library.open()
    await library.openSamples()
    await library.addFile('الرملة.txt', article)
    await library.openArticle(title)
  })

  await test.step('a person who is named in the text enters the register', async () => {
    await desk.mark(opening)
    const card = desk.cardOf(opening)
    await expect(card).toContainText('بلا إسناد')
    await expect(desk.chain(card)).toHaveText([/وسيلة غير محددة/, /لا أحد/])
    await desk.attributeToWords('سالم القاضي')
    await expect(card).toContainText('مصدر معلوم واحد')
    await expect(desk.chain(card)).toHaveText([/وسيلة غير محددة/, /سالم القاضي/])
    await expect.poll(() => desk.said()).toContain('نُسب إلى سالم القاضي')
    await expect(desk.text).toBeFocused()
    await expect.poll(() => desk.painted('mention')).toEqual(['سالم القاضي'])
    await desk.setCue('قال')
    await expect.poll(() => desk.painted('cue')).toEqual(['قال'])
    await expect.poll(() => desk.said()).toContain('اللفظ: قال')
  })

  await test.step('the register is searched as Arabic is written, and chosen from by keys', async () => {
    await desk.mark(promised)
    const card = desk.cardOf(promised)
    await desk.lookFor('فايز السرّاج')
    await expect(desk.pickerLines.filter({ hasText: 'فايز السراج' })).toHaveCount(1)
    await desk.pickerField.fill('الحافله')
    await expect(desk.pickerLines.first()).toContainText('مصدر جديد')
    await desk.pickerField.fill('السراج')
    await expect(desk.pickerLines.first()).toContainText('السراج')
    const wanted = desk.pickerLines.filter({ hasText: 'فايز السراج' })
    const names = await desk.pickerLines.allInnerTexts()
    const at = names.findIndex((name) => name.startsWith('فايز السراج'))
    await desk.press('ArrowDown', at + 1)
    await desk.press('ArrowUp')
    await expect(wanted).toHaveAttribute('aria-selected', 'true')
    await desk.press('Escape')
    await expect(card).toContainText('بلا إسناد')
    await expect(desk.text).toBeFocused()

    await desk.select('السرّاج')
    await expect(desk.selectionBar).toBeVisible()
    await desk.press('s')
    await expect(desk.pickerField).toHaveValue('السرّاج')
    await expect(desk.pickerField).toBeFocused()
    while ((await wanted.getAttribute('aria-selected')) !== 'true') await desk.press('ArrowDown')
    await desk.press('Enter')
    await expect(card).toContainText('مصدر معلوم واحد')
    await expect(desk.chain(card).last()).toContainText('فايز السراج')
    await expect.poll(() => desk.painted('mention')).toEqual(['سالم القاضي', 'السرّاج'])
    // What he did is read from the cue: he promised.
    await desk.setCue('وعد بأن'.slice(0, 3))
    await expect.poll(() => desk.chosen(card, 'الموقف')).toBe('يَعِد')
    expect(await desk.chosen(card, 'الصيغة')).toBe('غير مباشر')
  })

  await test.step('who is not named is described, and a denial supports nothing', async () => {
    await desk.mark(closed)
    const card = desk.cardOf(closed)
    await desk.attributeToWords('مصدر عسكري')
    await expect(card).toContainText('مصدر مجهول موصوف')
    await desk.unfold(card, 'عن المصدر')
    await expect.poll(() => desk.chosen(card, 'النوع')).toBe('شخص مجهول')
    await expect(desk.field(card, 'القطاع')).toHaveValue('عسكري')
    await desk.setCue('نفى')
    await expect.poll(() => desk.chosen(card, 'الموقف')).toBe('ينفي')
    await expect(card).toContainText('بلا إسناد')
    await expect(card).toContainText('متنازع فيه')
    await desk.choose(card, 'الموقف', 'يُثبت')
    await expect(card).toContainText('مصدر مجهول موصوف')
  })

  await test.step('kind and descriptor change in place', async () => {
    const card = desk.cardOf(closed)
    await desk.unfold(card, 'عن المصدر')
    await desk.field(card, 'الرتبة').fill('رفيع')
    await desk.field(card, 'الرتبة').press('Enter')
    await expect(desk.field(card, 'الرتبة')).toHaveValue('رفيع')
    await desk.choose(card, 'النوع', 'صاحب منصب بلا اسم')
    await expect(card).toContainText('مصدر معلوم واحد')
    await expect(desk.field(card, 'الاسم')).toHaveValue('مصدر عسكري')
    await desk.text.focus()
    await desk.undo()
    await expect(card).toContainText('مصدر مجهول موصوف')
    await expect.poll(() => desk.said()).toContain('تراجعت عن: تعديل المصدر «مصدر عسكري»')
    await expect(desk.field(card, 'الرتبة')).toHaveValue('رفيع')
  })

  await test.step('a source that goes without saying refers back, and further back with each press', async () => {
    await desk.mark(guards)
    const card = desk.cardOf(guards)
    await desk.press('i')
    await expect(card).toContainText('مستتر، يعود إلى')
    await expect(desk.chain(card).last()).toContainText('مصدر عسكري')
    await expect(card).toContainText('مصدر مجهول موصوف')
    await expect.poll(() => desk.said()).toContain('يعود إلى مصدر عسكري')
    await desk.press('i')
    await expect(desk.chain(card).last()).toContainText('سالم القاضي')
    await expect(card).toContainText('مصدر معلوم واحد')
    await desk.press('i')
    await expect(desk.chain(card).last()).toContainText('مصدر عسكري')
  })

  await test.step('two who speak jointly are one origin, each for himself two', async () => {
    await desk.mark(boats)
    const card = desk.cardOf(boats)
    await desk.attributeToWords('نقيب الصيادين رجب البحري')
    await expect(card).toContainText('مصدر معلوم واحد')
    await desk.attributeToWords('رئيسة البلدية سعاد الوادي')
    await expect(desk.chain(card).last()).toContainText('، ')
    await expect.poll(() => desk.chosen(card, 'القائلون')).toBe('معًا')
    await expect(card).toContainText('مصدر معلوم واحد')
    await desk.choose(card, 'القائلون', 'كلٌّ على حدة')
    await expect(card).toContainText('مصادر معلومة متعددة')
  })

  await test.step('one who was told by another: the chain is drawn from the outlet to the origin', async () => {
    await page.getByRole('button', { name: 'عدّل بيانات المقال' }).click()
    const outlet = page.getByRole('textbox', { name: 'عدّل الوسيلة' })
    await outlet.fill('المنارة')
    await outlet.press('Enter')
    await page.getByRole('button', { name: 'عدّل بيانات المقال' }).click()

    await desk.mark(relayed)
    await desk.select('وكالة الأفق')
    await expect(desk.selectionBar).toBeVisible()
    await desk.press('s')
    await expect(desk.pickerLines.first()).toContainText('وكالة الأفق')
    await desk.press('Enter')
    await expect(desk.chain(desk.cardOf(relayed))).toHaveText([/المنارة/, /وكالة الأفق/])

    await desk.mark(told)
    await desk.attributeToWords('متحدثا باسم الوزارة')
    await desk.press('p')
    await expect.poll(() => desk.said()).toContain('ضمن قول وكالة الأفق')
    await expect(desk.chain(desk.cardOf(told))).toHaveText([/المنارة/, /وكالة الأفق/, /متحدثا باسم الوزارة/])

    await desk.mark(advised)
    const card = desk.cardOf(advised)
    await desk.attributeToWords('تقريرا رسميا')
    await desk.press('p')
    await expect(desk.chain(card)).toHaveText([/المنارة/, /وكالة الأفق/, /متحدثا باسم الوزارة/, /تقريرا رسميا/])
    await desk.press('p')
    await expect(desk.chain(card)).toHaveText([/المنارة/, /وكالة الأفق/, /تقريرا رسميا/])
    await desk.press('p')
    await expect.poll(() => desk.said()).toContain('لا إسناد يحيط به')
    await expect(desk.chain(card)).toHaveText([/المنارة/, /تقريرا رسميا/])
    await desk.choose(card, 'ضمن قول', 'متحدثا باسم الوزارة')
    await expect(desk.chain(card)).toHaveCount(4)
    // From the right, where the reading begins, to the left.
    const places = await desk.chain(card).evaluateAll((items) =>
      items.map((item) => {
        const { left, top } = item.getBoundingClientRect()
        return { left, top }
      }),
    )
    for (const [at, { left, top }] of places.entries()) {
      const before = places[at - 1]
      if (before) expect(top > before.top || left < before.left).toBe(true)
    }
  })

  await test.step('manner, stance, channel and nature go on by one key each', async () => {
    const card = desk.cardOf(advised)
    await desk.text.focus()
    for (const [key, name] of [
      ['m', 'الصيغة'],
      ['d', 'الموقف'],
      ['h', 'الطريق'],
    ] as const) {
      const before = await desk.chosen(card, name)
      await desk.press(key)
      await expect.poll(() => desk.chosen(card, name)).not.toBe(before)
      await expect.poll(() => desk.said()).toContain(`${name}: ${await desk.chosen(card, name)}`)
    }
    await desk.press('n')
    await expect.poll(() => desk.said()).toContain('طبيعته: رأي')
    await expect(card).toContainText('رأي')
    await expect(desk.text).toBeFocused()
  })

  await test.step('the counts have followed', async () => {
    // Counting waits until nobody works. Whether the last is attributed hangs on the stance that the keys left it with.
    await expect
      .poll(() => desk.counts())
      .toMatchObject({
        ادعاءات: 8,
        'مجهولة المصدر فقط': 2,
        'مصدر مجهول موصوف': 2,
        'مصادر معلومة متعددة': 1,
      })
  })

  await test.step('every act is taken back and done again, across a reload', async () => {
    await desk.text.focus()
    await desk.press('Escape')
    const whole = await desk.cards.allInnerTexts()
    expect(whole).toHaveLength(8)
    const undone: string[] = []
    const back = async (): Promise<boolean> => {
      const what = await desk.nextUndo()
      if (what === undefined || what.startsWith('إضافة')) return false
      await desk.undo()
      await expect.poll(() => desk.nextRedo()).toBe(what)
      expect(await desk.said()).toContain(`تراجعت عن: ${what}`)
      undone.push(what)
      return true
    }
    for (let act = 0; act < 12; act++) expect(await back()).toBe(true)
    await desk.reload()
    await desk.text.focus()
    while (await back());
    await expect(desk.cards).toHaveCount(0)
    expect(undone.at(-1)).toBe(`ادعاء «${opening}»`)
    expect(undone).toContain('إسناد إلى «سالم القاضي»')
    expect(undone).toContain('لفظ «نفى»')
    expect(undone).toContain('تعديل المقال «رصيف جديد في ميناء الرملة والصيادون ينتظرون»')

    for (let what = await desk.nextRedo(); what !== undefined; what = await desk.nextRedo()) {
      expect(what).toBe(undone.pop())
      await desk.redo()
      await expect.poll(() => desk.nextUndo()).toBe(what)
      expect(await desk.said()).toContain(`أعدت: ${what}`)
    }
    expect(undone).toEqual([])
    await desk.press('Escape')
    await expect.poll(() => desk.cards.allInnerTexts()).toEqual(whole)
    await desk.reload()
    await desk.press('Escape')
    await expect.poll(() => desk.cards.allInnerTexts()).toEqual(whole)
  })
})
