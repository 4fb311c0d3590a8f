/** What the service worker promises: the program starts without a network, whole or not at all, and changes on consent. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import { serve } from '../scripts/serve.mjs'
import { watch } from './watch.ts'

/**
 * A copy of the built program that a test may change, on a host of its own: a plain one, that sends no security headers
 * and has the program in a folder beside others.
 */
interface Host {
  address: string
  change: (file: string, edit: (content: string) => string) => void
  /** The name of a built file by the way it begins and ends. */
  fileLike: (pattern: RegExp) => string
  close: () => Promise<void>
}

const test = base.extend<{ host: Host }>({
  host: async ({ browserName }, use) => {
    const root = mkdtempSync(join(tmpdir(), `isnad-${browserName}-`))
    const folder = join(root, 'isnad')
    cpSync('dist', folder, { recursive: true })
    const { address, close } = await serve({ folder: root, port: 0, policy: false })
    await use({
      address: `${address}isnad/`,
      close,
      change: (file, edit) => writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8'))),
      fileLike: (pattern) => {
        const found = pattern.exec(readFileSync(join(folder, 'index.html'), 'utf8'))
        if (!found) throw new Error(`index.html names no file like ${pattern}.`)
        return found[0]
      },
    })
    await close()
    rmSync(root, { recursive: true })
  },
})

const kept = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => caches.keys()))

const started = (page: Page) => expect(page.locator('#app > *').first()).toBeVisible()

test('@engines starts without a server from the second time on, deep links too', async ({ page, context, host }) => {
  const fine = await watch(page, { keeps: true })
  await page.goto(host.address)
  await started(page)
  expect(await kept(page)).toHaveLength(1)
  await host.close()

  await page.reload()
  await started(page)
  await fine()
  await page.close()

  const later = await context.newPage()
  const fineLater = await watch(later, { keeps: true })
  await later.goto(`${host.address}#/sources`)
  await started(later)
  await expect(later).toHaveTitle(/إسناد/)
  await fineLater()
})

test('carries the security policy on every answer, also where the host sends none', async ({ page, host }) => {
  await page.goto(host.address)
  await kept(page)
  const response = await page.reload()
  expect(response?.headers()['content-security-policy']).toContain("connect-src 'none'")
  expect(response?.headers()['content-security-policy']).toContain('sandbox')
})

test('keeps nothing when one file is not the one that was built', async ({ page, host }) => {
  const script = host.fileLike(/assets\/[\w-]+\.js/)
  host.change(script, (content) => `${content}\n// changed on the way`)
  await page.goto(host.address)
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('./sw.js').catch(() => undefined)
    const worker = registration?.installing
    if (worker && worker.state !== 'redundant') {
      await new Promise((done) => worker.addEventListener('statechange', done, { once: true }))
    }
    return { worker: worker?.state ?? 'redundant', caches: await caches.keys() }
  })
  expect(state).toEqual({ worker: 'redundant', caches: [] })
})

/** Puts another version on the host, and waits until the page's worker has fetched it whole. */
async function publishNext(page: Page, host: Host, without = /^$/) {
  const [name = ''] = await kept(page)
  const version = /[\da-f]{12}$/.exec(name)?.[0] ?? 'none'
  host.change('sw.js', (content) => content.replaceAll(version, '0123456789ab').replace(without, ''))
  // More than once: on a very busy machine Firefox gives up before the worker has run a line, and tries again later.
  await expect(async () => {
    const waits = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      await registration.update()
      const worker = registration.installing
      if (worker?.state === 'installing') {
        await new Promise((done) => worker.addEventListener('statechange', done, { once: true }))
      }
      return registration.waiting !== null
    })
    expect(waits).toBe(true)
  }).toPass()
}

const acceptNext = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const changed = new Promise((done) =>
      navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
    )
    registration.waiting?.postMessage('SKIP_WAITING')
    await changed
  })

test('a new version waits for consent, and the old files go when no page needs them', async ({
  page,
  context,
  host,
}) => {
  await page.goto(host.address)
  expect(await kept(page)).toHaveLength(1)
  await page.reload()
  await started(page)

  await publishNext(page, host)
  expect(await kept(page)).toHaveLength(2)
  await acceptNext(page)
  expect(await kept(page)).toHaveLength(2)
  await page.close()

  const later = await context.newPage()
  await later.goto(host.address)
  await started(later)
  await expect.poll(() => kept(later)).toEqual([expect.stringContaining('0123456789ab')])
})

test('a page that was not reloaded after an update still loads its own files', async ({ page, host }) => {
  await page.goto(host.address)
  await kept(page)
  await page.reload()
  await started(page)

  const style = host.fileLike(/assets\/[\w-]+\.css/)
  await publishNext(page, host, new RegExp(`\\[.${style}.,.sha256-[^\\]]+\\],?`))
  await acceptNext(page)
  await host.close()

  const loaded = await page.evaluate(
    (href) =>
      new Promise((done) => {
        const link = document.createElement('link')
        link.rel = 'stylesheet'
        link.href = `${href}?again`
        link.addEventListener('load', () => done('loaded'))
        link.addEventListener('error', () => done('lost'))
        document.head.append(link)
      }),
    style,
  )
  expect(loaded).toBe('loaded')
})
