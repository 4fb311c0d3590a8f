import { sameValue } from '../core/draft.ts'
import { tableNames, type Row } from '../core/entities.ts'
import { Tables } from '../core/tables.ts'
import { BackupError, partsOfBackup } from '../storage/backup.ts'
import type { Entry, Storage } from '../storage/storage.ts'
import { nextTask } from '../storage/next-task.ts'
import { holdingIn, type Holding } from './recovery.ts'

/** What a backup would bring back is not what the library has. */
export class UnlikeLibrary extends Error {
  override readonly name = 'UnlikeLibrary'
}

type Library = Pick<Storage, 'readLibrary' | 'readArticle' | 'readEntry' | 'readJournal' | 'listAttachments'>

/** What a backup brings about, from reading it again. */
export interface ReadAgain {
  readonly tables: Tables
  readonly newest: Entry | undefined
  /** The attached files in it whose bytes are those that their name stands for. */
  readonly files: ReadonlySet<string>
  readonly holding: Holding
}

/** So many bytes of a backup are read again in one task. */
const bytesPerTask = 150_000
/** So many rows are compared in one task. */
const rowsPerTask = 1000

/**
 * Reads a backup again, in many tasks, so that the page answers meanwhile; each act is done and let go.
 * @param sha256 of bytes, in lower-case hex
 * @throws BackupError
 */
export const readAgain = async (bytes: Uint8Array, sha256: (data: Uint8Array) => string): Promise<ReadAgain> => {
  const tables = new Tables()
  const files = new Set<string>()
  let [acts, rested] = [0, 0]
  let newest: Entry | undefined
  for (const part of partsOfBackup(bytes)) {
    if (part.type === 'file' && sha256(part.file.bytes) === part.file.sha256) files.add(part.file.sha256)
    if (part.type === 'entry') {
      playOn(tables, part.entry)
      newest = part.entry
      acts++
    }
    if (part.end - rested < bytesPerTask) continue
    rested = part.end
    await nextTask()
  }
  return { tables, newest, files, holding: holdingIn(tables, acts, newest) }
}

/** @throws BackupError where acts make no library: this program has not written them */
const playOn = (tables: Tables, { change }: Entry): void => {
  try {
    tables.apply(change)
  } catch (error) {
    throw new BackupError('altered', 0, error)
  }
}

const everything = Number.MAX_SAFE_INTEGER

/** Whether rows that were read are those that the acts of the backup bring about. */
const areThere = async (tables: Tables, rows: readonly Row[]): Promise<boolean> => {
  for (let from = 0; from < rows.length; from += rowsPerTask) {
    if (from > 0) await nextTask()
    const some = rows.slice(from, from + rowsPerTask)
    if (!some.every(({ table, value }) => sameValue(tables.get(table, value.id), value))) return false
  }
  return true
}

/** Whether what the store keeps is what the acts of the backup bring about, no row more and none less. */
const isLibrary = async (storage: Library, tables: Tables): Promise<boolean> => {
  const { rows } = await storage.readLibrary(0)
  if (!(await areThere(tables, rows))) return false
  let count = rows.length
  const homes = [...tables.all('project'), ...tables.all('text')].map(({ id }) => id)
  for (const id of homes) {
    const own = (await storage.readArticle(id)).rows
    if (!(await areThere(tables, own))) return false
    count += own.length
  }
  return count === tableNames.reduce((sum, table) => sum + tables.size(table), 0)
}

/**
 * Compares a backup that was read again with the library that it is of: every row that the store keeps must be what the
 * backup's acts bring about, their number the same, and every attached file there. What was done while it was being
 * compared is played on, so that nobody has to stop working for it.
 * @throws UnlikeLibrary
 */
export const proveBackup = async (
  storage: Library,
  { tables, newest, files }: Pick<ReadAgain, 'tables' | 'newest' | 'files'>,
): Promise<void> => {
  let last = newest?.id
  const catchUp = async (): Promise<boolean> => {
    const { seq = 0 } = (last === undefined ? undefined : await storage.readEntry(last)) ?? {}
    const newer = await storage.readJournal(seq, everything)
    for (const { change } of newer) tables.apply(change)
    last = newer.at(-1)?.id ?? last
    return newer.length > 0
  }
  while (!(await isLibrary(storage, tables)))
    if (!(await catchUp())) throw new UnlikeLibrary('A backup does not hold what the library has')
  for (const file of await storage.listAttachments())
    if (!files.has(file.sha256)) throw new UnlikeLibrary('A backup lacks a file that the library has')
}
