/** Whatever stands in a name, a title or a note: it is shown, isolated, and does nothing. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { ar } from '../src/ui/words/ar.ts'
import { expect, test } from './test.ts'

const ran = 'Reflect.set(window,"ran",1)'
const tags = [
  `<script>${ran}</script>`,
  `<img src=x onerror='${ran}'>`,
  `<svg onload='${ran}'>`,
  `<svg><script>${ran}</script></svg>`,
  `<iframe srcdoc="<script>parent.ran=1</script>"></iframe>`,
  `<iframe src="javascript:parent.ran=1"></iframe>`,
  `<a href="javascript:${ran}">x</a>`,
  `<a href="data:text/html,<script>${ran}</script>">x</a>`,
  `<form action="https://example.invalid"><button>x</button></form>`,
  `<base href="https://example.invalid/">`,
  `<meta http-equiv="refresh" content="0;url=https://example.invalid">`,
  `<link rel="stylesheet" href="https://example.invalid/x.css">`,
  `<style>@import 'https://example.invalid/x.css'</style>`,
  `<object data="https://example.invalid"></object>`,
  `<embed src="https://example.invalid">`,
  `<video src=x onerror='${ran}'></video>`,
  `<details open ontoggle='${ran}'>`,
  `<input autofocus onfocus='${ran}'>`,
  `<body onload='${ran}'>`,
  `<marquee onstart='${ran}'>`,
  `<math><mtext><table><mglyph><style><!--</style><img src=1 onerror='${ran}'>`,
  `<svg></p><style><a id="</style><img src=1 onerror='${ran}'>">`,
  `<noscript><p title="</noscript><img src=x onerror='${ran}'>">`,
  `<template><script>${ran}</script></template>`,
  `<img name=body><form id=x><input name=attributes></form>`,
  `"><img src=x onerror='${ran}'>`,
  `' onmouseover='${ran}`,
  `--><script>${ran}</script>`,
  `]]><script>${ran}</script>`,
  `</textarea><script>${ran}</script>`,
  `</title><script>${ran}</script>`,
  `<div data-pm-slice="0 0 [&quot;paragraph&quot;,{&quot;kind&quot;:&quot;javascript:1&quot;}]">x</div>`,
  `&lt;script&gt;${ran}&lt;/script&gt;`,
]
const words = [
  'javascript:Reflect.set(window,"ran",1)',
  'data:text/html,<script>1</script>',
  '{{constructor.constructor("Reflect.set(window,\'ran\',1)")()}}',
  '${Reflect.set(window,"ran",1)}',
  '#{7*7}',
  '__proto__',
  'constructor',
  'toString',
  'CON',
  '../../etc/passwd',
  '=HYPERLINK("http://example.invalid")',
  '@SUM(1+1)',
  '+1+1',
  '-1+1',
  '%00%0a',
  '\u202eتحريف\u202c',
  '\u202dabc',
  '\u2066معزول',
  '\u2067معكوس',
  '\u2069\u2069\u2069',
  '\u200f\u200e\u061c',
  '\ufeff\u200b\u2060',
  'ا\u0301\u0302\u0303\u0304\u0305'.repeat(20),
  '😀'.repeat(30),
  'ﷺ'.repeat(30),
  'سطر لا ينقطع '.repeat(60).replaceAll(' ', '\u00a0'),
  'x'.repeat(2000),
]
const payloads = [...tags, ...words]

/** The sample library with a payload in every field that a person can fill, each payload in each kind of field. */
const hostileLibrary = (): string => {
  let at = 0
  const next = (): string => payloads[at++ % payloads.length] ?? ''
  const fields = /^(title|description|name|words|note|statement|role|interest|justification|comment|citation)$/
  const lists = /^(authors|tags|aliases)$/
  return JSON.stringify(JSON.parse(readFileSync('samples/samples.isnad.json', 'utf8')), (key, value: unknown) => {
    if (typeof value === 'string' && fields.test(key) && value !== '' && value !== 'annotator') return next()
    if (Array.isArray(value) && lists.test(key)) return [...new Set([next(), next()])]
    return value
  })
}

const foreign =
  'script:not([src]), iframe, object, embed, base, form, [onerror], [onload], [onclick], a[href^="javascript"], a[href^="data"]'

const expectHarmless = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined()
  expect(await page.locator(`#app :is(${foreign})`).count()).toBe(0)
  // Nothing pushes the page wider than the window.
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

test('sixty payloads in every field are shown and do nothing, on every screen', async ({ page, library }) => {
  expect(payloads).toHaveLength(60)
  await page.goto('./#/dataset')
  await page
    .getByRole('region', { name: ar.dataset.importTitle, exact: true })
    .getByLabel(ar.dataset.choose)
    .first()
    .setInputFiles({
      name: `${tags[1]}.isnad.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(hostileLibrary()),
    })
  const report = page.getByRole('region', { name: ar.import.reportTitle, exact: true })
  await expect(report).toContainText(ar.common.articles(10))
  await expectHarmless(page)
  await page.goto('./#/library')
  await library.articles.waitFor()
  await expectHarmless(page)
  const href = await library.articles.getByRole('link').first().getAttribute('href')
  for (const address of [href ?? '', '#/sources', '#/review', '#/relations', '#/pictures', '#/history', '#/settings']) {
    await page.goto(`./${address}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.locator('main').getByText(/\S/).first().waitFor()
    await expectHarmless(page)
  }
})
