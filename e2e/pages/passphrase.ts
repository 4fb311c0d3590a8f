import type { Page } from '@playwright/test'
import { ar } from '../../src/ui/words/ar.ts'

/** Locks the library, from the screen that is about safety. The page then asks for the passphrase. */
export const setPassphrase = async (page: Page, passphrase: string): Promise<void> => {
  await page.getByRole('button', { name: ar.lock.offer }).click()
  const panel = page.getByRole('dialog', { name: ar.lock.title.set })
  await panel.getByLabel(ar.lock.chosen).fill(passphrase)
  await panel.getByLabel(ar.lock.again).fill(passphrase)
  await panel.getByRole('button', { name: ar.lock.yes.set }).click()
}
