import type { LendableCopy } from '../storage/second-copy.ts'
import type { Storage } from '../storage/storage.ts'
import { backupOf, type MadeBackup } from './backup.ts'
import type { Backups, Preview } from './backups.ts'
import { readHistory, type HistoryItem, type HistorySubject } from './history.ts'
import { clearFormer, type Former } from './former.ts'
import type { Session } from './session.ts'
import { clearUnusedFiles } from './unused-files.ts'

/** The setting that says when the last backup was saved, as an instant. */
export const lastBackupKey = 'lastBackupAt'

/** Backups of the library of this device, the way back, and its history. Has the store itself: a backup is more than a session has read in. */
export class Safekeeping {
  private readonly storage: Storage
  private readonly copy: LendableCopy | undefined
  private readonly backups: Backups
  private readonly sealer: ((content: Blob) => Promise<Blob>) | undefined
  private readonly replaced: () => void
  private readonly former: Former | undefined

  /**
   * @param sealer seals backups of a locked library
   * @param replaced tells every window that the library is another one
   * @param former the library as it lay before the program changed it
   */
  constructor(
    storage: Storage,
    copy: LendableCopy | undefined,
    backups: Backups,
    sealer: ((content: Blob) => Promise<Blob>) | undefined,
    replaced: () => void,
    former?: Former,
  ) {
    this.storage = storage
    this.copy = copy
    this.backups = backups
    this.sealer = sealer
    this.replaced = replaced
    this.former = former
  }

  /** Whether backups are sealed with the library's passphrase unless they are given one of their own. */
  get seals(): boolean {
    return this.sealer !== undefined
  }

  /**
   * Everything as one file, read again and compared with the library before it is handed over.
   * @param passphrase what it is sealed with; empty: the library's, where it is locked
   * @throws UnlikeLibrary
   */
  make(title: string, madeAt: string, program: string, passphrase: string): Promise<MadeBackup> {
    return this.backups.make({ title, madeAt, program }, passphrase)
  }

  /** Reads again what was written somewhere. @throws BackupError when it is not a whole backup */
  check(written: Blob, made: Blob, passphrase: string): Promise<void> {
    return this.backups.check(written, made, passphrase)
  }

  /** @throws BackupError when the file is not a whole backup, or asks for a passphrase */
  preview(content: Blob, passphrase: string): Promise<Preview> {
    return this.backups.preview(content, passphrase)
  }

  /** Whether the library is there also as it lay before a newer program changed how it is kept. */
  async hasFormer(): Promise<boolean> {
    return (await this.former?.isThere()) ?? false
  }

  /** That library as a backup that may leave the device; undefined where there is none. */
  async makeFormer(
    title: string,
    madeAt: string,
    program: string,
  ): Promise<{ readonly name: string; readonly content: Blob } | undefined> {
    if (!this.former || !(await this.former.isThere())) return undefined
    const { name, content } = await backupOf(await this.former.entries(), { title, madeAt, program })
    return { name, content: this.sealer ? await this.sealer(content) : content }
  }

  /** Lets that library go when it has lain there for a month. */
  async clearFormer({ settings }: Session, now: string): Promise<void> {
    if (this.former) await clearFormer(this.former, settings, now)
  }

  /** Takes files off the device that nothing has named for a month. */
  clearUnusedFiles({ settings }: Session, now: string): Promise<number> {
    return clearUnusedFiles(this.storage, settings, now)
  }

  /** Who changed what when, newest first. */
  history(session: Session, subject: HistorySubject): Promise<readonly HistoryItem[]> {
    return readHistory(session, this.storage, subject)
  }

  /** Puts the backup looked at last in place of the library, on the disk and in the second copy, and begins all windows anew. */
  async restore(): Promise<void> {
    const copy = (await this.copy?.place()) === 'here' ? this.copy?.lend() : undefined
    await this.backups.restore(copy)
    this.replaced()
  }
}
