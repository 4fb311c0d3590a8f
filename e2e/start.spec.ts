import { expect, test } from '@playwright/test'
import { watch } from './watch.ts'

test('@engines starts under the security headers of our own server, and is kept on the device', async ({ page }) => {
  const fine = await watch(page, { keeps: true })
  await page.goto('./')
  await expect(page.locator('#app > *').first()).toBeVisible()
  await expect(page).toHaveTitle(/إسناد/)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  expect(await page.evaluate(() => navigator.serviceWorker.ready.then(() => caches.keys()))).toHaveLength(1)
  await fine()
})
