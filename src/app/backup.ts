import {
  BackupError,
  readBackup,
  writeBackup,
  type AttachedFile,
  type BackupContents,
  type BackupHead,
} from '../storage/backup.ts'
import type { Entry, Storage } from '../storage/storage.ts'
import { proveBackup, readAgain } from './backup-proof.ts'
import { allOfJournal } from './copy-keeper.ts'
import { safeFileName } from './file-name.ts'
import { nextTask } from '../storage/next-task.ts'
import { holdingOf, restoreEntries, type Holding } from './recovery.ts'

export { BackupError }

/** A backup, made and read again. */
export interface MadeBackup {
  readonly name: string
  readonly content: Blob
  readonly holding: Holding
}

/** Settings that are of this device alone. */
const ofThisDevice: ReadonlySet<string> = new Set([
  'backupFolder',
  'lastBackupAt',
  'backupRemindedAt',
  'backupWatchedSince',
  'formerSeenAt',
])

/** The name of a backup: what it is of, and the minute. */
const nameOf = ({ title, madeAt }: BackupHead): string =>
  `${safeFileName(`${title || 'isnad'} ${madeAt.slice(0, 16).replace('T', ' ').replace(':', '-')}`)}.isnad-backup`

async function* inOneBatch(entries: readonly Entry[]) {
  yield entries
}

async function* noFiles(): AsyncGenerator<AttachedFile> {
  // A copy that was saved from a damaged library has none.
}

async function* filesOf(storage: Storage): AsyncGenerator<AttachedFile> {
  for (const { sha256 } of await storage.listAttachments()) {
    const bytes = await storage.readAttachment(sha256)
    if (bytes) yield { sha256, bytes }
  }
}

/** So many bytes are written in one task, so that the page answers in between. */
const bytesPerTask = 150_000

const gather = async (parts: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> => {
  const kept: Uint8Array<ArrayBuffer>[] = []
  let written = 0
  for await (const part of parts) {
    kept.push(part)
    written += part.length
    if (written < bytesPerTask) continue
    written = 0
    await nextTask()
  }
  return new Blob(kept, { type: 'application/octet-stream' })
}

/** Entries as a backup, for handing out what could be read of a library. */
export const backupOf = async (
  entries: readonly Entry[],
  head: BackupHead,
): Promise<{ readonly name: string; readonly content: Blob }> => ({
  name: nameOf(head),
  content: await gather(writeBackup(head, {}, inOneBatch(entries), noFiles())),
})

/**
 * A backup of everything: the journal from its first act on, attached files, settings. Before it is handed over it is read
 * again, by what restores it, and compared with the library row by row.
 * @param sha256 of bytes, in lower-case hex
 * @throws UnlikeLibrary where it would not bring back what the library has
 */
export const makeBackup = async (
  storage: Storage,
  head: BackupHead,
  sha256: (data: Uint8Array) => string,
): Promise<MadeBackup> => {
  const settings = Object.fromEntries(
    Object.entries(await storage.readSettings()).filter(([key]) => !ofThisDevice.has(key)),
  )
  const content = await gather(writeBackup(head, settings, allOfJournal(storage), filesOf(storage)))
  const again = await readAgain(new Uint8Array(await content.arrayBuffer()), sha256)
  await proveBackup(storage, again)
  return { name: nameOf(head), content, holding: again.holding }
}

/**
 * Reads a backup as a whole and says what is in it.
 * @throws BackupError where a byte of it is not as it was written
 */
export const checkBackup = async (content: Blob): Promise<Holding> =>
  (await readAgain(new Uint8Array(await content.arrayBuffer()), () => '')).holding

/** Reads a backup whole, and says what is in it. @throws BackupError */
export const previewBackup = (bytes: Uint8Array): { readonly contents: BackupContents; readonly holding: Holding } => {
  const contents = readBackup(bytes)
  try {
    return { contents, holding: holdingOf(contents.entries) }
  } catch (error) {
    // Its acts make no library: this program has not written them.
    throw new BackupError('altered', 0, error)
  }
}

/** Puts a backup in place of the library. All or nothing; attached files of both stay. */
export const restoreBackup = async (
  storage: Storage,
  { entries, files, settings }: BackupContents,
  sha256: (data: string | Uint8Array) => string,
): Promise<void> => {
  for (const file of files) {
    if (sha256(file.bytes) === file.sha256) await storage.writeAttachment(file.sha256, file.bytes)
  }
  await restoreEntries(storage, entries, sha256)
  for (const [key, value] of Object.entries(settings)) await storage.writeSetting(key, value)
}
