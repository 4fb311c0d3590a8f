import { expect, type Page } from '@playwright/test'

/**
 * Watches a page from its first line on, for what must never happen: a violation of the security policy, a request that
 * leaves, an error that nobody catches. Call before the first `goto`; the returned function fails with what was seen.
 */
export async function watch(page: Page): Promise<() => Promise<void>> {
  const problems: string[] = []
  await page.exposeFunction('reportViolation', (what: string) => problems.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'reportViolation')
      const what = `policy: ${event.violatedDirective} refused ${event.blockedURI} ${event.sample} ${event.sourceFile}`
      if (typeof report === 'function') report(what)
    })
  })
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== 'localhost') problems.push(`request: ${request.url()}`)
  })
  return async () => {
    // One more turn of the page, so that what it has reported has arrived.
    if (!page.isClosed()) await page.evaluate(() => undefined)
    expect(problems).toEqual([])
  }
}
