import { BackupError } from '../storage/backup.ts'
import { isSealed, seal, sealLikeLibrary, unseal } from '../storage/sealed.ts'
import type { BackupContents, BackupHead } from '../storage/backup.ts'
import type { OpenLock } from '../storage/lock/keyring.ts'
import type { Storage } from '../storage/storage.ts'
import { checkBackup, makeBackup, previewBackup, restoreBackup, type MadeBackup } from './backup.ts'
import type { Backups, Preview } from './backups.ts'

const bytesOf = async (content: Blob): Promise<Uint8Array> => new Uint8Array(await content.arrayBuffer())

/** Does it here, on a store of its own or the session's. */
export class BackupDesk implements Backups {
  private readonly storage: Storage
  private readonly sha256: (data: string | Uint8Array) => string
  private readonly lock: OpenLock | undefined
  private readonly renew: (copy: MessagePort) => Promise<unknown>
  private inHand: BackupContents | undefined

  /** @param renew makes the second copy anew out of the library, by a way that was lent */
  constructor(
    storage: Storage,
    sha256: (data: string | Uint8Array) => string,
    lock: OpenLock | undefined,
    renew: (copy: MessagePort) => Promise<unknown> = () => Promise.resolve(),
  ) {
    this.storage = storage
    this.sha256 = sha256
    this.lock = lock
    this.renew = renew
  }

  async make(head: BackupHead, passphrase: string): Promise<MadeBackup> {
    const made = await makeBackup(this.storage, head, this.sha256)
    if (passphrase !== '') return { ...made, content: await seal(await bytesOf(made.content), passphrase) }
    if (!this.lock) return made
    return { ...made, content: sealLikeLibrary(await bytesOf(made.content), this.lock) }
  }

  async check(written: Blob, made: Blob, passphrase: string): Promise<void> {
    const bytes = await bytesOf(written)
    if (!isSealed(bytes)) await checkBackup(written)
    else if (passphrase !== '') await checkBackup(new Blob([new Uint8Array(await unseal(bytes, passphrase))]))
    else {
      const meant = await bytesOf(made)
      if (bytes.length !== meant.length || bytes.some((byte, at) => byte !== meant[at]))
        throw new BackupError('altered')
    }
  }

  async preview(content: Blob, passphrase: string): Promise<Preview> {
    this.inHand = undefined
    const bytes = await bytesOf(content)
    if (isSealed(bytes) && passphrase === '') throw new BackupError('locked')
    const { contents, holding } = previewBackup(isSealed(bytes) ? await unseal(bytes, passphrase) : bytes)
    this.inHand = contents
    return { madeAt: contents.madeAt, title: contents.title, holding }
  }

  async restore(copy: MessagePort | undefined): Promise<void> {
    if (!this.inHand) throw new RangeError('No backup was looked at')
    await restoreBackup(this.storage, this.inHand, this.sha256)
    if (copy) await this.renew(copy)
  }
}
