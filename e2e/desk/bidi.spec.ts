import { boxesOf, keepFiles, textOf } from '../pages/text.ts'
import { expect, test } from '../test.ts'

const override = '\u202E'
const end = '\u202C'
const family = '👨‍👩‍👧'
const claim = 'العائلة 👨‍👩‍👧 وصلت «مع ١٢٬٣٤٥ نازحًا»'

const title = 'أرقام الوصول إلى المدينة'
const spoofed = `بلغ العدد ${override}1234${end} شخصًا`
const latinFirst = 'NATO أعلن أن جائحة COVID-19 لا تزال خطرًا على الناس'
const resolution = 'صدر القرار A/RES/76/300 في الجلسة العامة'
const numbers = 'وقال إن عدد السكان ١٢٬٣٤٥ نسمة، و«الباقون 678» في الطريق'
const people = `وذكر 🙂 أن ${claim} يوم الأحد`
const article = [title, spoofed, latinFirst, resolution, numbers, people].join('\n')

/** The letters of some words with the place of each, from the left to the right of the screen. */
const isAscending = (places: readonly number[]): boolean =>
  places.every((place, at) => at === 0 || place > (places[at - 1] ?? Number.NaN))

interface Anchor {
  readonly articleId: string
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly segments: readonly { readonly start: number; readonly end: number }[]
}
interface Exported {
  readonly offsetUnit: string
  readonly articles: readonly { readonly id: string; readonly text: string; readonly lengthCodePoints: number }[]
  readonly claims: readonly { readonly anchors: readonly Anchor[] }[]
}

/** Reads an exported document. What it promises in full is held against the schema elsewhere. */
const read = (text: string): Exported => {
  const document: Exported = JSON.parse(text)
  return document
}

test('@engines hidden direction marks are shown and turn nothing around, and mixed lines read in their order', async ({
  page,
  library,
  desk,
}) => {
  await library.open()
  await library.paste(article)
  await library.openArticle(title)

  const check = async (): Promise<void> => {
    await test.step('the text is kept, mark by mark', async () => {
      await expect.poll(() => textOf(desk.text)).toBe(article)
    })

    await test.step('each mark wears its name', async () => {
      for (const [mark, name] of [
        [override, 'RLO'],
        [end, 'PDF'],
      ] as const) {
        const badge = await desk.text.evaluate((root, wanted) => {
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const element = node.parentElement
            if (!node.nodeValue?.includes(wanted) || !element) continue
            const { content, unicodeBidi, visibility } = getComputedStyle(element, '::before')
            const { width, height } = element.getBoundingClientRect()
            const named = content.replace(
              /^attr\(([\w-]+)\)$/,
              (_, name: string) => `"${element.getAttribute(name) ?? ''}"`,
            )
            const isolation = getComputedStyle(element).unicodeBidi
            return { named, holds: node.nodeValue, width, height, visibility, isolation, unicodeBidi }
          }
          return undefined
        }, mark)
        expect(badge).toMatchObject({ named: `"${name}"`, holds: mark, visibility: 'visible', isolation: 'isolate' })
        expect(badge?.width).toBeGreaterThan(8)
        expect(badge?.height).toBeGreaterThan(4)
      }
    })

    await test.step('the digits between them are drawn as they are written', async () => {
      const digits = await boxesOf(desk.text, '1234')
      expect(digits).toHaveLength(4)
      expect(isAscending(digits.map(({ left }) => left))).toBe(true)
    })

    await test.step('an Arabic line that begins with a Latin name reads from the right', async () => {
      const line = desk.text.getByRole('paragraph').filter({ hasText: latinFirst })
      expect(await line.evaluate((paragraph) => getComputedStyle(paragraph).direction)).toBe('rtl')
      const name = await boxesOf(desk.text, 'NATO')
      expect(isAscending(name.map(({ left }) => left))).toBe(true)
      const [verb] = await boxesOf(desk.text, 'أعلن')
      expect(name[0]?.left).toBeGreaterThanOrEqual(verb?.right ?? Number.NaN)
      const { right = 0 } = name.at(-1) ?? {}
      const edge = await line.evaluate((paragraph) => paragraph.getBoundingClientRect().right)
      expect(Math.abs(edge - right)).toBeLessThan(2)
    })

    await test.step('names with digits and signs stay in one piece, from left to right', async () => {
      for (const word of ['COVID-19', 'A/RES/76/300', '١٢٬٣٤٥', '678']) {
        const boxes = await boxesOf(desk.text, word)
        expect(boxes, word).toHaveLength(word.length)
        expect(isAscending(boxes.map(({ left }) => left)), word).toBe(true)
      }
    })

    await test.step('quotation marks open on the right and close on the left of what they hold', async () => {
      const quoted = await boxesOf(desk.text, '«الباقون 678»')
      const [opening, ...rest] = quoted
      const closing = rest.pop()
      for (const box of rest) {
        expect(opening?.left).toBeGreaterThanOrEqual(box.right - 1)
        expect(closing?.right).toBeLessThanOrEqual(box.left + 1)
      }
    })
  }

  await check()
  await desk.reload()
  await check()
  await expect(page.getByRole('heading', { level: 1, name: title }).first()).toBeVisible()
})

test('a claim behind emoji leaves with offsets that count whole characters', async ({ page, library, desk }) => {
  const lastFile = await keepFiles(page)
  await library.open()
  await library.paste(article)
  await library.openArticle(title)
  await desk.mark(claim)
  await expect(desk.cardOf(claim)).toBeVisible()
  await desk.mark('العدد')
  await expect(desk.cardOf('العدد')).toBeVisible()
  await desk.mark(spoofed)
  await expect(desk.cards).toHaveCount(3)
  await desk.reload()
  await expect(desk.cards).toHaveCount(3)

  await page.getByRole('link', { name: 'البيانات' }).click()
  await page.getByRole('button', { name: 'احفظ الملف' }).click()
  await page.getByRole('button', { name: 'بلا اسم' }).click()
  await expect(desk.notices.filter({ hasText: 'حُفظ' })).toBeVisible()

  const document = read(await lastFile())
  expect(document.offsetUnit).toBe('codePoint')
  const [only] = document.articles
  expect(only?.text).toBe(article)
  const characters = Array.from(only?.text ?? '')
  expect(only?.lengthCodePoints).toBe(characters.length)
  const anchors = document.claims.flatMap((one) => one.anchors)
  expect(anchors.map(({ exact }) => exact).toSorted()).toEqual([claim, 'العدد', spoofed].toSorted())
  for (const { exact, prefix, suffix, segments } of anchors) {
    expect(segments).toHaveLength(1)
    const [{ start, end: behind } = { start: 0, end: 0 }] = segments
    expect(characters.slice(start, behind).join('')).toBe(exact)
    expect(characters.slice(0, start).join('').endsWith(prefix)).toBe(true)
    expect(characters.slice(behind).join('').startsWith(suffix)).toBe(true)
  }
  // One emoji stands before it and a family of five code points within it, so that the two ways of counting differ.
  const [whole] = anchors.flatMap(({ exact, segments }) => (exact === claim ? segments : []))
  const inUnits = article.indexOf(claim)
  expect(whole).toEqual({ start: inUnits - 1, end: inUnits + claim.length - 1 - (family.length - 5) })
})
