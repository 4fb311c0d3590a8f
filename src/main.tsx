import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { render } from 'solid-js/web'
import { makeIdSource } from './app/identity.ts'
import { ArticleReader, readerPortOf } from './app/article-reader.ts'
import { portOfWorker, Search } from './app/search.ts'
import { createReviewing } from './app/review/reviewing.ts'
import { Session, type Surroundings } from './app/session.ts'
import { Suggester, suggestPortOf } from './app/suggesting/suggester.ts'
import './fonts/fonts.css'
import { registerServiceWorker } from './service-worker/register.ts'
import { scriptUrl } from './service-worker/script-url.ts'
import { createBrowserWindows } from './storage/browser-windows.ts'
import { openIndexedDbStorage } from './storage/indexed-db.ts'
import { createMemoryStorage } from './storage/memory.ts'
import { StorageError, type Storage } from './storage/storage.ts'
import { App } from './ui/App.tsx'
import { CannotOpen } from './ui/CannotOpen.tsx'
// The bundler makes these addresses; the modules themselves have nothing to export.
// oxlint-disable-next-line import/default
import importWorker from './workers/import.ts?worker&url'
// oxlint-disable-next-line import/default
import searchWorker from './workers/search.ts?worker&url'
// oxlint-disable-next-line import/default
import suggestWorker from './workers/suggest.ts?worker&url'

/*
 * The one file that knows every room: it finds out what this browser offers, makes the parts, and puts them together.
 */

const library = 'isnad'
const newId = makeIdSource(
  () => Date.now(),
  (bytes) => crypto.getRandomValues(bytes),
)

const start = async (storage: Storage, lasting: boolean): Promise<void> => {
  const surroundings: Surroundings = {
    storage,
    windows: createBrowserWindows(lasting ? library : `${library}:${newId()}`, newId()),
    now: () => new Date().toISOString(),
    newId,
    sha256: (data) => bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data)),
    later: (milliseconds, run) => void setTimeout(run, milliseconds),
  }
  const session = await Session.open(surroundings)
  const reviewing = createReviewing(session, surroundings)
  const search = new Search(session, () =>
    portOfWorker(new Worker(scriptUrl(searchWorker), { type: 'module', name: 'search' })),
  )
  const reader = new ArticleReader(
    () => readerPortOf(new Worker(scriptUrl(importWorker), { type: 'module', name: 'import' })),
    (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  )
  const suggester = new Suggester(() =>
    suggestPortOf(new Worker(scriptUrl(suggestWorker), { type: 'module', name: 'suggest' })),
  )
  if (lasting) keepForGood(session)
  show(() => (
    <App
      session={session}
      search={search}
      suggester={suggester}
      reader={reader}
      reviewing={reviewing}
      lasting={lasting}
      onUpdate={(offer) => registerServiceWorker(offer)}
    />
  ))
}

/** Asks the browser not to clear the library by itself, once there is work in it that one would miss. */
const keepForGood = (session: Session): void => {
  if (!('storage' in navigator)) return
  const stop = session.listen((event) => {
    if (event.type !== 'change' || event.how !== 'act') return
    stop()
    navigator.storage
      .persist()
      .catch((error: unknown) => console.warn('The browser did not say whether it keeps the library.', error))
  })
}

const show = (view: Parameters<typeof render>[0]): void => {
  const place = document.querySelector('#app')
  if (!place) return
  place.replaceChildren()
  render(view, place)
}

try {
  await start(await openIndexedDbStorage(library), true)
} catch (error) {
  if (!(error instanceof StorageError)) throw error
  show(() => (
    <CannotOpen
      problem={error.problem}
      onRetry={() => location.reload()}
      onWithout={() => void start(createMemoryStorage(), false)}
    />
  ))
}
