import { BackupError, type BackupHead } from '../storage/backup.ts'
import type { MadeBackup } from './backup.ts'
import type { Holding } from './recovery.ts'

/** What a person sees of a backup before anything is replaced. */
export interface Preview {
  /** An instant. */
  readonly madeAt: string
  /** The title of its project. */
  readonly title: string
  readonly holding: Holding
}

/** What is done about backups; in a thread of its own where there is one, since a large library takes a minute. */
export interface Backups {
  /**
   * Everything as one file, read again and compared with the library before it is sealed and handed over.
   * @param passphrase what it is sealed with; empty: the key of the library where it is locked, else nothing
   * @throws UnlikeLibrary
   */
  make(head: BackupHead, passphrase: string): Promise<MadeBackup>
  /**
   * Reads again what was written somewhere.
   * @param made what was to be written: what is sealed and cannot be opened here must be the same
   * @throws BackupError where it is not a whole backup
   */
  check(written: Blob, made: Blob, passphrase: string): Promise<void>
  /** Reads a backup and keeps it in hand. @throws BackupError `locked` where it asks for a passphrase and none is given */
  preview(content: Blob, passphrase: string): Promise<Preview>
  /**
   * Puts the backup that is in hand in place of the library. All or nothing.
   * @param copy the way to the second copy, where this window keeps it; it is then made anew
   */
  restore(copy: MessagePort | undefined): Promise<void>
}

export type BackupProblem = BackupError['problem']

/** Why a file is not a backup that can be used; undefined for every other fault. */
export const backupProblemOf = (error: unknown): BackupProblem | undefined =>
  error instanceof BackupError ? error.problem : undefined
