/** Draws the PNG icons from the SVG ones, for systems that take no SVG: node scripts/icons.mjs, after a change. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from './browsers.mjs'
import { ROOT, stop } from './prepare.mjs'

const found = findChromium() ?? stop('Chromium, Chrome or Edge is needed to draw the icons.')
const browser = await chromium.launch({ executablePath: found.path, args: CHROMIUM_FLAGS })
const page = await browser.newPage()
for (const name of ['icon', 'icon-maskable']) {
  const drawing = readFileSync(join(ROOT, `public/${name}.svg`), 'utf8')
  for (const size of [192, 512]) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`)
    await page.screenshot({ path: join(ROOT, `public/${name}-${size}.png`), omitBackground: true })
  }
}
await browser.close()
