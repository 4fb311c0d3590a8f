import assert from 'node:assert/strict'
import { eventually } from './webdriver.mjs'

export const title = 'an article is opened, marked, attributed, kept, and taken home'

const headline = 'رصيف جديد في ميناء الرملة'
const text = [
  headline,
  'الرملة – «المنارة»: 12 مارس 2025',
  'قال مدير الميناء سالم القاضي إن الرصيف الجديد جاهز أمام السفن الكبيرة.',
  'وأضاف أن العمل استمر سنتين كاملتين.',
].join('\n\n')
const claim = 'الرصيف الجديد جاهز'
const source = 'سالم القاضي'

/** A line break is the key Enter, as it is typed. */
const ENTER = '\uE007'

/** Finds in the page what has a role, by its tags, and a name: the whole of it, or its beginning. */
const FIND = `
  const [css, name] = arguments
  const nameOf = (element) =>
    (element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent).replaceAll(/[\\u2066-\\u2069]/g, '').trim()
  const found = [...document.querySelectorAll(css)].filter((element) => element.checkVisibility())
  return found.find((element) => nameOf(element) === name) ?? found.find((element) => nameOf(element).startsWith(name))`

/** What stands behind the caret in its line. */
const BEHIND_CARET = `
  const { focusNode, focusOffset } = getSelection()
  const line = (focusNode instanceof Element ? focusNode : focusNode?.parentElement)?.closest('p')
  if (!line) return ''
  const range = document.createRange()
  range.setStart(focusNode, focusOffset)
  range.setEnd(line, line.childNodes.length)
  return range.toString().trimStart()`

/** Gathers what is handed over as a file; the address of a Blob is made in one place only. */
const CATCH = `
  const make = URL.createObjectURL
  window.handedOver = []
  URL.createObjectURL = (blob) => {
    window.handedOver.push(blob)
    return make.call(URL, blob)
  }`

/** @type {import('./run.mjs').Journey} */
export default async ({ browser, server }) => {
  /** @param {string} css @param {string} name @returns {Promise<import('./webdriver.mjs').Element>} */
  const named = (css, name) =>
    eventually(async () => {
      const found = await browser.execute(FIND, css, name)
      assert.ok(found, `Nothing of ${css} is called «${name}».`)
      return found
    })
  /** @param {import('./webdriver.mjs').Element} field @param {string} text */
  const write = (field, text) => browser.type(field, text.replaceAll('\n', ENTER))
  /** @param {string} name */
  const press = async (name) => browser.click(await named('button', name))
  /** What stands in the page; the protocol's own text leaves out lines that may be cut. @param {string} css */
  const textOf = (css) => browser.execute('return document.querySelector(arguments[0])?.textContent ?? ""', css)
  /** @param {string} css @param {string} words */
  const shows = (css, words) =>
    eventually(async () => {
      const found = await textOf(css)
      assert.ok(found.includes(words), `«${words}» is not in «${found}».`)
    })
  const saved = () => shows('header', 'محفوظ على هذا الجهاز')
  const behindCaret = () => browser.execute(BEHIND_CARET)
  const selected = () => browser.execute('return String(getSelection())')

  await browser.goto(server.address)
  await press('ألصق مقالًا')
  await write(await named('textarea', 'نص المقال'), text)
  await press('أضفه مقالًا')
  await browser.click(await named('[role="grid"] a', headline))

  const article = await named('[role="textbox"]', 'نص المقال')
  await browser.execute('arguments[0].focus()', article)
  await browser.keys('Control+Home')
  // WebKitGTK takes the right arrow for the end of the next word, in Arabic too; the other keys follow the line.
  for (let word = 0; word < 30 && !(await behindCaret()).startsWith(claim); word++) {
    await browser.keys('Control+ArrowRight')
    // A person's next key comes after the page has been drawn.
    await browser.executeAsync('requestAnimationFrame(() => arguments[0]())')
  }
  await browser.keys('ArrowLeft')
  for (let word = 0; word < 3; word++) await browser.keys('Control+Shift+ArrowRight')
  await eventually(async () => assert.equal(await selected(), claim))
  await browser.keys('c')
  await shows('article', claim)

  await browser.keys('s')
  const picker = await named('[role="combobox"]', 'من قاله؟')
  await browser.type(picker, source)
  await browser.keys('Enter')
  await shows('article', source)
  await saved()

  await browser.refresh()
  await named('[role="textbox"]', 'نص المقال')
  await shows('article', claim)
  await shows('article', source)

  await browser.click(await named('nav a', 'البيانات'))
  await browser.execute(CATCH)
  await press('احفظ الملف')
  await press('بلا اسم')
  const written = await eventually(() =>
    browser.executeAsync('window.handedOver[0].text().then(arguments[0], () => arguments[0](undefined))'),
  )
  const { articles, claims, attributions, mentions, sources } = JSON.parse(written)
  assert.equal(articles.length, 1)
  assert.equal(claims.length, 1)
  assert.equal(claims[0].anchors[0].exact, claim)
  assert.equal(attributions.length, 1)
  assert.equal(attributions[0].mentionIds[0], mentions[0].id)
  assert.equal(sources.find((/** @type {{ id: string }} */ { id }) => id === mentions[0].sourceId)?.name, source)
}
