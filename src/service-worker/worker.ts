/// <reference lib="webworker" />
/**
 * Keeps the whole program on the device, so that it starts without a network from the second time on.
 *
 * Built into sw.js by scripts/build/service-worker.mjs, which puts the three constants below in front.
 *
 * - A version is kept whole or not at all: each file is fetched past every cache and compared with its hash, so a
 *   captive portal, a half-finished upload or a changed file never becomes the program.
 * - A new version waits until the page sends SKIP_WAITING, which it does when the person agrees.
 * - Files of older versions stay while a page that may need them is open: a tab that was not reloaded can still load
 *   its own parts.
 * - Every answer carries the security policy, because the one in index.html does not reach workers.
 */
export {}

declare const self: ServiceWorkerGlobalScope
declare const VERSION: string
/** Path below the scope, and integrity, of every file of this version. */
declare const FILES: readonly (readonly [path: string, integrity: string])[]
declare const POLICY: string

const scope = self.registration.scope
/** Several copies of the program may live below one host: each has its own caches. */
const PREFIX = `isnad ${new URL(scope).pathname} `
const CACHE = PREFIX + VERSION
const address = (path: string) => new URL(path, scope).href
const START = address('index.html')

self.addEventListener('install', (event) => event.waitUntil(keepEverything()))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  if (event.data === 'SKIP_WAITING') void self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || !url.href.startsWith(scope)) return
  if (request.mode === 'navigate') {
    event.waitUntil(forgetOlderVersions(event.resultingClientId))
    event.respondWith(kept(START, request))
  } else {
    event.respondWith(kept(url.origin + url.pathname, request))
  }
})

async function keepEverything(): Promise<void> {
  try {
    const files = await Promise.all(FILES.map(fetchWhole))
    const cache = await caches.open(CACHE)
    await Promise.all(files.map(([url, response]) => cache.put(url, response)))
  } catch (problem) {
    await caches.delete(CACHE)
    throw problem
  }
}

async function fetchWhole([path, integrity]: readonly [string, string]): Promise<[string, Response]> {
  const url = address(path)
  const response = await fetch(url, { integrity, cache: 'no-store', credentials: 'same-origin' })
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`)
  // Made anew, because an answer that was redirected may not be given to a navigation.
  const headers = {
    'content-type': response.headers.get('content-type') ?? 'application/octet-stream',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
  return [url, new Response(await response.blob(), { headers })]
}

/** From this version, else from an older one that an open page still uses, else (the cache was emptied) the network. */
async function kept(url: string, request: Request): Promise<Response> {
  for (const name of [CACHE, ...(await olderCaches())]) {
    const response = await caches.match(url, { cacheName: name })
    if (response) return response
  }
  return fetch(request)
}

async function olderCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE)
}

/** When the program opens and no other page of it is open, nobody needs the files of older versions any more. */
async function forgetOlderVersions(opening: string): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (pages.some((page) => page.id !== opening)) return
  const older = await olderCaches()
  // A version that is being installed or waits is newer, not older. Asked after listing, so that its cache, if it is in
  // the list, is seen to be in use.
  if (self.registration.installing || self.registration.waiting) return
  for (const name of older) await caches.delete(name)
}
