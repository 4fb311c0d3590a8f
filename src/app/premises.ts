import type { Id } from '../core/entities.ts'
import type { OpenLock } from '../storage/lock/keyring.ts'
import type { Clothes, Keyring } from '../storage/places/whereabouts.ts'
import type { Entry, Storage } from '../storage/storage.ts'
import { allOfJournal } from './copy-keeper.ts'
import type { Remainder } from './destroying.ts'
import type { Ground, Move } from './moving.ts'
import type { Session } from './session.ts'

export type { Clothes }

/** What goes for good with some articles. */
export type Doomed = Remainder['lost'] & { readonly files: number }

/** What the premises stand on. */
export interface Foundation {
  readonly session: Session
  readonly storage: Storage
  readonly ground: Ground
  /** The name under which libraries begin. */
  readonly home: string
  /** How this library was unlocked; absent when it is not locked. */
  readonly lock: OpenLock | undefined
  /** Opens a place: sealed with a data key, or plain. */
  readonly open: (name: string, dataKey?: Uint8Array) => Promise<Storage>
  /** Begins every window anew, this one too: a locked library then asks for its passphrase. */
  readonly lockWindows: () => void
}

// Read in when they are needed: most days nothing is destroyed, locked or moved.
const destroying = () => import('./destroying.ts')
const moving = () => import('./moving.ts')
const keyringRoom = () => import('../storage/lock/keyring.ts')

/**
 * What is done to the library of this device as a whole, on the disk. After whatever moves it the page has to begin anew.
 */
export class Premises {
  private readonly on: Foundation

  constructor(foundation: Foundation) {
    this.on = foundation
  }

  /** Whether everything on the disk is behind a passphrase. */
  get isLocked(): boolean {
    return this.on.lock !== undefined
  }

  /** What would go with these articles; changes nothing. */
  async look(articleIds: readonly Id[]): Promise<Doomed> {
    const entries: Entry[] = []
    for await (const batch of allOfJournal(this.on.storage)) entries.push(...batch)
    const { withoutArticles } = await destroying()
    const { lost, files } = withoutArticles(entries, new Set(articleIds))
    return { ...lost, files: files.size }
  }

  /**
   * Destroys articles for good: their text, what was marked in them, their history, and what nothing else names.
   * @throws MoveError or StorageError; nothing is then changed
   */
  async destroy(articleIds: readonly Id[]): Promise<void> {
    const now = await this.on.ground.places.read()
    const { lock, clothes } = now ?? {}
    const { withoutArticles } = await destroying()
    const said = { ...(lock ? { lock } : {}), ...(clothes ? { clothes } : {}) }
    await this.move(
      (name) => this.on.open(name, this.on.lock?.dataKey),
      said,
      (entries) => withoutArticles(entries, new Set(articleIds)),
    )
  }

  /** Destroys the whole library for good, settings and attached files included. @throws MoveError or StorageError */
  async destroyAll(): Promise<void> {
    const { abandonLibrary } = await moving()
    return abandonLibrary(this.on.home, this.on.ground)
  }

  /**
   * Puts the library behind a passphrase: everything on the disk is written anew, sealed.
   * @throws MoveError or StorageError; nothing is then changed
   */
  async lock(passphrase: string, clothes: Clothes): Promise<void> {
    const { newDataKey, wrapKey } = await keyringRoom()
    const dataKey = newDataKey()
    const lock = await wrapKey(dataKey, passphrase)
    await this.move((name) => this.on.open(name, dataKey), { lock, clothes })
  }

  /**
   * Takes the passphrase away: everything on the disk is written anew, readable.
   * @throws LockError when it is not the passphrase; MoveError or StorageError; nothing is then changed
   */
  async removeLock(passphrase: string): Promise<void> {
    await this.dataKey(passphrase)
    await this.move((name) => this.on.open(name), {})
  }

  /**
   * Another passphrase for the same library; nothing else is written.
   * @throws LockError when the old one is not the passphrase
   */
  async changePassphrase(old: string, passphrase: string): Promise<void> {
    const { wrapKey } = await keyringRoom()
    const lock = await wrapKey(await this.dataKey(old), passphrase)
    const { places, gate } = this.on.ground
    await gate(async () => {
      const now = await places.read()
      if (now) await places.write({ ...now, lock })
    })
  }

  /** What the screen that asks for the passphrase wears from now on. */
  async dress(clothes: Clothes): Promise<void> {
    const { places } = this.on.ground
    const now = await places.read()
    if (!now?.lock || (now.clothes?.language === clothes.language && now.clothes.theme === clothes.theme)) return
    await places.write({ ...now, clothes })
  }

  /** Closes the library in every window; the key and everything read in goes with their pages. */
  lockNow(): void {
    this.on.lockWindows()
  }

  private async keyring(): Promise<Keyring> {
    const now = await this.on.ground.places.read()
    const keyring = now?.lock ?? this.on.lock?.keyring
    if (!keyring) throw new RangeError('The library is not locked')
    return keyring
  }

  private async dataKey(passphrase: string): Promise<Uint8Array> {
    const { unwrapKey } = await keyringRoom()
    return unwrapKey(await this.keyring(), passphrase)
  }

  private async move(open: Move['open'], said: Move['said'], change?: Move['change']): Promise<void> {
    const { moveLibrary } = await moving()
    const { session, storage, home, ground } = this.on
    return moveLibrary(session, storage, home, ground, { open, said, ...(change ? { change } : {}) })
  }
}
