import type { Storage } from '../storage/storage.ts'
import type { BackupDesk } from './backup-desk.ts'
import type { Backups } from './backups.ts'

/** Makes backups of a library that only this page has; what that needs is read in when one is made. */
export const backupsHere = (storage: Storage, sha256: (data: string | Uint8Array) => string): Backups => {
  let made: Promise<BackupDesk> | undefined
  const desk = (): Promise<BackupDesk> =>
    (made ??= import('./backup-desk.ts').then(({ BackupDesk: Desk }) => new Desk(storage, sha256, undefined)))
  return {
    make: async (...ask) => (await desk()).make(...ask),
    check: async (...ask) => (await desk()).check(...ask),
    preview: async (...ask) => (await desk()).preview(...ask),
    restore: async (...ask) => (await desk()).restore(...ask),
  }
}
