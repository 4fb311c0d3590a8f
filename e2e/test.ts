import { test as base, type Page } from '@playwright/test'
import { Desk } from './pages/desk.ts'
import { Library } from './pages/library.ts'
import { watch } from './watch.ts'

/**
 * A test with the screens at hand. Every page that it opens is watched from its first line on: a request that leaves,
 * a violation of the security policy, an error that nobody catches is a failure wherever it happens.
 */
export const test = base.extend<{
  /** Whether the program is kept on the device, as it is with those who use it. */
  keeps: boolean
  library: Library
  desk: Desk
  /** Another window of the same browser, watched as well. */
  openWindow: () => Promise<{ page: Page; library: Library; desk: Desk }>
}>({
  keeps: [false, { option: true }],
  page: async ({ page, keeps }, use, { errors }) => {
    const fine = await watch(page, { keeps })
    await use(page)
    // The picture of a failure puts a style into the page, which the policy refuses.
    if (errors.length === 0) await fine()
  },
  library: ({ page }, use) => use(new Library(page)),
  desk: ({ page }, use) => use(new Desk(page)),
  openWindow: async ({ context, keeps }, use, { errors }) => {
    const checks: (() => Promise<void>)[] = []
    await use(async () => {
      const page = await context.newPage()
      checks.push(await watch(page, { keeps }))
      return { page, library: new Library(page), desk: new Desk(page) }
    })
    for (const fine of errors.length === 0 ? checks : []) await fine()
  },
})

export { expect } from '@playwright/test'
