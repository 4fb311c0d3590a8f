import { expect, type Page } from '@playwright/test'

/**
 * Watches a page from its first line on, for what must never happen: a violation of the security policy, a request that
 * leaves, an error that nobody catches. Call before the first `goto`; the returned function fails with what was seen.
 *
 * Only where `keeps` is said may the program be kept on the device: each page begins on a device without it, where
 * fetching it a second time costs more than the start. What the service worker does is tried where it is what is tried.
 */
export async function watch(page: Page, { keeps = false } = {}): Promise<() => Promise<void>> {
  const problems: string[] = []
  await page.exposeFunction('reportViolation', (what: string) => problems.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'reportViolation')
      const what = `policy: ${event.violatedDirective} refused ${event.blockedURI} ${event.sample} ${event.sourceFile}`
      if (typeof report === 'function') report(what)
    })
  })
  if (!keeps) {
    await page.addInitScript(() => {
      if ('serviceWorker' in navigator)
        navigator.serviceWorker.register = () => Promise.reject(new Error('This test keeps nothing.'))
    })
  }
  page.on('pageerror', ({ message }) => {
    // Firefox calls it an error that a page went away while its fonts came (NS_BINDING_ABORTED).
    if (!/^download failed .*status=2152398850/.test(message)) problems.push(`error: ${message}`)
  })
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
