import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { render } from 'solid-js/web'
import { arrive } from './app/arriving.ts'
import { allOfJournal, CopyKeeper } from './app/copy-keeper.ts'
import type { Former } from './app/former.ts'
import { makeIdSource } from './app/identity.ts'
import { idleLimit } from './app/idle-limit.ts'
import { IdleWatch } from './app/idling.ts'
import type { Ground } from './app/moving.ts'
import { Premises } from './app/premises.ts'
import { ArticleReader, readerPortOf } from './app/article-reader.ts'
import { formatPortOf } from './app/format-thread.ts'
import { afterFailure, chooseOpening, type Opening } from './app/opening.ts'
import type { Damage, Recovered } from './app/recovery.ts'
import { reviserOf } from './app/revision.ts'
import { Relating, relatePortOf } from './app/relations/relating.ts'
import { Safekeeping } from './app/safekeeping.ts'
import { BackupThread } from './app/backup-thread.ts'
import { backupsHere } from './app/backups-here.ts'
import { portOfWorker, Search } from './app/search.ts'
import { createReviewing } from './app/review/reviewing.ts'
import { Session, type Surroundings } from './app/session.ts'
import { LearningBook } from './app/suggesting/learning-book.ts'
import { Suggester, suggestPortOf } from './app/suggesting/suggester.ts'
import './fonts/fonts.css'
import { registerServiceWorker } from './service-worker/register.ts'
import { scriptUrl } from './service-worker/script-url.ts'
import { entriesBefore, forgetBefore, isKeptBefore } from './storage/before-migration.ts'
import { plainCodec, type Codec } from './storage/codec.ts'
import { createBrowserWindows, passGate } from './storage/browser-windows.ts'
import { openCopyPort } from './storage/copy/port.ts'
import { deleteIndexedDb, openIndexedDbStorage } from './storage/indexed-db.ts'
import { createMemoryStorage } from './storage/memory.ts'
import { nextTask } from './storage/next-task.ts'
import { createBrowserPlaces } from './storage/places/browser-places.ts'
import { Elsewhere } from './storage/places/elsewhere.ts'
import type { OpenLock } from './storage/lock/keyring.ts'
import type { Whereabouts } from './storage/places/whereabouts.ts'
import type { LendableCopy } from './storage/second-copy.ts'
import { StorageError, type Storage, type StorageProblem } from './storage/storage.ts'
import type { Windows } from './storage/windows.ts'
import { App } from './ui/App.tsx'
import { parsePreferences } from './ui/settings/preferences.ts'
import { speakAsBefore } from './ui/words/language-before.ts'
import { prepareWords } from './ui/words/words.ts'
import { CannotOpen, type MakeFile } from './ui/CannotOpen.tsx'
import { followWork } from './ui/follow-work.ts'
import { keepForGood } from './ui/keep-for-good.ts'
import type { Finding } from './ui/recovery/Recovery.tsx'
// The bundler makes these addresses; the modules themselves have nothing to export.
// oxlint-disable-next-line import/default
import importWorker from './workers/import.ts?worker&url'
// oxlint-disable-next-line import/default
import backupWorker from './workers/backup.ts?worker&url'
// oxlint-disable-next-line import/default
import formatsWorker from './workers/formats.ts?worker&url'
// oxlint-disable-next-line import/default
import reviseWorker from './workers/revise.ts?worker&url'
// oxlint-disable-next-line import/default
import relateWorker from './workers/relate.ts?worker&url'
// oxlint-disable-next-line import/default
import searchWorker from './workers/search.ts?worker&url'
// oxlint-disable-next-line import/default
import suggestWorker from './workers/suggest.ts?worker&url'
// oxlint-disable-next-line import/default
import copyWorker from './workers/second-copy.ts?worker&url'

/*
 * The one file that knows every room: it finds out what this browser offers, makes the parts, and puts them together.
 */

/** The name of this device's library for its windows, and of its database until it is moved for the first time. */
const home = 'isnad'
/** The first screen comes first; what can wait begins after so many milliseconds. */
const atLeisure = 4000
const afterFirstScreen = 1500
const manyArticles = 500
const newId = makeIdSource(
  () => Date.now(),
  (bytes) => crypto.getRandomValues(bytes),
)

const hash = (data: string | Uint8Array): string =>
  bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data))
const later = (milliseconds: number, run: () => void): void => void setTimeout(run, milliseconds)

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => later(milliseconds, () => resolve()))
const places = createBrowserPlaces(home)
const groundOf = (windows: Windows): Ground => ({
  places,
  windows,
  gate: (work) => passGate(home, work),
  pause,
  sha256: hash,
})

/** Where a library is read and written. */
interface Seat {
  readonly name: string
  readonly copy: LendableCopy
  /** How it was unlocked. */
  readonly lock: OpenLock | undefined
}

/** The words of the reader's language are there before the first screen; where they cannot be loaded it speaks Arabic. */
const prepareClothes = (preferences: unknown): Promise<void> =>
  prepareWords(parsePreferences(preferences).language).catch((error: unknown) =>
    console.warn('The words of this language could not be loaded.', error),
  )

const start = async (storage: Storage, seat?: Seat): Promise<void> => {
  const copy = seat?.copy
  const windows = createBrowserWindows(copy ? home : `${home}:${newId()}`, newId())
  const keeper = copy && new CopyKeeper(storage, copy, later)
  const surroundings: Surroundings = {
    storage,
    windows,
    now: () => new Date().toISOString(),
    newId,
    sha256: hash,
    later,
    saved: (entry) => keeper?.take(entry),
  }
  const session = await Session.open(surroundings)
  await prepareClothes(session.settings.get('preferences'))
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
  const formats = () => formatPortOf(new Worker(scriptUrl(formatsWorker), { type: 'module', name: 'formats' }))
  const revise = reviserOf(() => new Worker(scriptUrl(reviseWorker), { type: 'module', name: 'revise' }))
  const book = new LearningBook(session)
  const suggester = new Suggester(
    () => suggestPortOf(new Worker(scriptUrl(suggestWorker), { type: 'module', name: 'suggest' })),
    book,
  )
  setTimeout(
    () =>
      void book
        .prepare()
        .catch((error: unknown) => console.warn('What was decided before teaches nothing now.', error)),
    atLeisure,
  )
  const beginAnew = async (): Promise<void> => {
    // Whichever window keeps the copy lets it follow what the library has become.
    if (copy && (await copy.place()) === 'here') await copy.replace(allOfJournal(storage))
    location.reload()
  }
  const tellReplaced = (): void => {
    windows.announce({ type: 'replaced' })
    location.reload()
  }
  const sealer = seat?.lock && sealerFor(seat.lock)
  const backups = seat ? new BackupThread(() => startBackups(seat)) : backupsHere(storage, hash)
  const former = seat && formerOf(seat)
  const safekeeping = new Safekeeping(storage, copy, backups, sealer, tellReplaced, former)
  const lockWindows = (): void => {
    windows.announce({ type: 'lock' })
    location.reload()
  }
  const watch = new IdleWatch(
    { now: () => Date.now(), later, tell: () => windows.announce({ type: 'awake' }), idle: lockWindows },
    () => (seat?.lock ? idleLimit(session.settings) : Infinity),
  )
  if (seat?.lock) followWork(watch)
  windows.listen((announcement) => {
    if (announcement.type === 'entry') keeper?.take(announcement.entry)
    if (announcement.type === 'replaced') void beginAnew()
    if (announcement.type === 'moving' || announcement.type === 'lock') location.reload()
    if (announcement.type === 'awake') watch.heard()
  })
  const ground = groundOf(windows)
  const premises =
    seat && new Premises({ session, storage, ground, home, lock: seat.lock, open: openPlace, lockWindows })
  if (copy) keepForGood(session)
  await nextTask()
  const relating = new Relating(session, () =>
    relatePortOf(new Worker(scriptUrl(relateWorker), { type: 'module', name: 'relate' })),
  )
  show(() => (
    <App
      session={session}
      search={search}
      suggester={suggester}
      intake={{ reader, search, revise, formats }}
      reviewing={reviewing}
      keeper={keeper}
      safekeeping={safekeeping}
      premises={premises}
      lasting={copy !== undefined}
      relating={relating}
      onUpdate={(offer) => registerServiceWorker(offer)}
    />
  ))
  const follow = (): void => void (seat && keeper?.start((found) => void offerRecovery(seat, storage, found)))
  // The copy of a large library takes a core for seconds when it is read.
  later(session.summaries.size < manyArticles ? 0 : afterFirstScreen, follow)
}

/** Opens the library of this name, sealed with a data key or plain. The cipher is read in when it is needed. */
const openPlace = async (name: string, dataKey?: Uint8Array): Promise<Storage> =>
  openIndexedDbStorage(name, await codecOf(dataKey))

/** How the rows of a library lie that was unlocked, or has no lock. */
const codecOf = async (dataKey: Uint8Array | undefined): Promise<Codec> =>
  dataKey ? (await import('./storage/lock/sealed-codec.ts')).createSealedCodec(dataKey) : plainCodec

/** The library as it lay before this program changed it. */
const formerOf = ({ name, lock }: Seat): Former => ({
  isThere: () => isKeptBefore(name),
  entries: async () => entriesBefore(name, await codecOf(lock?.dataKey)),
  forget: () => forgetBefore(name),
})

/** The thread that makes backups opens the library for itself. */
const startBackups = ({ name, lock }: Seat): Worker => {
  const worker = new Worker(scriptUrl(backupWorker), { type: 'module', name: 'backup' })
  worker.postMessage({ name, lock })
  return worker
}

/** Backups of a locked library open with its passphrase. */
const sealerFor =
  (lock: OpenLock) =>
  async (content: Blob): Promise<Blob> => {
    const { sealLikeLibrary } = await import('./storage/sealed.ts')
    return sealLikeLibrary(new Uint8Array(await content.arrayBuffer()), lock)
  }

const startCopy = (name: string, lock: OpenLock | undefined): LendableCopy => {
  const workerName = `second-copy ${name}${lock ? ' locked' : ''}`
  return openCopyPort(() => {
    const worker = new Worker(scriptUrl(copyWorker), { type: 'module', name: workerName })
    if (lock) worker.postMessage(lock.dataKey)
    return worker
  })
}

const copyFile = () => import('./app/copy-file.ts')

/** The second copy as a backup. */
const fileOf = async ({ copy, lock }: Seat): ReturnType<MakeFile> => {
  const said = { now: new Date().toISOString(), program: __APP_VERSION__ }
  return (await copyFile()).fileOfCopy(copy, said, lock && sealerFor(lock))
}

/** How a library that this program must not touch leaves as a file, where this window keeps a copy of it. */
const findFile = async (seat: Seat): Promise<MakeFile | undefined> =>
  (await (await copyFile()).hasCopyHere(seat.copy)) ? () => fileOf(seat) : undefined

/** Shows what was lost, and brings it back when the person says so. */
const offerRecovery = async (seat: Seat, storage: Storage | undefined, finding: Finding): Promise<void> => {
  const { name, copy, lock } = seat
  const [{ Recovery }, { lookAtDamage, prepareRecovery, restoreEntries }] = await Promise.all([
    import('./ui/recovery/Recovery.tsx'),
    import('./app/recovery.ts'),
    speakAsBefore(),
  ])
  const announceAndOpen = (): void => {
    createBrowserWindows(home, newId()).announce({ type: 'replaced' })
    location.reload()
  }
  const emptied = async (): Promise<Storage> => {
    storage?.close()
    await deleteIndexedDb(name)
    return openPlace(name, lock?.dataKey)
  }
  const restore = async (): Promise<Recovered> => {
    const remedy = await prepareRecovery(storage, copy)
    let place = storage ?? (await emptied())
    try {
      await restoreEntries(place, remedy.entries, hash)
    } catch (error) {
      if (place !== storage) throw error
      // What the browser has cannot be written to any more. All that could be read of it is in hand and in the copy.
      place = await emptied()
      await restoreEntries(place, remedy.entries, hash)
    }
    await copy.replace(allOfJournal(place))
    return remedy
  }
  const goOnWithout = async (place: Storage): Promise<void> => {
    await copy.replace(allOfJournal(place))
    announceAndOpen()
  }
  const look = (): Promise<Damage> => lookAtDamage(storage, copy)
  const goOn = storage && ((): Promise<void> => goOnWithout(storage))
  show(() => (
    <Recovery
      finding={finding}
      look={look}
      onRestore={restore}
      makeFile={() => fileOf(seat)}
      onGoOn={goOn}
      onOpen={announceAndOpen}
    />
  ))
}

let takeDown = (): void => undefined

const show = (view: Parameters<typeof render>[0]): void => {
  const place = document.querySelector('#app')
  if (!place) return
  takeDown()
  place.replaceChildren()
  takeDown = render(view, place)
}

const showProblem = async (problem: StorageProblem, seat: Seat): Promise<void> => {
  await speakAsBefore()
  show(() => (
    <CannotOpen
      problem={problem}
      findFile={problem === 'newerVersion' ? () => findFile(seat) : undefined}
      onUpdate={(offer) => registerServiceWorker(offer)}
      onRetry={() => location.reload()}
      onWithout={() => void start(createMemoryStorage())}
    />
  ))
}

/** Opens the library where it begins; an empty or damaged one may have been moved before it was lost. */
const openAtHome = async (): Promise<Storage> => {
  const remembered = async (): Promise<void> => {
    const whereabouts = await places.remembered()
    if (whereabouts) throw new Elsewhere(whereabouts)
  }
  try {
    const storage = await openIndexedDbStorage(home)
    if (!(await storage.readHead())) await remembered()
    return storage
  } catch (error) {
    if (error instanceof StorageError) await remembered()
    throw error
  }
}

const openLibrary = async (whereabouts: Whereabouts | undefined, lock?: OpenLock): Promise<void> => {
  const name = whereabouts?.library ?? home
  const copy = startCopy(name, lock)
  const seat = { name, copy, lock }
  const go = async (opening: Opening): Promise<void> => {
    if (opening.way === 'cannot') return showProblem(opening.error.problem, seat)
    const { storage } = opening
    if (opening.way === 'recover') return offerRecovery(seat, storage, storage ? 'empty' : 'unreadable')
    try {
      await start(opening.storage, seat)
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
      await go(await afterFailure(error, copy))
    }
  }
  try {
    await go(await chooseOpening(whereabouts ? () => openPlace(name, lock?.dataKey) : openAtHome, copy, pause))
  } catch (error) {
    if (!(error instanceof Elsewhere)) throw error
    await enter(error.whereabouts)
  }
}

/** Asks for the passphrase; until it is given nothing is opened. */
const askForPassphrase = async (whereabouts: Whereabouts): Promise<void> => {
  const [{ UnlockScreen }, { unwrapKey }, { abandonLibrary }] = await Promise.all([
    import('./ui/lock/UnlockScreen.tsx'),
    import('./storage/lock/keyring.ts'),
    import('./app/moving.ts'),
  ])
  const unlock = async (passphrase: string): Promise<void> => {
    await passGate(home, async () => {
      const now = (await places.read().catch(() => undefined)) ?? whereabouts
      // Another window may have moved it meanwhile, or changed its passphrase.
      if (now.library !== whereabouts.library || !now.lock) return location.reload()
      await openLibrary(now, { keyring: now.lock, dataKey: await unwrapKey(now.lock, passphrase) })
    })
  }
  const giveUp = (): Promise<void> => abandonLibrary(home, groundOf(createBrowserWindows(home, newId())))
  await prepareClothes(whereabouts.clothes)
  show(() => <UnlockScreen clothes={whereabouts.clothes} onUnlock={unlock} onGiveUp={giveUp} />)
}

const enter = async (whereabouts: Whereabouts | undefined): Promise<void> => {
  const arrived = whereabouts && (await arrive(places, whereabouts))
  if (arrived?.lock) await askForPassphrase(arrived)
  else await openLibrary(arrived)
}

// Not awaited: the screens that are read in later import this file, and would wait for its end, which waits for them.
void passGate(home, async () => enter(await places.read().catch(() => places.remembered())))
