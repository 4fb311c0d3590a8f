import { sameValue } from '../core/draft.ts'
import type { Row } from '../core/entities.ts'
import { playEntries } from '../core/play.ts'
import type { Tables } from '../core/tables.ts'
import type { BackupContents } from '../storage/backup.ts'
import type { Storage } from '../storage/storage.ts'

/** What a backup would bring back is not what the library has. */
export class UnlikeLibrary extends Error {
  override readonly name = 'UnlikeLibrary'
}

type Library = Pick<Storage, 'readLibrary' | 'readArticle' | 'readEntry' | 'readJournal' | 'listAttachments'>

const everything = Number.MAX_SAFE_INTEGER

/** Whether rows that were read are those that the acts of the backup bring about. */
const areThere = (tables: Tables, rows: readonly Row[]): boolean =>
  rows.every(({ table, value }) => sameValue(tables.get(table, value.id), value))

/** Whether what the store keeps is what the acts of the backup bring about, no row more and none less. */
const isLibrary = async (storage: Library, tables: Tables): Promise<boolean> => {
  const { rows } = await storage.readLibrary(0)
  if (!areThere(tables, rows)) return false
  let count = rows.length
  const homes = [...tables.all('project'), ...tables.all('text')].map(({ id }) => id)
  for (const id of homes) {
    const own = (await storage.readArticle(id)).rows
    if (!areThere(tables, own)) return false
    count += own.length
  }
  return count === [...tables.everything()].length
}

/**
 * Compares a backup that was read again with the library that it is of: every row that the store keeps must be what the
 * backup's acts bring about, their number the same, and every attached file there. What was done while it was being
 * compared is played on, so that nobody has to stop working for it.
 * @param sha256 of bytes, in lower-case hex
 * @throws UnlikeLibrary
 */
export const proveBackup = async (
  storage: Library,
  { entries, files }: Pick<BackupContents, 'entries' | 'files'>,
  sha256: (data: Uint8Array) => string,
): Promise<void> => {
  const { tables } = playEntries(entries)
  let last = entries.at(-1)?.id
  const catchUp = async (): Promise<boolean> => {
    const { seq = 0 } = (last === undefined ? undefined : await storage.readEntry(last)) ?? {}
    const newer = await storage.readJournal(seq, everything)
    for (const { change } of newer) tables.apply(change)
    last = newer.at(-1)?.id ?? last
    return newer.length > 0
  }
  while (!(await isLibrary(storage, tables)))
    if (!(await catchUp())) throw new UnlikeLibrary('A backup does not hold what the library has')
  const kept = new Set(files.filter((file) => sha256(file.bytes) === file.sha256).map((file) => file.sha256))
  for (const file of await storage.listAttachments())
    if (!kept.has(file.sha256)) throw new UnlikeLibrary('A backup lacks a file that the library has')
}
