import { scriptUrl } from './script-url.ts'

/**
 * Makes the program start without a network from the second time on. Does nothing in development and where there are
 * no service workers.
 *
 * `onUpdate` is called when a new version has been fetched whole and waits; `accept` switches to it and reloads this
 * page. Until somebody accepts, every page keeps the version that it started with.
 */
export function registerServiceWorker(onUpdate: (accept: () => void) => void): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return

  navigator.serviceWorker.register(scriptUrl('./sw.js'), { scope: './', updateViaCache: 'none' }).then(
    (registration: ServiceWorkerRegistration | undefined) => {
      // Programs that keep pages from having such workers answer in the browser's place, with nothing.
      if (!registration) return
      if (registration.waiting) offer(registration.waiting, onUpdate)
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing
        worker?.addEventListener('statechange', () => {
          // Without a controller this is the first version on this device: there is nothing to switch from.
          if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker, onUpdate)
        })
      })
    },
    (problem: unknown) => console.warn('The program could not be kept for use without a network.', problem),
  )
}

function offer(worker: ServiceWorker, onUpdate: (accept: () => void) => void): void {
  onUpdate(() => {
    // Another tab may have accepted before.
    if (worker.state !== 'installed') return location.reload()
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    worker.postMessage('SKIP_WAITING')
  })
}
